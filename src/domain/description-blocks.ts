/** A description in its two forms. */
export interface LaidOut {
  html: string;
  /** Paragraphs are parted by an empty line, items of a list by a line break. */
  text: string;
}

const BLOCKS = new Set("p ul ol li h2 h3 h4 blockquote table thead tbody tr th td".split(" "));
const HOLDERS = new Set(["li", "h2", "h3", "h4", "blockquote", "th", "td", "p"]);

interface Node {
  tag: string;
  open: string;
  children: (Node | string)[];
}

function blank(text: string): boolean {
  return !/[^\s\u00a0\u200b\ufeff]/.test(text);
}

/** Puts blocks where HTML allows them: no paragraph in a paragraph, no item outside a list, no loose text. */
class BlockBuilder {
  readonly root: Node = { tag: "", open: "", children: [] };
  #stack: Node[] = [this.root];

  get #top(): Node {
    return this.#stack.at(-1) ?? this.root;
  }

  text(text: string): void {
    if (blank(text) && !HOLDERS.has(this.#block().tag)) return;
    this.#holdText();
    this.#top.children.push(text);
  }

  open(tag: string, open: string): void {
    // An address that was no web or mail address was taken out, and with it the link.
    if (tag === "a" && !open.includes("href=")) return;
    if (!BLOCKS.has(tag)) {
      this.#holdText();
      if (tag === "br") this.#top.children.push("<br />");
      else this.#push(tag, open);
      return;
    }
    this.#closeTo((node) => node.tag === "p" || node.tag.startsWith("h"));
    // A paragraph in an item, a cell or a quote is only its text.
    if (tag === "p" && HOLDERS.has(this.#block().tag)) {
      if (this.#top.children.length > 0) this.#top.children.push("<br />");
      return;
    }
    if (tag === "li") {
      this.#closeTo(
        (node) => node.tag === "li",
        (node) => node.tag === "ul" || node.tag === "ol",
      );
      if (!["ul", "ol"].includes(this.#block().tag)) this.#push("ul", "<ul>");
    } else if (this.#block().tag === "ul" && this.#block().open === "<ul>" && !["ul", "ol"].includes(tag)) {
      this.#closeTo((node) => node.tag === "ul");
    }
    this.#push(tag, open);
  }

  close(tag: string): void {
    if (!this.#stack.some((node) => node.tag === tag)) {
      if (tag === "p" && HOLDERS.has(this.#block().tag)) this.#top.children.push(" ");
      return;
    }
    while (this.#stack.length > 1) {
      const closed = this.#stack.pop();
      if (closed?.tag === tag) return;
    }
  }

  /** Loose text gets a paragraph; between the items of a list it ends the list. */
  #holdText(): void {
    if (HOLDERS.has(this.#block().tag)) return;
    this.#closeTo((node) => node.tag === "ul" || node.tag === "ol");
    this.#push("p", "<p>");
  }

  #block(): Node {
    return this.#stack.findLast((node) => node.tag === "" || BLOCKS.has(node.tag)) ?? this.root;
  }

  #push(tag: string, open: string): void {
    const node = { tag, open, children: [] };
    this.#top.children.push(node);
    this.#stack.push(node);
  }

  /** Closes up to and with the nearest matching node, unless `until` comes first. */
  #closeTo(matches: (node: Node) => boolean, until: (node: Node) => boolean = () => false): void {
    for (let at = this.#stack.length - 1; at > 0; at--) {
      const node = this.#stack[at];
      if (node === undefined || until(node)) return;
      if (matches(node)) {
        this.#stack = this.#stack.slice(0, at);
        return;
      }
    }
  }
}

function hasText(node: Node | string): boolean {
  return typeof node === "string" ? node !== "<br />" && !blank(node) : node.children.some(hasText);
}

function trimBreaks(children: readonly (Node | string)[]): (Node | string)[] {
  const loose = (child: Node | string | undefined): boolean => child !== undefined && !hasText(child);
  let [from, to] = [0, children.length];
  while (from < to && loose(children[from])) from++;
  while (to > from && loose(children[to - 1])) to--;
  return children.slice(from, to);
}

function toHtml(node: Node | string): string {
  if (typeof node === "string") return node.replace(/[\s\u00a0]+/g, " ");
  if (!hasText(node)) return "";
  const inner = (HOLDERS.has(node.tag) ? trimBreaks(node.children) : node.children).map(toHtml).join("");
  return node.tag === "" ? inner : `${node.open}${BLOCKS.has(node.tag) ? inner.trim() : inner}</${node.tag}>`;
}

function unescape(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

function toText(node: Node | string): string {
  if (node === "<br />") return "\n";
  if (typeof node === "string") return unescape(node.replace(/[\s\u00a0]+/g, " "));
  if (!hasText(node)) return "";
  const inner = node.children.map(toText).join("");
  if (node.tag === "li") return `\n- ${inner.trim()}\n`;
  if (node.tag === "td" || node.tag === "th") return `${inner.trim()} `;
  if (node.tag === "tr") return `${inner.trim()}\n`;
  return BLOCKS.has(node.tag) ? `\n\n${inner}\n\n` : inner;
}

/** Lays sanitised HTML out in blocks. The input must hold allowed tags only, its text escaped. */
export function layOutBlocks(sanitised: string): LaidOut {
  const builder = new BlockBuilder();
  for (const token of sanitised.split(/(<[^>]+>)/)) {
    const tag = /^<(\/?)([a-z0-9]+)/.exec(token);
    if (tag === null) {
      if (token !== "") builder.text(token);
    } else if (tag[1] === "/") builder.close(tag[2] ?? "");
    else builder.open(tag[2] ?? "", token);
  }
  const text = toText(builder.root)
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/(\n- [^\n]*)\n\n(?=- )/g, "$1\n")
    .replace(/ {2,}/g, " ")
    .trim();
  return { html: toHtml(builder.root), text };
}

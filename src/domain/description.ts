import sanitizeHtml from "sanitize-html";
import { escapeHtml } from "./escape-html.js";
import { layOutBlocks, type LaidOut } from "./description-blocks.js";

const ALLOWED_TAGS = "p ul ol li h2 h3 h4 strong em br a blockquote table thead tbody tr th td".split(" ");

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: ALLOWED_TAGS,
  allowedAttributes: { a: ["href", "rel"] },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
  // Deeper than any page a person wrote.
  nestingLimit: 30,
  nonTextTags: ["script", "style", "textarea", "option", "noscript", "title", "iframe", "svg"],
  transformTags: {
    h1: "h2",
    h5: "h4",
    h6: "h4",
    b: "strong",
    i: "em",
    div: "p",
    section: "p",
    article: "p",
    a: (tagName, attributes) => ({
      tagName,
      attribs: {
        ...(attributes["href"] === undefined ? {} : { href: attributes["href"] }),
        rel: "nofollow noopener",
      },
    }),
  },
};

const TAG = /<\/?[a-z][^>]*>|<!--/i;
const ESCAPED_TAG = /&(?:amp;)*lt;\/?[a-z][^&]*?(?:&(?:amp;)*gt;|\s)/i;
const MOST_ESCAPES = 3;

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
  amp: "&",
};

function unescapeOnce(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|#39|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** Some sources hand out their HTML escaped, once or twice. */
function unescapeMarkup(source: string): string {
  let text = source;
  for (let round = 0; round < MOST_ESCAPES && !TAG.test(text) && ESCAPED_TAG.test(text); round++) {
    text = unescapeOnce(text);
  }
  return text;
}

/** Plain text may be escaped or not; either way its signs are meant. */
function escapeText(text: string): string {
  return escapeHtml(unescapeOnce(text));
}

const BULLET = /^\s*(?:[-*•·‣▪●–]|\u2022)\s+/;

/** Plain text as HTML: lines become paragraphs, lines with a bullet a list. */
function plainToHtml(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines
    .map((line) =>
      BULLET.test(line)
        ? `<li>${escapeText(line.replace(BULLET, ""))}</li>`
        : `<p>${escapeText(line.trim())}</p>`,
    )
    .join("");
}

/**
 * A description made safe: only the tags of the allow-list, in blocks that a page can hold, and the same as plain
 * text with an empty line between paragraphs. `null` when nothing is left to read.
 */
export function readDescription(source: string | null): LaidOut | null {
  if (source === null) return null;
  const lines = unescapeMarkup(source).replace(/(?:\\r)?\\n/g, "\n");
  const html = TAG.test(lines) ? lines : plainToHtml(lines);
  const laidOut = layOutBlocks(sanitizeHtml(html, OPTIONS));
  return laidOut.text === "" ? null : laidOut;
}

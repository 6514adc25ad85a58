import { XMLParser, XMLValidator } from "fast-xml-parser";
import { CrawlError } from "./errors.js";
import { cleanText } from "./payload.js";

/** An element of an XML document. `text` is its own text, decoded once; `name` keeps its prefix ("tt:city"). */
export interface XmlElement {
  name: string;
  text: string;
  children: XmlElement[];
}

// No entity is expanded by the parser: a document type could define ones that grow without end. What XML itself
// defines is decoded here, and CDATA is kept apart because nothing in it is encoded.
const parser = new XMLParser({
  preserveOrder: true,
  processEntities: false,
  cdataPropName: "#cdata",
  trimValues: false,
  parseTagValue: false,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/**
 * Reads an XML document.
 * @param root Name that its outermost element must have.
 * @throws CrawlError `wrong_type` when it is a page instead, `truncated` when its end is missing, `unexpected_shape` when
 * it is another document, has a document type, or cannot be parsed.
 */
export function readXml(body: string, root: string, url: string): XmlElement {
  const text = body.replace(/^\uFEFF?\s*/, "");
  const start = text.replace(/^(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*/, "");
  if (/^<(?:!doctype\s+)?html\b/i.test(start)) throw new CrawlError("wrong_type", "a page, not XML", { url });
  const opening = new RegExp(`^<${root}(?=[\\s/>])[^>]*>`).exec(start)?.[0];
  if (opening === undefined) {
    throw new CrawlError("unexpected_shape", `the document does not start with <${root}>`, { url });
  }
  if (!opening.endsWith("/>") && !new RegExp(`</${root}>\\s*(?:<!--[\\s\\S]*-->\\s*)?$`).test(start)) {
    throw new CrawlError("truncated", `</${root}> is missing`, { url });
  }
  const element = toElements(parse(start, url)).find(({ name }) => name === root);
  if (element === undefined) throw new CrawlError("unexpected_shape", `no <${root}>`, { url });
  return element;
}

/** The child elements of that name, in order. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text of the first child of that name, blanks collapsed; `null` when it is missing or blank. */
export function childText(element: XmlElement | undefined, name: string): string | null {
  return cleanText(childrenOf(element, name)[0]?.text);
}

type Node = Record<string, unknown>;

function parse(text: string, url: string): Node[] {
  // The parser forgives a tag that is not closed, and would hide what follows inside it. A stray "&" hurts nobody.
  const markup = text.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>|&/g, "");
  const validity = XMLValidator.validate(markup);
  if (validity !== true)
    throw new CrawlError("unexpected_shape", `no sound XML: ${validity.err.msg}`, { url });
  try {
    return parser.parse(text) as Node[];
  } catch (cause) {
    throw new CrawlError("unexpected_shape", "the document is no XML", { cause, url });
  }
}

function toElements(nodes: Node[]): XmlElement[] {
  return nodes.flatMap((node) =>
    Object.entries(node)
      .filter(([name]) => !name.startsWith("#"))
      .map(([name, value]) => toElement(name, value as Node[])),
  );
}

function toElement(name: string, nodes: Node[]): XmlElement {
  return { name, text: nodes.map((node) => textOf(node)).join(""), children: toElements(nodes) };
}

function textOf(node: Node): string {
  if ("#text" in node) return decodeEntities(String(node["#text"]));
  if (!("#cdata" in node)) return "";
  return (node["#cdata"] as Node[]).map((part) => String(part["#text"])).join("");
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Decodes the entities that XML defines, once. Others are left as they stand. */
function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? String(entity);
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : String(entity);
  });
}

import { escapeHtml } from "../../src/domain/escape-html.js";
import { decodeEntities } from "./page.js";
import { isNode, listOf } from "./jsonld.js";
import type { Node } from "./jsonld.js";
import { cleanText } from "../payload.js";

/** The words of a property: of its first value that has any, with character references decoded. */
export function textOf(value: unknown): string | null {
  for (const candidate of listOf(value)) {
    const text = isNode(candidate) ? candidate["@value"] : candidate;
    if (typeof text !== "string" && typeof text !== "number") continue;
    const cleaned = cleanText(decodeEntities(String(text)));
    if (cleaned !== null) return cleaned;
  }
  return null;
}

/** The name of something that is given as a text or as a node ("Example Solar", {"name": …}, {"name": [… ]}). */
export function nameOf(value: unknown): string | null {
  for (const candidate of listOf(value)) {
    const name = isNode(candidate) ? (textOf(candidate["name"]) ?? textOf(candidate["legalname"])) : null;
    const found = name ?? textOf(candidate);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The properties whose mark-up is part of what they say. Some systems spread a posting's text over them; each is left
 * out when the description holds it already.
 */
export const TEXT_PROPERTIES: readonly string[] = [
  "description",
  "responsibilities",
  "qualifications",
  "jobbenefits",
];

/**
 * The posting's text as HTML. Found are HTML, HTML escaped once or twice, plain text, line breaks as the two letters
 * `\n` or as escaped references.
 */
export function descriptionOf(node: Node): string | null {
  const parts: string[] = [];
  let held = "";
  for (const property of TEXT_PROPERTIES) {
    for (const value of listOf(node[property])) {
      const html = typeof value === "string" ? toHtml(value) : null;
      if (html === null) continue;
      const words = bareWords(html);
      if (words === "" || held.includes(words)) continue;
      held += words;
      parts.push(html);
    }
  }
  return parts.length === 0 ? null : parts.join("\n");
}

const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;
const ESCAPED_TAG = /&lt;\/?[a-z][a-z0-9]*(?:\s|\/|&gt;)/i;

function toHtml(stated: string): string | null {
  let html = stated.trim();
  for (let times = 0; times < 2 && !TAG.test(html); times += 1) {
    if (ESCAPED_TAG.test(html) || html.includes("&amp;lt;")) html = decodeEntities(html);
  }
  html = html
    .replaceAll(/&(?:amp;)?#(?:x0*d|0*13);/gi, "\r")
    .replaceAll(/&(?:amp;)?#(?:x0*a|0*10);/gi, "\n")
    .replaceAll(/(?:\\r)?\\n/g, "\n")
    .replaceAll(/\r\n?/g, "\n")
    .trim();
  if (html === "") return null;
  return TAG.test(html) ? html : paragraphs(decodeEntities(html));
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll(/\s*\n\s*/g, "<br>")}</p>`)
    .join("\n");
}

function bareWords(html: string): string {
  return html.replaceAll(/<[^>]*>/g, "").replaceAll(/\s+/g, "");
}

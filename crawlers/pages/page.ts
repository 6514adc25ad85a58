import { load } from "cheerio";
import type { CheerioAPI } from "cheerio";
import { CrawlError } from "../errors.js";
import { cleanText } from "../payload.js";
import { cleanUrl } from "./page-url.js";

export type Page = CheerioAPI;

/** A link of a page, with the words that it is made of. */
export interface Link {
  url: URL;
  text: string | null;
}

/**
 * Parses a page.
 * @throws CrawlError `unexpected_shape` when its mark-up is nested beyond reason.
 */
export function loadPage(html: string): Page {
  if (nesting(html) > MAX_NESTING) {
    throw new CrawlError("unexpected_shape", `elements are nested more than ${MAX_NESTING} deep`);
  }
  return load(html);
}

/** Pages nest some dozens deep. The parser's time grows with the square of it, and its walkers' stack ends at thousands. */
const MAX_NESTING = 2000;

const TAG = /<(\/?)([a-z][a-z0-9-]*)[^<>]*?(\/?)>/gi;
/** Elements that hold nothing, or that the next of their kind closes. */
const FLAT = new Set(
  (
    "area base br col embed hr img input link meta source track wbr " +
    "p li dt dd option optgroup tr td th thead tbody tfoot colgroup rp rt"
  ).split(" "),
);

/** How deep the elements of a page are nested at most, by its tags alone. */
function nesting(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, end, name = "", selfEnd] of html.matchAll(TAG)) {
    if (selfEnd === "/" || FLAT.has(name.toLowerCase())) continue;
    depth = end === "/" ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Replaces character references by the characters they stand for, once. Tags are left as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  // Attribute values are where HTML knows references but no tags.
  const holder = load(`<i title="${text.replaceAll('"', "&quot;")}"></i>`, null, false);
  return holder("i").attr("title") ?? text;
}

/** The address that relative links of a page start from. */
export function baseOf(page: Page, url: URL): URL {
  const href = page("base[href]").first().attr("href");
  return href !== undefined && URL.canParse(href, url.href) ? new URL(href, url) : url;
}

/** Every link of a page to a web address, in the page's order, each address once. */
export function linksOf(page: Page, base: URL): Link[] {
  const links = new Map<string, Link>();
  for (const element of page("a[href]").toArray()) {
    const url = cleanUrl(page(element).attr("href") ?? "", base);
    if (url === null) continue;
    const text = cleanText(page(element).text());
    const known = links.get(url.href);
    if (known === undefined) links.set(url.href, { url, text });
    else known.text ??= text;
  }
  return [...links.values()];
}

/** The page's own name for its address, by `<link rel="canonical">`. */
export function canonicalOf(page: Page, base: URL): URL | null {
  return cleanUrl(page('link[rel="canonical" i]').first().attr("href") ?? "", base);
}

/** The next page of a list that is spread over several. */
export function nextOf(page: Page, base: URL): URL | null {
  return cleanUrl(page('link[rel~="next" i], a[rel~="next" i]').first().attr("href") ?? "", base);
}

const UNSEEN = [
  "script",
  "style",
  "template",
  "noscript",
  "head",
  "[hidden]",
  '[aria-hidden="true"]',
  '[style*="display:none"]',
  '[style*="display: none"]',
].join(", ");

/** The words that a reader without script sees, as far as the mark-up tells. */
export function visibleText(page: Page): string {
  const copy = load(page.html());
  copy(UNSEEN).remove();
  copy("p, li, div, br, td, h1, h2, h3, h4, h5, h6").after(" ");
  return cleanText(copy.root().text()) ?? "";
}

import { load } from "cheerio";
import { escapeHtml } from "../src/domain/escape-html.js";
import { CrawlError } from "./errors.js";
import { cleanText } from "./payload.js";

/** Turns HTML that was escaped once as a whole back into HTML; text that holds tags already is left as it is. */
export function unescapeHtml(text: string): string {
  return text.includes("<") ? text : load(text, null, false).root().text();
}

/** The words of the elements that a CSS selector finds, in order; empty ones are left out. */
export function textsOf(html: string, selector: string): string[] {
  const page = load(html, null, false);
  return page(selector)
    .toArray()
    .map((element) => cleanText(page(element).text()))
    .filter((text) => text !== null);
}

/**
 * The state that a page made with Next.js hands to its script.
 * @throws CrawlError `unexpected_shape` when the page has none.
 */
export function nextDataOf(html: string, url: string): unknown {
  const text = load(html)("#__NEXT_DATA__").text();
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new CrawlError("unexpected_shape", "the page's data is missing or no JSON", { cause, url });
  }
}

/** A part of a description, under the heading that the source gives it. */
export interface Section {
  /** Plain text. */
  heading?: string | null | undefined;
  html: string | null | undefined;
}

/** Joins the parts in which some systems keep a description; `null` when all are empty. */
export function joinSections(sections: readonly Section[]): string | null {
  const parts = sections.flatMap(({ heading, html }) => {
    if (!html || html.trim() === "") return [];
    return heading ? [`<h3>${escapeHtml(heading.trim())}</h3>`, html] : [html];
  });
  return parts.length === 0 ? null : parts.join("\n");
}

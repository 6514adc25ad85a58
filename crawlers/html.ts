import { load } from "cheerio";
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

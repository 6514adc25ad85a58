import { Marked } from "marked";
import { readDescription } from "../domain/description.js";

const markdown = new Marked({ gfm: true, breaks: false, async: false });

/**
 * A description in markdown as safe HTML: the same allow-list as for what is crawled, links with `nofollow`. Empty
 * when nothing readable is left.
 */
export function markdownToHtml(source: string): string {
  const html = markdown.parse(source, { async: false });
  return readDescription(html)?.html ?? "";
}

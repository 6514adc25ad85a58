import type { FetchedResponse } from "../types.js";

/** How far into a page its head is looked at. */
const HEAD_CHARS = 32 * 1024;

const META = /<meta\s[^>]{0,200}name=["']?tdm-reservation\b[^>]{0,200}/i;

/** Whether a site reserves text and data mining (W3C TDM Reservation Protocol): by header, or in the page's own head. */
export function reservesMining(answer: FetchedResponse): boolean {
  if (answer.headers["tdm-reservation"]?.trim() === "1") return true;
  const meta = META.exec(answer.text.slice(0, HEAD_CHARS))?.[0] ?? "";
  return /\scontent=["']?1\b/i.test(meta);
}

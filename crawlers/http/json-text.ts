import { CrawlError } from "../errors.js";

/**
 * Parses a JSON body.
 * @throws CrawlError `truncated` (it ends before it is closed), `wrong_type` (no JSON), `too_large` (nested deeper
 * than `maxDepth`, which no payload of postings is)
 */
export function parseJson(text: string, url: string, maxDepth: number): unknown {
  const { deepest, open } = measure(text);
  if (deepest > maxDepth) throw new CrawlError("too_large", `JSON nested ${deepest} levels deep`, { url });
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const code = open ? "truncated" : "wrong_type";
    throw new CrawlError(code, open ? "the JSON is cut off" : "the body is no JSON", { cause, url });
  }
}

const DEPTH_CHANGE: Readonly<Record<string, number>> = { "{": 1, "[": 1, "}": -1, "]": -1 };

/** How deep the brackets of a text nest, and whether one of them, or a string, is still open at its end. */
function measure(text: string): { deepest: number; open: boolean } {
  if (text.trim() === "") return { deepest: 0, open: true };
  if (!/^\s*[[{"]/.test(text)) return { deepest: 0, open: false };
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === '"') {
      index = endOfString(text, index + 1);
      if (index === text.length) return { deepest, open: true };
    } else {
      depth += DEPTH_CHANGE[char] ?? 0;
      deepest = Math.max(deepest, depth);
    }
  }
  return { deepest, open: depth > 0 };
}

/** Index of the quote that closes a string, or the text's length when none does. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text[at - 1 - escapes] === "\\") escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return text.length;
}

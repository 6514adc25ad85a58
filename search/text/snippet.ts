import type { Clause } from "./parse-text.js";
import { searchForms } from "./stem.js";
import { tokenize, type Token } from "./fold.js";

/** How long an excerpt is, in characters of the text. */
const LENGTH = 220;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** Tells whether a word of a text is one of those searched. */
export type WordTest = (word: string) => boolean;

/** Words match under every form that the index would take for the same. */
export function wordTest(clauses: readonly Clause[]): WordTest {
  const forms = new Set(clauses.flatMap((clause) => clause.words.flatMap(searchForms)));
  const beginnings = clauses.filter((clause) => clause.prefix).map((clause) => clause.words.at(-1) ?? "");
  return (word) =>
    searchForms(word).some((form) => forms.has(form)) ||
    beginnings.some((beginning) => beginning !== "" && word.startsWith(beginning));
}

/**
 * The excerpt of a text that holds most of the searched words, as HTML with `<mark>` only; its beginning when it
 * holds none.
 */
export function makeSnippet(text: string, matches: WordTest): string {
  const hits = tokenize(text).filter((token) => matches(token.text));
  const { start, end } = frame(text, bestStart(hits));
  let html = start > 0 ? "… " : "";
  let done = start;
  for (const hit of hits) {
    if (hit.start < start || hit.end > end) continue;
    html += `${escapeHtml(text.slice(done, hit.start))}<mark>${escapeHtml(text.slice(hit.start, hit.end))}</mark>`;
    done = hit.end;
  }
  html += escapeHtml(text.slice(done, end));
  return (end < text.length ? `${html.trimEnd()} …` : html).replace(/\s+/g, " ").trim();
}

/** The hit from which most different words are within reach. */
function bestStart(hits: readonly Token[]): number {
  let best = { start: 0, words: 0 };
  for (const [index, first] of hits.entries()) {
    const words = new Set<string>();
    for (let at = index; at < hits.length; at += 1) {
      const hit = hits[at];
      if (hit === undefined || hit.end > first.start + LENGTH / 2) break;
      words.add(hit.text);
    }
    if (words.size > best.words) best = { start: first.start, words: words.size };
  }
  return best.start;
}

/** An excerpt around a position, cut at spaces. */
function frame(text: string, around: number): { start: number; end: number } {
  const wanted = Math.max(0, around - LENGTH / 4);
  const space = text.indexOf(" ", wanted);
  const start = wanted === 0 || space < 0 || space > around ? Math.min(wanted, around) : space + 1;
  if (start + LENGTH >= text.length) return { start, end: text.length };
  const cut = text.lastIndexOf(" ", start + LENGTH);
  return { start, end: cut > Math.max(start, around) ? cut : start + LENGTH };
}

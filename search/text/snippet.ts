import { escapeHtml } from "../../src/domain/escape-html.js";
import type { Clause } from "./parse-text.js";
import { indexForm, searchForms } from "./stem.js";
import { tokenize, type Token } from "./tokenize.js";

/** How long an excerpt is, in characters of the text. */
const LENGTH = 220;

/** What an excerpt marks: the words searched, under the forms that the index takes for the same. */
export class SearchedWords {
  private readonly forms: ReadonlySet<string>;
  private readonly beginnings: readonly string[];
  /** Endings are all that a form may differ in, so most words of a text are ruled out by their first letter. */
  private readonly initials: ReadonlySet<string>;

  constructor(clauses: readonly Clause[]) {
    this.forms = new Set(clauses.flatMap((clause) => clause.words.flatMap(searchForms)));
    this.initials = new Set([...this.forms].map((form) => form.charAt(0)));
    this.beginnings = clauses.flatMap((clause) => (clause.prefix ? clause.words.slice(-1) : []));
  }

  get none(): boolean {
    return this.forms.size === 0;
  }

  /** Whether a folded word of a text in `language` is one of them. */
  has(word: string, language: string | null): boolean {
    if (!this.initials.has(word.charAt(0))) return false;
    return (
      this.forms.has(word) ||
      this.forms.has(indexForm(word, language)) ||
      this.beginnings.some((beginning) => word.startsWith(beginning))
    );
  }
}

/**
 * The excerpt of a text that holds most of the searched words, as HTML with `<mark>` only; its beginning when it
 * holds none.
 */
export function makeSnippet(text: string, words: SearchedWords, language: string | null): string {
  const hits = words.none ? [] : tokenize(text).filter((token) => words.has(token.text, language));
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

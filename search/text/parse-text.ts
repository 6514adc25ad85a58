import { tokenize } from "./tokenize.js";

/** One thing the text must (or must not) contain: its words side by side, in this order. */
export interface Clause {
  words: string[];
  /** The last word is a beginning: it was still being typed. */
  prefix: boolean;
}

/** What a person typed, understood. An empty `must` and `not` asks for everything. */
export interface TextQuery {
  must: Clause[];
  not: Clause[];
}

/** One letter alone is a name ("C", "R") rather than a beginning. */
const BEING_TYPED = /[\p{L}\p{N}\p{M}]{2}$/u;
const ENDS_IN_NEGATIVE = /(^|\s)-\S+$/;
const PIECE = /(-?)"([^"]*)"?|(\S+)/g;

/**
 * Reads what was typed: words, "quoted phrases" and -words. Nothing in it can be wrong: what is no word is passed
 * over. A word with marks inside ("full-time", "R&D") is a phrase of its parts. `exclude` adds words that must not occur.
 */
export function parseText(q: string, exclude: readonly string[] = []): TextQuery {
  const query: TextQuery = { must: [], not: exclude.flatMap((word) => clauseOf(word)) };
  for (const match of q.matchAll(PIECE)) {
    const [, minus, quoted, bare = ""] = match;
    const negative = quoted === undefined ? /^-[\p{L}\p{N}"]/u.test(bare) : minus === "-";
    const clauses = clauseOf(quoted ?? bare);
    (negative ? query.not : query.must).push(...clauses);
  }
  query.must = distinct(query.must);
  query.not = distinct(query.not);
  const last = query.must.at(-1);
  if (last !== undefined && BEING_TYPED.test(q) && !ENDS_IN_NEGATIVE.test(q)) last.prefix = true;
  return query;
}

function clauseOf(text: string): Clause[] {
  const words = tokenize(text).map((token) => token.text);
  return words.length === 0 ? [] : [{ words, prefix: false }];
}

function distinct(clauses: readonly Clause[]): Clause[] {
  return [...new Map(clauses.map((clause) => [clause.words.join(" "), clause])).values()];
}

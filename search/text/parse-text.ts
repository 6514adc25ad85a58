import { tokenize } from "./fold.js";

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

const MAX_CLAUSES = 24;
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
  query.must = query.must.slice(0, MAX_CLAUSES);
  query.not = query.not.slice(0, MAX_CLAUSES);
  const last = query.must.at(-1);
  if (last !== undefined && /[\p{L}\p{N}\p{M}]$/u.test(q) && !endsInNegative(q)) last.prefix = true;
  return query;
}

function clauseOf(text: string): Clause[] {
  const words = tokenize(text).map((token) => token.text);
  return words.length === 0 ? [] : [{ words, prefix: false }];
}

function endsInNegative(q: string): boolean {
  return /(^|\s)-\S+$/.test(q);
}

import type Database from "better-sqlite3";
import type { Clause } from "../../text/parse-text.js";
import { editDistance } from "../../text/edit-distance.js";
import { clauseExpression } from "./fts-expression.js";

/** How many slips a word may have: the longer, the surer that it is meant. Numbers have none. */
export function allowedSlips(word: string): number {
  if (/\d/.test(word)) return 0;
  if (word.length >= 9) return 2;
  return word.length >= 5 ? 1 : 0;
}

/** The clause with each word that occurs nowhere replaced by the known word nearest to it, if one is near enough. */
export function correct(db: Database.Database, clause: Clause): Clause {
  let changed = false;
  const words = clause.words.map((word, index) => {
    const prefix = clause.prefix && index === clause.words.length - 1;
    if (allowedSlips(word) === 0 || occurs(db, { words: [word], prefix })) return word;
    const known = nearestKnown(db, word);
    changed ||= known !== null;
    return known ?? word;
  });
  return changed ? { words, prefix: false } : clause;
}

function occurs(db: Database.Database, clause: Clause): boolean {
  const find = db.prepare<[string], number>("SELECT 1 FROM full WHERE full MATCH ? LIMIT 1").pluck();
  return find.get(clauseExpression(clause)) !== undefined;
}

/**
 * Looked for where it costs least, and most often is: among the words of titles and names with the same first letter,
 * then all of these, then the words of descriptions with the same first letter.
 */
function nearestKnown(db: Database.Database, word: string): string | null {
  const first = word.slice(0, 1);
  const sameLetter = { from: first, to: first + LAST };
  return (
    nearest(db, word, { table: "head_terms", ...sameLetter }) ??
    nearest(db, word, { table: "head_terms", from: "", to: LAST }) ??
    nearest(db, word, { table: "full_terms", ...sameLetter })
  );
}

/** Sorts after every word. */
const LAST = "\u{10ffff}";

interface Vocabulary {
  table: "head_terms" | "full_terms";
  from: string;
  to: string;
}

/** The nearest term of a vocabulary, of equally near ones the commonest. */
function nearest(db: Database.Database, word: string, { table, from, to }: Vocabulary): string | null {
  const limit = allowedSlips(word);
  const terms = db
    .prepare<unknown[], { term: string; doc: number }>(
      `SELECT term, doc FROM ${table} WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?`,
    )
    .iterate(from, to, word.length - limit, word.length + limit);
  let best: { term: string; distance: number; doc: number } | null = null;
  for (const { term, doc } of terms) {
    const distance = editDistance(word, term, limit);
    if (distance > limit || /\d/.test(term)) continue;
    if (best === null || distance < best.distance || (distance === best.distance && doc > best.doc)) {
      best = { term, distance, doc };
    }
  }
  return best?.term ?? null;
}

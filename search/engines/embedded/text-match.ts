import type Database from "better-sqlite3";
import type { Clause, TextQuery } from "../../text/parse-text.js";
import { anyExpression, clauseExpression, queryExpression } from "./fts-expression.js";
import { correct } from "./typos.js";

/** Postings that hold the words, and how well each does: 0 where it does not. */
export interface TextMatch {
  rows: Int32Array;
  scores: Uint16Array;
  /** The clauses as they were searched in the end, misspelt words put right. */
  must: Clause[];
}

// How much a word is worth by the place where it stands, the lowest first: between title or company and any other
// column lies a tier.
const LAYERS = [
  { columns: "function", level: 2 },
  { columns: "sector", level: 3 },
  { columns: "place", level: 4 },
  { columns: "company", level: 8 },
  { columns: "title", level: 9 },
] as const;
const BODY_LEVEL = 1;
/** All the words side by side in the title. */
const PHRASE_BONUS = 2;

/** Finds the postings with all of `must` and none of `not`; `end` is above every row. */
export function matchText(db: Database.Database, query: TextQuery, end: number): TextMatch {
  const find = db.prepare<[string], number>("SELECT rowid FROM full WHERE full MATCH ?").pluck();
  let must = query.must;
  let rows = find.all(queryExpression({ must, not: query.not }));
  if (rows.length === 0) {
    const corrected = must.map((clause) => correct(db, clause));
    if (corrected.some((clause, index) => clause !== must[index])) {
      must = corrected;
      rows = find.all(queryExpression({ must, not: query.not }));
    }
  }
  return { rows: Int32Array.from(rows), scores: score(db, must, rows, end), must };
}

/** Rows that hold any of the clauses. */
export function rowsWithAny(db: Database.Database, clauses: readonly Clause[]): number[] {
  const find = db.prepare<[string], number>("SELECT rowid FROM full WHERE full MATCH ?").pluck();
  return find.all(anyExpression(clauses));
}

function score(
  db: Database.Database,
  must: readonly Clause[],
  rows: readonly number[],
  end: number,
): Uint16Array {
  const scores = new Uint16Array(end);
  for (const row of rows) scores[row] = BODY_LEVEL * must.length;
  const find = db.prepare<[string], number>("SELECT rowid FROM head WHERE head MATCH ?").pluck();
  const levels = new Uint8Array(end);
  const raise = (found: readonly number[], level: number): void => {
    for (const row of found) {
      if (scores[row] === 0) continue;
      scores[row] = (scores[row] ?? 0) + level - (levels[row] ?? 0);
      levels[row] = level;
    }
  };
  for (const clause of must) {
    levels.fill(BODY_LEVEL);
    for (const { columns, level } of LAYERS) {
      raise(find.all(`{${columns}} : (${clauseExpression(clause)})`), level);
    }
  }
  const words = must.flatMap((clause) => clause.words);
  if (words.length > 1) {
    const phrase = clauseExpression({ words, prefix: must.at(-1)?.prefix === true });
    for (const row of find.all(`{title} : (${phrase})`)) {
      if (scores[row] !== 0) scores[row] = (scores[row] ?? 0) + PHRASE_BONUS;
    }
  }
  return scores;
}

import type Database from "better-sqlite3";
import type { PostingQuery } from "../../../src/domain/query.js";
import type { SearchHit, SearchResult, Suggestion } from "../../types.js";
import { parseText } from "../../text/parse-text.js";
import { makeSnippet, SearchedWords } from "../../text/snippet.js";
import { Columns } from "./columns.js";
import { countRows } from "./count.js";
import { compileFilters, rowFilter } from "./filters.js";
import { pageOf } from "./order.js";
import { Suggester } from "./suggest.js";
import { matchText, rowsWithAny } from "./text-match.js";
import type { StoredFacts } from "./writer.js";

export const ENGINE_NAME = "embedded";

/** Answers from one open index file; keeps every posting's facts in memory and follows the file as it changes. */
export class IndexReader {
  private columns = new Columns();
  private suggester = new Suggester(this.columns);
  private rev = 0;
  private epoch = -1;

  constructor(private readonly db: Database.Database) {}

  search(query: PostingQuery, now: number): SearchResult {
    // One transaction, so that the columns and the words are of the same moment.
    return this.db.transaction(() => {
      this.refresh();
      return this.answer(query, now);
    })();
  }

  suggest(text: string, limit: number): Suggestion[] {
    this.db.transaction(() => this.refresh())();
    return this.suggester.suggest(text, limit);
  }

  stats(): { documents: number; seq: number } {
    return this.db.transaction(() => {
      this.refresh();
      return { documents: this.columns.documents, seq: this.meta("seq") };
    })();
  }

  /** Whether the index was ever filled to the end. */
  whole(): boolean {
    return this.meta("saved") === 1;
  }

  close(): void {
    this.db.close();
  }

  private meta(key: "seq" | "saved" | "rev" | "epoch"): number {
    return Number(this.db.prepare("SELECT value FROM meta WHERE key = ?").pluck().get(key));
  }

  /** Reads the rows that changed since the last look. */
  private refresh(): void {
    const epoch = this.meta("epoch");
    if (epoch !== this.epoch) {
      this.columns = new Columns();
      this.suggester = new Suggester(this.columns);
      this.epoch = epoch;
      this.rev = 0;
    }
    const rev = this.meta("rev");
    if (rev === this.rev) return;
    const changed = this.db
      .prepare<[number], { row: number; id: string; facts: string | null }>(
        "SELECT row, id, facts FROM doc WHERE rev > ?",
      )
      .iterate(this.rev);
    for (const { row, id, facts } of changed) {
      this.columns.apply(row, id, facts === null ? null : (JSON.parse(facts) as StoredFacts));
    }
    this.rev = rev;
  }

  private answer(query: PostingQuery, now: number): SearchResult {
    const text = parseText(query.q, query.exclude);
    const { columns } = this;
    const match = text.must.length === 0 ? null : matchText(this.db, text, columns.end);
    const filters = compileFilters(query, columns, now);
    if (match === null && text.not.length > 0) {
      const unwanted = new Set(rowsWithAny(this.db, text.not));
      filters.always.push(rowFilter((row) => !unwanted.has(row)));
    }
    const counted = countRows(match?.rows ?? rowsUpTo(columns.end), filters, query);
    const page = pageOf({ rows: counted.rows, columns, scores: match?.scores ?? null }, query);
    return {
      hits: this.hits(page.rows, new SearchedWords(match?.must ?? [])),
      total: counted.rows.length,
      facets: counted.facets,
      next: page.next,
      engine: ENGINE_NAME,
    };
  }

  private hits(rows: readonly number[], words: SearchedWords): SearchHit[] {
    const description = this.db
      .prepare<[number], string>("SELECT description FROM doc WHERE row = ?")
      .pluck();
    return rows.map((row) => ({
      id: this.columns.ids[row] ?? "",
      snippet: makeSnippet(description.get(row) ?? "", words, this.columns.language.at(row) ?? null),
    }));
  }
}

function rowsUpTo(end: number): Int32Array {
  const rows = new Int32Array(end);
  for (let row = 0; row < end; row += 1) rows[row] = row;
  return rows;
}

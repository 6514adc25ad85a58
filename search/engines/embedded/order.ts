import {
  decodeCursor,
  encodeCursor,
  offsetOf,
  RELEVANCE_WINDOW,
  shownLast,
  type CursorPosition,
} from "../../../src/domain/cursor.js";
import type { PostingQuery } from "../../../src/domain/query.js";
import { mixCompanies } from "../../mix-companies.js";
import type { Columns } from "./columns.js";
import { compareIds, topRows } from "./top-rows.js";

/** One page of the rows that passed, in order, and where the next one begins. */
export interface Page {
  rows: number[];
  next: string | null;
}

/** What a page is cut from. */
export interface Passed {
  rows: Int32Array;
  columns: Columns;
  /** By row, how well the words match; `null` without words. */
  scores: Uint16Array | null;
}

/** A tier of words outweighs any date: times in milliseconds stay below it until the year 2286. */
const TIER = 1e13;

/** Orders rows by relevance, newest or pay and cuts the page that the cursor asks for. */
export function pageOf(passed: Passed, query: PostingQuery): Page {
  const position = query.cursor === null ? null : decodeCursor(query, query.cursor);
  return query.sort === "relevance"
    ? relevancePage(passed, query, position)
    : keysetPage(passed, query, position);
}

function keysOf(rows: Int32Array, keyOf: (row: number) => number): Float64Array {
  return Float64Array.from(rows, keyOf);
}

function keysetPage({ rows, columns }: Passed, query: PostingQuery, position: CursorPosition | null): Page {
  const keyOf = keyReader(query, columns);
  const after = shownLast(position);
  const rest = after === null ? rows : rowsAfter(rows, after, keyOf, columns.ids);
  const page = topRows({ rows: rest, keys: keysOf(rest, keyOf), ids: columns.ids }, query.limit);
  const last = page.at(-1);
  if (last === undefined || rest.length <= page.length) return { rows: page, next: null };
  const key = keyOf(last);
  const next = { after: { key: Number.isFinite(key) ? key : null, id: columns.ids[last] ?? "" } };
  return { rows: page, next: encodeCursor(query, next) };
}

/** What newest and pay sort by; -Infinity stands last. */
function keyReader(query: PostingQuery, columns: Columns): (row: number) => number {
  if (query.sort === "newest") return (row) => columns.published[row] ?? 0;
  const code = columns.currency.values.indexOf(query.currency);
  return (row) => {
    const pay = columns.payIn(row, code);
    return Number.isNaN(pay) ? -Infinity : pay;
  };
}

function rowsAfter(
  rows: Int32Array,
  after: { key: number | null; id: string },
  keyOf: (row: number) => number,
  ids: readonly string[],
): Int32Array {
  const key = after.key ?? -Infinity;
  return rows.filter((row) => {
    const own = keyOf(row);
    return own < key || (own === key && compareIds(ids[row] ?? "", after.id) > 0);
  });
}

function relevancePage(passed: Passed, query: PostingQuery, position: CursorPosition | null): Page {
  const { rows, columns, scores } = passed;
  const offset = offsetOf(position);
  const keys = keysOf(rows, (row) => (scores?.[row] ?? 0) * TIER + (columns.published[row] ?? 0));
  const window = topRows({ rows, keys, ids: columns.ids }, RELEVANCE_WINDOW);
  const mixed = mixCompanies(window, (row) => columns.company.at(row)?.slug ?? "");
  const end = offset + query.limit;
  const more = end < Math.min(rows.length, RELEVANCE_WINDOW);
  return { rows: mixed.slice(offset, end), next: more ? encodeCursor(query, { offset: end }) : null };
}

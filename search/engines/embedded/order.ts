import type { PostingQuery } from "../../../src/domain/query.js";
import {
  decodeCursor,
  encodeCursor,
  RELEVANCE_WINDOW,
  type CursorPosition,
} from "../../../src/domain/cursor.js";
import { mixCompanies } from "../../mix-companies.js";
import type { Columns } from "./columns.js";
import { smallest } from "./smallest.js";

/** One page of the rows that passed, in order, and where the next one begins. */
export interface Page {
  rows: number[];
  next: string | null;
}

/** Orders rows by relevance, newest or pay and cuts the page that the cursor asks for; `scores` are those of the words. */
export function pageOf(
  rows: readonly number[],
  query: PostingQuery,
  columns: Columns,
  scores: Uint16Array | null,
): Page {
  const position = query.cursor === null ? null : decodeCursor(query, query.cursor);
  if (query.sort === "relevance") return relevancePage(rows, query, columns, { scores, position });
  const keyOf = keyReader(query, columns);
  return keysetPage(rows, query, columns, { keyOf, position });
}

/** What newest and pay sort by; NaN stands last. */
function keyReader(query: PostingQuery, columns: Columns): (row: number) => number {
  if (query.sort === "newest") return (row) => columns.published[row] ?? 0;
  const code = columns.currency.values.indexOf(query.currency);
  return (row) => columns.payIn(row, code);
}

interface KeysetOptions {
  keyOf: (row: number) => number;
  position: CursorPosition | null;
}

function keysetPage(
  rows: readonly number[],
  query: PostingQuery,
  columns: Columns,
  options: KeysetOptions,
): Page {
  const { keyOf, position } = options;
  const after = position !== null && "after" in position ? position.after : null;
  const rest =
    after === null
      ? rows
      : rows.filter(
          (row) => comparePlaces(keyOf(row), idOf(columns, row), after.key ?? Number.NaN, after.id) > 0,
        );
  const compare = (a: number, b: number): number =>
    comparePlaces(keyOf(a), idOf(columns, a), keyOf(b), idOf(columns, b));
  const page = smallest(rest, query.limit, compare);
  const last = page.at(-1);
  if (last === undefined || rest.length <= page.length) return { rows: page, next: null };
  const key = keyOf(last);
  const next = { after: { key: Number.isNaN(key) ? null : key, id: idOf(columns, last) } };
  return { rows: page, next: encodeCursor(query, next) };
}

/** Highest key first, unknown ones (NaN) last, equal ones by id. */
function comparePlaces(keyA: number, idA: string, keyB: number, idB: string): number {
  if (keyA === keyB || (Number.isNaN(keyA) && Number.isNaN(keyB))) return compareIds(idA, idB);
  if (Number.isNaN(keyA)) return 1;
  if (Number.isNaN(keyB)) return -1;
  return keyB - keyA;
}

function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function idOf(columns: Columns, row: number): string {
  return columns.ids[row] ?? "";
}

interface RelevanceOptions {
  scores: Uint16Array | null;
  position: CursorPosition | null;
}

function relevancePage(
  rows: readonly number[],
  query: PostingQuery,
  columns: Columns,
  { scores, position }: RelevanceOptions,
): Page {
  const offset = position !== null && "offset" in position ? position.offset : 0;
  const compare = (a: number, b: number): number =>
    (scores?.[b] ?? 0) - (scores?.[a] ?? 0) ||
    comparePlaces(columns.published[a] ?? 0, idOf(columns, a), columns.published[b] ?? 0, idOf(columns, b));
  const window = smallest(rows, RELEVANCE_WINDOW, compare);
  const mixed = mixCompanies(window, (row) => columns.company.at(row)?.slug ?? "");
  const end = offset + query.limit;
  const more = end < Math.min(rows.length, RELEVANCE_WINDOW);
  return { rows: mixed.slice(offset, end), next: more ? encodeCursor(query, { offset: end }) : null };
}

import { AppError } from "./errors.js";
import type { PostingQuery } from "./query.js";

/** How deep a search by relevance can be paged: beyond it the order of an index that changes means nothing. */
export const RELEVANCE_WINDOW = 1_000;

const VERSION = 1;

/** A cursor that we did not issue, or issued for another order. */
export class InvalidCursorError extends AppError {
  constructor(cause?: unknown) {
    const message = "This is not the cursor of a page in this order: start again without it.";
    super("invalid_input", message, { cause, fields: [{ field: "cursor", message }] });
  }
}

/**
 * Where the next page begins. By `newest` and `salary` it is the key and id of the last posting shown, so that pages
 * neither repeat nor skip while postings come and go (`key` null: those without pay have begun); by `relevance` it is
 * the number of postings already shown.
 */
export type CursorPosition = { after: { key: number | null; id: string } } | { offset: number };

/** How many postings were shown before this page; 0 on the first one, and in an order that does not count them. */
export function offsetOf(position: CursorPosition | null): number {
  return position !== null && "offset" in position ? position.offset : 0;
}

/** The last posting shown before this page; `null` on the first one, and in an order that counts them instead. */
export function shownLast(position: CursorPosition | null): { key: number | null; id: string } | null {
  return position !== null && "after" in position ? position.after : null;
}

type OrderedQuery = Pick<PostingQuery, "sort" | "currency">;

/** Pay in one currency is another order than pay in the next. */
function orderOf(query: OrderedQuery): string {
  return query.sort === "salary" ? `salary:${query.currency ?? ""}` : query.sort;
}

/** Writes a position as the opaque text of `meta.next`, bound to the order of the query. */
export function encodeCursor(query: OrderedQuery, position: CursorPosition): string {
  const place = "after" in position ? [position.after.key, position.after.id] : position.offset;
  return Buffer.from(JSON.stringify([VERSION, orderOf(query), place])).toString("base64url");
}

/** Reads a cursor back; throws `InvalidCursorError` on any that this order did not issue. */
export function decodeCursor(query: OrderedQuery, cursor: string): CursorPosition {
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length !== 3) throw new InvalidCursorError();
  const [version, order, place] = parts as unknown[];
  if (version !== VERSION || order !== orderOf(query)) throw new InvalidCursorError();
  return query.sort === "relevance" ? readOffset(place) : readKey(place);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch (cause) {
    throw new InvalidCursorError(cause);
  }
}

function readOffset(place: unknown): CursorPosition {
  if (typeof place !== "number" || !Number.isInteger(place) || place < 0 || place > RELEVANCE_WINDOW) {
    throw new InvalidCursorError();
  }
  return { offset: place };
}

function readKey(place: unknown): CursorPosition {
  if (!Array.isArray(place) || place.length !== 2) throw new InvalidCursorError();
  const [key, id] = place as unknown[];
  if (typeof id !== "string" || !(key === null || isKey(key))) throw new InvalidCursorError();
  return { after: { key, id } };
}

/** Times and pay are far below this; what is not was made up. */
function isKey(key: unknown): key is number {
  return typeof key === "number" && Math.abs(key) <= Number.MAX_SAFE_INTEGER;
}

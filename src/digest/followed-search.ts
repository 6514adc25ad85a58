import { findNames } from "../../db/repos/directory-views.js";
import type { Board } from "../board.js";
import { AppError } from "../domain/errors.js";
import type { FieldError } from "../domain/errors.js";
import { emptyQuery, parseQuery, queryToParams } from "../domain/query-params.js";
import type { PostingQuery } from "../domain/query.js";
import { searchPostings } from "../reading/search-postings.js";
import { en } from "../messages/en.js";
import { chipsOf } from "../reading/search-links.js";

const words = en.subscribe.fields;

/** Parameters that say how a search is shown, or how old or in what state its postings are: a mail of new ones has its own. */
const NOT_FOLLOWED = ["sort", "limit", "cursor", "status", "posted_within"] as const;

/** A search that can be followed: its new postings are mailed. */
export interface FollowedSearch {
  query: PostingQuery;
  /** Canonical parameters: equal searches have equal ones. */
  params: URLSearchParams;
  /** The search in words. */
  label: string;
  /** How many postings it finds now. */
  total: number;
  /** Parameters that were sent and mean nothing here. */
  ignored: string[];
}

/**
 * Reads a search to be followed.
 * @throws AppError `invalid_input`, naming the parameters at fault as "query.near"; "query" when it restricts nothing
 * (a mail of every new posting would starve all others and please nobody).
 */
export async function readFollowedSearch(board: Board, entries: URLSearchParams): Promise<FollowedSearch> {
  const asked = parseFollowed(board, entries);
  const unknown = await unknownNames(board, asked.query);
  if (unknown.length > 0) throw refusal(unknown);
  const { total, label } = await searchPostings(board, { ...asked.query, limit: 1 });
  const chips = chipsOf(asked.query, label);
  return { ...asked, label: chips.map((chip) => chip.label).join(" · "), total };
}

function parseFollowed(board: Board, entries: URLSearchParams) {
  const followed = new URLSearchParams([...entries].filter(([name]) => !isNotFollowed(name)));
  const { query, ignored } = parse(board, followed);
  if (!narrows(query)) throw refusal([{ field: "", message: words.query_empty }]);
  const dropped = NOT_FOLLOWED.filter((name) => entries.has(name));
  return { query, params: queryToParams(query), ignored: [...ignored, ...dropped] };
}

function parse(board: Board, entries: URLSearchParams): ReturnType<typeof parseQuery> {
  try {
    return parseQuery(entries, { near: (text) => board.resolveNear(text) });
  } catch (error) {
    throw error instanceof AppError ? refusal(error.fields, error) : error;
  }
}

function isNotFollowed(name: string): boolean {
  return NOT_FOLLOWED.some((known) => known === name);
}

function refusal(problems: readonly FieldError[], cause?: AppError): AppError {
  const fields = problems.map(({ field, message }) => ({
    field: field === "" ? "query" : `query.${field}`,
    message,
  }));
  return new AppError("invalid_input", en.subscribe.unusable, { fields, cause });
}

/** Whether a search asks for something. Leaving things out alone does not: nearly everything remains. */
export function narrows(query: PostingQuery): boolean {
  const all = { ...emptyQuery(), sort: query.sort, limit: query.limit };
  const leavingOut = { exclude: query.exclude, excludeCompany: query.excludeCompany };
  const shown = { currency: query.currency, via: query.via, status: query.status };
  const asksNothing = queryToParams({ ...all, ...leavingOut, ...shown });
  return (
    queryToParams({ ...query, postedWithinMs: null, cursor: null }).toString() !== asksNothing.toString()
  );
}

/** Names that the directory does not know: such a search would be followed for ever and find nothing. */
async function unknownNames(board: Board, query: PostingQuery): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  for (const table of ["cluster", "sector", "company"] as const) {
    const known = await findNames(board.read, table, query[table]);
    for (const slug of query[table].filter((name) => !known.has(name))) {
      errors.push({ field: table, message: words.query_unknown(table, slug) });
    }
  }
  return errors;
}

import { CrawlError, NotModified } from "./errors.js";
import type { CrawlErrorCode } from "./errors.js";
import type {
  Adapter,
  ListedPosting,
  RawPosting,
  ReadContext,
  ReadListing,
  SourceFetch,
  SourceReading,
} from "./types.js";

/** Failures that concern one posting and say nothing of the others. */
const POSTING_FAILURES: ReadonlySet<CrawlErrorCode> = new Set([
  "not_found",
  "gone",
  "unexpected_shape",
  "wrong_type",
  "truncated",
  "too_large",
]);

/** So many other failures in a row, and asking for further details would only fail again. */
export const USUAL_PATIENCE = 3;
/** After these, the host must not be asked again at all. */
const REFUSALS: ReadonlySet<CrawlErrorCode> = new Set([
  "blocked",
  "rate_limited",
  "captcha",
  "robots",
  "opted_out",
]);

export interface ReadOptions {
  now: number;
  /** Whether the detail of a row is wanted: false for rows held already under the same `detailKey`. */
  wantsDetail: (row: ListedPosting) => boolean;
  /** Details fetched in one run; the rest is put off to the next. */
  maxDetails: number;
  /** Failures in a row after which no further detail is asked for; `USUAL_PATIENCE` unless told otherwise. */
  patience?: number;
}

/**
 * Reads one source: its list, and the details of rows that are new or changed. Only the list decides whether the
 * reading is complete.
 * @throws CrawlError when the list cannot be read at all.
 */
export async function readSource(
  adapter: Adapter,
  token: string,
  source: SourceFetch,
  options: ReadOptions,
): Promise<SourceReading> {
  const context: ReadContext = { fetch: source.fetch, now: options.now };
  try {
    const list = await adapter.list(token, context);
    const details = await readDetails(adapter, token, foldRows(list.listings), { context, options });
    return {
      ...details,
      problem: list.problem,
      unchanged: false,
      boardName: list.boardName,
      validators: list.problem === null && details.detailsMissing === 0 ? source.validators() : [],
    };
  } catch (error) {
    if (!(error instanceof NotModified)) throw error;
    const nothing = { listings: [], detailsMissing: 0, detailCode: null, boardName: null };
    return { ...nothing, problem: null, unchanged: true, validators: source.validators() };
  }
}

/**
 * Fetches details that an earlier reading put off, without asking for the list again: says nothing about which
 * postings there are.
 */
export async function readPutOffDetails(
  adapter: Adapter,
  token: string,
  rows: ListedPosting[],
  run: { source: SourceFetch; options: ReadOptions },
): Promise<Details> {
  const context: ReadContext = { fetch: run.source.fetch, now: run.options.now };
  return readDetails(adapter, token, rows, { context, options: run.options });
}

/**
 * Some systems list a posting once for each of its places under one id: one row with all places. On site in one and
 * remote in another is neither.
 */
function foldRows(rows: ListedPosting[]): ListedPosting[] {
  const byId = new Map<string, ListedPosting>();
  for (const row of rows) {
    const first = byId.get(row.posting.externalId);
    if (first === undefined) {
      byId.set(row.posting.externalId, row);
      continue;
    }
    const known = new Set(first.posting.locations.map((place) => JSON.stringify(place)));
    const more = row.posting.locations.filter((place) => !known.has(JSON.stringify(place)));
    const locations = [...first.posting.locations, ...more];
    const detailKey =
      first.detailKey === row.detailKey ? first.detailKey : `${first.detailKey}|${row.detailKey}`;
    const workplace = first.posting.workplace === row.posting.workplace ? row.posting.workplace : null;
    byId.set(row.posting.externalId, {
      ...first,
      posting: { ...first.posting, locations, workplace },
      detailKey,
    });
  }
  return [...byId.values()];
}

/** Rows with their details, as far as those were read. */
export interface Details {
  listings: ReadListing[];
  detailsMissing: number;
  detailCode: CrawlErrorCode | null;
}

async function readDetails(
  adapter: Adapter,
  token: string,
  rows: ListedPosting[],
  run: { context: ReadContext; options: ReadOptions },
): Promise<Details> {
  const result: Details = { listings: [], detailsMissing: 0, detailCode: null };
  let left = run.options.maxDetails;
  let failures = 0;
  for (const row of rows) {
    if (adapter.detail === undefined || row.detailKey === null) {
      result.listings.push({ ...row, detailed: row.detailKey === null });
      continue;
    }
    if (!run.options.wantsDetail(row)) {
      result.listings.push({ ...row, detailed: false });
      continue;
    }
    const detail = left > 0 ? await tryDetail(adapter.detail(token, row.posting, run.context)) : "put-off";
    left -= 1;
    if (detail === null && row.lead === true) continue;
    failures = detail instanceof CrawlError && !POSTING_FAILURES.has(detail.code) ? failures + 1 : 0;
    if (failures >= (run.options.patience ?? USUAL_PATIENCE) || isRefusal(detail)) left = 0;
    addDetail(result, row, detail);
  }
  return result;
}

function isRefusal(detail: Outcome): boolean {
  return detail instanceof CrawlError && REFUSALS.has(detail.code);
}

type Outcome = RawPosting | CrawlError | "put-off" | null;

function addDetail(result: Details, row: ListedPosting, detail: Outcome): void {
  if (detail instanceof CrawlError) result.detailCode ??= detail.code;
  if (detail === null) result.detailCode ??= "unexpected_shape";
  const missing = detail === null || detail === "put-off" || detail instanceof CrawlError;
  if (missing) result.detailsMissing += 1;
  result.listings.push({ ...row, posting: missing ? row.posting : detail, detailed: !missing });
}

async function tryDetail(detail: Promise<RawPosting | null>): Promise<RawPosting | CrawlError | null> {
  try {
    return await detail;
  } catch (error) {
    if (error instanceof CrawlError) return error;
    throw error;
  }
}

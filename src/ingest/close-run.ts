import type { CrawlErrorCode } from "../../crawlers/errors.js";
import type { Adapter, SourceReading } from "../../crawlers/types.js";
import type { Db } from "../../db/connection.js";
import { insertRun, updateSource } from "../../db/repos/sources.js";
import type { SourceRow } from "../../db/repos/sources.js";
import type { Board } from "../board.js";
import { DETAILS_AFTER, nextListDue } from "./next-check.js";
import type { HeldListing } from "./reconcile.js";
import type { StoredCounts } from "./store-reading.js";

/** One run at one source, under way. */
export interface CrawlRun {
  board: Board;
  source: SourceRow;
  adapter: Adapter;
  held: (HeldListing & { raw: string })[];
  startedAt: number;
}

/** `listRead` false: only details that an earlier reading put off were fetched. */
export type Reading = SourceReading & { listRead: boolean };

/** What came of one run at one source. */
export interface CrawlOutcome extends StoredCounts {
  sourceId: number;
  complete: boolean;
  code: CrawlErrorCode | null;
  message: string | null;
  listings: number;
  detailsMissing: number;
  /** Epoch milliseconds. */
  nextCheckAt: number;
}

export const NOTHING_STORED: StoredCounts = { opened: 0, changed: 0, closed: 0 };

/** Ends a run: its record, and the source's health, schedule and lease. Call it in the transaction of the reading. */
export async function closeRun(
  db: Db,
  run: CrawlRun,
  reading: Reading,
  end: { counts: StoredCounts; shrink: string | null; now: number },
): Promise<CrawlOutcome> {
  const { source } = run;
  const outcome = outcomeOf(run, reading, end);
  await insertRun(db, {
    source_id: source.id,
    started_at: run.startedAt,
    finished_at: end.now,
    complete: outcome.complete ? 1 : 0,
    code: outcome.code,
    message: outcome.message,
    listings: outcome.listings,
    details_missing: outcome.detailsMissing,
    ...end.counts,
  });
  const failed = reading.problem !== null;
  await updateSource(db, source.id, {
    lease_until: null,
    lease_by: null,
    last_run_at: run.startedAt,
    last_complete_at: outcome.complete ? end.now : source.last_complete_at,
    error_count: failed ? source.error_count + 1 : 0,
    last_error: outcome.code,
    details_pending: outcome.detailsMissing,
    list_due_at: outcome.listDueAt,
    next_check_at: outcome.nextCheckAt,
    shrink: end.shrink,
  });
  return outcome;
}

/** Works out what came of a run, without writing anything. */
export function outcomeOf(
  run: CrawlRun,
  reading: Reading,
  end: { counts: StoredCounts; now: number },
): CrawlOutcome & { listDueAt: number } {
  const code = reading.problem?.code ?? null;
  const listDueAt = reading.listRead ? listDue(run, reading, end.now) : run.source.list_due_at;
  const putOff = reading.detailsMissing > 0 && reading.detailCode === null && code === null;
  return {
    ...end.counts,
    sourceId: run.source.id,
    complete: code === null && reading.listRead,
    code: code ?? reading.detailCode,
    message: reading.problem?.message ?? null,
    listings: reading.unchanged ? run.held.filter(isOpen).length : reading.listings.length,
    detailsMissing: reading.detailsMissing,
    nextCheckAt: putOff ? Math.min(end.now + DETAILS_AFTER, listDueAt) : listDueAt,
    listDueAt,
  };
}

function listDue({ board, source, adapter }: CrawlRun, reading: Reading, now: number): number {
  return nextListDue({
    now,
    code: reading.problem?.code ?? null,
    errorCount: source.error_count + 1,
    retryAfterMs: reading.problem?.retryAfterMs ?? null,
    pace: adapter.pace,
    hasPublicContact: board.config.crawl.hasPublicContact,
    sourceId: source.id,
  });
}

/** Whether a listing holds its posting open. */
export function isOpen(listing: HeldListing): boolean {
  return listing.state === "open";
}

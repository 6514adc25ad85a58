import { CrawlError } from "../../crawlers/errors.js";
import { readPutOffDetails, readSource } from "../../crawlers/read-source.js";
import { findAdapter } from "../../crawlers/registry.js";
import type { Adapter, RawPosting, SourceFetch } from "../../crawlers/types.js";
import { replaceValidators } from "../../db/repos/crawl-state.js";
import { listListingsOf } from "../../db/repos/listings.js";
import type { ListingRow } from "../../db/repos/listings.js";
import type { SourceRow } from "../../db/repos/sources.js";
import type { Board } from "../board.js";
import type { PostingFacts } from "../domain/posting.js";
import { closeRun, isOpen, NOTHING_STORED } from "./close-run.js";
import type { CrawlOutcome, CrawlRun, Reading } from "./close-run.js";
import { endProbe, judgeProbe } from "./judge-probe.js";
import { reconcile } from "./reconcile.js";
import type { Reconciled, Shrink } from "./reconcile.js";
import { openCompanyDesk } from "./source-context.js";
import type { CompanyDesk } from "./source-context.js";
import { storeChanges } from "./store-reading.js";

/** How a source is asked; the worker gives the shared HTTP layer, tests a recording. */
export interface SourceReader {
  open(adapter: Adapter): SourceFetch;
  /** Details fetched in one run. */
  maxDetails: number;
  /** Whether a failure is not the source's (we are stopping, this machine has no network): nothing is written then. */
  blameless?: (error: CrawlError) => Promise<boolean>;
}

/**
 * Reads one source and stores what changed, in one transaction with its run. The one use case behind the timer, the
 * command line and the operator's button. A source that cannot be read is no exception here: its run says so, with
 * the code.
 * @returns `null` when a failure was not the source's: nothing was written and the source is due as before.
 */
export async function crawlSource(
  board: Board,
  source: SourceRow,
  reader: SourceReader,
): Promise<CrawlOutcome | null> {
  const startedAt = board.now();
  const adapter = findAdapter(source.adapter);
  if (adapter === null) throw new RangeError(`no adapter ${source.adapter} for source ${source.id}`);
  const held = (await listListingsOf(board.read, source.id)).map(toHeld);
  const run: CrawlRun = { board, source, adapter, held, startedAt };
  try {
    const reading = await readRun(run, reader);
    return source.status === "probe" ? await judgeProbe(run, reading) : await storeReading(run, reading);
  } catch (error) {
    if (!(error instanceof CrawlError)) throw error;
    if ((await reader.blameless?.(error)) === true) return null;
    return storeFailure(run, error);
  }
}

async function readRun(run: CrawlRun, reader: SourceReader): Promise<Reading> {
  const { source, adapter, held, startedAt } = run;
  const known = new Map(held.map((listing) => [listing.externalId, listing]));
  const options = {
    now: startedAt,
    maxDetails: source.status === "probe" ? 0 : reader.maxDetails,
    wantsDetail: (row: { posting: RawPosting; detailKey: string | null }) => {
      const listing = known.get(row.posting.externalId);
      return listing === undefined || !listing.detailed || listing.detailKey !== row.detailKey;
    },
  };
  const fetch = reader.open(adapter);
  const detailsOnly = source.details_pending > 0 && startedAt < source.list_due_at;
  if (!detailsOnly) return { ...(await readSource(adapter, source.token, fetch, options)), listRead: true };
  const pending = held
    .filter((listing) => listing.state === "open" && !listing.detailed && listing.detailKey !== null)
    .map(({ raw, detailKey }) => ({ posting: JSON.parse(raw) as RawPosting, detailKey }));
  const details = await readPutOffDetails(adapter, source.token, pending, { source: fetch, options });
  return { ...details, problem: null, unchanged: false, boardName: null, validators: [], listRead: false };
}

async function storeReading(run: CrawlRun, reading: Reading): Promise<CrawlOutcome> {
  const { board, source, held } = run;
  const now = board.now();
  const decided: Reconciled = reading.unchanged
    ? {
        changes: held.filter(isOpen).map((listing) => ({ kind: "seen" as const, held: listing })),
        shrink: null,
      }
    : reconcile(held, reading.listings, {
        complete: reading.listRead && reading.problem === null,
        now,
        shrink: source.shrink === null ? null : (JSON.parse(source.shrink) as Shrink),
      });
  const desk = await openCompanyDesk(board.read, source.company_id);
  const facts = await understandAll(decided, desk);
  return board.write.transaction().execute(async (trx) => {
    const context = { sourceId: source.id, desk, facts, now, randomId: () => board.randomId() };
    const counts = await storeChanges(trx, decided.changes, context);
    if (reading.problem === null && reading.listRead) {
      await replaceValidators(trx, source.id, decided.shrink === null ? reading.validators : []);
    }
    const shrink = decided.shrink === null ? null : JSON.stringify(decided.shrink);
    return closeRun(trx, run, reading, { counts, shrink, now });
  });
}

/** Understands everything new or changed before the transaction begins, giving way to other work in between. */
async function understandAll(decided: Reconciled, desk: CompanyDesk): Promise<Map<string, PostingFacts>> {
  const facts = new Map<string, PostingFacts>();
  for (const change of decided.changes) {
    if (change.kind !== "insert" && change.kind !== "update") continue;
    facts.set(change.posting.externalId, desk.read(change.posting));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return facts;
}

async function storeFailure(run: CrawlRun, error: CrawlError): Promise<CrawlOutcome> {
  const { board, source } = run;
  const nothing: Reading = {
    listings: [],
    problem: error,
    unchanged: false,
    boardName: null,
    detailsMissing: source.details_pending,
    detailCode: null,
    validators: [],
    listRead: true,
  };
  const end = { counts: NOTHING_STORED, shrink: source.shrink, now: board.now() };
  return board.write.transaction().execute(async (trx) => {
    const outcome = await closeRun(trx, run, nothing, end);
    if (source.status === "probe") await endProbe(trx, source.id, error);
    return outcome;
  });
}

function toHeld(row: ListingRow): CrawlRun["held"][number] {
  return {
    id: row.id,
    externalId: row.external_id,
    postingId: row.posting_id,
    contentHash: row.content_hash,
    detailKey: row.detail_key,
    detailed: row.detailed === 1,
    missingSince: row.missing_since,
    missingCount: row.missing_count,
    state: row.state === "open" ? "open" : "closed",
    raw: row.raw,
  };
}

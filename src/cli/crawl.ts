import { parseArgs } from "node:util";
import { createFetcher } from "../../crawlers/http/fetcher.js";
import type { SourceFetcher } from "../../crawlers/http/fetcher.js";
import { memoryCrawlState } from "../../crawlers/http/memory-state.js";
import { openRecording } from "../../crawlers/http/replay.js";
import { adapters } from "../../crawlers/registry.js";
import { USUAL_PATIENCE } from "../../crawlers/read-source.js";
import type { Adapter, SourceRef } from "../../crawlers/types.js";
import { findSource } from "../../db/repos/sources.js";
import type { CrawlOutcome } from "../ingest/close-run.js";
import { crawlDue } from "../ingest/crawl-due.js";
import { crawlSource } from "../ingest/crawl-source.js";
import { readUnstored } from "../ingest/read-unstored.js";
import type { UnstoredReading } from "../ingest/read-unstored.js";
import { toTimeOrNull } from "../reading/times.js";
import { AppError } from "../domain/errors.js";
import { cliConfig, withBoard } from "./board.js";
import { note, print } from "./command.js";
import type { Command } from "./command.js";
import { sourceAt } from "./source-at.js";

/** One run without a queue behind it may fetch every detail. */
const ALL_DETAILS = 5_000;
const INCOMPLETE = 2;

export const crawl: Command = {
  name: "crawl",
  usage: "CAREERS_URL [--dry] [--replay FILE] | --due",
  what: "Read one source, or everything that is due once; --dry prints and writes nothing.",
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { dry: { type: "boolean" }, replay: { type: "string" }, due: { type: "boolean" } },
      allowPositionals: true,
    });
    const [address, ...more] = positionals;
    const alone = positionals.length === 0 && values.dry === undefined && values.replay === undefined;
    if (values.due === true && alone) return crawlAllDue();
    if (values.due === true || address === undefined || more.length > 0) {
      throw new AppError("invalid_input", `Usage: crawl ${crawl.usage}`);
    }
    return crawlOne(address, { dry: values.dry === true, replay: values.replay ?? null });
  },
};

interface Summary {
  complete: boolean;
  listings: number;
  details_missing: number;
  code: string | null;
  next_try_at: string | null;
}

function summarise(summary: Summary): number {
  note(JSON.stringify(summary));
  return summary.complete && summary.details_missing === 0 ? 0 : INCOMPLETE;
}

async function crawlOne(address: string, options: { dry: boolean; replay: string | null }): Promise<number> {
  const { ref, adapter } = sourceAt(address);
  const { fetcher, now, patience } = openFetcher(options.replay);
  try {
    if (!options.dry) {
      const stored = await crawlKnown(ref, fetcher);
      if (stored !== null) return stored;
      note("This source is not in the directory; it is only read. To add it:");
      note(`  npm run cli -- sources add ${address} --company SLUG`);
    }
    const run = { fetcher, now: now(), patience };
    const reading = await readOnly(adapter, ref.token, run);
    return printReading((await pageInstead(reading, adapter, address, run)) ?? reading);
  } finally {
    await fetcher.close();
  }
}

interface OpenFetcher {
  fetcher: SourceFetcher;
  now: () => number;
  /** Failed details in a row after which no further one is asked for. */
  patience: number;
}

/** A recording tells its own time, and what is missing in it says nothing about the rest. */
function openFetcher(replay: string | null): OpenFetcher {
  const { crawl: settings } = cliConfig();
  const { userAgent, hostDelayMs, allowHosts } = settings;
  if (replay !== null) {
    const fetcher = openRecording(replay, { userAgent, allowHosts });
    return { fetcher, now: () => fetcher.now, patience: Infinity };
  }
  const fetcher = createFetcher({ userAgent, hostDelayMs, allowHosts, state: memoryCrawlState() });
  return { fetcher, now: Date.now, patience: USUAL_PATIENCE };
}

interface ReadOnlyRun {
  fetcher: SourceFetcher;
  now: number;
  patience: number;
}

async function readOnly(adapter: Adapter, token: string, run: ReadOnlyRun): Promise<UnstoredReading> {
  const { fetcher, now, patience } = run;
  const options = { now, patience, maxDetails: ALL_DETAILS };
  return readUnstored(adapter, token, fetcher.forSource(adapter), options);
}

/** Where a system's own data cannot be reached, the page that was named may still tell a posting. */
async function pageInstead(
  reading: UnstoredReading,
  adapter: Adapter,
  address: string,
  run: ReadOnlyRun,
): Promise<UnstoredReading | null> {
  const anyPage = adapters.find(({ fallback }) => fallback === true);
  const token = anyPage?.match(new URL(address)) ?? null;
  const unreached = reading.code === "network" && reading.postings.length === 0;
  if (!unreached || anyPage === undefined || anyPage === adapter || token === null) return null;
  const page = await readOnly(anyPage, token, run);
  return page.postings.length > 0 ? page : null;
}

function printReading(reading: UnstoredReading): number {
  for (const posting of reading.postings) print(posting);
  const { complete, detailsMissing, code, message, nextTryAt } = reading;
  if (message !== null) note(message);
  return summarise({
    complete,
    listings: reading.postings.length,
    details_missing: detailsMissing,
    code,
    next_try_at: toTimeOrNull(nextTryAt),
  });
}

/** Crawls and stores a source of the directory; `null` when it is in none. */
async function crawlKnown(ref: SourceRef, fetcher: SourceFetcher): Promise<number | null> {
  return withBoard(async (board) => {
    const source = await findSource(board.read, ref.adapter, ref.token);
    if (source === undefined) return null;
    const open = (adapter: Adapter) => fetcher.forSource(adapter);
    const outcome = await crawlSource(board, source, { open, maxDetails: ALL_DETAILS });
    if (outcome === null) return null;
    return summarise({
      complete: outcome.complete,
      listings: outcome.listings,
      details_missing: outcome.detailsMissing,
      code: outcome.code,
      next_try_at: toTimeOrNull(outcome.nextCheckAt),
    });
  });
}

async function crawlAllDue(): Promise<number> {
  return withBoard(async (board) => {
    const failed: CrawlOutcome[] = [];
    const total = { listings: 0, details_missing: 0 };
    const { read, offline } = await crawlDue(board, (source, outcome) => {
      if (!outcome.complete) failed.push(outcome);
      total.listings += outcome.listings;
      total.details_missing += outcome.detailsMissing;
      note(`${source.url}: ${outcome.code ?? `${outcome.listings} postings`}`);
    });
    note(`${read} sources read, ${failed.length} of them incomplete or failed.`);
    if (offline)
      note("This machine has no network, so nothing more was read. `npm run demo` shows a full board.");
    const code = offline ? "network" : (failed[0]?.code ?? null);
    return summarise({ ...total, complete: failed.length === 0 && !offline, code, next_try_at: null });
  });
}

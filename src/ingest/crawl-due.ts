import { createFetcher } from "../../crawlers/http/fetcher.js";
import type { FetcherOptions, SourceFetcher } from "../../crawlers/http/fetcher.js";
import { isOffline } from "../../crawlers/http/offline.js";
import type { SourceRow } from "../../db/repos/sources.js";
import type { Board } from "../board.js";
import type { CrawlOutcome } from "./close-run.js";
import { CrawlPool } from "./crawl-pool.js";
import { databaseCrawlState } from "./crawl-state.js";

/** The HTTP layer with the board's settings, its memory in the database. */
export function boardFetcher(board: Board, dial?: FetcherOptions["dial"]): SourceFetcher {
  const { userAgent, hostDelayMs, allowHosts } = board.config.crawl;
  return createFetcher({ userAgent, hostDelayMs, allowHosts, state: databaseCrawlState(board.write), dial });
}

/**
 * Reads everything that is due, once.
 * @returns How many readings there were, and whether it ended early because this machine has no network.
 */
export async function crawlDue(
  board: Board,
  onOutcome: (source: SourceRow, outcome: CrawlOutcome) => void,
  dial?: FetcherOptions["dial"],
): Promise<{ read: number; offline: boolean }> {
  let read = 0;
  let offline = false;
  const errors: unknown[] = [];
  const pool = new CrawlPool({
    board,
    fetcher: boardFetcher(board, dial),
    isOffline: dial === undefined ? () => isOffline() : async () => false,
    onOffline: () => {
      offline = true;
    },
    onOutcome: (source, outcome) => {
      read += 1;
      onOutcome(source, outcome);
    },
    onError: (_source, error) => errors.push(error),
  });
  try {
    await pool.drainDue();
  } finally {
    await pool.stop();
  }
  if (errors.length > 1) throw new AggregateError(errors, "several sources could not be stored");
  if (errors.length > 0) throw errors[0];
  return { read, offline };
}

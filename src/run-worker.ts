import type { FetcherOptions } from "../crawlers/http/fetcher.js";
import { isOffline } from "../crawlers/http/offline.js";
import { getCompany } from "../db/repos/directory.js";
import { countSources } from "../db/repos/sources.js";
import type { SourceRow } from "../db/repos/sources.js";
import type { Board } from "./board.js";
import type { Config } from "./config.js";
import { openBoard } from "./deps.js";
import { logFailure } from "./explain-error.js";
import { sendDigests } from "./digest/send-digests.js";
import { syncSearch } from "./indexing/sync-search.js";
import type { CrawlOutcome } from "./ingest/close-run.js";
import { boardFetcher } from "./ingest/crawl-due.js";
import { CrawlPool } from "./ingest/crawl-pool.js";
import { deliverMails } from "./mail/deliver-mails.js";
import { createMailTransport } from "./mail/mail-transport.js";
import type { MailTransport } from "./mail/mail-transport.js";
import { sweepPostings } from "./ingest/sweep.js";
import { keepHouse } from "./tasks/housekeeping.js";
import { startTasks } from "./tasks/runner.js";
import type { Task } from "./tasks/runner.js";
import type { WorkerMessage } from "./worker-messages.js";

export interface WorkerOptions {
  config: Config;
  tell: (message: WorkerMessage) => void;
  /** Takes the place of the network, for the demo. */
  dial?: FetcherOptions["dial"];
}

export interface RunningWorker {
  /** Ends within seconds: finishes what is being written, gives back what was held. */
  stop(): Promise<void>;
}

/** Starts everything that must never slow a page: crawling, indexing, mails. */
export function runWorker({ config, tell, dial }: WorkerOptions): RunningWorker {
  const { board, close } = openBoard(config, "work");
  let offline = false;
  const setOffline = (now: boolean): void => {
    if (offline !== now) tell({ kind: now ? "offline" : "online" });
    offline = now;
  };
  const pool = new CrawlPool({
    board,
    fetcher: boardFetcher(board, dial),
    isOffline: dial === undefined ? () => isOffline() : async () => false,
    onOffline: () => setOffline(true),
    onOutcome: (source, outcome) => {
      if (outcome.complete) setOffline(false);
      return report(board, source, outcome, tell);
    },
    onError: (source, error) => logFailure(board.log, error, `${source.url} could not be stored`),
  });
  const transport = createMailTransport(config);
  const runner = startTasks(workerTasks(board, { pool, transport, tell }), board.log);
  return {
    async stop() {
      await pool.stop();
      await runner.stop();
      transport.close();
      await close();
    },
  };
}

interface Hands {
  pool: CrawlPool;
  transport: MailTransport;
  tell: WorkerOptions["tell"];
}

function workerTasks(board: Board, { pool, transport, tell }: Hands): Task[] {
  const sync = async (): Promise<void> => {
    const onProgress = (progress: { done: number; total: number }) => tell({ kind: "index", ...progress });
    await syncSearch({ read: board.read, search: board.search, onProgress });
  };
  const mails = async (): Promise<void> => {
    await deliverMails(board, transport);
  };
  const always: Task[] = [
    { name: "mail", every: "* * * * * *", run: mails },
    { name: "index", every: "* * * * * *", run: sync },
    { name: "sweep", every: "0 */5 * * * *", run: async () => void (await sweepPostings(board)) },
    { name: "housekeeping", every: "30 */5 * * * *", run: () => keepHouse(board) },
  ];
  const scheduled: Task[] = [
    { name: "crawl", every: "* * * * * *", run: async () => void (await pool.fill()) },
    { name: "digest", every: "15 * * * * *", run: async () => void (await sendDigests(board, board.now())) },
  ];
  return board.config.tasks ? [...always, ...scheduled] : always;
}

async function report(
  board: Board,
  source: SourceRow,
  outcome: CrawlOutcome,
  tell: WorkerOptions["tell"],
): Promise<void> {
  const { name } = await getCompany(board.read, source.company_id);
  const { tried, failing, total } = await countSources(board.read, board.now());
  const { code, opened, listings, complete } = outcome;
  board.log.info({ source: source.url, complete, code, listings, opened }, `read ${name}`);
  tell({ kind: "crawl", company: name, code, tried, failing, total });
}

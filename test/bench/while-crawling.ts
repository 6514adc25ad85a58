import { fork } from "node:child_process";
import path from "node:path";
import { openDatabase } from "../../db/connection.js";
import { compiled, runBoard, stopChild, told, waitFor } from "../helpers/running-board.js";
import { watchCoreWait } from "./core-wait.js";
import { Samples } from "./figures.js";
import { Client, askInTurn, askPaced } from "./load.js";
import type { Visit } from "./load.js";
import { FARM_QUESTIONS } from "./questions.js";

/** Requests a second while the crawl writes: far above what a board of a cluster sees. */
const PER_SECOND = 40;
/** The load begins when the first postings are there, in the midst of the first crawl. */
const FIRST_POSTINGS = 100;
const WARM_UP = 80;

export interface CrawlFigures {
  rows: Map<string, Samples>;
  /** Warm search, the crawl over: one request at a time. */
  warm: Samples;
  /** The same, eight at a time. */
  crowded: Samples;
  /** What was written while the load lasted. */
  written: { seconds: number; readings: number; events: number };
  /** Milliseconds that the load generator itself waited for a free core meanwhile. */
  coreWait: number | null;
}

/** The demo's board under load: while its crawler reads and writes without a pause, and then at rest. */
export async function measureFarmBoard(folder: string, seconds: number): Promise<CrawlFigures> {
  const web = fork(compiled("test/bench/restless-web.js"));
  const farmPort = await told<number>(web);
  const board = await runBoard(farmPort, { DATA_DIR: folder });
  const client = new Client(board.url);
  const file = path.join(folder, "board.db");
  try {
    await waitFor("the first postings", async () =>
      (await countPostings(client)) >= FIRST_POSTINGS ? true : null,
    );
    web.send(file);
    const visits = await listVisits(client);
    // Not what the first visitor after a start sees: code that has not run yet is slow once.
    await askInTurn(client, visits, { requests: WARM_UP, seconds, hands: 1 });
    const before = await countWritten(file);
    let turn = 0;
    const next = (): Visit => visits[(turn += 1) % visits.length] ?? { kind: "home", path: "/" };
    const coreWait = watchCoreWait();
    const rows = await askPaced(client, { perSecond: PER_SECOND, seconds, next });
    const waited = coreWait();
    const after = await countWritten(file);
    await stopChild(web);
    const written = {
      seconds,
      readings: after.readings - before.readings,
      events: after.events - before.events,
    };
    return { rows, written, coreWait: waited, ...(await askWarm(client, FARM_QUESTIONS, seconds)) };
  } finally {
    client.close();
    await stopChild(web);
    await board.stop();
  }
}

/** The same searches over and over, the first rounds not counted: alone, and eight at a time. */
export async function askWarm(
  client: Client,
  questions: readonly string[],
  seconds: number,
): Promise<{ warm: Samples; crowded: Samples }> {
  const visits = questions.map((question) => ({ kind: question, path: `/api/v1/postings?${question}` }));
  await askInTurn(client, visits, { requests: WARM_UP, seconds, hands: 1 });
  const requests = seconds * 40;
  const warm = await askInTurn(client, visits, { requests, seconds, hands: 1 });
  const crowded = await askInTurn(client, visits, { requests, seconds, hands: 8 });
  return { warm: Samples.join(warm.values()), crowded: Samples.join(crowded.values()) };
}

async function countPostings(client: Client): Promise<number> {
  const { meta } = await client.json<{ meta: { total: number } }>("/api/v1/postings?limit=1");
  return meta.total;
}

interface Found {
  data: { id: string; url: string; company: { slug: string }; clusters: { slug: string }[] }[];
}

/** What people and programs ask for, mixed as they do. */
async function listVisits(client: Client): Promise<Visit[]> {
  const { data } = await client.json<Found>("/api/v1/postings?limit=100&sort=newest");
  const clusters = [...new Set(data.flatMap((posting) => posting.clusters.map(({ slug }) => slug)))];
  return data.flatMap((posting, index) => {
    const question = FARM_QUESTIONS[index % FARM_QUESTIONS.length] ?? "";
    return [
      { kind: "page: home", path: "/" },
      { kind: "page: search", path: `/postings?${question}` },
      { kind: "page: posting", path: new URL(posting.url).pathname },
      { kind: "page: cluster", path: `/clusters/${clusters[index % clusters.length] ?? ""}` },
      { kind: "page: company", path: `/companies/${posting.company.slug}` },
      { kind: "api: search", path: `/api/v1/postings?${question}` },
      { kind: "api: posting", path: `/api/v1/postings/${posting.id}` },
      { kind: "api: suggest", path: `/api/v1/suggest?q=${encodeURIComponent(question.slice(2, 5))}` },
    ];
  });
}

async function countWritten(file: string): Promise<{ readings: number; events: number }> {
  const db = openDatabase(file, { readonly: true });
  const count = async (table: "crawl_run" | "posting_event"): Promise<number> => {
    const { n } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    return n;
  };
  const counts = { readings: await count("crawl_run"), events: await count("posting_event") };
  await db.destroy();
  return counts;
}

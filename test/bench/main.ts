import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { runBoard } from "../helpers/running-board.js";
import { Samples, tableOf } from "./figures.js";
import type { Row } from "./figures.js";
import { fillLargeBoard } from "./large-board.js";
import { Client } from "./load.js";
import { LARGE_QUESTIONS } from "./questions.js";
import { timeUnderstanding } from "./understanding.js";
import { askWarm, measureFarmBoard } from "./while-crawling.js";

/*
 * `npm run bench [-- --quick]`: how quick the board is, beside what is asked of it. All on loopback, in a scratch
 * folder, and it ends by itself. Figures, not a test: a slow machine fails nothing.
 */

const LARGE = 20_000;
const PAGE_TARGET = { figure: "p99", below: 50 } as const;
const SEARCH_TARGET = { figure: "median", below: 20 } as const;

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const seconds = values.quick ? 8 : 30;
const say = (text: string) => process.stdout.write(`${text}\n`);

const scratch = mkdtempSync(path.join(os.tmpdir(), "clusterwork-bench-"));
const started = performance.now();
try {
  say(
    `Node ${process.version}, ${os.availableParallelism()} cores, load ${os.loadavg()[0]?.toFixed(1)}; times in milliseconds`,
  );
  await benchFarmBoard(path.join(scratch, "farm"));
  await benchLargeBoard(path.join(scratch, "large"));
  await benchUnderstanding();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
say(`\nDone in ${((performance.now() - started) / 1_000).toFixed(0)} s.`);

async function benchFarmBoard(folder: string): Promise<void> {
  const { rows, warm, crowded, written, coreWait } = await measureFarmBoard(folder, seconds);
  const kinds = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  say(
    tableOf("While a crawl writes (the demo's board)", [
      ...kinds.map(([kind, samples]): Row => [kind, samples, PAGE_TARGET]),
      ["all of them", Samples.join(rows.values()), PAGE_TARGET],
    ]),
  );
  say(
    `  In these ${written.seconds} s the crawl stored ${written.readings} readings and ${written.events} events.`,
  );
  if (coreWait !== null) {
    say(
      `  The load generator itself waited ${coreWait.toFixed(0)} ms of them for a free core; with the machine to itself it hardly does.`,
    );
  }
  say(
    tableOf("Warm search, GET /api/v1/postings?q=… (the demo's board)", [
      ["one at a time", warm, SEARCH_TARGET],
      ["eight at a time", crowded],
    ]),
  );
}

async function benchLargeBoard(folder: string): Promise<void> {
  const indexing = await fillLargeBoard(folder, LARGE);
  const board = await runBoard(0, { DATA_DIR: folder, TASKS: "off" });
  const client = new Client(board.url);
  try {
    const { warm, crowded } = await askWarm(client, LARGE_QUESTIONS, seconds);
    say(
      tableOf(`Warm search (${LARGE} invented postings)`, [
        ["one at a time", warm, SEARCH_TARGET],
        ["eight at a time", crowded],
      ]),
    );
    say(
      `  Filling the index: ${(indexing / 1_000).toFixed(1)} s, ${(indexing / LARGE).toFixed(2)} ms a posting.`,
    );
  } finally {
    client.close();
    await board.stop();
  }
}

async function benchUnderstanding(): Promise<void> {
  const { parse, understand } = await timeUnderstanding();
  say(
    tableOf("Reading a posting (every board of the demo's web)", [
      ["adapter, answers in memory", parse],
      ["understanding", understand],
    ]),
  );
}

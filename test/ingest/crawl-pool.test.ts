import { setImmediate as turn, setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { CrawlError } from "../../crawlers/errors.js";
import { replayFetcher } from "../../crawlers/http/replay.js";
import { listSources } from "../../db/repos/sources.js";
import { loadDirectory } from "../../src/directory/load-directory.js";
import { CrawlPool } from "../../src/ingest/crawl-pool.js";
import type { CrawlPoolOptions } from "../../src/ingest/crawl-pool.js";
import { makeBoard } from "../helpers/board.js";
import type { TestBoard } from "../helpers/board.js";
import { smallCompany, smallDirectory } from "../helpers/small-directory.js";

const NAMES = ["helioworks", "tidalforge", "nordwind"];

let board: TestBoard;
beforeEach(async () => {
  board = await makeBoard();
  const companies = NAMES.map((name) => {
    const url = `https://boards.greenhouse.io/${name}`;
    const source = { adapter: "greenhouse", token: name, url, confidence: "high" as const, boardName: null };
    return smallCompany({ slug: name, name, memberships: [], careersUrl: url, sources: [source] });
  });
  await loadDirectory(board.write, smallDirectory(companies), board.now());
});
afterEach(() => board.close());

const unreachable = {
  forSource: () => ({
    fetch: () => {
      const cause = Object.assign(new Error("getaddrinfo"), { code: "EAI_AGAIN" });
      return Promise.reject(new CrawlError("dns", "does not resolve", { cause }));
    },
    validators: () => [],
    requests: () => 1,
    bytes: () => 0,
  }),
  close: async () => undefined,
};

it("tells once that there is no network, however many sources fail by it, and blames none", async () => {
  let told = 0;
  let asked = 0;
  const pool = new CrawlPool({
    board,
    fetcher: unreachable,
    isOffline: async () => {
      asked += 1;
      // As long as the other sources need to fail, too.
      await delay(200);
      return true;
    },
    onOffline: () => {
      told += 1;
    },
    onOutcome: (source) => expect.unreachable(`${source.url} was counted`),
    onError: (_source, error) => expect.unreachable(String(error)),
  });
  await pool.drainDue();
  await pool.stop();
  expect({ told, asked }).toEqual({ told: 1, asked: 1 });
  const sources = await listSources(board.read);
  expect(sources.map(({ error_count, lease_by }) => ({ error_count, lease_by }))).toEqual(
    NAMES.map(() => ({ error_count: 0, lease_by: null })),
  );
});

/** A pool over a web that has nothing: every source fails, and is told of. */
function failingPool(options: Partial<CrawlPoolOptions>): CrawlPool {
  return new CrawlPool({
    board,
    fetcher: replayFetcher({ recordedAt: "2026-11-24T00:00:00Z", responses: [] }, "."),
    onOutcome: () => undefined,
    isOffline: async () => false,
    onOffline: () => undefined,
    onError: () => undefined,
    ...options,
  });
}

it("has not stopped before whoever is told of a reading is done with it", async () => {
  const done: string[] = [];
  const pool = failingPool({
    onOutcome: async (source) => {
      for (let turns = 0; turns < 20; turns += 1) await turn();
      done.push(source.token);
    },
  });
  await pool.drainDue();
  await pool.stop();
  expect(done.sort()).toEqual([...NAMES].sort());
});

it("hands on what fails in whoever is told of a reading", async () => {
  const errors: unknown[] = [];
  const failure = new Error("the disk is full");
  const pool = failingPool({
    onOutcome: () => Promise.reject(failure),
    onError: (_source, error) => errors.push(error),
  });
  await pool.drainDue();
  await pool.stop();
  expect(errors).toEqual(NAMES.map(() => failure));
});

it("asks for the network whatever the failure's cause, such as a remembered one of robots.txt", async () => {
  const pool = new CrawlPool({
    board,
    fetcher: {
      ...unreachable,
      forSource: () => ({
        ...unreachable.forSource(),
        fetch: () =>
          Promise.reject(new CrawlError("network", "robots.txt could not be reached a moment ago")),
      }),
    },
    isOffline: async () => true,
    onOffline: () => undefined,
    onOutcome: (source) => expect.unreachable(`${source.url} was counted`),
    onError: (_source, error) => expect.unreachable(String(error)),
  });
  await pool.drainDue();
  await pool.stop();
  expect((await listSources(board.read)).map((source) => source.error_count)).toEqual([0, 0, 0]);
});

import { describe, expect, it } from "vitest";
import { HostQueue } from "../../../crawlers/http/host-queue.js";
import { memoryCrawlState } from "../../../crawlers/http/memory-state.js";
import { retryAfterMs } from "../../../crawlers/http/retry-after.js";
import { DOCUMENTED, ROBOTS, failure, fetcherFor, get, site } from "./loopback.js";

const NOW = Date.UTC(2026, 5, 1, 12);

/** A clock that stands still but for what is slept. */
function manualClock() {
  const clock = { at: NOW, slept: [] as number[] };
  return {
    ...clock,
    now: () => clock.at,
    sleep: async (ms: number) => {
      clock.slept.push(ms);
      clock.at += ms;
    },
    slept: clock.slept,
    pass: (ms: number) => (clock.at += ms),
  };
}

describe("Retry-After", () => {
  it.each([
    ["120", 120_000],
    ["0", 0],
    ["Mon, 01 Jun 2026 12:00:30 GMT", 30_000],
    ["Monday, 01-Jun-26 12:00:30 GMT", 30_000],
    ["Mon, 01 Jun 2026 11:00:00 GMT", 0],
    ["99999999999", 7 * 24 * 3_600_000],
    ["-5", null],
    ["1.5", null],
    ["soon", null],
    ["", null],
    [undefined, null],
  ])("%j is %j ms", (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms);
  });

  it.each([["90"], ["Mon, 01 Jun 2026 12:01:30 GMT"]])(
    "of %j ends the reading, and nothing is sent to the host before",
    async (header) => {
      const clock = manualClock();
      const board = await site({
        "/jobs": (_, response, nth) =>
          response.writeHead(nth === 1 ? 429 : 200, { "retry-after": header }).end("ok"),
      });
      const fetcher = fetcherFor([board], { clock });
      const first = await failure(get(fetcher, `${board.origin}/jobs`));
      expect([first.code, first.retryAfterMs, first.status]).toEqual(["rate_limited", 90_000, 429]);
      clock.pass(80_000);
      const second = await failure(get(fetcher, `${board.origin}/elsewhere`));
      expect([second.code, second.retryAfterMs]).toEqual(["rate_limited", 10_000]);
      expect(board.paths()).toEqual(["/robots.txt", "/jobs"]);
      clock.pass(10_000);
      expect((await get(fetcher, `${board.origin}/jobs`)).text).toBe("ok");
    },
  );

  it("of a few seconds is waited for, once for every retry", async () => {
    const clock = manualClock();
    const board = await site({
      "/jobs": (_, response, nth) =>
        response.writeHead(nth < 3 ? 429 : 200, { "retry-after": "4" }).end("ok"),
    });
    expect((await get(fetcherFor([board], { clock }), `${board.origin}/jobs`)).text).toBe("ok");
    expect(clock.slept).toEqual([4000, 4000]);
  });

  it("counts for a 503 too", async () => {
    const board = await site({
      "/jobs": (_, response) => response.writeHead(503, { "retry-after": "600" }).end(),
    });
    const error = await failure(get(fetcherFor([board]), `${board.origin}/jobs`));
    expect([error.code, error.retryAfterMs]).toEqual(["server_error", 600_000]);
    expect(board.paths()).toEqual(["/robots.txt", "/jobs"]);
  });

  it("that is missing from a 429 leaves the host alone for a minute", async () => {
    const state = memoryCrawlState();
    const board = await site({ "/jobs": (_, response) => response.writeHead(429).end() });
    const fetcher = fetcherFor([board], { state, clock: manualClock() });
    expect((await failure(get(fetcher, `${board.origin}/jobs`))).retryAfterMs).toBeNull();
    expect(await state.blockedUntil(board.host)).toEqual({ until: NOW + 60_000, code: "rate_limited" });
  });
});

describe("one request at a time", () => {
  /** A site that counts how many requests it holds at once. */
  async function countingSite() {
    const load = { now: 0, most: 0 };
    const slow = async (_: unknown, response: { end(text: string): void }) => {
      load.most = Math.max(load.most, ++load.now);
      await new Promise((done) => setTimeout(done, 15));
      load.now -= 1;
      response.end("ok");
    };
    const paths = ["/1", "/2", "/3"];
    return { load, paths, site: await site(Object.fromEntries(paths.map((path) => [path, slow]))) };
  }

  it("to a host, whatever the source", async () => {
    const counting = await countingSite();
    const fetcher = fetcherFor([counting.site]);
    await Promise.all(counting.paths.map((path) => get(fetcher, counting.site.origin + path)));
    expect(counting.load.most).toBe(1);
    expect(counting.site.hits.length).toBe(4);
  });

  it("in a lane, over all of its hosts", async () => {
    const state = memoryCrawlState();
    const claimed: string[] = [];
    const one = await site({ "/jobs": "one" });
    const two = await site({ "/jobs": "two" });
    const fetcher = fetcherFor([one, two], {
      state: { ...state, claimSlot: async (host, _spacing, now) => (claimed.push(host), now) },
    });
    const lane = { ...DOCUMENTED, lane: "system" };
    await Promise.all(
      [one, two].map((board) =>
        fetcher.forSource(lane).fetch({ url: `${board.origin}/jobs`, expect: "any" }),
      ),
    );
    expect(claimed.filter((host) => host === "lane:system").length).toBe(4);
  });

  it("in a lane: one host's plea to slow down holds for all", async () => {
    const one = await site({
      "/jobs": (_, response) => response.writeHead(429, { "retry-after": "600" }).end(),
    });
    const two = await site({ "/jobs": "two" });
    const fetcher = fetcherFor([one, two]);
    const ask = (lane: string, origin: string) =>
      fetcher.forSource({ ...DOCUMENTED, lane }).fetch({ url: `${origin}/jobs`, expect: "any" });
    await failure(ask("system", one.origin));
    expect((await failure(ask("system", two.origin))).code).toBe("rate_limited");
    expect(two.hits).toEqual([]);
    expect((await ask("another", two.origin)).text).toBe("two");
  });

  it("holds for those who join while one is waiting", async () => {
    const queue = new HostQueue();
    let running = 0;
    let most = 0;
    const task = async () => {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, 10));
      running -= 1;
    };
    const first = queue.run(["a"], task);
    const second = queue.run(["a"], task);
    await first;
    await new Promise((done) => setTimeout(done, 2));
    await Promise.all([second, queue.run(["a"], task)]);
    expect(most).toBe(1);
  });

  it("runs tasks of one key in order, of different keys together, and goes on after a failure", async () => {
    const queue = new HostQueue();
    const log: string[] = [];
    const task =
      (name: string, ms: number, fails = false) =>
      async () => {
        log.push(`${name} starts`);
        await new Promise((done) => setTimeout(done, ms));
        log.push(`${name} ends`);
        if (fails) throw new Error(name);
      };
    const runs = [
      queue.run(["a"], task("a1", 20, true)),
      queue.run(["a", "lane"], task("a2", 1)),
      queue.run(["b"], task("b", 1)),
      queue.run(["lane"], task("c", 1)),
    ];
    await Promise.allSettled(runs);
    expect(log).toEqual([
      "a1 starts",
      "b starts",
      "b ends",
      "a1 ends",
      "a2 starts",
      "a2 ends",
      "c starts",
      "c ends",
    ]);
  });
});

describe("pace", () => {
  it("leaves 2 s between pages and 0.5 s between API calls, from one request's start to the next", async () => {
    for (const [manners, ms] of [
      [ROBOTS, 2000],
      [DOCUMENTED, 500],
    ] as const) {
      const clock = manualClock();
      const board = await site({ "/1": "1", "/2": "2" });
      const reading = fetcherFor([board], { clock, hostDelayMs: { api: 500, page: 2000 } }).forSource(
        manners,
      );
      await reading.fetch({ url: `${board.origin}/1`, expect: "any" });
      clock.pass(100);
      await reading.fetch({ url: `${board.origin}/2`, expect: "any" });
      expect(clock.slept).toEqual([ms, ms - 100]);
    }
  });

  it("reports every answer of a host for the ledger", async () => {
    const outcomes: unknown[] = [];
    const board = await site({ "/gone": (_, response) => response.writeHead(410).end() });
    const state = memoryCrawlState();
    const fetcher = fetcherFor([board], {
      clock: manualClock(),
      state: { ...state, saveOutcome: async (host, outcome) => void outcomes.push({ host, ...outcome }) },
    });
    await failure(get(fetcher, `${board.origin}/gone`));
    expect(outcomes).toEqual([
      { host: board.host, at: NOW, status: 404, code: null },
      { host: board.host, at: NOW, status: 410, code: "gone" },
    ]);
  });
});

describe("a host that stays down", () => {
  it("is left alone after failures in a row, then probed by one request, each time later", async () => {
    const clock = manualClock();
    let status = 500;
    const board = await site({
      "/robots.txt": "",
      "/jobs": (_, response) => response.writeHead(status).end("ok"),
    });
    const fetcher = fetcherFor([board], {
      clock,
      limits: { breakerFailures: 4, breakerMs: 60_000, backoffMs: 0 },
    });
    const ask = () => get(fetcher, `${board.origin}/jobs`);
    const waits: (number | null)[] = [];
    for (let round = 0; round < 3; round += 1) waits.push((await failure(ask())).retryAfterMs);
    // Three attempts, the fourth with which the pause begins, and nothing more.
    expect(waits).toEqual([null, 60_000, 60_000]);
    expect(board.paths().length).toBe(1 + 4);
    clock.pass(60_000);
    expect((await failure(ask())).retryAfterMs).toBe(120_000);
    expect(board.paths().length).toBe(1 + 5);
    clock.pass(120_000);
    status = 200;
    expect((await ask()).text).toBe("ok");
    status = 500;
    expect((await failure(ask())).retryAfterMs).toBeNull();
  });

  it("is not one that refuses, or has nothing there", async () => {
    const board = await site({ "/jobs": (_, response) => response.writeHead(403).end() });
    const fetcher = fetcherFor([board], { limits: { breakerFailures: 2 } });
    for (let round = 0; round < 3; round += 1) {
      expect((await failure(get(fetcher, `${board.origin}/jobs`))).retryAfterMs).toBeNull();
      expect((await failure(get(fetcher, `${board.origin}/none`))).code).toBe("not_found");
    }
  });

  it("is not one that this machine has no way to", async () => {
    const unreachable = Object.assign(new Error("connect ENETUNREACH"), { code: "ENETUNREACH" });
    const state = memoryCrawlState();
    const fetcher = fetcherFor([], {
      state,
      dial: () => Promise.reject(unreachable),
      limits: { breakerFailures: 1 },
    });
    expect((await failure(get(fetcher, "https://member.example/jobs"))).code).toBe("network");
    expect(await state.blockedUntil("member.example")).toBeNull();
  });
});

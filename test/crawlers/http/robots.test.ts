import { describe, expect, it } from "vitest";
import { memoryCrawlState } from "../../../crawlers/http/memory-state.js";
import type { Site } from "./loopback.js";
import { DOCUMENTED, ROBOTS, cut, failure, fetcherFor, get, redirectTo, site } from "./loopback.js";

const DAY = 24 * 3600 * 1000;

function withRobots(robots: string): Promise<Site> {
  return site({ "/robots.txt": robots, "/jobs": "found" });
}

describe("what robots.txt answers", () => {
  it("a rule that forbids stops the request before it is sent", async () => {
    const board = await withRobots("User-agent: *\nDisallow: /jobs");
    expect((await failure(get(fetcherFor([board]), `${board.origin}/jobs`))).code).toBe("robots");
    expect(board.paths()).toEqual(["/robots.txt"]);
  });

  it.each([400, 401, 403, 404, 410, 429])("%i means that there are no rules", async (status) => {
    const board = await site({
      "/robots.txt": (_, response) => response.writeHead(status).end("User-agent: *\nDisallow: /"),
      "/jobs": "found",
    });
    expect((await get(fetcherFor([board]), `${board.origin}/jobs`)).text).toBe("found");
  });

  it("429 with a time to wait holds for the whole host", async () => {
    const board = await site({
      "/robots.txt": (_, response) => response.writeHead(429, { "retry-after": "120" }).end(),
    });
    let now = Date.UTC(2026, 5, 1);
    const fetcher = fetcherFor([board], { clock: { now: () => now } });
    const error = await failure(get(fetcher, `${board.origin}/jobs`));
    expect([error.code, error.retryAfterMs]).toEqual(["rate_limited", 120_000]);
    expect(board.paths()).toEqual(["/robots.txt"]);
    now += 120_000;
    await failure(get(fetcher, `${board.origin}/jobs`));
    expect(board.paths()).toEqual(["/robots.txt", "/robots.txt"]);
  });

  it.each([500, 503])("%i forbids everything", async (status) => {
    const board = await site({
      "/robots.txt": (_, response) => response.writeHead(status).end(),
      "/jobs": "found",
    });
    expect((await failure(get(fetcherFor([board]), `${board.origin}/jobs`))).code).toBe("robots");
    expect(board.paths()).not.toContain("/jobs");
  });

  it("none forbids everything, with the network's own code", async () => {
    const silent = await site({ "/robots.txt": () => undefined, "/jobs": "found" });
    const broken = await site({ "/robots.txt": (_, response) => cut(response), "/jobs": "found" });
    const fetcher = fetcherFor([silent, broken], { limits: { retries: 0 } });
    expect((await failure(get(fetcher, `${silent.origin}/jobs`))).code).toBe("timeout");
    expect((await failure(get(fetcher, `${broken.origin}/jobs`))).code).toBe("network");
    expect(broken.paths()).toEqual(["/robots.txt"]);
  });

  it("five redirects are followed, also to another host, and more count as not there", async () => {
    const elsewhere = await site({ "/rules": "User-agent: *\nDisallow: /jobs" });
    const hops = { "/robots.txt": redirectTo("/2"), "/2": redirectTo("/3"), "/3": redirectTo("/4") };
    const near = await site({
      ...hops,
      "/4": redirectTo("/5"),
      "/5": redirectTo(`${elsewhere.origin}/rules`),
    });
    const far = await site({
      ...hops,
      "/4": redirectTo("/5"),
      "/5": redirectTo("/6"),
      "/6": redirectTo("/7"),
      "/jobs": "found",
    });
    const fetcher = fetcherFor([near, far, elsewhere]);
    expect((await failure(get(fetcher, `${near.origin}/jobs`))).code).toBe("robots");
    expect((await get(fetcher, `${far.origin}/jobs`)).text).toBe("found");
  });

  it("the first 500 KiB are read and a rule that is cut is dropped", async () => {
    const filler = `# ${"x".repeat(1000)}\n`.repeat(600);
    const early = await withRobots(`User-agent: *\nDisallow: /jobs\n${filler}`);
    const late = await withRobots(`User-agent: *\n${filler}Disallow: /jobs\n`);
    // Cut within its only rule: "Disallow: /jobs" is left of it.
    const limits = { robotsBytes: "User-agent: *\nDisallow: /jobs".length };
    const torn = await withRobots("User-agent: *\nDisallow: /jobs/closed\n");
    const fetcher = fetcherFor([early, late]);
    expect((await failure(get(fetcher, `${early.origin}/jobs`))).code).toBe("robots");
    expect((await get(fetcher, `${late.origin}/jobs`)).text).toBe("found");
    expect((await get(fetcherFor([torn], { limits }), `${torn.origin}/jobs`)).text).toBe("found");
  });
});

describe("remembering robots.txt", () => {
  it("asks once a day, and once for readings that start together", async () => {
    let now = Date.UTC(2026, 5, 1);
    const board = await withRobots("User-agent: *\nDisallow: /x");
    const fetcher = fetcherFor([board], { clock: { now: () => now } });
    await Promise.all([get(fetcher, `${board.origin}/jobs`), get(fetcher, `${board.origin}/jobs`)]);
    now += DAY - 1000;
    await get(fetcher, `${board.origin}/jobs`);
    expect(board.paths().filter((path) => path === "/robots.txt").length).toBe(1);
    now += 1000;
    await get(fetcher, `${board.origin}/jobs`);
    expect(board.paths().filter((path) => path === "/robots.txt").length).toBe(2);
  });

  it("goes by the last copy while the file cannot be had, and looks again soon", async () => {
    let now = Date.UTC(2026, 5, 1);
    let status = 200;
    const board = await site({
      "/robots.txt": (_, response) => response.writeHead(status).end("User-agent: *\nDisallow: /closed"),
      "/jobs": "found",
    });
    const fetcher = fetcherFor([board], { clock: { now: () => now } });
    await get(fetcher, `${board.origin}/jobs`);
    now += DAY;
    status = 503;
    expect((await get(fetcher, `${board.origin}/jobs`)).text).toBe("found");
    expect((await failure(get(fetcher, `${board.origin}/closed`))).code).toBe("robots");
    now += 60_000;
    status = 404;
    expect((await failure(get(fetcher, `${board.origin}/closed`))).code).toBe("not_found");
  });
});

describe("permission", () => {
  it("by a vendor's document outweighs the rules for everybody, and their absence", async () => {
    const closed = await withRobots("User-agent: *\nDisallow: /");
    const down = await site({
      "/robots.txt": (_, response) => response.writeHead(500).end(),
      "/jobs": "found",
    });
    const fetcher = fetcherFor([closed, down]);
    for (const { origin } of [closed, down]) {
      const answer = await fetcher.forSource(DOCUMENTED).fetch({ url: `${origin}/jobs`, expect: "any" });
      expect(answer.text).toBe("found");
    }
  });

  it("by a vendor's document ends where a rule names us", async () => {
    const board = await withRobots("User-agent: *\nDisallow:\n\nUser-agent: Clusterwork\nDisallow: /jobs");
    const reading = fetcherFor([board]).forSource(DOCUMENTED);
    expect((await failure(reading.fetch({ url: `${board.origin}/jobs`, expect: "any" }))).code).toBe(
      "robots",
    );
  });

  it("by a vendor's document does not reach beyond the vendor's host", async () => {
    const other = await withRobots("User-agent: *\nDisallow: /jobs");
    const vendor = await site({
      "/jobs": redirectTo(`${other.origin}/jobs`),
    });
    const reading = fetcherFor([vendor, other]).forSource(DOCUMENTED);
    expect((await failure(reading.fetch({ url: `${vendor.origin}/jobs`, expect: "any" }))).code).toBe(
      "robots",
    );
  });

  it.each([
    ["Clusterwork", "Clusterwork/0.1"],
    ["clusterwork", "GreenJobs/1.0 (+https://green.example)"],
    ["GreenJobs", "GreenJobs/1.0 (+https://green.example)"],
  ])("is withdrawn by a group that names %s and closes the site to %s", async (name, userAgent) => {
    const board = await withRobots(`User-agent: ${name}\nDisallow: /`);
    const fetcher = fetcherFor([board], { userAgent });
    for (const manners of [ROBOTS, DOCUMENTED]) {
      const error = await failure(
        fetcher.forSource(manners).fetch({ url: `${board.origin}/jobs`, expect: "any" }),
      );
      expect(error.code).toBe("opted_out");
    }
    expect(board.paths()).not.toContain("/jobs");
  });
});

describe("Crawl-delay", () => {
  it("spaces requests when it is longer than our own pace, and ours stands when it is shorter", async () => {
    const slots: number[] = [];
    const state = memoryCrawlState();
    const slow = await withRobots("User-agent: *\nCrawl-delay: 7");
    const quick = await withRobots("User-agent: *\nCrawl-delay: 0.1");
    const fetcher = fetcherFor([slow, quick], {
      hostDelayMs: { api: 500, page: 2000 },
      state: { ...state, claimSlot: async (_host, spacingMs, now) => (slots.push(spacingMs), now) },
    });
    await get(fetcher, `${slow.origin}/jobs`);
    await get(fetcher, `${quick.origin}/jobs`);
    expect(slots).toEqual([2000, 7000, 2000, 2000]);
  });

  it("that is long ends the reading with the time of the next try, and costs no slot", async () => {
    const board = await withRobots("User-agent: *\nCrawl-delay: 86400");
    let now = Date.UTC(2026, 5, 1);
    const clock = { now: () => now, sleep: async (ms: number) => void (now += ms) };
    const reading = fetcherFor([board], { clock, hostDelayMs: { api: 500, page: 2000 } }).forSource(ROBOTS);
    const ask = () => reading.fetch({ url: `${board.origin}/jobs`, expect: "any" });
    await ask();
    for (const left of [30_000, 30_000]) {
      const error = await failure(ask());
      expect([error.code, error.retryAfterMs]).toEqual(["rate_limited", left]);
    }
    expect(board.paths()).toEqual(["/robots.txt", "/jobs"]);
    now += 30_000;
    expect((await ask()).text).toBe("found");
  });
});

describe("a TDM reservation", () => {
  const meta = '<!doctype html><head><meta name="tdm-reservation" content="1"></head>';
  const open = '<!doctype html><head><meta name="tdm-reservation" content="0"></head>';

  it("by header or in the page is heeded as robots.txt is, but not where a vendor invites", async () => {
    const board = await site({
      "/header": (_, response) => response.writeHead(200, { "tdm-reservation": "1" }).end("[]"),
      "/page": meta,
      "/open": open,
    });
    const fetcher = fetcherFor([board]);
    expect((await failure(get(fetcher, `${board.origin}/header`))).code).toBe("robots");
    expect((await failure(get(fetcher, `${board.origin}/page`))).code).toBe("robots");
    expect((await get(fetcher, `${board.origin}/open`)).text).toBe(open);
    const invited = fetcher.forSource(DOCUMENTED);
    expect((await invited.fetch({ url: `${board.origin}/header`, expect: "json" })).json()).toEqual([]);
  });
});

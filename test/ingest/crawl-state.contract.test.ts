import { describe, expect, it } from "vitest";
import { memoryCrawlState } from "../../crawlers/http/memory-state.js";
import { databaseCrawlState } from "../../src/ingest/crawl-state.js";
import { makeDb } from "../helpers/db.js";

const NOW = Date.UTC(2026, 5, 1);
const HOST = "api.boards.example";

describe.each([
  ["in memory", async () => memoryCrawlState()],
  ["in the database", async () => databaseCrawlState(await makeDb())],
])("what is remembered of hosts, %s", (_, open) => {
  it("gives each slot once, spaced by the request before it", async () => {
    const state = await open();
    const starts: number[] = [];
    for (const spacing of [500, 2000, 500]) starts.push(await state.claimSlot(HOST, spacing, NOW, 10_000));
    expect(starts).toEqual([NOW, NOW + 500, NOW + 2500]);
    expect(await state.claimSlot("other.example", 500, NOW, 10_000)).toBe(NOW);
    expect(await state.claimSlot(HOST, 500, NOW + 60_000, 10_000)).toBe(NOW + 60_000);
  });

  it("tells a slot that is too late without taking it", async () => {
    const state = await open();
    await state.claimSlot(HOST, 30_000, NOW, 10_000);
    for (let time = 0; time < 3; time += 1) {
      expect(await state.claimSlot(HOST, 30_000, NOW + 1000, 10_000)).toBe(NOW + 30_000);
    }
    expect(await state.claimSlot(HOST, 30_000, NOW + 20_000, 10_000)).toBe(NOW + 30_000);
    expect(await state.claimSlot(HOST, 30_000, NOW + 31_000, 60_000)).toBe(NOW + 60_000);
  });

  it("gives a slot for a host known only by its last answer or its block", async () => {
    const state = await open();
    await state.saveOutcome(HOST, { at: NOW, status: 200, code: null });
    await state.block(HOST, NOW + 5000, "rate_limited");
    expect(await state.claimSlot(HOST, 500, NOW, 0)).toBe(NOW);
    expect(await state.blockedUntil(HOST)).toEqual({ until: NOW + 5000, code: "rate_limited" });
    expect(await state.blockedUntil("other.example")).toBeNull();
  });

  it("keeps the last robots.txt of an origin", async () => {
    const state = await open();
    const origin = `https://${HOST}`;
    expect(await state.robots(origin)).toBeNull();
    await state.saveRobots(origin, { fetchedAt: NOW, status: 200, body: "User-agent: *" });
    await state.saveRobots(origin, { fetchedAt: NOW + 1, status: null, body: "User-agent: *" });
    expect(await state.robots(origin)).toEqual({ fetchedAt: NOW + 1, status: null, body: "User-agent: *" });
  });

  it("knows no validators that nobody kept", async () => {
    const state = await open();
    expect(await state.validators(`https://${HOST}/jobs`)).toBeNull();
  });
});

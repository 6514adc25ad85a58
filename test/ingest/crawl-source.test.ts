import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listEventsAfter } from "../../db/repos/events.js";
import { loadPostings, listPostingIds } from "../../db/repos/posting-views.js";
import { findSource, listRuns } from "../../db/repos/sources.js";
import { loadDirectory } from "../../src/directory/load-directory.js";
import { emptyQuery } from "../../src/domain/query-params.js";
import { crawlSource } from "../../src/ingest/crawl-source.js";
import { makeBoard } from "../helpers/board.js";
import type { TestBoard } from "../helpers/board.js";
import { replay } from "../helpers/replay.js";
import { smallCompany, smallDirectory } from "../helpers/small-directory.js";

const URL_OF_LIST = "https://boards-api.greenhouse.io/v1/boards/helioworks/jobs?content=true";
const HOUR = 3_600_000;

function job(id: number, given: Record<string, unknown> = {}) {
  return {
    id,
    title: "Solar Field Technician",
    company_name: "Helioworks",
    absolute_url: `https://job-boards.greenhouse.io/helioworks/jobs/${id}`,
    location: { name: "San Diego, CA" },
    content: "&lt;p&gt;You keep inverters running. Pay: $28.50 per hour.&lt;/p&gt;",
    first_published: "2026-11-20T09:00:00-05:00",
    ...given,
  };
}

let board: TestBoard;
beforeEach(async () => {
  board = await makeBoard();
  const company = smallCompany({
    slug: "helioworks",
    name: "Helioworks",
    memberships: [{ cluster: "no-area-yet", basis: "member", evidence: "a page" }],
    careersUrl: "https://boards.greenhouse.io/helioworks",
    sources: [
      {
        adapter: "greenhouse",
        token: "helioworks",
        url: "https://boards.greenhouse.io/helioworks",
        confidence: "high",
        boardName: null,
      },
    ],
  });
  await loadDirectory(board.write, smallDirectory([company]), board.now());
});
afterEach(() => board.close());

async function crawl(jobs: object[], answer: object = {}) {
  const source = (await findSource(board.read, "greenhouse", "helioworks"))!;
  const recorded = replay([{ url: URL_OF_LIST, json: { jobs }, ...answer }]);
  return crawlSource(board, source, { open: () => recorded, maxDetails: 10 });
}

async function statuses() {
  const views = await loadPostings(board.read, await listPostingIds(board.read));
  return views.map((view) => view.status);
}

describe("crawlSource", () => {
  it("brings a posting from a board into the search, by cluster, sector and place", async () => {
    const outcome = await crawl([
      job(1),
      job(2, { title: "Grid Analyst", location: { name: "Austin, TX" } }),
    ]);
    expect(outcome).toMatchObject({ complete: true, listings: 2, opened: 2, closed: 0, code: null });
    await board.index();
    const find = async (part: object) => board.search.search({ ...emptyQuery(), ...part }, board.now());
    expect((await find({ q: "technician" })).total).toBe(1);
    expect((await find({ cluster: ["texas-grid"] })).total).toBe(1);
    expect((await find({ cluster: ["no-area-yet"] })).total).toBe(2);
    expect((await find({ cluster: ["bay-of-volts"], via: "area", sector: ["solar"] })).total).toBe(1);
    expect((await find({ region: ["US-TX"] })).hits).toHaveLength(1);
    expect((await find({ salaryMin: 59_000, currency: "USD", hasSalary: true })).total).toBe(2);
    expect((await find({ salaryMin: 60_000, currency: "USD", hasSalary: true })).total).toBe(0);
  });

  it("writes only its run when nothing changed", async () => {
    await crawl([job(1)]);
    const before = await listEventsAfter(board.read, 0, 100);
    board.setNow(board.now() + HOUR);
    expect(await crawl([job(1)])).toMatchObject({ opened: 0, changed: 0, closed: 0 });
    expect(await listEventsAfter(board.read, 0, 100)).toEqual(before);
    const source = (await findSource(board.read, "greenhouse", "helioworks"))!;
    expect(await listRuns(board.read, source.id, 10)).toHaveLength(2);
    const [view] = await loadPostings(board.read, await listPostingIds(board.read));
    expect(view!.last_verified_at).toBe(board.now());
  });

  it("closes on the second complete reading without it, and not before half an hour", async () => {
    await crawl([job(1), job(2)]);
    await crawl([job(1)]);
    expect(await statuses()).toEqual(["open", "open"]);
    board.setNow(board.now() + 20 * 60_000);
    await crawl([job(1)]);
    expect(await statuses()).toEqual(["open", "open"]);
    board.setNow(board.now() + 20 * 60_000);
    expect(await crawl([job(1)])).toMatchObject({ closed: 1 });
    expect((await statuses()).sort()).toEqual(["closed", "open"]);
  });

  it("keeps id, address and first-seen date of one that comes back", async () => {
    await crawl([job(1), job(2)]);
    const [first, second] = await loadPostings(board.read, await listPostingIds(board.read));
    for (const _ of [1, 2]) {
      board.setNow(board.now() + HOUR);
      await crawl([job(1)]);
    }
    board.setNow(board.now() + HOUR);
    expect(await crawl([job(1), job(2)])).toMatchObject({ opened: 1 });
    const views = await loadPostings(board.read, [first!.id, second!.id]);
    expect(views.map((view) => [view.status, view.first_seen_at])).toEqual([
      ["open", first!.first_seen_at],
      ["open", second!.first_seen_at],
    ]);
    const kinds = (await listEventsAfter(board.read, 0, 100)).map((event) => event.kind);
    expect(kinds).toEqual(["opened", "opened", "closed", "reopened"]);
  });

  it("tells what was edited, field by field", async () => {
    await crawl([job(1)]);
    expect(await crawl([job(1, { title: "Lead Solar Technician" })])).toMatchObject({ changed: 1 });
    const changed = (await listEventsAfter(board.read, 0, 100)).filter((event) => event.kind === "changed");
    expect(changed.map(({ field, before, after }) => [field, before, after])).toContainEqual([
      "title",
      '"Solar Field Technician"',
      '"Lead Solar Technician"',
    ]);
  });

  it("closes nothing on a failure, and says what it was", async () => {
    await crawl([job(1)]);
    const outcome = await crawl([], { status: 503 });
    expect(outcome).toMatchObject({ complete: false, code: "server_error", closed: 0 });
    expect(await statuses()).toEqual(["open"]);
    const source = (await findSource(board.read, "greenhouse", "helioworks"))!;
    expect(source).toMatchObject({ error_count: 1, last_error: "server_error", lease_until: null });
    expect(source.next_check_at).toBeGreaterThan(board.now());
  });

  it("leaves a source alone when the failure is not its own", async () => {
    const source = (await findSource(board.read, "greenhouse", "helioworks"))!;
    const reader = { open: () => replay([]), maxDetails: 1, blameless: async () => true };
    expect(await crawlSource(board, source, reader)).toBeNull();
    expect(await findSource(board.read, "greenhouse", "helioworks")).toEqual(source);
  });

  it("closes a passed deadline at once", async () => {
    await crawl([job(1)]);
    await crawl([job(1, { application_deadline: "2026-11-01T00:00:00Z" })]);
    expect(await statuses()).toEqual(["closed"]);
  });
});

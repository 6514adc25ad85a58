import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendEvents } from "../../db/repos/events.js";
import { updatePosting } from "../../db/repos/postings.js";
import { createApp } from "../../src/web/app.js";
import { NOW } from "../helpers/board-data.js";
import type { TestBoard } from "../helpers/board.js";
import { makeFilledBoard } from "../helpers/board-postings.js";
import { requestApi } from "../helpers/schema-check.js";

const HOUR = 3_600_000;

describe("the API", () => {
  let board: TestBoard;
  let app: Hono;
  beforeAll(async () => {
    board = await makeFilledBoard();
    app = createApp(board);
  });
  afterAll(() => board.close());

  const get = async <T>(path: string) => {
    const { response, body } = await requestApi(app, path);
    return { response, body: body as T };
  };

  it("gives one posting with its text, listings, receipt and provenance", async () => {
    const { body } = await get<{ data: Record<string, unknown> }>("/api/v1/postings/p-cells");
    expect(body.data).toMatchObject({
      id: "p-cells",
      description_html: "<p>We make <strong>storage</strong> that lasts.</p>",
      listings: [
        {
          adapter: "greenhouse",
          external_id: "ext-p-cells",
          state: "open",
          apply_url: "https://boards.example/saltcell/p-cells/apply",
        },
      ],
      receipt: {
        origin: "crawl",
        sources: [
          {
            adapter: "greenhouse",
            url: "https://boards.example/saltcell",
            last_read_at: "2026-11-24T09:00:00.000Z",
          },
        ],
        first_seen_at: "2026-11-22T12:00:00.000Z",
        last_changed_at: null,
        changes: 1,
      },
      provenance: { seniority: "inferred", salary: "stated" },
    });
  });

  it("still gives a closed posting, says so, and knows when", async () => {
    const { body } = await get<{ data: Record<string, unknown> }>("/api/v1/postings/p-closed");
    expect(body.data).toMatchObject({
      status: "closed",
      receipt: { closed_at: "2026-11-20T12:00:00.000Z", reason: "missing" },
    });
  });

  it("answers 404 for an id that never was", async () => {
    const { response, body } = await get<{ code: string; instance: string }>("/api/v1/postings/nobody");
    expect(response.status).toBe(404);
    expect(body).toMatchObject({ code: "not_found", instance: "/api/v1/postings/nobody" });
  });

  it("lists clusters with open postings first, and tells members from the area", async () => {
    const { body } = await get<{ data: Record<string, unknown>[]; meta: { total: number } }>(
      "/api/v1/clusters",
    );
    expect(body.meta.total).toBe(4);
    expect(body.data[0]).toMatchObject({
      slug: "bay-cleantech",
      open_postings: 3,
      member_companies: 1,
      area_companies: 0,
    });
    expect(body.data.at(-1)).toMatchObject({ slug: "quiet-fjord", open_postings: 0, has_area: false });
  });

  it("gives one cluster with its companies apart, freshness and failing sources", async () => {
    const { body } = await get<{ data: Record<string, unknown> }>("/api/v1/clusters/bay-cleantech");
    expect(body.data).toMatchObject({
      open_postings: 3,
      verified_within_24h: 3,
      members: [{ slug: "saltcell", basis: "member", open_postings: 2 }],
      area: [],
      past_partners: [{ slug: "sunfold", basis: "past-partner", open_postings: 0 }],
      failing_sources: [{ company: { slug: "sunfold" }, error: "server_error", failures: 4 }],
    });
  });

  it("gives companies and one company with its sources", async () => {
    const { body } = await get<{ data: { slug: string; open_postings: number }[] }>("/api/v1/companies");
    expect(body.data.map(({ slug, open_postings }) => [slug, open_postings])).toEqual([
      ["saltcell", 2],
      ["sunfold", 0],
      ["windwerk", 2],
    ]);
    const one = await get<{ data: Record<string, unknown> }>("/api/v1/companies/windwerk");
    expect(one.body.data).toMatchObject({
      name: "Windwerk Nord GmbH",
      sectors: [{ slug: "wind" }, { slug: "grid-flexibility" }],
      clusters: [{ slug: "nordlicht", basis: "area", evidence: null }],
      sources: [{ adapter: "personio", status: "on", error: null }],
    });
  });

  it("gives sectors, suggestions and the numbers of the board", async () => {
    const sectors = await get<{ data: { slug: string; parent: string; open_postings: number }[] }>(
      "/api/v1/sectors",
    );
    expect(sectors.body.data).toContainEqual(
      expect.objectContaining({ slug: "wind", parent: "clean-energy", open_postings: 2 }),
    );
    const suggest = await get<{ data: unknown[] }>("/api/v1/suggest?q=wind");
    expect(suggest.body.data).toContainEqual({
      kind: "company",
      label: "Windwerk Nord GmbH",
      value: "windwerk",
      count: 2,
      url: "https://board.example/postings?company=windwerk",
    });
    const stats = await get<{ data: Record<string, unknown> }>("/api/v1/stats");
    expect(stats.body.data).toMatchObject({
      postings: { open: 4, unverified: 1, closed: 1 },
      companies: { total: 3, with_open_postings: 2 },
      clusters: { total: 4, with_open_postings: 3 },
      freshness: { open: 4, verified_within_24h: 4 },
      sources: { total: 3, read: 3, failing: 1, waiting: 0 },
    });
  });

  it("names unknown parameters everywhere, and a missing one", async () => {
    const { body } = await get<{ meta: { ignored_params: string[] } }>("/api/v1/clusters?page=2");
    expect(body.meta.ignored_params).toEqual(["page"]);
    const missing = await get<{ errors: { field: string }[] }>("/api/v1/suggest");
    expect(missing.response.status).toBe(400);
    expect(missing.body.errors.map(({ field }) => field)).toEqual(["q"]);
  });

  it("is alive, ready, and counts", async () => {
    expect((await get<{ status: string }>("/healthz")).body).toEqual({ status: "ok" });
    const ready = await get<{ ready: boolean }>("/readyz");
    expect([ready.response.status, ready.body.ready]).toEqual([200, true]);
    const metrics = await (await app.request("/metrics")).text();
    expect(metrics).toContain('clusterwork_postings{status="open"} 4');
    expect(metrics).toContain("clusterwork_index_lag_events 0");
    expect(metrics).toContain('route="/api/v1/postings/:id"');
  });
});

describe("what happens to a posting", () => {
  let board: TestBoard;
  let app: Hono;
  beforeAll(async () => {
    board = await makeFilledBoard();
    app = createApp(board);
    const event = (posting_id: string, kind: string, at: number, rest: object = {}) => ({
      posting_id,
      kind,
      field: null,
      before: null,
      after: null,
      reason: null,
      at,
      ...rest,
    });
    await appendEvents(board.write, [
      event("p-cells", "changed", NOW - HOUR, { field: "title", before: '"A"', after: '"B"' }),
      event("p-cells", "changed", NOW - HOUR, { field: "salary", before: "null", after: '{"min":1}' }),
      event("p-remote", "closed", NOW - HOUR, { reason: "missing" }),
      event("p-kraft", "merged", NOW - HOUR),
      event("p-old", "withdrawn", NOW),
    ]);
    await updatePosting(board.write, "p-remote", { status: "closed", closed_at: NOW - HOUR });
    await updatePosting(board.write, "p-kraft", { merged_into: "p-many" });
    await updatePosting(board.write, "p-old", { status: "withdrawn" });
  });
  afterAll(() => board.close());

  it("sends a merged id on, for the posting and its history", async () => {
    const { response } = await requestApi(app, "/api/v1/postings/p-kraft");
    expect([response.status, response.headers.get("location")]).toEqual([301, "/api/v1/postings/p-many"]);
    const history = await app.request("/api/v1/postings/p-kraft/history");
    expect(history.headers.get("location")).toBe("/api/v1/postings/p-many/history");
  });

  it("answers 410 for a withdrawn one, and tells nothing of it", async () => {
    for (const path of ["/api/v1/postings/p-old", "/api/v1/postings/p-old/history"]) {
      const { response, body } = await requestApi(app, path);
      expect(response.status).toBe(410);
      expect(JSON.stringify(body)).not.toContain("Silver");
    }
    expect((await app.request("/postings/p-old")).status).toBe(410);
  });

  it("tells the history with values before and after", async () => {
    const { body } = await requestApi(app, "/api/v1/postings/p-cells/history");
    expect((body as { data: unknown[] }).data).toEqual([
      expect.objectContaining({ kind: "opened", at: "2026-11-22T12:00:00.000Z" }),
      expect.objectContaining({ kind: "changed", field: "title", before: "A", after: "B" }),
      expect.objectContaining({ kind: "changed", field: "salary", before: null, after: { min: 1 } }),
    ]);
  });

  it("tells changes in order, resumably, closed ones without the posting", async () => {
    interface Changes {
      data: { id: string; kind: string; fields: string[]; posting?: unknown; merged_into: string | null }[];
      meta: { next: string };
    }
    const first = (await requestApi(app, "/api/v1/changes?limit=6")).body as Changes;
    expect(first.data.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => "opened"));
    const rest = (await requestApi(app, `/api/v1/changes?since=${first.meta.next}`)).body as Changes;
    expect(rest.data.map(({ id, kind }) => [id, kind])).toEqual([
      ["p-cells", "changed"],
      ["p-remote", "closed"],
      ["p-kraft", "merged"],
      ["p-old", "withdrawn"],
    ]);
    expect(rest.data[0]).toMatchObject({ fields: ["title", "salary"], posting: { id: "p-cells" } });
    expect(rest.data[1]).not.toHaveProperty("posting");
    expect(rest.data[2]).toMatchObject({ merged_into: "p-many" });
    expect(rest.data[3]).not.toHaveProperty("posting");
    const nothing = (await requestApi(app, `/api/v1/changes?since=${rest.meta.next}`)).body as Changes;
    expect(nothing).toMatchObject({ data: [], meta: { next: rest.meta.next } });
  });

  it.each(["?since=yesterday", "?since=", "?limit=0", "?limit=many"])("refuses changes%s", async (query) => {
    const { response } = await requestApi(app, `/api/v1/changes${query}`);
    expect(response.status).toBe(400);
  });
});

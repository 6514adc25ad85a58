import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Hono } from "hono";
import { createApp } from "../../src/web/app.js";
import type { TestBoard } from "../helpers/board.js";
import { makeFilledBoard } from "../helpers/board-postings.js";
import { requestApi } from "../helpers/schema-check.js";

interface Answer {
  data: { id: string; title: string; url: string; salary: unknown; remote_from: string[]; snippet: string }[];
  meta: {
    total: number;
    facets: Record<string, { value: string; label: string; count: number }[]>;
    next: string | null;
    ignored_params: string[];
    engine: string;
  };
}

describe("GET /api/v1/postings", () => {
  let board: TestBoard;
  let app: Hono;
  beforeAll(async () => {
    board = await makeFilledBoard();
    app = createApp(board);
  });
  afterAll(() => board.close());

  const search = async (query: string) => {
    const { response, body } = await requestApi(app, `/api/v1/postings${query}`);
    return { response, body: body as Answer };
  };

  it("answers the open postings, newest first, with exact total and labelled facets", async () => {
    const { response, body } = await search("");
    expect(response.status).toBe(200);
    expect(body.meta.total).toBe(4);
    expect(body.data.map(({ id }) => id).at(-1)).toBe("p-remote");
    expect(body.meta.engine).toBe("embedded");
    expect(body.meta.facets["sector"]).toContainEqual({
      value: "energy-storage",
      label: "Energy storage",
      count: 2,
    });
    expect(body.meta.facets["workplace"]).toContainEqual({ value: "onsite", label: "on site", count: 2 });
    expect(body.meta.facets["country"]).toContainEqual({ value: "DE", label: "Germany", count: 2 });
  });

  it("gives every field of a posting as PRODUCT names it", async () => {
    const { body } = await search("?q=battery");
    expect(body.data).toHaveLength(1);
    expect(body.data[0]).toMatchObject({
      id: "p-cells",
      url: "https://board.example/postings/p-cells/senior-battery-systems-engineer",
      title: "Senior Battery Systems Engineer",
      company: { slug: "saltcell", name: "Saltcell Batteries" },
      clusters: [
        { slug: "bay-cleantech", name: "Bay Cleantech San Diego", via: "member" },
        { slug: "nevada-loop", name: "Nevada Battery Loop", via: "area" },
      ],
      sectors: [{ slug: "energy-storage", name: "Energy storage" }],
      places: [{ city: "Carson City", region: "US-NV", country: "US", lat: 39.16, lon: -119.77 }],
      workplace: "onsite",
      remote_from: [],
      employment_type: "FULL_TIME",
      seniority: "senior",
      function: "engineering",
      language: "en",
      salary: { min: 142_000, max: 178_000, currency: "USD", period: "YEAR", text: null },
      apply_url: "https://boards.example/saltcell/p-cells/apply",
      posted_at: "2026-11-22T12:00:00.000Z",
      first_seen_at: "2026-11-22T12:00:00.000Z",
      last_verified_at: "2026-11-24T09:00:00.000Z",
      status: "open",
    });
  });

  it("filters by cluster, sector, place and their combination", async () => {
    const ids = async (query: string) => (await search(query)).body.data.map(({ id }) => id).sort();
    expect(await ids("?cluster=bay-cleantech")).toEqual(["p-cells", "p-many", "p-remote"]);
    expect(await ids("?cluster=bay-cleantech&via=member")).toEqual(["p-cells", "p-remote"]);
    expect(await ids("?sector=wind,solar")).toEqual(["p-kraft", "p-many"]);
    expect(await ids("?near=Hamburg&radius=20")).toEqual(["p-kraft", "p-many"]);
    expect(await ids("?remote_from=CA")).toEqual(["p-remote"]);
    expect(await ids("?status=closed")).toEqual(["p-closed"]);
    expect(await ids("?sector=wind&country=US&employment_type=FULL_TIME")).toEqual(["p-many"]);
  });

  it("names parameters that it does not know", async () => {
    const { body } = await search("?q=wind&colour=green&Page=2");
    expect(body.meta.ignored_params).toEqual(["colour", "Page"]);
  });

  it("pages by cursor without repeating or skipping", async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: Answer } = await search(
        `?limit=1${cursor === null ? "" : `&cursor=${cursor}`}`,
      );
      seen.push(...body.data.map(({ id }) => id));
      cursor = body.meta.next;
    } while (cursor !== null);
    expect(seen.sort()).toEqual(["p-cells", "p-kraft", "p-many", "p-remote"]);
  });

  it.each([
    ["?limit=0", "limit"],
    ["?limit=101", "limit"],
    ["?workplace=moon", "workplace"],
    ["?near=Nowhere%20At%20All", "near"],
    ["?salary_min=50000", "currency"],
    ["?sort=salary", "currency"],
    ["?cursor=foreign", "cursor"],
    ["?country=Germany", "country"],
    ["?q=a&q=b", "q"],
  ])("answers 400 to %s and names %s", async (query, parameter) => {
    const { response, body } = await requestApi(app, `/api/v1/postings${query}`);
    expect(response.status).toBe(400);
    const problem = body as { errors: { field: string }[]; status: number };
    expect(problem.status).toBe(400);
    expect(problem.errors.map(({ field }) => field)).toContain(parameter);
  });
});

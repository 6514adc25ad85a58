import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.js";
import { FACETS, type PostingQuery } from "../../src/domain/query.js";
import type { PostingDocument, SearchEngine, SearchResult } from "../../search/types.js";
import { INVENTED_NOW as NOW, inventPostings } from "../helpers/postings.js";
import { anyFilters } from "./any-filters.js";
import { ask, posting, type EngineUnderTest } from "./documents.js";
import { expectedFacets, expectedIds } from "./oracle.js";

const DAY = 86_400_000;

const HAMBURG = { city: "Hamburg", region: "DE-HH", country: "DE", lat: 53.55, lon: 9.99 };
const BERLIN = { city: "Berlin", region: "DE-BE", country: "DE", lat: 52.52, lon: 13.4 };
const POTSDAM = { city: "Potsdam", region: "DE-BB", country: "DE", lat: 52.4, lon: 13.07 };
const ZURICH = { city: "Zürich", region: "CH-ZH", country: "CH", lat: 47.37, lon: 8.54 };

/** What every engine must do alike; each engine's own test file calls it. */
export function engineContract(
  name: string,
  start: () => Promise<EngineUnderTest>,
  { rebuilds }: { rebuilds: boolean } = { rebuilds: true },
): void {
  describe(`${name}: the search port`, () => {
    let engine: SearchEngine;
    let dispose: () => Promise<void>;
    beforeEach(async () => {
      ({ engine, dispose } = await start());
    });
    afterEach(() => dispose());

    const load = (documents: PostingDocument[]): Promise<void> => engine.upsert(documents);
    const search = (changes: Partial<PostingQuery>) => engine.search(ask(changes), NOW);
    const ids = async (changes: Partial<PostingQuery>): Promise<string[]> => {
      const result = await search({ limit: 100, ...changes });
      expect(result.total).toBe(result.hits.length);
      return result.hits.map((hit) => hit.id).sort();
    };

    describe("keeping", () => {
      it("answers from an empty index", async () => {
        const result = await search({});
        expect(result).toMatchObject({ hits: [], total: 0, next: null });
        for (const facet of FACETS) expect(result.facets[facet]).toEqual([]);
        expect(await engine.stats()).toEqual({ documents: 0, seq: 0 });
      });

      it("replaces a posting of the same id and forgets a removed one", async () => {
        await load([posting("a", { title: "Welder" }), posting("b", { title: "Welder" })]);
        await load([posting("a", { title: "Plumber" })]);
        await engine.remove(["b", "never-there"]);
        expect(await ids({ q: "welder" })).toEqual([]);
        expect(await ids({ q: "plumber" })).toEqual(["a"]);
        expect((await engine.stats()).documents).toBe(1);
        await load([posting("b", { title: "Welder" })]);
        expect(await ids({ q: "welder" })).toEqual(["b"]);
      });

      it("remembers the event it has come to, until it is cleared", async () => {
        await load([posting("a")]);
        await engine.saveSeq(417);
        expect(await engine.stats()).toEqual({ documents: 1, seq: 417 });
        await engine.clear();
        expect(await engine.stats()).toEqual({ documents: 0, seq: 0 });
        expect(await ids({})).toEqual([]);
        await load([posting("c")]);
        expect(await ids({})).toEqual(["c"]);
      });
    });

    if (rebuilds) rebuilding();

    function rebuilding(): void {
      it("answers from the old index until the new one is whole", async () => {
        await load([posting("old")]);
        await engine.saveSeq(5);
        await engine.rebuild(async (upsert) => {
          await upsert([posting("x")]);
          expect(await ids({})).toEqual(["old"]);
          await upsert([posting("y")]);
          return 9;
        });
        expect(await ids({})).toEqual(["x", "y"]);
        expect(await engine.stats()).toEqual({ documents: 2, seq: 9 });
        await load([posting("z")]);
        expect(await ids({})).toEqual(["x", "y", "z"]);
      });

      it("leaves all as it was when filling fails, and can be tried again", async () => {
        await load([posting("old")]);
        const attempt = engine.rebuild(async (upsert) => {
          await upsert([posting("half")]);
          throw new Error("interrupted");
        });
        await expect(attempt).rejects.toThrow("interrupted");
        expect(await ids({})).toEqual(["old"]);
        await engine.rebuild(async () => 3);
        expect(await engine.stats()).toEqual({ documents: 0, seq: 3 });
      });
    }

    describe("filters", () => {
      it("shows open postings unless another status is asked for", async () => {
        await load([
          posting("o"),
          posting("u", { status: "unverified" }),
          posting("c", { status: "closed" }),
        ]);
        expect(await ids({})).toEqual(["o"]);
        expect(await ids({ status: "unverified" })).toEqual(["u"]);
        expect(await ids({ status: "closed" })).toEqual(["c"]);
      });

      it("takes values of one list as alternatives and lists as restrictions", async () => {
        await load([
          posting("a", { seniority: "senior", function: "engineering" }),
          posting("b", { seniority: "entry", function: "engineering" }),
          posting("c", { seniority: "senior", function: "finance-legal" }),
          posting("d"),
        ]);
        expect(await ids({ seniority: ["senior", "entry"] })).toEqual(["a", "b", "c"]);
        expect(await ids({ seniority: ["senior", "entry"], function: ["engineering"] })).toEqual(["a", "b"]);
      });

      it("finds places by country, region, city with case and accents folded, and within a radius", async () => {
        await load([
          posting("hamburg", { places: [HAMBURG] }),
          posting("both", { places: [BERLIN, ZURICH] }),
          posting("potsdam", { places: [POTSDAM] }),
          posting("nowhere"),
        ]);
        expect(await ids({ country: ["DE"] })).toEqual(["both", "hamburg", "potsdam"]);
        expect(await ids({ region: ["DE-BB", "CH-ZH"] })).toEqual(["both", "potsdam"]);
        expect(await ids({ city: ["ZURICH"] })).toEqual(["both"]);
        // Potsdam lies 26 km from Berlin's centre, Hamburg 255 km.
        const near = { text: "Berlin", lat: 52.52, lon: 13.4, radiusKm: 20, label: "Berlin" };
        expect(await ids({ near })).toEqual(["both"]);
        expect(await ids({ near: { ...near, radiusKm: 40 } })).toEqual(["both", "potsdam"]);
        expect(await ids({ near: { ...near, radiusKm: 300 } })).toEqual(["both", "hamburg", "potsdam"]);
      });

      it("lists under a cluster by membership or by area", async () => {
        await load([
          posting("m", { clusters: [{ slug: "bay", name: "Bay", via: "member" }] }),
          posting("a", { clusters: [{ slug: "bay", name: "Bay", via: "area" }] }),
          posting("x", {
            clusters: [
              { slug: "bay", name: "Bay", via: "area" },
              { slug: "alps", name: "Alps", via: "member" },
            ],
          }),
        ]);
        expect(await ids({ cluster: ["bay"] })).toEqual(["a", "m", "x"]);
        expect(await ids({ cluster: ["bay"], via: "member" })).toEqual(["m"]);
        expect(await ids({ via: "member" })).toEqual(["m", "x"]);
        const { facets } = await search({ via: "member" });
        expect(facets.cluster).toEqual([
          { value: "alps", count: 1 },
          { value: "bay", count: 1 },
        ]);
      });

      it("finds remote postings open to a country by the regions that hold it", async () => {
        await load([
          posting("de", { workplace: "remote", remoteFrom: ["DE"] }),
          posting("eu", { workplace: "remote", remoteFrom: ["eu"] }),
          posting("world", { workplace: "remote", remoteFrom: ["worldwide"] }),
          posting("us", { workplace: "remote", remoteFrom: ["US"] }),
          posting("unsaid", { workplace: "remote" }),
          posting("onsite", { workplace: "onsite", remoteFrom: ["DE"] }),
        ]);
        expect(await ids({ remoteFrom: "DE" })).toEqual(["de", "eu", "world"]);
        expect(await ids({ remoteFrom: "US" })).toEqual(["us", "world"]);
      });

      it("compares pay in its own currency, keeping what is unknown unless told otherwise", async () => {
        await load([
          posting("low", { salary: { min: 40_000, max: 50_000, currency: "EUR" } }),
          posting("touches", { salary: { min: 40_000, max: 60_000, currency: "EUR" } }),
          posting("from", { salary: { min: 65_000, max: null, currency: "EUR" } }),
          posting("dollars", { salary: { min: 20_000, max: 30_000, currency: "USD" } }),
          posting("unsaid"),
        ]);
        const wish = { salaryMin: 60_000, currency: "EUR" };
        expect(await ids(wish)).toEqual(["dollars", "from", "touches", "unsaid"]);
        expect(await ids({ ...wish, hasSalary: true })).toEqual(["from", "touches"]);
        expect(await ids({ hasSalary: true })).toEqual(["dollars", "from", "low", "touches"]);
      });

      it("counts the age from now and leaves out excluded words and companies", async () => {
        await load([
          posting("old", { publishedAt: NOW - 8 * DAY }),
          posting("new", { publishedAt: NOW - 6 * DAY }),
          posting("night", { description: "Includes the night shift." }),
          posting("rival", { company: { slug: "rival", name: "Rival" } }),
        ]);
        expect(await ids({ postedWithinMs: 7 * DAY })).toEqual(["new", "night", "rival"]);
        expect(await ids({ exclude: ["night"] })).toEqual(["new", "old", "rival"]);
        expect(await ids({ excludeCompany: ["rival"] })).toEqual(["new", "night", "old"]);
      });
    });

    describe("facets", () => {
      it("goes on counting the siblings of what is selected", async () => {
        await load([
          posting("a", { workplace: "remote", seniority: "senior" }),
          posting("b", { workplace: "onsite", seniority: "senior" }),
          posting("c", { workplace: "onsite", seniority: "entry" }),
        ]);
        const { facets, total } = await search({ workplace: ["remote"] });
        expect(total).toBe(1);
        expect(facets.workplace).toEqual([
          { value: "onsite", count: 2 },
          { value: "remote", count: 1 },
        ]);
        expect(facets.seniority).toEqual([{ value: "senior", count: 1 }]);
      });

      it("gives the twenty largest companies and the selected one", async () => {
        const many = Array.from({ length: 25 }, (_, index) =>
          Array.from({ length: 26 - index }, (_, copy) =>
            posting(`p${index}-${copy}`, { company: { slug: `c${index + 10}`, name: `C ${index}` } }),
          ),
        ).flat();
        await load(many);
        const all = await search({});
        expect(all.facets.company.map(({ value }) => value)).toEqual(
          Array.from({ length: 20 }, (_, index) => `c${index + 10}`),
        );
        const selected = await search({ company: ["c34"] });
        expect(selected.facets.company).toHaveLength(21);
        expect(selected.facets.company.at(-1)).toEqual({ value: "c34", count: 2 });
      });
    });

    describe("orders and pages", () => {
      const pages = (changes: Partial<PostingQuery>, between?: Between) => pagesOf(search, changes, between);

      it("sorts by newest, then by id", async () => {
        await load([
          posting("b", { publishedAt: NOW - 2 * DAY }),
          posting("a", { publishedAt: NOW - 2 * DAY }),
          posting("c", { publishedAt: NOW }),
        ]);
        expect(await pages({ sort: "newest", limit: 2 })).toEqual(["c", "a", "b"]);
      });

      it("sorts by the upper end of pay, those without pay in the currency last", async () => {
        await load([
          posting("d-none"),
          posting("c-dollars", { salary: { min: 1, max: 900_000, currency: "USD" } }),
          posting("wide", { salary: { min: 10_000, max: 90_000, currency: "EUR" } }),
          posting("from", { salary: { min: 70_000, max: null, currency: "EUR" } }),
          posting("upto", { salary: { min: null, max: 80_000, currency: "EUR" } }),
        ]);
        const order = ["wide", "upto", "from", "c-dollars", "d-none"];
        expect(await pages({ sort: "salary", currency: "EUR", limit: 1 })).toEqual(order);
      });

      it.each(["newest", "salary"] as const)(
        "neither repeats nor skips by %s while postings come and go",
        async (sort) => {
          const documents = inventPostings(150, 5).filter(({ status }) => status === "open");
          await load(documents);
          const removed = new Set<string>();
          const seen = await pages({ sort, currency: "EUR", limit: 10 }, async (page) => {
            await load([posting(`added-${page}`, { publishedAt: NOW + page })]);
            const victim = documents[page * 7]?.id ?? "";
            removed.add(victim);
            await engine.remove([victim]);
          });
          expect(new Set(seen).size).toBe(seen.length);
          const stayed = documents.map(({ id }) => id).filter((id) => !removed.has(id));
          expect(stayed.filter((id) => !seen.includes(id))).toEqual([]);
        },
      );

      it("pages by relevance through all that match, once each", async () => {
        await load(inventPostings(120, 6));
        const { total } = await search({ q: "engineer", sort: "relevance" });
        const seen = await pages({ q: "engineer", sort: "relevance", limit: 7 });
        expect(total).toBeGreaterThan(7);
        expect(seen).toHaveLength(total);
        expect(new Set(seen).size).toBe(total);
      });

      it.each(["garbage", "WzEsIm5ld2VzdCJd", ""])("refuses the foreign cursor %j", async (cursor) => {
        const error: unknown = await search({ cursor }).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(AppError);
        expect((error as AppError).code).toBe("invalid_input");
        expect((error as AppError).fields.map(({ field }) => field)).toEqual(["cursor"]);
      });

      it("refuses the cursor of another order", async () => {
        await load([posting("a"), posting("b")]);
        const { next } = await search({ sort: "newest", limit: 1 });
        expect(next).not.toBeNull();
        await expect(search({ sort: "relevance", cursor: next })).rejects.toThrow(AppError);
        await expect(search({ sort: "salary", currency: "EUR", cursor: next })).rejects.toThrow(AppError);
      });
    });

    describe("against a plain reading of the same postings", () => {
      it("gives the same ids, order, total and facets for any combination of filters", async () => {
        const documents = inventPostings(300, 11, 20);
        await load(documents);
        await fc.assert(
          fc.asyncProperty(anyFilters(), async (filters) => {
            const query = ask(filters);
            const result = await engine.search(query, NOW);
            const wanted = expectedIds(documents, query, NOW);
            expect(result.total).toBe(wanted.length);
            expect(result.hits.map((hit) => hit.id)).toEqual(wanted.slice(0, query.limit));
            expect(result.facets).toEqual(expectedFacets(documents, query, NOW));
          }),
          { numRuns: 300 },
        );
      });

      it("pages through any combination of filters as one list", async () => {
        const documents = inventPostings(200, 12, 20);
        await load(documents);
        await fc.assert(
          fc.asyncProperty(anyFilters(), async (filters) => {
            const changes = { ...filters, limit: Math.max(7, filters.limit ?? 0) };
            expect(await pagesOf(search, changes)).toEqual(expectedIds(documents, ask(changes), NOW));
          }),
          { numRuns: 40 },
        );
      });
    });
  });
}

type Between = (page: number) => Promise<void>;

/** The ids of every page in turn; `between` is called before each page but the first. */
async function pagesOf(
  search: (changes: Partial<PostingQuery>) => Promise<SearchResult>,
  changes: Partial<PostingQuery>,
  between?: Between,
): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page === 0 || cursor !== null; page += 1) {
    const result = await search({ ...changes, cursor });
    seen.push(...result.hits.map((hit) => hit.id));
    cursor = result.next;
    if (cursor !== null) await between?.(page);
  }
  return seen;
}

import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PostingQuery } from "../../src/domain/query.js";
import type { PostingDocument, SearchEngine, Suggestion } from "../../search/types.js";
import { INVENTED_NOW as NOW, inventPostings } from "../helpers/postings.js";
import { ask, posting, type EngineUnderTest } from "./documents.js";

const DAY = 86_400_000;
/** Pieces that mean something to one query language or another. */
const SYNTAX = [
  ..."\"'*^(){}[]:+-\\%=<>~? \0",
  "AND ",
  " OR ",
  " NOT ",
  "NEAR(",
  "title:",
  "wind",
  "ä",
  "e\u0301",
  "İ",
];

/** How words find postings. Engines may rank differently; what stands here holds for all. */
export function wordsContract(name: string, start: () => Promise<EngineUnderTest>): void {
  describe(`${name}: words`, () => {
    let engine: SearchEngine;
    let dispose: () => Promise<void>;
    beforeEach(async () => {
      ({ engine, dispose } = await start());
    });
    afterEach(() => dispose());

    const load = (...documents: PostingDocument[]): Promise<void> => engine.upsert(documents);
    const search = (q: string, changes: Partial<PostingQuery> = {}) =>
      engine.search(ask({ q, sort: "relevance", ...changes }), NOW);
    const ranked = async (q: string, changes: Partial<PostingQuery> = {}): Promise<string[]> =>
      (await search(q, changes)).hits.map((hit) => hit.id);
    const found = async (q: string): Promise<string[]> => (await ranked(q)).sort();

    it("looks in title, company, place, sector, function and description, and wants every word", async () => {
      await load(
        posting("title", { title: "Geothermal Driller" }),
        posting("company", { company: { slug: "geo", name: "Geothermal Partners" } }),
        posting("place", { placeText: "Geothermal Valley" }),
        posting("sector", { sectors: [{ slug: "geothermal", name: "Geothermal" }] }),
        posting("text", { description: "Geothermal experience helps." }),
        posting("function", { function: "software-data" }),
      );
      expect(await found("geothermal")).toEqual(["company", "place", "sector", "text", "title"]);
      expect(await found("software")).toEqual(["function"]);
      expect(await found("geothermal driller")).toEqual(["title"]);
      expect(await found("geothermal plumber")).toEqual([]);
    });

    it("puts a match in the title before one in the text, and the newer of equals first", async () => {
      await load(
        posting("text", { description: "You know turbine blades.", publishedAt: NOW }),
        posting("older", { title: "Turbine Fitter", publishedAt: NOW - 9 * DAY }),
        posting("newer", { title: "Turbine Fitter", publishedAt: NOW - 2 * DAY }),
      );
      expect(await ranked("turbine")).toEqual(["newer", "older", "text"]);
    });

    it("takes the last word as a beginning, the others whole", async () => {
      await load(posting("a", { title: "Battery Chemist" }));
      expect(await found("battery chem")).toEqual(["a"]);
      expect(await found("chem battery")).toEqual([]);
    });

    it("forgives one slip in five letters and two in nine, none in numbers or in what is known", async () => {
      await load(
        posting("wind", { title: "Turbine Fitter" }),
        posting("gas", { title: "Turbines Manager" }),
        posting("norm", { title: "ISO 50001 Auditor" }),
        posting("hydro", { title: "Hydrogeologist" }),
      );
      expect(await found("turbnie fitter")).toEqual(["wind"]);
      expect(await found("hidrogeologst")).toEqual(["hydro"]);
      expect(await found("50002 auditor")).toEqual([]);
    });

    it("folds case, accents and plural", async () => {
      await load(
        posting("fr", { title: "Ingénieur Énergie", language: "fr" }),
        posting("en", { title: "Wind Turbines Planner" }),
      );
      expect(await found("INGENIEUR energie")).toEqual(["fr"]);
      expect(await found("wind turbine planner")).toEqual(["en"]);
      expect(await found("ingénieurs énergie")).toEqual(["fr"]);
    });

    it("keeps a quoted phrase together and leaves out what has a minus before it", async () => {
      await load(
        posting("phrase", { title: "Data Engineer" }),
        posting("apart", { title: "Engineer, Data Centre" }),
        posting("manager", { title: "Data Engineer Manager" }),
      );
      expect(await found('"data engineer"')).toEqual(["manager", "phrase"]);
      expect(await found("data engineer -manager")).toEqual(["apart", "phrase"]);
      expect(await found('data engineer -"data centre"')).toEqual(["manager", "phrase"]);
    });

    it("lets no company stand more than three times in a row among equals", async () => {
      const large = Array.from({ length: 8 }, (_, index) =>
        posting(`large-${index}`, { title: "Welder", publishedAt: NOW - index }),
      );
      const small = ["x", "y"].map((slug, index) =>
        posting(slug, { title: "Welder", company: { slug, name: slug }, publishedAt: NOW - 9 * DAY - index }),
      );
      await load(...large, ...small);
      expect(await ranked("welder")).toEqual([
        "large-0",
        "large-1",
        "large-2",
        "x",
        "large-3",
        "large-4",
        "large-5",
        "y",
        "large-6",
        "large-7",
      ]);
    });

    it("marks the words in an excerpt and escapes everything else", async () => {
      const filler = "Our plant makes valves. ".repeat(60);
      await load(
        posting("a", {
          description: `${filler}<script>alert("x")</script> & <mark>Electrolyser</mark> tests.`,
        }),
      );
      const [hit] = (await search("electrolyser")).hits;
      expect(hit?.snippet).toContain("<mark>Electrolyser</mark>");
      expect(hit?.snippet).toContain("&lt;mark&gt;");
      expect(hit?.snippet.replaceAll("<mark>", "").replaceAll("</mark>", "")).not.toMatch(/[<>]/);
      expect(hit!.snippet.length).toBeLessThan(500);
    });

    it("never fails on what is typed, whatever it is", async () => {
      await load(...inventPostings(30, 3));
      const nasty = fc.oneof(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.array(fc.constantFrom(...SYNTAX), { maxLength: 30 }).map((pieces) => pieces.join("")),
      );
      await fc.assert(
        fc.asyncProperty(nasty, nasty, async (q, word) => {
          const result = await search(q, { exclude: [word] });
          expect(result.total).toBeGreaterThanOrEqual(result.hits.length);
          await engine.suggest(q, 5);
        }),
        { numRuns: 150 },
      );
    });

    describe("suggest", () => {
      it("completes titles, companies, places and sectors of open postings, with counts", async () => {
        const place = { city: "Solingen", region: "DE-NW", country: "DE", lat: 51.17, lon: 7.08 };
        await load(
          posting("a", { title: "Solar Fitter", places: [place], placeText: "Solingen Germany" }),
          posting("b", { title: "Solar Fitter", sectors: [{ slug: "solar", name: "Solar energy" }] }),
          posting("c", { company: { slug: "sol-co", name: "Sol & Co" } }),
          posting("gone", { title: "Solar Wizard", status: "closed" }),
        );
        const suggestions = await engine.suggest("sol", 10);
        const wanted: Suggestion[] = [
          { kind: "company", label: "Sol & Co", value: "sol-co", count: 1 },
          { kind: "place", label: "Solingen", value: "Solingen", count: 1 },
          { kind: "sector", label: "Solar energy", value: "solar", count: 1 },
          { kind: "title", label: "Solar Fitter", value: "Solar Fitter", count: 2 },
        ];
        expect(suggestions).toHaveLength(4);
        expect(suggestions).toEqual(expect.arrayContaining(wanted));
        expect(await engine.suggest("sol", 1)).toEqual([wanted[3]]);
        expect((await engine.suggest("fit", 5)).map(({ label }) => label)).toEqual(["Solar Fitter"]);
        expect(await engine.suggest("  ", 5)).toEqual([]);
      });
    });
  });
}

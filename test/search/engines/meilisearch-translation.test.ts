import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeCursor, InvalidCursorError } from "../../../src/domain/cursor.js";
import { idOrder, toMeiliDocument } from "../../../search/engines/meilisearch/documents.js";
import { quote } from "../../../search/engines/meilisearch/filter.js";
import { planSearch, queryText } from "../../../search/engines/meilisearch/requests.js";
import { differingSettings, INDEX_SETTINGS } from "../../../search/engines/meilisearch/settings.js";
import { INVENTED_NOW as NOW } from "../../helpers/postings.js";
import { ask, posting } from "../documents.js";

describe("filters for Meilisearch", () => {
  it.each([
    ["wind", '"wind"'],
    ['the "best" job', String.raw`"the \"best\" job"`],
    ["C:\\", String.raw`"C:\\"`],
    [String.raw`\" OR status = closed`, String.raw`"\\\" OR status = closed"`],
  ])("quote %j so that it stays one value", (value, quoted) => {
    expect(quote(value)).toBe(quoted);
  });

  it("quote any text reversibly, with no quote that ends it early", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const inner = quote(value).slice(1, -1);
        expect(inner.replaceAll(/\\(.)/gs, "$1")).toBe(value);
        expect(inner.replaceAll(/\\./gs, "")).not.toMatch(/["\\]/);
      }),
    );
  });

  it("say what the query says", () => {
    const { queries } = planSearch(
      "postings",
      ask({
        cluster: ["bay"],
        via: "member",
        country: ["DE", "FR"],
        city: ["Zürich"],
        remoteFrom: "AQ",
        salaryMin: 50_000,
        currency: "EUR",
        hasSalary: true,
        postedWithinMs: 1_000,
        excludeCompany: ["rival"],
        near: { text: "x", lat: 1.5, lon: -2, radiusKm: 7.5, label: "x" },
      }),
      NOW,
    );
    expect(queries[0]?.filter).toEqual([
      'city IN ["zurich"]',
      "_geoRadius(1.5, -2, 7500, 1000)",
      'status = "open"',
      'via = "member"',
      `publishedAt >= ${NOW - 1_000}`,
      'company NOT IN ["rival"]',
      'remoteFrom IN ["AQ", "worldwide"]',
      "pay.EUR EXISTS",
      "(pay.EUR >= 50000 OR pay.EUR NOT EXISTS)",
      'clusterVia IN ["member bay"]',
      'country IN ["DE", "FR"]',
    ]);
  });

  it("count each selected facet without its own selection, all in one request", () => {
    const { queries, selected } = planSearch(
      "postings",
      ask({ workplace: ["remote"], sector: ["wind"] }),
      NOW,
    );
    expect(selected).toEqual(["sector", "workplace"]);
    expect(queries.map(({ facets }) => facets?.length)).toEqual([undefined, 8, 1, 1]);
    expect(queries[2]).toMatchObject({
      facets: ["sector"],
      filter: ['status = "open"', 'workplace IN ["remote"]'],
    });
    expect(queries[3]).toMatchObject({
      facets: ["workplace"],
      filter: ['status = "open"', 'sector IN ["wind"]'],
    });
  });

  it("begin a page after the cursor, counting the total without it", () => {
    const query = ask({ sort: "salary", currency: "EUR", limit: 10 });
    const cursor = encodeCursor(query, { after: { key: 70_000, id: "b" } });
    const { queries } = planSearch("postings", { ...query, cursor }, NOW);
    const filter = queries[0]?.filter as string[];
    expect(filter).toHaveLength(2);
    expect(filter[1]).toMatch(/^pay\.EUR < 70000 OR \(pay\.EUR = 70000 AND .+\) OR pay\.EUR NOT EXISTS$/);
    expect(queries[0]).toMatchObject({ limit: 11, sort: ["pay.EUR:desc", ...ID_SORT] });
    expect(queries[1]?.filter).toEqual(['status = "open"']);

    const late = encodeCursor(query, { after: { key: null, id: "b" } });
    const rest = planSearch("postings", { ...query, cursor: late }, NOW).queries[0]?.filter;
    expect(rest).toEqual(['status = "open"', expect.stringMatching(/^pay\.EUR NOT EXISTS AND /)]);
    const forged = encodeCursor(query, { after: { key: null, id: "é".repeat(30) } });
    expect(() => planSearch("postings", { ...query, cursor: forged }, NOW)).toThrow(InvalidCursorError);
  });
});

const ID_SORT = ["k0", "k1", "k2", "k3"].map((field) => `idOrder.${field}:asc`);

describe("documents for Meilisearch", () => {
  it("order ids as their characters do", () => {
    const id = fc.stringMatching(/^[!-~]{1,24}$/);
    fc.assert(
      fc.property(id, id, (a, b) => {
        const [left, right] = [Object.values(idOrder(a)), Object.values(idOrder(b))];
        const at = left.findIndex((number, index) => number !== right[index]);
        const order = at < 0 ? 0 : Math.sign(left[at]! - right[at]!);
        expect(order).toBe(a === b ? 0 : a < b ? -1 : 1);
      }),
    );
    expect(() => idOrder("x".repeat(25))).toThrow(/24/);
  });

  it("leave out what is unknown, and keep every place", () => {
    const places = [
      { city: "Lyon", region: "FR-ARA", country: "FR", lat: 45.76, lon: 4.84 },
      { city: "Zürich", region: "CH-ZH", country: "CH", lat: 47.37, lon: 8.54 },
    ];
    const document = toMeiliDocument(
      posting("a", {
        places,
        salary: { min: 50_000, max: null, currency: "CHF" },
        description: "a\u{e000}b",
      }),
    );
    expect(document).toMatchObject({
      city: ["lyon", "zurich"],
      pay: { CHF: 50_000 },
      description: "ab",
      _geo: { lat: 45.76, lng: 4.84 },
      _geojson: { type: "MultiPoint", coordinates: [[8.54, 47.37]] },
    });
    for (const field of ["workplace", "seniority", "function", "remoteFrom"])
      expect(document).not.toHaveProperty(field);
  });
});

describe("words for Meilisearch", () => {
  it.each([
    ["solar fit", "solar fit"],
    ["solar fitter ", "solar fitter "],
    ['"wind farm" -sales', '-sales "wind farm" '],
    ['full-time -"night shift" weld', '-"night shift" "full time" weld'],
    ["-", " "],
  ])("%j", (q, text) => {
    expect(queryText({ q, exclude: [] })).toBe(text);
  });
});

describe("settings for Meilisearch", () => {
  it("are compared by what we want, whatever else the server has", () => {
    const server = {
      ...INDEX_SETTINGS,
      filterableAttributes: [...INDEX_SETTINGS.filterableAttributes].reverse(),
      typoTolerance: { ...INDEX_SETTINGS.typoTolerance, disableOnWords: [] },
      stopWords: [],
    };
    expect(differingSettings(server)).toEqual([]);
    expect(
      differingSettings({ ...server, rankingRules: [...INDEX_SETTINGS.rankingRules].reverse() }),
    ).toEqual(["rankingRules"]);
    expect(differingSettings({})).toEqual(Object.keys(INDEX_SETTINGS));
  });
});

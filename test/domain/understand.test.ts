import { beforeAll, describe, expect, it } from "vitest";
import type { CompanyContext } from "../../src/domain/posting.js";
import { buildTaxonomy } from "../../src/domain/taxonomy.js";
import { understand, type UnderstandTools } from "../../src/domain/understand.js";
import { testGazetteer } from "../helpers/gazetteer.js";
import { statedPosting } from "../helpers/stated.js";

const company: CompanyContext = { sectors: ["storage"], country: "US", region: "US-NV" };
let tools: UnderstandTools;

beforeAll(() => {
  tools = {
    gazetteer: testGazetteer(),
    taxonomy: buildTaxonomy([
      { slug: "power", name: "Power", level: 1, parent: null, keywords: {} },
      {
        slug: "storage",
        name: "Storage",
        level: 2,
        parent: "power",
        keywords: { en: ["energy storage", "battery"] },
      },
      { slug: "wind", name: "Wind", level: 2, parent: "power", keywords: { en: ["wind", "turbine"] } },
    ]),
  };
});

describe("understand", () => {
  it("reads a whole posting and says how each fact came to be known", () => {
    const facts = understand(
      statedPosting({
        title: "  Senior Battery   Engineer ",
        department: "R&D",
        descriptionHtml:
          "<p>We build storage for the grid, and you design the cells that go into it.</p>" +
          "<p>The salary for this role is $120,000 - $150,000 a year.</p>",
        locations: [{ text: "Hybrid - Reno, NV" }],
        employmentType: "Full-time",
        postedAt: 1_700_000_000_000,
      }),
      company,
      tools,
    );
    expect(facts).toMatchObject({
      title: "Senior Battery Engineer",
      workplace: "hybrid",
      remoteFrom: [],
      employmentType: "FULL_TIME",
      seniority: "senior",
      function: "engineering",
      language: "en",
      salary: { min: 120_000, max: 150_000, currency: "USD", period: "YEAR" },
      sectors: [{ slug: "storage", evidence: "battery" }],
      department: "R&D",
      postedAt: 1_700_000_000_000,
      validThrough: null,
    });
    expect(facts.places).toEqual([
      {
        city: "Reno",
        region: "US-NV",
        country: "US",
        lat: expect.closeTo(39.53, 1) as number,
        lon: expect.closeTo(-119.81, 1) as number,
      },
    ]);
    expect(facts.provenance).toEqual({
      title: "stated",
      places: "derived",
      workplace: "stated",
      employment_type: "stated",
      seniority: "inferred",
      function: "inferred",
      language: "inferred",
      salary: "derived",
      sectors: "inferred",
      department: "stated",
      description: "stated",
      posted_at: "stated",
    });
  });

  it("leaves unknown what nobody said", () => {
    const facts = understand(statedPosting({ title: "Zymurgist" }), { ...company, sectors: [] }, tools);
    expect(facts).toMatchObject({
      places: [],
      workplace: null,
      remoteFrom: [],
      employmentType: null,
      function: null,
      salary: null,
      sectors: [],
      descriptionHtml: null,
      descriptionText: null,
    });
    expect(Object.keys(facts.provenance)).not.toContain("salary");
  });

  it("keeps the places of a posting that offers a place or remote work, and calls it remote", () => {
    const facts = understand(statedPosting({ locations: [{ text: "Reno, NV or Remote" }] }), company, tools);
    expect(facts.workplace).toBe("remote");
    expect(facts.places.map((place) => place.city)).toEqual(["Reno"]);
    expect(facts.remoteFrom).toEqual([]);
  });

  it("lets a sentence of the text win over the source's remote flag", () => {
    const facts = understand(
      statedPosting({
        workplace: "remote",
        descriptionHtml: "<p>This is a hybrid role: two days a week in our office.</p>",
        locations: [{ text: "Reno, NV" }],
      }),
      company,
      tools,
    );
    expect(facts.workplace).toBe("hybrid");
  });

  it("merges the scopes of a remote posting from fields and text, sorted and once each", () => {
    const facts = understand(
      statedPosting({ locations: [{ text: "Remote - Spain" }], remoteFrom: ["Europe", "ES", "Germany"] }),
      company,
      tools,
    );
    expect(facts.remoteFrom).toEqual(["DE", "ES", "europe"]);
    expect(facts.places).toEqual([]);
    expect(facts.provenance.remote_from).toBe("stated");
  });

  it.each([
    ["Fitter - US Remote", { city: "Denver", region: "Colorado", country: "US" }, ["US"]],
    ["Planner, EMEA Remote", { city: "Graz", country: "AT" }, ["emea"]],
    ["Planner (Remote, Germany)", { city: "Graz", country: "AT" }, ["DE"]],
    ["Account Manager, Europe (Remote)", { text: "Graz", country: "AT" }, ["europe"]],
    ["Planner", { text: "Europe", country: "European Union" }, ["europe"]],
    ["Planner", { text: "North America", country: "United States" }, ["north-america"]],
    ["Planner", { text: "EU", city: "Graz", country: "Austria" }, ["eu"]],
    ["Planner", { country: "Portugal" }, ["PT"]],
    ["Planner", { city: "Graz", country: "AT" }, []],
  ])("reads from where a remote %s at %j may be done", (title, location, remoteFrom) => {
    const stated = statedPosting({ title, workplace: "remote", locations: [location] });
    const facts = understand(stated, company, tools);
    expect(facts.remoteFrom).toEqual(remoteFrom);
    expect(facts.provenance.remote_from).toBe(remoteFrom.length > 0 ? "derived" : undefined);
  });

  it("gives no scope to a posting that is not remote", () => {
    const stated = statedPosting({ workplace: "hybrid", locations: [{ text: "Europe" }] });
    expect(understand(stated, company, tools).remoteFrom).toEqual([]);
  });

  it("lists a place once that two locations name", () => {
    const facts = understand(
      statedPosting({
        locations: [{ text: "Reno, NV" }, { city: "Reno", region: "Nevada", country: "US" }],
      }),
      company,
      tools,
    );
    expect(facts.places).toHaveLength(1);
  });

  it("takes the dollar for that of the place of work", () => {
    const facts = understand(
      statedPosting({
        locations: [{ text: "Calgary, AB" }],
        descriptionHtml: "<p>The base salary is $90,000 to $110,000 per year.</p>",
      }),
      company,
      tools,
    );
    expect(facts.salary?.currency).toBe("CAD");
  });
});

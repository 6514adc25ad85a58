import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError, type FieldError } from "../../src/domain/errors.js";
import { emptyQuery, parseQuery, queryToParams } from "../../src/domain/query-params.js";
import { SORTS, type PostingQuery } from "../../src/domain/query.js";
import {
  EMPLOYMENT_TYPES,
  JOB_FUNCTIONS,
  SENIORITIES,
  VIAS,
  WORKPLACES,
} from "../../src/domain/vocabulary.js";

const LYON = { lat: 45.76, lon: 4.84, label: "Lyon, France" };
const resolve = { near: (text: string) => (text.toLowerCase() === "lyon" ? LYON : null) };

const parse = (address: string) => parseQuery(new URLSearchParams(address), resolve);
const query = (address: string): PostingQuery => parse(address).query;

function problems(address: string): FieldError[] {
  try {
    parse(address);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe("invalid_input");
    return [...(error as AppError).fields];
  }
  return [];
}

describe("reading a search from parameters", () => {
  it("restricts nothing by itself: open postings, the newest twenty", () => {
    expect(query("")).toMatchObject({
      q: "",
      cluster: [],
      near: null,
      salaryMin: null,
      hasSalary: false,
      status: "open",
      sort: "newest",
      limit: 20,
      cursor: null,
    });
    expect(query("q=solar").sort).toBe("relevance");
  });

  it("reads every parameter", () => {
    const address =
      "q=wind+fitter&cluster=bay&sector=wind&company=volt&country=de&region=us-ca&city=San+Diego,+CA&near=lyon&radius=30" +
      "&workplace=remote&remote_from=fr&employment_type=full-time&seniority=lead-staff&function=engineering&language=DE" +
      "&salary_min=60000&currency=eur&has_salary=true&posted_within=2w&exclude=night&exclude_company=rival&via=member" +
      "&status=closed&sort=salary&limit=100&cursor=abc";
    expect(query(address)).toEqual({
      q: "wind fitter",
      cluster: ["bay"],
      sector: ["wind"],
      company: ["volt"],
      country: ["DE"],
      region: ["US-CA"],
      city: ["San Diego, CA"],
      near: { text: "lyon", ...LYON, radiusKm: 30 },
      workplace: ["remote"],
      remoteFrom: "FR",
      employmentType: ["FULL_TIME"],
      seniority: ["lead-staff"],
      function: ["engineering"],
      language: ["de"],
      salaryMin: 60_000,
      currency: "EUR",
      hasSalary: true,
      postedWithinMs: 14 * 86_400_000,
      exclude: ["night"],
      excludeCompany: ["rival"],
      via: "member",
      status: "closed",
      sort: "salary",
      limit: 100,
      cursor: "abc",
    } satisfies PostingQuery);
  });

  it("takes lists repeated or with commas, cities only repeated", () => {
    expect(query("sector=wind,solar&sector=solar&sector=grid").sector).toEqual(["wind", "solar", "grid"]);
    expect(query("city=Bonn&city=K%C3%B6ln").city).toEqual(["Bonn", "Köln"]);
  });

  it("takes coordinates for near, 50 km around them", () => {
    const near = query("near=32.7,+-117.2").near;
    expect(near).toEqual({
      text: "32.7, -117.2",
      lat: 32.7,
      lon: -117.2,
      radiusKm: 50,
      label: "32.7, -117.2",
    });
  });

  it("passes over the empty fields of a form", () => {
    expect(query("q=&cluster=&near=&radius=&salary_min=&sort=&cursor=&has_salary=")).toEqual(emptyQuery());
  });

  it.each([
    ["24h", 86_400_000],
    ["7d", 7 * 86_400_000],
    ["2w", 14 * 86_400_000],
  ])("reads the age %s", (text, ms) => {
    expect(query(`posted_within=${text}`).postedWithinMs).toBe(ms);
  });

  it("names the parameters it does not know, once each", () => {
    expect(parse("q=x&colour=green&utm_source=a&utm_source=b").ignored).toEqual(["colour", "utm_source"]);
  });
});

describe("refusing what cannot be meant", () => {
  it.each([
    ["country=UK", "country"],
    ["country=DEU", "country"],
    ["region=California", "region"],
    ["region=ZZ-CA", "region"],
    ["remote_from=europe", "remote_from"],
    ["language=german", "language"],
    ["language=qq", "language"],
    ["currency=EURO", "currency"],
    ["cluster=Bay%20of%20Sun", "cluster"],
    ["near=91,0", "near"],
    ["near=Atlantis", "near"],
    ["near=lyon&radius=0", "radius"],
    ["near=lyon&radius=far", "radius"],
    ["radius=20", "radius"],
    ["workplace=home", "workplace"],
    ["employment_type=gig", "employment_type"],
    ["seniority=god", "seniority"],
    ["function=magic", "function"],
    ["salary_min=-1&currency=EUR", "salary_min"],
    ["salary_min=1e5&currency=EUR", "salary_min"],
    ["salary_min=50000", "currency"],
    ["sort=salary", "currency"],
    ["has_salary=maybe", "has_salary"],
    ["posted_within=7", "posted_within"],
    ["posted_within=0d", "posted_within"],
    ["posted_within=99999w", "posted_within"],
    ["via=both", "via"],
    ["status=withdrawn", "status"],
    ["sort=best", "sort"],
    ["limit=0", "limit"],
    ["limit=101", "limit"],
    ["limit=ten", "limit"],
    ["limit=5&limit=6", "limit"],
    [`q=${"x".repeat(201)}`, "q"],
    [`cursor=${"x".repeat(601)}`, "cursor"],
    [`exclude=${"x".repeat(101)}`, "exclude"],
    [`sector=${Array.from({ length: 51 }, (_, index) => `s${index}`).join(",")}`, "sector"],
  ])("%s", (address, field) => {
    const found = problems(address);
    expect(found.map((problem) => problem.field)).toEqual([field]);
    expect(found[0]!.message).toMatch(/^[A-Z"].*\.$/s);
  });

  it("names every parameter at fault at once", () => {
    const fields = problems("country=XX&limit=0&near=Atlantis&salary_min=5").map(({ field }) => field);
    expect(fields.sort()).toEqual(["country", "currency", "limit", "near"]);
  });
});

describe("writing a search as parameters", () => {
  it("leaves out what needs no saying", () => {
    expect(queryToParams(emptyQuery()).toString()).toBe("");
    expect(
      queryToParams(query("q=wind&sort=relevance&limit=20&status=open&near=lyon&radius=50")).toString(),
    ).toBe("q=wind&near=lyon");
    expect(queryToParams(query("sort=newest&q=wind")).toString()).toBe("q=wind&sort=newest");
  });

  it("writes equal searches alike, however they were asked", () => {
    const one = queryToParams(query("workplace=remote&sector=wind,grid&q=x")).toString();
    const two = queryToParams(query("q=x&sector=wind&sector=grid&workplace=remote")).toString();
    expect(one).toBe(two);
  });

  it("is read back to the same search", () => {
    fc.assert(
      fc.property(anyQuery(), (original) => {
        const { query: again, ignored } = parseQuery(queryToParams(original), resolve);
        expect(again).toEqual(original);
        expect(ignored).toEqual([]);
      }),
    );
  });
});

function anyQuery(): fc.Arbitrary<PostingQuery> {
  const word = fc.stringMatching(/^[a-zé0-9"&+ ]{0,20}$/).map((text) => text.trim());
  const filled = word.filter((text) => text !== "");
  const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
  const some = <T>(value: fc.Arbitrary<T>) => fc.uniqueArray(value, { maxLength: 3 });
  const near = fc.constantFrom(
    { text: "lyon", ...LYON, radiusKm: 50 },
    { text: "1.5,-2", lat: 1.5, lon: -2, label: "1.5,-2", radiusKm: 7.5 },
  );
  return fc.record({
    q: word,
    cluster: some(slug),
    sector: some(slug),
    company: some(slug),
    country: some(fc.constantFrom("DE", "US", "XK")),
    region: some(fc.constantFrom("US-CA", "CA-AB", "DE-HH")),
    city: some(filled),
    near: fc.option(near),
    workplace: some(fc.constantFrom(...WORKPLACES)),
    remoteFrom: fc.option(fc.constantFrom("DE", "US")),
    employmentType: some(fc.constantFrom(...EMPLOYMENT_TYPES)),
    seniority: some(fc.constantFrom(...SENIORITIES)),
    function: some(fc.constantFrom(...JOB_FUNCTIONS)),
    language: some(fc.constantFrom("en", "de", "nl")),
    salaryMin: fc.option(fc.integer({ min: 0, max: 200_000 })),
    currency: fc.constantFrom("EUR", "USD"),
    hasSalary: fc.boolean(),
    postedWithinMs: fc.option(fc.integer({ min: 1, max: 500 }).map((hours) => hours * 3_600_000)),
    exclude: some(filled),
    excludeCompany: some(slug),
    via: fc.option(fc.constantFrom(...VIAS)),
    status: fc.constantFrom("open", "unverified", "closed"),
    sort: fc.constantFrom(...SORTS),
    limit: fc.integer({ min: 1, max: 100 }),
    cursor: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/)),
  });
}

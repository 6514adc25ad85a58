import { expect, it } from "vitest";
import { expectListings, readRecorded } from "../helpers/corpus-table.js";
import type { CorpusRow } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

const list = (tenant: string) => `https://${tenant}.bamboohr.com/careers/list`;
const detail = (tenant: string, id: string) => `https://${tenant}.bamboohr.com/careers/${id}/detail`;
const file = (name: string) => readShared(`corpus/bamboohr/${name}`);

const NEVER_HERE = [
  "companyName",
  "remoteFrom",
  "language",
  "updatedAt",
  "validThrough",
  "unlisted",
] as const;

/** A row of which only the list was recorded. */
const listed = (
  tenant: string,
  row: Pick<CorpusRow, "externalId" | "title" | "locations">,
  also: Record<string, unknown>,
): CorpusRow => ({
  ...row,
  postedAt: null,
  applyUrl: `https://${tenant}.bamboohr.com/careers/${row.externalId}`,
  text: null,
  also: {
    url: `https://${tenant}.bamboohr.com/careers/${row.externalId}`,
    employmentType: "Full-Time",
    ...also,
  },
  absent: [...NEVER_HERE, "seniority", "salary"],
});

const curtin = (
  externalId: string,
  title: string,
  place: [city: string, region: string],
  department: string,
): CorpusRow =>
  listed(
    "curtinmaritime",
    { externalId, title, locations: [{ city: place[0], region: place[1] }] },
    { department, workplace: "onsite" },
  );

const marked = (row: CorpusRow, workplace: string): CorpusRow => ({
  ...row,
  also: { ...row.also, workplace },
});

const LONG_BEACH: [string, string] = ["Long Beach", "California"];
const MARINE = "Marine Transportation";

const tugboatEngineer: CorpusRow = {
  ...marked(curtin("339", "Tugboat Engineer", LONG_BEACH, MARINE), "remote"),
  // Remote rows have their place elsewhere, and there it has a country.
  locations: [{ city: "Long Beach", region: "California", country: "United States" }],
};

const laterCurtinRows = [
  curtin("215", "Maritime Training Program (Deckhand, Mate, Captain)", LONG_BEACH, "Shipyard"),
  curtin("217", "Deckhand Trainee", LONG_BEACH, "Shipyard"),
  curtin("238", "Crane Operator", ["Houston", "Texas"], "Dredge Overhead"),
  curtin("244", "Crewing & Dispatch Coordinator", LONG_BEACH, "MT Overhead"),
  curtin("330", "Experienced Dredge Tugboat Captain", ["Jacksonville", "Florida"], MARINE),
  curtin("331", "Experienced Dredge Tugboat Captain", LONG_BEACH, MARINE),
  curtin("334", "Mate", LONG_BEACH, MARINE),
  marked(curtin("335", "OSV Engineer", LONG_BEACH, MARINE), "hybrid"),
  tugboatEngineer,
];

const chef: CorpusRow = {
  externalId: "201",
  title: "Vessel Chef",
  locations: [{ city: "Long Beach", region: "California", country: "United States" }],
  postedAt: "2025-04-22T00:00:00.000Z",
  applyUrl: "https://curtinmaritime.bamboohr.com/careers/201",
  text: {
    starts: "Location: Varies Department: Marine Transportation Reports to:",
    ends: "sexual orientation, gender identity, national origin, veteran, or disability status.",
  },
  also: {
    url: "https://curtinmaritime.bamboohr.com/careers/201",
    department: MARINE,
    workplace: "onsite",
    employmentType: "Full-Time",
    seniority: "Experienced",
    salary: { text: "$300 - $425/Day ($21.43 - $30.35 per hour)" },
  },
  absent: [...NEVER_HERE],
};

/** A list of one row, for details whose list was not recorded. */
const oneRow = (id: string) => ({
  meta: { totalCount: 1 },
  result: [{ id, jobOpeningName: "Opening", location: null, atsLocation: null, locationType: null }],
});

describeWithShared("BambooHR, recorded", () => {
  it("reads a list that was cut to its first ten rows as incomplete, and the detail that is there", async () => {
    const reading = await readRecorded("bamboohr", "curtinmaritime", [
      { url: list("curtinmaritime"), body: file("curtinmaritime-list.json") },
      { url: detail("curtinmaritime", "201"), body: file("curtinmaritime-detail-201.json") },
    ]);
    expect(reading.problem?.code).toBe("count_mismatch");
    expect(reading.detailsMissing).toBe(9);
    expectListings(reading, [chef, ...laterCurtinRows]);
  });

  it("reads rows on site and remote", async () => {
    const result = JSON.parse(file("scottsdale-list.json")) as unknown[];
    const reading = await readRecorded("bamboohr", "scottsdale", [
      { url: list("scottsdale"), json: { meta: { totalCount: 2 }, result } },
    ]);
    expect(reading.problem).toBeNull();
    expectListings(reading, [
      listed(
        "scottsdale",
        {
          externalId: "177",
          title: "Product Associate/Manager",
          locations: [{ city: "Scottsdale", region: "Arizona" }],
        },
        { department: "PRO001 - Product", workplace: "hybrid" },
      ),
      listed(
        "scottsdale",
        {
          externalId: "178",
          title: "Applied Data Scientist",
          locations: [{ city: "Scottsdale", region: "Arizona", country: "United States" }],
        },
        { department: "DEV001 - Development", workplace: "remote" },
      ),
    ]);
  });

  it("takes the empty list of a tenant for an empty board", async () => {
    const reading = await readRecorded("bamboohr", "zapier", [
      { url: list("zapier"), body: file("zapier-list-empty.json") },
    ]);
    expect(reading.problem).toBeNull();
    expect(reading.listings).toEqual([]);
  });

  it("reads a detail without pay or experience", async () => {
    const reading = await readRecorded("bamboohr", "eastdilsecured", [
      { url: list("eastdilsecured"), json: oneRow("170") },
      { url: detail("eastdilsecured", "170"), body: file("eastdil-detail-paraphrased.json") },
    ]);
    expectListings(reading, [
      {
        externalId: "170",
        title: "2027 Analyst (London)",
        locations: [{ city: "London", country: "United Kingdom" }],
        postedAt: "2026-08-19T00:00:00.000Z",
        applyUrl: "https://eastdilsecured.bamboohr.com/careers/170",
        text: {
          starts: "Eastdil Secured advises clients on commercial real estate sales",
          ends: "Interest in real estate and capital markets",
        },
        also: {
          url: "https://eastdilsecured.bamboohr.com/careers/170",
          department: "Analytics",
          workplace: "onsite",
          employmentType: "Full-Time",
        },
        absent: [...NEVER_HERE, "seniority", "salary"],
      },
    ]);
  });

  it.each([404, 200])("knows the answer for an unknown opening, with status %i", async (status) => {
    const reading = await readRecorded("bamboohr", "eastdilsecured", [
      { url: list("eastdilsecured"), json: oneRow("99999") },
      { url: detail("eastdilsecured", "99999"), status, body: file("detail-unknown.json") },
    ]);
    expect(reading.problem).toBeNull();
    expect(reading.detailCode).toBe("not_found");
    expect(reading.listings.map((listing) => listing.detailed)).toEqual([false]);
  });
});

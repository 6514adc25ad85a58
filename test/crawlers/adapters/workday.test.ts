import { expect, it } from "vitest";
import { workday } from "../../../crawlers/adapters/workday.js";
import { readRecorded } from "../../helpers/corpus-table.js";
import { replay } from "../../helpers/replay.js";
import type { RecordedAnswer } from "../../helpers/replay.js";

const TOKEN = "fjordhydro/wd3/Fjord_Careers";
const API = "https://fjordhydro.wd3.myworkdayjobs.com/wday/cxs/fjordhydro/Fjord_Careers";
const row = (id: number, told: Record<string, unknown> = {}) => ({
  title: "Engineer",
  externalPath: `/job/Odda/Engineer_R-${id}`,
  ...told,
});
const rows = (from: number, count: number) => Array.from({ length: count }, (_, index) => row(from + index));
const page = (offset: number, total: number, jobPostings: unknown[]): RecordedAnswer => ({
  method: "POST",
  url: `${API}/jobs`,
  requestBody: { appliedFacets: {}, limit: 20, offset, searchText: "" },
  json: { total, jobPostings },
});
const list = async (answers: RecordedAnswer[], now = 0) => {
  const source = replay(answers);
  return { ...(await workday.list(TOKEN, { fetch: source.fetch, now })), requests: source.requests };
};

it.each([
  ["https://gevernova.wd5.myworkdayjobs.com/Vernova_ExternalSite", "gevernova/wd5/Vernova_ExternalSite"],
  ["https://fjordhydro.wd3.myworkdayjobs.com/en-US/Fjord_Careers?q=dam", TOKEN],
  ["https://fjordhydro.wd3.myworkdayjobs.com/nb-no/Fjord_Careers/details/Engineer_R-1", TOKEN],
  ["https://fjordhydro.wd3.myworkdayjobs.com/fr/Fjord_Careers/job/Odda/Engineer_R-1/apply", TOKEN],
  [`${API}/jobs`, TOKEN],
  ["https://wd3.myworkdaysite.com/en-US/recruiting/fjordhydro/Fjord_Careers", TOKEN],
  [
    "https://lyten.wd503.myworkdayjobs.com/lyten_external_career_site",
    "lyten/wd503/lyten_external_career_site",
  ],
  ["https://fjordhydro.wd3.myworkdayjobs.com/", null],
  ["https://fjordhydro.wd3.myworkdayjobs.com/en-US", null],
  ["https://www.myworkdayjobs.com/Fjord_Careers", null],
  ["https://www.workday.com/en-us", null],
])("finds the site of %s", (address, token) => {
  expect(workday.match(new URL(address))).toBe(token);
});

it("pages by twenty, and believes only the first page's total", async () => {
  const reading = await list([page(0, 45, rows(0, 20)), page(20, 0, rows(20, 20)), page(40, 0, rows(40, 5))]);
  expect(reading.problem).toBeNull();
  expect(reading.listings.map((listing) => listing.posting.externalId)).toEqual(
    Array.from({ length: 45 }, (_, id) => `R-${id}`),
  );
  expect(reading.requests.every((request) => request.redirect === "error")).toBe(true);
});

it("asks for no page beyond the total", async () => {
  const reading = await list([page(0, 40, rows(0, 20)), page(20, 0, rows(20, 20))]);
  expect(reading.problem).toBeNull();
  expect(reading.requests).toHaveLength(2);
});

it("takes an empty list for an empty site", async () => {
  expect(await list([page(0, 0, [])])).toMatchObject({ problem: null, listings: [] });
});

it("is incomplete when rows are missing or come twice", async () => {
  const short = await list([page(0, 30, rows(0, 20)), page(20, 0, rows(20, 7))]);
  expect(short.problem?.code).toBe("count_mismatch");
  const moved = await list([page(0, 30, rows(0, 20)), page(20, 0, rows(19, 10))]);
  expect(moved.problem?.code).toBe("count_mismatch");
  expect(moved.listings).toHaveLength(29);
});

const upTo = (pages: number) =>
  Array.from({ length: pages }, (_, index) => page(index * 20, 2000, rows(index * 20, 20)));

it("notices a tenant that starts over after 2000", async () => {
  const reading = await list([...upTo(100), page(2000, 2000, rows(0, 20))]);
  expect(reading.problem?.code).toBe("repeated_page");
  expect(reading.listings).toHaveLength(2000);
});

it("reads a tenant to its end that only says 2000", async () => {
  const reading = await list([...upTo(101), page(2020, 2000, rows(2020, 3))]);
  expect(reading.problem).toBeNull();
  expect(reading.listings).toHaveLength(2023);
});

it("keeps what was read when a later page fails", async () => {
  const refused = { ...page(20, 0, []), status: 429 };
  const reading = await list([page(0, 30, rows(0, 20)), refused]);
  expect(reading.problem?.code).toBe("rate_limited");
  expect(reading.listings).toHaveLength(20);
});

it("takes a redirect, which would turn the question into another one, for no site", async () => {
  await expect(
    list([
      { ...page(0, 0, []), status: 303, headers: { location: "https://fjordhydro.wd3.myworkdayjobs.com/" } },
    ]),
  ).rejects.toMatchObject({ code: "not_found" });
});

it("tells the rows beside one of which only the requisition is there", async () => {
  const reading = await list([page(0, 2, [row(1), { bulletFields: ["R-2"] }])]);
  expect(reading.problem?.code).toBe("unexpected_shape");
  expect(reading.listings).toHaveLength(1);
});

it.each(["2 Locations", "3 Standorte", "12 emplacements", "2 ubicaciones", "2 个地点", "3개 위치"])(
  "does not take %j for a place",
  async (locationsText) => {
    const reading = await list([page(0, 1, [row(1, { locationsText })])]);
    expect(reading.listings[0]?.posting.locations).toEqual([]);
  },
);

it.each(["100 Mile House", "Odda", "1st Street, Reno"])("takes %j for a place", async (locationsText) => {
  const reading = await list([page(0, 1, [row(1, { locationsText })])]);
  expect(reading.listings[0]?.posting.locations).toEqual([{ text: locationsText }]);
});

it("wants no detail again only because a day has passed", async () => {
  const keys = ["Posted Today", "Posted Yesterday"].map(async (postedOn) => {
    const reading = await list([page(0, 1, [row(1, { postedOn })])]);
    return reading.listings[0]?.detailKey;
  });
  const [today, yesterday] = await Promise.all(keys);
  expect(today).toBe(yesterday);
  const renamed = await list([page(0, 1, [row(1, { title: "Lead Engineer" })])]);
  expect(renamed.listings[0]?.detailKey).not.toBe(today);
});

it("finds the detail of a path with other letters", async () => {
  const path = "/job/Ålesund/Ingeniør_R-7";
  const reading = await readRecorded("workday", TOKEN, [
    page(0, 1, [{ title: "Ingeniør", externalPath: path }]),
    { url: `${API}${path}`, json: { jobPostingInfo: { title: "Ingeniør", jobDescription: "<p>x</p>" } } },
  ]);
  expect(reading.detailCode).toBeNull();
  expect(reading.listings[0]?.posting).toMatchObject({ externalId: "R-7", descriptionHtml: "<p>x</p>" });
});

it.each([
  ["Remote", "remote"],
  ["Fully Remote", "remote"],
  ["100% remote", "remote"],
  ["Hybrid - 2 days", "hybrid"],
  ["On-site", "onsite"],
  ["Onsite", "onsite"],
  ["In Office", "onsite"],
  ["Not Remote", "onsite"],
  ["Remote Eligible", null],
  ["Flexible", null],
])("reads the remote type %j", async (remoteType, workplace) => {
  const reading = await readRecorded("workday", TOKEN, [
    page(0, 1, [row(1)]),
    { url: `${API}/job/Odda/Engineer_R-1`, json: { jobPostingInfo: { title: "Engineer", remoteType } } },
  ]);
  expect(reading.listings[0]?.posting.workplace).toBe(workplace);
});

it("reads a detail in which everything but the title is null", async () => {
  const info = {
    title: "Engineer",
    jobDescription: null,
    location: null,
    additionalLocations: null,
    country: null,
  };
  const reading = await readRecorded("workday", TOKEN, [
    page(0, 1, [row(1, { locationsText: "Odda", bulletFields: null })]),
    { url: `${API}/job/Odda/Engineer_R-1`, json: { jobPostingInfo: info, hiringOrganization: null } },
  ]);
  expect(reading.listings[0]).toMatchObject({
    detailed: true,
    posting: { locations: [{ text: "Odda" }], companyName: null, descriptionHtml: null },
  });
});

it.each([
  ["NO00 Fjellvann Turbines AS", "Fjellvann Turbines AS"],
  ["0412 Fjellvann Turbines AS", "Fjellvann Turbines AS"],
  ["1200 - Fjellvann Turbines AS", "Fjellvann Turbines AS"],
  ["(310) - Fjellvann Turbines AS", "Fjellvann Turbines AS"],
  ["Fjellvann Turbines AS", "Fjellvann Turbines AS"],
  ["24M Waterworks", "24M Waterworks"],
  ["A123 Pumps", "A123 Pumps"],
  ["1366 Waterworks", "1366 Waterworks"],
  ["CO2 Waterworks", "CO2 Waterworks"],
  ["3-D Waterworks", "3-D Waterworks"],
  ["NO00", "NO00"],
])("names the employer of '%s' as %s", async (name, expected) => {
  const reading = await readRecorded("workday", TOKEN, [
    page(0, 1, [row(1, { locationsText: "Odda" })]),
    {
      url: `${API}/job/Odda/Engineer_R-1`,
      json: { jobPostingInfo: { title: "Engineer" }, hiringOrganization: { name } },
    },
  ]);
  expect(reading.listings[0]?.posting.companyName).toBe(expected);
});

import { expect, it } from "vitest";
import { join } from "../../../crawlers/adapters/join.js";
import { readRecorded } from "../../helpers/corpus-table.js";
import type { RecordedAnswer } from "../../helpers/replay.js";

const COMPANY = "https://join.com/companies/waermewerk";
const API = "https://join.com/candidate-api/graphql";

const item = (id: number) => ({ id, idParam: `${id}-installer`, title: "Installer" });
const items = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => item(from + index));

const page = (initialState: unknown, url = COMPANY): RecordedAnswer => ({
  url,
  headers: { "content-type": "text/html" },
  body: `<html><body><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({
    props: { pageProps: { initialState } },
  })}</script></body></html>`,
});
const board = (total: number, rows: unknown[] = [], url = COMPANY) =>
  page({ company: { id: 4711, name: "WärmeWerk" }, jobs: { items: rows, pagination: { total } } }, url);
const answer = (rows: unknown[], pageCount: number, rowCount: number): RecordedAnswer => ({
  method: "POST",
  url: API,
  json: { data: { publicJobs: { items: rows, pageInfo: { pageCount, rowCount } } } },
});

it.each([
  ["https://join.com/companies/waermewerk", "waermewerk"],
  ["https://join.com/companies/WaermeWerk/16397229-installer?pid=1", "waermewerk"],
  ["https://www.join.com/companies/waermewerk", "waermewerk"],
  ["https://join.com/companies", null],
  ["https://join.com/jobs/123", null],
])("finds the company of %s", (address, token) => {
  expect(join.match(new URL(address))).toBe(token);
});

it("asks the JSON for each page, by the company's number", async () => {
  const asked = (number: number, given: RecordedAnswer): RecordedAnswer => ({
    ...given,
    requestBody: {
      query:
        `query publicJobs{publicJobs(input:{companyId:4711,paginationPage:{page:${number},pageSize:100}})` +
        "{items{id idParam title status workplaceType remoteType createdAt updatedAt " +
        "city{cityName countryName} country{iso3166 name} category{name} employmentType{name}} " +
        "pageInfo{page pageCount rowCount}}}",
    },
  });
  const reading = await readRecorded("join", "waermewerk", [
    board(120),
    asked(1, answer(items(0, 100), 2, 120)),
    asked(2, answer(items(100, 20), 2, 120)),
  ]);
  expect(reading.problem).toBeNull();
  expect(reading.listings).toHaveLength(120);
});

it("reads the pages of five where the JSON fails", async () => {
  const reading = await readRecorded("join", "waermewerk", [
    board(7, items(0, 5)),
    { method: "POST", url: API, status: 403 },
    board(7, items(5, 2), `${COMPANY}?page=2`),
  ]);
  expect(reading.problem).toBeNull();
  expect(reading.listings).toHaveLength(7);
});

it("says that pages which repeat are not the whole board", async () => {
  const reading = await readRecorded("join", "waermewerk", [
    board(7, items(0, 5)),
    { method: "POST", url: API, status: 403 },
    board(7, items(0, 5), `${COMPANY}?page=2`),
  ]);
  expect(reading.problem?.code).toBe("repeated_page");
  expect(reading.listings).toHaveLength(5);
});

it("believes an empty answer when the company's page says the same", async () => {
  const reading = await readRecorded("join", "waermewerk", [board(0), answer([], 0, 0)]);
  expect(reading).toMatchObject({ problem: null, listings: [] });
});

it("does not take another posting's page for the one that was asked for", async () => {
  const reading = await readRecorded("join", "waermewerk", [
    board(1),
    answer([item(1)], 1, 1),
    page({ job: { ...item(2), schemaDescription: "<p>Other.</p>" } }, `${COMPANY}/1-installer`),
  ]);
  expect(reading).toMatchObject({ detailsMissing: 1, detailCode: "unexpected_shape" });
  expect(reading.listings[0]?.posting).toMatchObject({ externalId: "1", descriptionHtml: null });
});

import { expect, it } from "vitest";
import { smartrecruiters } from "../../../crawlers/adapters/smartrecruiters.js";
import { readRecorded } from "../../helpers/corpus-table.js";

const API = "https://api.smartrecruiters.com/v1/companies/RiverHydro/postings";
const page = (offset: number, total: number, ids: number[]) => ({
  url: `${API}?limit=100&offset=${offset}`,
  json: { totalFound: total, content: ids.map((id) => ({ id: String(id), name: "Fitter" })) },
});
const ids = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

it.each([
  ["https://careers.smartrecruiters.com/RiverHydro", "RiverHydro"],
  ["https://careers.smartrecruiters.com/ib-vogt-GmbH/jobs", "ib-vogt-GmbH"],
  ["https://jobs.smartrecruiters.com/RiverHydro/744000151912444-fitter", "RiverHydro"],
  ["https://jobs.smartrecruiters.com/oneclick-ui/company/RiverHydro/publication/1", "RiverHydro"],
  ["https://api.smartrecruiters.com/v1/companies/RiverHydro/postings?limit=100", "RiverHydro"],
  ["https://api.smartrecruiters.com/feed/publications", null],
  ["https://www.smartrecruiters.com/", null],
])("finds the company of %s", (address, token) => {
  expect(smartrecruiters.match(new URL(address))).toBe(token);
});

it("reads all pages, by the number of rows that each gave", async () => {
  const reading = await readRecorded("smartrecruiters", "RiverHydro", [
    page(0, 250, ids(0, 100)),
    page(100, 250, ids(100, 100)),
    page(200, 250, ids(200, 50)),
  ]);
  expect(reading.problem).toBeNull();
  expect(reading.listings).toHaveLength(250);
});

it("says so when a page repeats", async () => {
  const reading = await readRecorded("smartrecruiters", "RiverHydro", [
    page(0, 200, ids(0, 100)),
    page(100, 200, ids(0, 100)),
  ]);
  expect(reading.problem?.code).toBe("repeated_page");
});

it("does not miss that one posting slipped between two pages", async () => {
  const reading = await readRecorded("smartrecruiters", "RiverHydro", [
    page(0, 150, ids(0, 100)),
    page(100, 150, ids(99, 50)),
  ]);
  expect(reading.problem?.code).toBe("count_mismatch");
  expect(reading.listings).toHaveLength(149);
});

it("asks for a detail again only when the row changed", async () => {
  const row = { id: "1", name: "Fitter", releasedDate: "2026-09-25T18:18:52.891Z" };
  const keyOf = async (content: unknown) => {
    const url = `${API}?limit=100&offset=0`;
    const reading = await readRecorded("smartrecruiters", "RiverHydro", [
      { url, json: { totalFound: 1, content: [content] } },
    ]);
    return reading.listings[0]?.detailKey;
  };
  const first = await keyOf(row);
  expect(await keyOf({ ...row, uuid: "not read" })).toBe(first);
  expect(await keyOf({ ...row, releasedDate: "2026-09-26T18:18:52.891Z" })).not.toBe(first);
  expect(await keyOf({ ...row, name: "Senior Fitter" })).not.toBe(first);
});

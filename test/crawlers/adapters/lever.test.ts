import { expect, it } from "vitest";
import { lever } from "../../../crawlers/adapters/lever.js";
import { readRecorded } from "../../helpers/corpus-table.js";

const page = (skip: number) => `https://api.lever.co/v0/postings/NordWind?mode=json&skip=${skip}&limit=100`;
const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `row-${from + index}`, text: "Technician" }));

it.each([
  ["https://jobs.lever.co/NordWind", "NordWind"],
  ["https://jobs.lever.co/thea.energy/5f0b/apply?lever-source=x", "thea.energy"],
  ["https://jobs.eu.lever.co/NordWind/5f0b", "eu:NordWind"],
  ["https://api.eu.lever.co/v0/postings/NordWind?mode=json", "eu:NordWind"],
  ["https://api.lever.co/v0/postings/NordWind/5f0b", "NordWind"],
  ["https://jobs.lever.co/", null],
  ["https://www.lever.co/NordWind", null],
])("finds the board of %s", (address, token) => {
  expect(lever.match(new URL(address))).toBe(token);
});

it("reads on until a page is short", async () => {
  const reading = await readRecorded("lever", "NordWind", [
    { url: page(0), json: rows(0, 100) },
    { url: page(100), json: rows(100, 3) },
  ]);
  expect(reading.problem).toBeNull();
  expect(reading.listings).toHaveLength(103);
});

it("takes the whole board at once when a range of it cannot be had", async () => {
  const whole = "https://api.lever.co/v0/postings/NordWind?mode=json";
  const reading = await readRecorded("lever", "NordWind", [{ url: whole, json: rows(0, 100) }]);
  expect(reading.problem).toBeNull();
  expect(reading.listings).toHaveLength(100);
  const gone = [
    { url: page(0), status: 404 },
    { url: whole, json: rows(0, 1) },
  ];
  await expect(readRecorded("lever", "NordWind", gone)).rejects.toMatchObject({ code: "not_found" });
});

it("takes an empty page after a full one as the end", async () => {
  const reading = await readRecorded("lever", "NordWind", [
    { url: page(0), json: rows(0, 100) },
    { url: page(100), json: [] },
  ]);
  expect(reading).toMatchObject({ problem: null });
});

it("does not take a board that ignores skip for a whole one", async () => {
  const reading = await readRecorded("lever", "NordWind", [
    { url: page(0), json: rows(0, 100) },
    { url: page(100), json: rows(0, 100) },
  ]);
  expect(reading.problem?.code).toBe("repeated_page");
  expect(reading.listings).toHaveLength(100);
});

it("keeps the first page when the second fails", async () => {
  const reading = await readRecorded("lever", "NordWind", [
    { url: page(0), json: rows(0, 100) },
    { url: page(100), status: 429 },
  ]);
  expect(reading.problem?.code).toBe("rate_limited");
  expect(reading.listings).toHaveLength(100);
});

it("takes an empty array for an empty board: a dead one answers 404", async () => {
  expect(await readRecorded("lever", "NordWind", [{ url: page(0), json: [] }])).toMatchObject({
    problem: null,
    listings: [],
  });
  await expect(readRecorded("lever", "NordWind", [{ url: page(0), status: 404 }])).rejects.toMatchObject({
    code: "not_found",
  });
});

it("keeps the good rows beside a broken one, and says so", async () => {
  const json = [{ id: "row-0", text: "Technician" }, { id: "row-1" }];
  const reading = await readRecorded("lever", "NordWind", [{ url: page(0), json }]);
  expect(reading.problem?.code).toBe("unexpected_shape");
  expect(reading.listings.map((listing) => listing.posting.externalId)).toEqual(["row-0"]);
});

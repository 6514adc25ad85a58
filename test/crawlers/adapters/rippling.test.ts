import { expect, it } from "vitest";
import { rippling } from "../../../crawlers/adapters/rippling.js";
import { readRecorded } from "../../helpers/corpus-table.js";
import { replay } from "../../helpers/replay.js";
import type { RecordedAnswer } from "../../helpers/replay.js";

const WHOLE = "https://api.rippling.com/platform/api/ats/v1/board/hotrock/jobs";
const PAGED = "https://ats.rippling.com/api/v2/board/hotrock/jobs";
const whole = (...rows: [uuid: string, place: string][]): RecordedAnswer => ({
  url: WHOLE,
  json: rows.map(([uuid, label]) => ({
    uuid,
    name: " Driller  II ",
    url: `https://ats.rippling.com/hotrock/jobs/${uuid}`,
    department: { id: "Field", label: "Field" },
    workLocation: { id: label, label },
  })),
});
const paged = (page: number, ids: string[], totalItems: number, totalPages: number): RecordedAnswer => ({
  url: page === 0 ? PAGED : `${PAGED}?page=${page}`,
  json: { page, totalItems, totalPages, items: ids.map((id) => ({ id, name: "Driller" })) },
});
const read = (answers: RecordedAnswer[]) => readRecorded("rippling", "hotrock", answers);

it.each([
  ["https://ats.rippling.com/hotrock/jobs", "hotrock"],
  ["https://ats.rippling.com/en-GB/hotrock/jobs/3b0f", "hotrock"],
  [PAGED, "hotrock"],
  [`${WHOLE}/3b0f`, "hotrock"],
  ["https://ats.rippling.com/", null],
  ["https://api.rippling.com/platform/api/me", null],
  ["https://www.rippling.com/careers", null],
])("finds the board of %s", (address, token) => {
  expect(rippling.match(new URL(address))).toBe(token);
});

it("reads the whole board in one answer, and folds the rows of one posting", async () => {
  const reading = await read([whole(["a", "Reno, NV"], ["b", "Remote (Canada)"], ["a", "Boise, ID"])]);
  expect(reading.problem).toBeNull();
  expect(reading.listings.map((listing) => listing.posting)).toMatchObject([
    {
      externalId: "a",
      title: "Driller II",
      url: "https://ats.rippling.com/hotrock/jobs/a",
      department: "Field",
      locations: [{ text: "Reno, NV" }, { text: "Boise, ID" }],
    },
    { externalId: "b", locations: [{ text: "Remote (Canada)" }] },
  ]);
});

it("asks for the second form only when the first is not to be had", async () => {
  const source = replay([{ url: WHOLE, status: 404 }, paged(0, ["a"], 1, 1)]);
  const list = rippling.list("hotrock", { fetch: source.fetch, now: 0 });
  await expect(list).rejects.toMatchObject({ code: "not_found" });
  expect(source.requests).toHaveLength(1);
  expect(await read([{ url: WHOLE, json: { moved: true } }, paged(0, ["a"], 1, 1)])).toMatchObject({
    problem: null,
  });
});

it("takes an empty answer for an empty board, since an unknown one is answered 404", async () => {
  expect(await read([whole()])).toMatchObject({ problem: null, listings: [] });
  expect(await read([paged(0, [], 0, 0)])).toMatchObject({ problem: null, listings: [] });
});

it("is incomplete when a page repeats, fails, or rows are missing", async () => {
  const repeated = await read([paged(0, ["a", "b"], 4, 2), paged(1, ["a", "b"], 4, 2)]);
  expect(repeated.problem?.code).toBe("repeated_page");
  const failed = await read([paged(0, ["a", "b"], 4, 2), { url: `${PAGED}?page=1`, status: 500 }]);
  expect(failed.problem?.code).toBe("server_error");
  expect(failed.listings).toHaveLength(2);
  const short = await read([paged(0, ["a", "b"], 4, 2), paged(1, ["c"], 4, 2)]);
  expect(short.problem?.code).toBe("count_mismatch");
});

it("takes the places from the detail when the list has none, and counts only bands of one unit", async () => {
  const band = (frequency: string, rangeStart: number, rangeEnd: number | null) => ({
    currency: "USD",
    frequency,
    rangeStart,
    rangeEnd,
  });
  const reading = await read([
    paged(0, ["a"], 1, 1),
    {
      url: `${WHOLE}/a`,
      json: {
        name: "Driller",
        workLocations: ["Reno, NV"],
        payRangeDetails: [band("HOUR", 30, 40), band("YEAR", 60000, 80000), band("HOUR", 28, null)],
      },
    },
  ]);
  expect(reading.listings[0]?.posting).toMatchObject({
    locations: [{ text: "Reno, NV" }],
    salary: {
      min: 28,
      max: 40,
      currency: "USD",
      period: "HOUR",
      text: "30 – 40 USD HOUR; 60000 – 80000 USD YEAR; 28 USD HOUR",
    },
  });
});

it("reads a row and a detail in which everything but the title is null", async () => {
  const nothing = { description: null, workLocations: null, employmentType: null, payRangeDetails: null };
  const reading = await read([
    {
      url: PAGED,
      json: { totalItems: 1, totalPages: 1, items: [{ id: "a", name: "Driller", locations: null }] },
    },
    { url: `${WHOLE}/a`, json: { name: "Driller", ...nothing } },
  ]);
  expect(reading.listings[0]).toMatchObject({
    detailed: true,
    posting: { url: "https://ats.rippling.com/hotrock/jobs/a", locations: [], salary: null },
  });
});

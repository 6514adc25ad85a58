import { expect, it } from "vitest";
import { bamboohr } from "../../../crawlers/adapters/bamboohr.js";
import { readRecorded } from "../../helpers/corpus-table.js";
import { replay } from "../../helpers/replay.js";
import type { RecordedAnswer } from "../../helpers/replay.js";

const CAREERS = "https://tideline.bamboohr.com/careers";
const row = (id: string | number) => ({
  id,
  jobOpeningName: "Diver",
  location: { city: "Digby", state: null },
});
const list = (rows: unknown[], meta: unknown = { totalCount: rows.length }): RecordedAnswer => ({
  url: `${CAREERS}/list`,
  json: { meta, result: rows },
});
const read = (answers: RecordedAnswer[]) => readRecorded("bamboohr", "tideline", answers);

it.each([
  ["https://tideline.bamboohr.com/careers/31?source=x", "tideline"],
  ["https://tideline.bamboohr.com/jobs/embed2.php", "tideline"],
  ["https://www.bamboohr.com/careers", null],
  ["https://bamboohr.com/", null],
])("finds the tenant of %s", (address, token) => {
  expect(bamboohr.match(new URL(address))).toBe(token);
});

it("takes a redirect for an unknown tenant", async () => {
  const moved = { url: `${CAREERS}/list`, status: 302, headers: { location: "https://www.bamboohr.com/" } };
  await expect(read([moved])).rejects.toMatchObject({ code: "not_found" });
});

it.each([[{}], [undefined]])(
  "tells rows without their total, but does not take them for all: meta %j",
  async (meta) => {
    const reading = await read([{ url: `${CAREERS}/list`, json: { meta, result: [row("31")] } }]);
    expect(reading.problem?.code).toBe("unexpected_shape");
    expect(reading.listings).toHaveLength(1);
  },
);

it("tells the rows beside one that it cannot read", async () => {
  const reading = await read([list([row(31), { id: "32" }])]);
  expect(reading.problem?.code).toBe("unexpected_shape");
  expect(reading.listings.map((listing) => listing.posting.externalId)).toEqual(["31"]);
});

it("keeps what only the list tells when the detail is silent", async () => {
  const detail = {
    url: `${CAREERS}/31/detail`,
    json: { result: { jobOpening: { jobOpeningName: "Diver" } } },
  };
  const reading = await read([list([row("31")]), detail]);
  expect(reading.listings[0]).toMatchObject({
    detailed: true,
    posting: { locations: [{ city: "Digby" }], url: `${CAREERS}/31`, applyUrl: `${CAREERS}/31` },
  });
});

it("wants a detail again as soon as the row differs", async () => {
  const keyOf = async (name: string) => {
    const source = replay([list([{ ...row("31"), jobOpeningName: name }])]);
    const reading = await bamboohr.list("tideline", { fetch: source.fetch, now: 0 });
    return reading.listings[0]?.detailKey;
  };
  expect(await keyOf("Diver")).toBe(await keyOf("Diver"));
  expect(await keyOf("Diver")).not.toBe(await keyOf("Senior Diver"));
});

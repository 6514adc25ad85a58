import { expect, it } from "vitest";
import { breezy } from "../../../crawlers/adapters/breezy.js";
import { readRecorded } from "../../helpers/corpus-table.js";

const LIST = "https://deep-heat.breezy.hr/json";
const PAGE = "https://deep-heat.breezy.hr/p/1-driller";
const row = { id: "1", name: "Driller", url: PAGE };
const page = (body: string, status = 200) => ({
  url: PAGE,
  status,
  headers: { "content-type": "text/html" },
  body: `<html><head>${body}</head><body><p>Driller</p></body></html>`,
});

it.each([
  ["https://deep-heat.breezy.hr", "deep-heat"],
  ["https://deep-heat.breezy.hr/p/1-driller/apply", "deep-heat"],
  ["https://www.breezy.hr/", null],
  ["https://app.breezy.hr/signin", null],
  ["https://breezy.hr/", null],
])("finds the board of %s", (address, token) => {
  expect(breezy.match(new URL(address))).toBe(token);
});

it.each([
  ["has no structured data", "", 200, "unexpected_shape"],
  [
    "has broken structured data",
    '<script type="application/ld+json">{"@type":</script>',
    200,
    "unexpected_shape",
  ],
  ["is gone", "", 404, "not_found"],
])("keeps the row when its page %s", async (_case, head, status, code) => {
  const reading = await readRecorded("breezy", "deep-heat", [{ url: LIST, json: [row] }, page(head, status)]);
  expect(reading).toMatchObject({ problem: null, detailsMissing: 1, detailCode: code });
  expect(reading.listings[0]?.posting.title).toBe("Driller");
});

it("takes an empty array for an empty board, and another answer for a failure", async () => {
  expect(await readRecorded("breezy", "deep-heat", [{ url: LIST, json: [] }])).toMatchObject({
    problem: null,
    listings: [],
  });
  await expect(
    readRecorded("breezy", "deep-heat", [{ url: LIST, json: { error: "no such company" } }]),
  ).rejects.toMatchObject({ code: "unexpected_shape" });
});

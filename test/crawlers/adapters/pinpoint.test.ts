import { expect, it } from "vitest";
import { pinpoint } from "../../../crawlers/adapters/pinpoint.js";
import { readRecorded } from "../../helpers/corpus-table.js";

it.each([
  ["https://gridhaven.pinpointhq.com", "gridhaven"],
  ["https://gridhaven.pinpointhq.com/en/postings/ce6c/applications/new", "gridhaven"],
  ["https://careers.gridhaven.example/postings.json", "careers.gridhaven.example"],
  ["https://careers.gridhaven.example/en/postings/ce6c", null],
  ["https://www.pinpointhq.com/pricing", null],
])("finds the board of %s", (address, token) => {
  expect(pinpoint.match(new URL(address))).toBe(token);
});

it("reads a board on the employer's own domain", async () => {
  const url = "https://careers.gridhaven.example/postings.json";
  const json = {
    data: [{ id: "1", title: "Fitter", url: "https://careers.gridhaven.example/en/postings/1" }],
  };
  const reading = await readRecorded("pinpoint", "careers.gridhaven.example", [{ url, json }]);
  expect(reading.problem).toBeNull();
  expect(reading.listings[0]?.posting).toMatchObject({ externalId: "1", title: "Fitter" });
});

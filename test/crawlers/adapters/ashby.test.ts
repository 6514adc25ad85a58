import { expect, it } from "vitest";
import { ashby } from "../../../crawlers/adapters/ashby.js";
import { readRecorded } from "../../helpers/corpus-table.js";

const BOARD = "https://api.ashbyhq.com/posting-api/job-board/helio?includeCompensation=true";

it.each([
  ["https://jobs.ashbyhq.com/helio", "helio"],
  ["https://jobs.ashbyhq.com/marathon%20fusion/8fb1/application", "marathon fusion"],
  ["https://jobs.ashbyhq.com/lumen.energy/embed", "lumen.energy"],
  ["https://api.ashbyhq.com/posting-api/job-board/Helio?includeCompensation=true", "Helio"],
  ["https://api.ashbyhq.com/jobPosting.list", null],
  ["https://jobs.ashbyhq.com/", null],
  ["https://jobs.ashbyhq.com/100%", "100%"],
])("finds the board of %s", (address, token) => {
  expect(ashby.match(new URL(address))).toBe(token);
});

it("takes an empty board for what it is, and anything else for a failure", async () => {
  expect(await readRecorded("ashby", "helio", [{ url: BOARD, json: { jobs: [] } }])).toMatchObject({
    problem: null,
    listings: [],
  });
  await expect(
    readRecorded("ashby", "helio", [{ url: BOARD, json: { apiVersion: "1" } }]),
  ).rejects.toMatchObject({ code: "unexpected_shape" });
});

import { expect, it } from "vitest";
import { workable } from "../../../crawlers/adapters/workable.js";
import { readRecorded } from "../../helpers/corpus-table.js";

const WIDGET = "https://apply.workable.com/api/v1/widget/accounts/saltstore?details=true";

it.each([
  ["https://apply.workable.com/saltstore/", "saltstore"],
  ["https://apply.workable.com/SaltStore/j/19A136F8E2/apply/", "saltstore"],
  ["https://apply.workable.com/api/v1/widget/accounts/saltstore?details=true", "saltstore"],
  ["https://apply.workable.com/api/v3/accounts/saltstore/jobs", "saltstore"],
  ["https://apply.workable.com/api/v2/accounts/saltstore/jobs/19A136F8E2", "saltstore"],
  ["https://www.workable.com/api/accounts/saltstore?details=true", "saltstore"],
  ["https://saltstore.workable.com/jobs/12", "saltstore"],
  ["https://apply.workable.com/j/19A136F8E2", null],
  ["https://apply.workable.com/", null],
  ["https://www.workable.com/pricing", null],
  ["https://jobs.workable.com/view/abc", null],
])("finds the account of %s", (address, token) => {
  expect(workable.match(new URL(address))).toBe(token);
});

it("keeps every account in one lane, since one host serves them all", () => {
  expect(workable.lane).toBe("workable");
});

it("takes an account without postings for what it is", async () => {
  const json = { name: "SaltStore", description: null, jobs: [] };
  expect(await readRecorded("workable", "saltstore", [{ url: WIDGET, json }])).toMatchObject({
    problem: null,
    boardName: "SaltStore",
    listings: [],
  });
});

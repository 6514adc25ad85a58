import { expect, it } from "vitest";
import { recruitee } from "../../../crawlers/adapters/recruitee.js";
import { readRecorded } from "../../helpers/corpus-table.js";

const OFFERS = "https://gaerwerk.recruitee.com/api/offers/";

it.each([
  ["https://gaerwerk.recruitee.com", "gaerwerk"],
  ["https://gaerwerk.recruitee.com/o/fermenter-engineer/c/new", "gaerwerk"],
  ["https://jobs.gaerwerk.example/api/offers", "jobs.gaerwerk.example"],
  ["https://jobs.gaerwerk.example/api/offers/", "jobs.gaerwerk.example"],
  ["https://jobs.gaerwerk.example/o/fermenter-engineer", null],
  ["https://www.recruitee.com/api/offers", null],
  ["https://recruitee.com/", null],
])("finds the careers site of %s", (address, token) => {
  expect(recruitee.match(new URL(address))).toBe(token);
});

it("leads people to the domain itself when it is the employer's own", () => {
  expect(recruitee.canonical("jobs.gaerwerk.example")).toBe("https://jobs.gaerwerk.example/");
});

it("takes no offers for an empty board, and another answer for a failure", async () => {
  expect(await readRecorded("recruitee", "gaerwerk", [{ url: OFFERS, json: { offers: [] } }])).toMatchObject({
    problem: null,
    listings: [],
  });
  const dead = { url: OFFERS, status: 404, json: { error: "Not Found" } };
  await expect(readRecorded("recruitee", "gaerwerk", [dead])).rejects.toMatchObject({ code: "not_found" });
  const odd = { url: OFFERS, json: { error: "Not Found" } };
  await expect(readRecorded("recruitee", "gaerwerk", [odd])).rejects.toMatchObject({
    code: "unexpected_shape",
  });
});

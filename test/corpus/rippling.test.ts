import { expect, it } from "vitest";
import { expectListings, readRecorded } from "../helpers/corpus-table.js";
import type { CorpusRow } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

const ID = "84d388b6-7656-434c-8862-0312eb6b97ac";
const PAGED = "https://ats.rippling.com/api/v2/board/rippling/jobs";
const WHOLE = "https://api.rippling.com/platform/api/ats/v1/board/rippling/jobs";
const page = `https://ats.rippling.com/rippling/jobs/${ID}`;
const file = (name: string) => readShared(`corpus/rippling/${name}`);

const manager: CorpusRow = {
  externalId: ID,
  title: "Business Operations Manager",
  locations: [
    { text: "San Francisco, CA", city: "San Francisco", region: "CA", country: "US" },
    { text: "New York, NY", city: "New York", region: "NY", country: "US" },
  ],
  postedAt: null,
  applyUrl: page,
  text: null,
  also: { url: page, department: "Bizops", workplace: "onsite", language: "en-US" },
  absent: [
    "companyName",
    "remoteFrom",
    "employmentType",
    "seniority",
    "salary",
    "updatedAt",
    "validThrough",
    "unlisted",
  ],
};

describeWithShared("Rippling, recorded", () => {
  it("folds the rows of one posting, and misses the pages that were not recorded", async () => {
    const reading = await readRecorded("rippling", "rippling", [
      { url: PAGED, body: file("rippling-v2-list.json") },
    ]);
    expect(reading.problem?.code).toBe("network");
    expectListings(reading, [manager]);
  });

  it("notices that the first page is not the 629 rows it announces", async () => {
    const list = JSON.parse(file("rippling-v2-list.json")) as object;
    const reading = await readRecorded("rippling", "rippling", [
      { url: PAGED, json: { ...list, totalPages: 1 } },
    ]);
    expect(reading.problem?.code).toBe("count_mismatch");
    expectListings(reading, [manager]);
  });

  it("knows the answer for an unknown board", async () => {
    const answers = [{ url: WHOLE, status: 404, body: file("board-unknown-404.json") }];
    await expect(readRecorded("rippling", "rippling", answers)).rejects.toMatchObject({ code: "not_found" });
  });

  it("knows the answer for an unknown posting", async () => {
    const reading = await readRecorded("rippling", "rippling", [
      { url: PAGED, body: file("rippling-v2-list.json") },
      { url: `${WHOLE}/${ID}`, status: 404, body: file("detail-unknown-404.json") },
    ]);
    expect(reading.detailCode).toBe("not_found");
    expectListings(reading, [manager]);
  });
});

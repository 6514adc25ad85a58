import { expect, it } from "vitest";
import { expectListings, plainText, readRecorded } from "../helpers/corpus-table.js";
import type { CorpusRow } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

const ALWAYS = {
  companyName: "bunq",
  workplace: "hybrid",
  employmentType: "fulltime_permanent",
};
const ABSENT = ["department", "remoteFrom", "language", "salary", "validThrough", "unlisted"] as const;
const AMSTERDAM = [{ city: "Amsterdam", region: "Noord-Holland", country: "NL" }];

const TABLE: CorpusRow[] = [
  {
    externalId: "2760348",
    title: "(Senior) Legal Counsel",
    locations: AMSTERDAM,
    postedAt: "2026-09-25T15:46:07.000Z",
    applyUrl: "https://careers.bunq.com/o/senior-legal-counsel-3/c/new",
    // The requirements, the second half of the text, are cut by the recording.
    text: {
      starts: "At bunq , we move fast, launching products, entering new markets",
      ends: "when to get the deal done. You speak co",
    },
    also: {
      ...ALWAYS,
      url: "https://careers.bunq.com/o/senior-legal-counsel-3",
      seniority: "experienced",
      updatedAt: "2026-09-25T15:46:07.000Z",
    },
    absent: [...ABSENT],
  },
  {
    externalId: "2760260",
    title: "Copywriting Intern",
    locations: AMSTERDAM,
    postedAt: "2026-09-25T14:45:40.000Z",
    applyUrl: "https://careers.bunq.com/o/copywriting-intern-3/c/new",
    text: {
      starts: "At bunq, we Make Life Easy, and so does our content.",
      ends: "practical content ideas You have strong attention to",
    },
    also: {
      ...ALWAYS,
      url: "https://careers.bunq.com/o/copywriting-intern-3",
      seniority: "entry_level",
      updatedAt: "2026-09-29T06:50:02.000Z",
    },
    absent: [...ABSENT],
  },
];

describeWithShared("Recruitee, recorded", () => {
  it.each([
    ["bunq", "https://bunq.recruitee.com/api/offers/"],
    ["careers.bunq.com", "https://careers.bunq.com/api/offers"],
  ])("reads the offers of %s", async (token, url) => {
    const body = readShared("corpus/recruitee/bunq-offers.json");
    const reading = await readRecorded("recruitee", token, [{ url, body }]);
    expect(reading.problem).toBeNull();
    expect(reading.boardName).toBe("bunq");
    expectListings(reading, TABLE);
    expect(plainText(reading.listings[1]?.posting.descriptionHtml ?? "")).toContain(
      "Ready to help us turn words into impact? 🚀",
    );
    // The mailbox of a job is nobody's business here.
    expect(JSON.stringify(reading)).not.toContain("@bunq.recruitee.com");
  });

  it("says truncated for an answer that was cut off", async () => {
    const body = readShared("corpus/recruitee/bunq-offers.json").slice(0, 4000);
    const url = "https://bunq.recruitee.com/api/offers/";
    await expect(readRecorded("recruitee", "bunq", [{ url, body }])).rejects.toMatchObject({
      code: "truncated",
    });
  });
});

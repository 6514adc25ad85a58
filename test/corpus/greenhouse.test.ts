import { expect, it } from "vitest";
import { expectListings, plainText, readRecorded } from "../helpers/corpus-table.js";
import type { CorpusRow } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

const board = (token: string) => `https://boards-api.greenhouse.io/v1/boards/${token}/jobs?content=true`;

function readBoard(token: string, file: string, type = "application/json") {
  const body = readShared(`corpus/greenhouse/${file}`);
  return readRecorded("greenhouse", token, [{ url: board(token), headers: { "content-type": type }, body }]);
}

const NEVER_HERE = ["workplace", "remoteFrom", "employmentType", "seniority", "salary", "unlisted"] as const;

const vercel = (row: Pick<CorpusRow, "externalId" | "title" | "postedAt">, updatedAt: string): CorpusRow => ({
  ...row,
  locations: [{ text: "Hybrid - London" }],
  applyUrl: `https://job-boards.greenhouse.io/vercel/jobs/${row.externalId}`,
  // Cut by the recording in the middle of a word.
  text: { starts: "About Vercel: Vercel is the agentic infrastructure company", ends: "Supreme, and mill" },
  also: {
    url: `https://job-boards.greenhouse.io/vercel/jobs/${row.externalId}`,
    companyName: "Vercel",
    department: "Account Executive",
    language: "en",
    updatedAt,
  },
  absent: [...NEVER_HERE, "validThrough"],
});

const stripe = (externalId: string, postedAt: string): CorpusRow => ({
  externalId,
  title: "Abuse Investigator",
  locations: [{ text: "Dublin" }],
  postedAt,
  applyUrl: `https://stripe.com/jobs/search?gh_jid=${externalId}`,
  // Cut by the recording inside a closing tag ("</strong&g").
  text: { starts: "Who we are About Stripe Stripe is a financial infrastructure", ends: "What you’ll do" },
  also: {
    url: `https://stripe.com/jobs/search?gh_jid=${externalId}`,
    companyName: "Stripe",
    department: "8611 Security Analytics",
    language: "en",
    updatedAt: "2026-09-25T20:45:00.000Z",
  },
  absent: [...NEVER_HERE, "validThrough"],
});

const assembly = (row: Pick<CorpusRow, "externalId" | "title" | "locations">): CorpusRow => ({
  ...row,
  postedAt: null,
  applyUrl: `http://boards.greenhouse.io/generalassembly/jobs/${row.externalId}`,
  text: {
    starts: "Who this job is right for Anim wes anderson mixtape",
    ends: "cliche wolf dreamcatcher salvia tattooed do thundercats carles.",
  },
  also: {
    url: `http://boards.greenhouse.io/generalassembly/jobs/${row.externalId}`,
    updatedAt: "2013-09-12T21:01:50.000Z",
  },
  absent: [...NEVER_HERE, "companyName", "language", "validThrough"],
});

const developer = assembly({
  externalId: "721",
  title: "Application developer",
  locations: [{ text: "New York, NY" }],
});
const analyst = assembly({ externalId: "722", title: "Finance Analyst", locations: [{ text: "New York" }] });

const withoutContent = (row: CorpusRow): CorpusRow => ({
  ...row,
  text: null,
  absent: [...row.absent, "department"],
});

describeWithShared("Greenhouse, recorded", () => {
  it("reads a board without a total as a whole answer", async () => {
    const reading = await readBoard("vercel", "vercel-jobs-content.json");
    expect(reading.problem).toBeNull();
    expect(reading.boardName).toBe("Vercel");
    expectListings(reading, [
      vercel(
        {
          externalId: "6136160004",
          title: "Account Executive, Commercial",
          postedAt: "2026-08-06T16:50:10.000Z",
        },
        "2026-09-24T17:34:54.000Z",
      ),
      vercel(
        {
          externalId: "5999792004",
          title: "Account Executive, Majors",
          postedAt: "2026-05-21T13:26:09.000Z",
        },
        "2026-09-24T21:12:05.000Z",
      ),
    ]);
  });

  it("keeps two openings of one title and place apart, and sees that one of three is missing", async () => {
    const reading = await readBoard("stripe", "stripe-jobs-content.json");
    expect(reading.problem?.code).toBe("count_mismatch");
    expectListings(reading, [
      stripe("8172508", "2026-09-03T17:32:53.000Z"),
      stripe("8172487", "2026-09-03T17:30:34.000Z"),
    ]);
    // Escaped twice in the payload ("&amp;nbsp;"), since the text itself held a blank of that kind.
    const text = plainText(reading.listings[0]?.posting.descriptionHtml ?? "");
    expect(text).toContain("and leads incidents. The team works directly with impacted merchants");
  });

  it("reads the board of 2013, labelled as HTML, in which most fields of today are missing", async () => {
    const file = "generalassembly-2013-jobs-content.json";
    const reading = await readBoard("generalassembly", file, "text/html; charset=utf-8");
    expect(reading.problem).toBeNull();
    expectListings(reading, [
      { ...developer, absent: [...developer.absent, "department"] },
      { ...analyst, also: { ...analyst.also, department: "Finance" } },
    ]);
  });

  it("reads a list that came without content", async () => {
    const reading = await readBoard("generalassembly", "generalassembly-2013-jobs.json");
    expect(reading.problem).toBeNull();
    expectListings(reading, [withoutContent(developer), withoutContent(analyst)]);
  });

  it.each([
    "generalassembly-2013-departments.json",
    "generalassembly-2013-offices.json",
    "generalassembly-2013-job-questions.json",
  ])("refuses %s, which is no board", async (file) => {
    await expect(readBoard("generalassembly", file)).rejects.toMatchObject({ code: "unexpected_shape" });
  });

  it("says truncated for a board that was cut off", async () => {
    const body = readShared("corpus/greenhouse/vercel-jobs-content.json").slice(0, 2500);
    await expect(
      readRecorded("greenhouse", "vercel", [{ url: board("vercel"), body }]),
    ).rejects.toMatchObject({ code: "truncated" });
  });
});

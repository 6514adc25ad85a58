import { expect, it } from "vitest";
import { expectListings, readRecorded } from "../helpers/corpus-table.js";
import type { CorpusRow } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

const board = (token: string) =>
  `https://api.ashbyhq.com/posting-api/job-board/${token}?includeCompensation=true`;

function readBoard(token: string, file: string) {
  return readRecorded("ashby", token, [{ url: board(token), body: readShared(`corpus/ashby/${file}`) }]);
}

const NEVER_HERE = [
  "companyName",
  "remoteFrom",
  "seniority",
  "language",
  "updatedAt",
  "validThrough",
  "unlisted",
] as const;

type Brief = Pick<CorpusRow, "externalId" | "title" | "locations" | "postedAt" | "text">;

const listed = (token: string, row: Brief, also: Record<string, unknown>): CorpusRow => ({
  ...row,
  applyUrl: `https://jobs.ashbyhq.com/${token}/${row.externalId}/application`,
  also: { url: `https://jobs.ashbyhq.com/${token}/${row.externalId}`, employmentType: "FullTime", ...also },
  absent: [...NEVER_HERE],
});

const without = (row: CorpusRow, ...fields: CorpusRow["absent"]): CorpusRow => ({
  ...row,
  absent: [...row.absent, ...fields],
});

const linear = (externalId: string, place: { text: string; country: string }, postedAt: string): CorpusRow =>
  without(
    listed(
      "linear",
      {
        externalId,
        title: "Senior / Staff Fullstack Engineer",
        locations: [place],
        postedAt,
        text: {
          starts: "At Linear, we're building the product development system for teams and agents.",
          ends: "What unites us is relentless focus, fast execution, and a deep ca",
        },
      },
      { department: "Product", workplace: "remote" },
    ),
    "salary",
  );

const POST_STREET = { text: "San Francisco", city: "San Francisco", region: "CA", country: "United States" };
const NEW_YORK = { text: "New York", city: "New York", region: "New York", country: "United States" };

const browserbase = (row: Brief, department: string, salary: unknown): CorpusRow => {
  const also = { department, workplace: "onsite" };
  if (salary === null) return without(listed("browserbase", row, also), "salary");
  return listed("browserbase", row, { ...also, salary });
};

const yearly = (min: number, max: number, text: string) => ({
  min,
  max,
  currency: "USD",
  period: "1 YEAR",
  text,
});

const CLOSING = "world's best AI tools and help everyone automate the web.";

describeWithShared("Ashby, recorded", () => {
  it("keeps one title in two regions apart, and reads an empty pay object as no pay", async () => {
    const reading = await readBoard("linear", "linear-board.json");
    expect(reading.problem).toBeNull();
    expectListings(reading, [
      linear(
        "d3bc1ced-3ce4-4086-a050-555055dbb1ff",
        { text: "Europe", country: "European Union" },
        "2021-04-27T20:13:45.158Z",
      ),
      linear(
        "cd5ae036-0223-427a-b038-ba16ef9dcb32",
        { text: "North America", country: "United States" },
        "2021-08-18T20:48:26.891Z",
      ),
    ]);
  });

  it("reads pay beside equity without figures, and no workplace from nulls", async () => {
    const reading = await readBoard("openai", "openai-board.json");
    expect(reading.problem).toBeNull();
    expectListings(reading, [
      without(
        listed(
          "openai",
          {
            externalId: "8fb1615c-34bf-47c4-a1d1-b7b2f836bbd3",
            title: "Technical Program Manager, Compute Infrastructure",
            locations: [
              {
                text: "San Francisco",
                city: "San Francisco",
                region: "California",
                country: "United States",
              },
            ],
            postedAt: "2026-03-12T16:38:15.322Z",
            // Cut by the recording at the "<" of the next tag.
            text: {
              starts: "About the Team The compute infrastructure team runs the GPU fleet",
              ends: "offer relocation assistance to new employees. In this role, you will: <",
            },
          },
          { department: "Technical Program Management", salary: yearly(257000, 335000, "$257K – $335K") },
        ),
        "workplace",
      ),
      without(
        listed(
          "openai",
          {
            externalId: "18f58952-c242-4562-8732-073a0ae8029e",
            title: "Account Director, Large Enterprise - Tokyo",
            locations: [{ text: "Tokyo, Japan", city: "Tokyo", country: "Japan" }],
            postedAt: "2026-01-23T00:17:18.483Z",
            text: {
              starts: "About the team OpenAI’s mission is to build safe artificial general intelligence",
              ends: "This role is based in Tokyo, Japan. We use a hybrid work model of 3",
            },
          },
          { department: "Go To Market" },
        ),
        "workplace",
        "salary",
      ),
    ]);
  });

  it("reads a whole board with pay in all its forms", async () => {
    const reading = await readBoard("browserbase", "board-compensation.json");
    expect(reading.problem).toBeNull();
    expectListings(reading, [
      browserbase(
        {
          externalId: "7724fbe3-6a27-4418-9705-2dcc40751a16",
          title: "Software Engineer (Agent Platform)",
          locations: [POST_STREET, NEW_YORK],
          postedAt: "2025-08-25T20:13:34.942Z",
          text: { starts: "About the Role Agent Platform is Browserbase’s framework", ends: CLOSING },
        },
        "Engineering",
        yearly(132000, 330000, "Estimated base salary $132K – $330K"),
      ),
      browserbase(
        {
          externalId: "b0e0b29c-d37b-4efd-8f6b-5c12bc4dac36",
          title: "Business Development Representative",
          locations: [POST_STREET],
          postedAt: "2026-04-30T16:50:31.980Z",
          text: { starts: "About the Role You will be part of our very first outbound", ends: CLOSING },
        },
        "GTM",
        yearly(150000, 175000, "OTE Total $150K – $175K"),
      ),
      browserbase(
        {
          externalId: "bcbf0fb9-2405-497b-bbc9-e09d8f7a4963",
          title: "Software Engineer (Core Infrastructure)",
          locations: [POST_STREET],
          postedAt: "2025-03-25T08:06:38.373Z",
          text: { starts: "About the Role Core (aka Browserbase Core Infrastructure)", ends: CLOSING },
        },
        "Engineering",
        yearly(132000, 358000, "Estimated base salary $132K – $358K"),
      ),
      browserbase(
        {
          externalId: "be6c011e-9bb1-4be0-93c2-ed615ef070d8",
          title: "Software Engineer (Dashboard)",
          locations: [POST_STREET, NEW_YORK],
          postedAt: "2026-07-02T20:29:11.379Z",
          text: { starts: "Software Engineer (Dashboard) Dashboard is the front door", ends: CLOSING },
        },
        "Engineering",
        null,
      ),
      browserbase(
        {
          externalId: "fb279b47-670a-4087-b2c5-34af16e7e39f",
          title: "Customer Engineering Manager",
          locations: [POST_STREET],
          postedAt: "2026-07-02T20:49:13.354Z",
          text: { starts: "About the role: As our Customer Engineering Manager", ends: CLOSING },
        },
        "Engineering",
        yearly(260000, 310000, "$260K – $310K"),
      ),
    ]);
  });

  it("says truncated for a board that was cut off", async () => {
    const body = readShared("corpus/ashby/linear-board.json").slice(0, 3000);
    await expect(readRecorded("ashby", "linear", [{ url: board("linear"), body }])).rejects.toMatchObject({
      code: "truncated",
    });
  });
});

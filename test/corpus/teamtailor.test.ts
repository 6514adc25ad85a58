import { expect, it } from "vitest";
import { expectListings, readRecorded } from "../helpers/corpus-table.js";
import type { CorpusRow } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

const RSS = "https://upcloud.teamtailor.com/jobs.rss";
const JSON_FEED = "https://upcloud.teamtailor.com/jobs.json";
const file = (name: string) => readShared(`corpus/teamtailor/${name}`);

const NEVER_HERE = [
  "remoteFrom",
  "employmentType",
  "seniority",
  "language",
  "updatedAt",
  "validThrough",
  "unlisted",
] as const;

const upcloud = (row: Omit<CorpusRow, "applyUrl">, url: string): CorpusRow => ({
  ...row,
  applyUrl: url,
  also: { url, companyName: "UpCloud", ...row.also },
});

const analystUrl = "https://upcloud.teamtailor.com/jobs/8323453-business-intelligence-analyst";
const analyst = upcloud(
  {
    externalId: "d8938509-ff5a-4755-a5f7-5f89a0ac791e",
    title: "Business Intelligence Analyst",
    locations: [{ text: "Helsinki", city: "Helsinki", country: "Finland" }],
    postedAt: "2026-09-04T11:50:13.000Z",
    text: {
      starts: "We are looking for a Business Intelligence Analyst to join UpCloud’s Finance team",
      ends: "or previous similar hands-on experience with BI can be enough.",
    },
    also: { department: "Finance", workplace: "hybrid" },
    absent: [...NEVER_HERE, "salary"],
  },
  analystUrl,
);

const developerUrl = "https://upcloud.teamtailor.com/jobs/7958695-full-stack-developer";
const developer = upcloud(
  {
    externalId: "2a4eb6a0-7aa9-4acf-bcce-4d8b37287035",
    title: "Full Stack Developer",
    locations: [{ text: "EU", city: "Helsinki", country: "Finland" }],
    postedAt: "2026-06-23T13:35:08.000Z",
    text: {
      starts: "At UpCloud, you’ll be literally building the cloud.",
      ends: "we can proudly say that we’ve been mastering it since 2011.",
    },
    also: { department: "Product Engineering", workplace: "remote" },
    absent: [...NEVER_HERE, "salary"],
  },
  developerUrl,
);

const growth = upcloud(
  {
    externalId: "fc1257d7-c11a-4074-a0a3-883330ac9b39",
    title: "Growth Engineer, Lifecycle Marketing",
    locations: [
      { city: "Helsinki", country: "FI" },
      { city: "Helsinki", country: "FI" },
    ],
    postedAt: "2026-06-17T09:51:10.000Z",
    text: {
      starts: "UpCloud is on a mission to be the number #1 European cloud platform",
      ends: "turning every sign-up into a thriving, multi-product deployment.",
    },
    also: {},
    absent: [...NEVER_HERE, "department", "workplace", "salary"],
  },
  "https://upcloud.teamtailor.com/jobs/7929083-growth-engineer-lifecycle-marketing",
);

/** The same posting as the JSON Feed alone tells it. */
const fromJson = (row: CorpusRow): CorpusRow => ({
  ...row,
  locations: [{ city: "Helsinki", country: "FI" }],
  also: { url: row.applyUrl, companyName: "UpCloud" },
  absent: [...NEVER_HERE, "department", "workplace", "salary"],
});

const jsonOnly = (token: string, name: string) =>
  readRecorded("teamtailor", token, [
    { url: `https://${token.includes(".") ? token : `${token}.teamtailor.com`}/jobs.json`, body: file(name) },
  ]);

describeWithShared("Teamtailor, recorded", () => {
  it("reads a board from its RSS alone", async () => {
    const reading = await readRecorded("teamtailor", "upcloud", [
      { url: RSS, body: file("upcloud-jobs.rss") },
    ]);
    expect(reading.problem).toBeNull();
    expect(reading.boardName).toBe("UpCloud");
    expectListings(reading, [analyst, developer]);
  });

  it("reads a board from its JSON Feed alone, and tells that an item of it is broken", async () => {
    const reading = await jsonOnly("upcloud", "upcloud-jsonfeed.json");
    expect(reading.problem?.code).toBe("unexpected_shape");
    expectListings(reading, [fromJson(analyst), fromJson(developer), growth]);
  });

  it("reads both feeds as one board", async () => {
    const reading = await readRecorded("teamtailor", "upcloud", [
      { url: RSS, body: file("upcloud-jobs.rss") },
      { url: JSON_FEED, body: file("upcloud-jsonfeed.json") },
    ]);
    expect(reading.problem?.code).toBe("unexpected_shape");
    expectListings(reading, [analyst, developer, growth]);
  });

  it("notices feeds that were cut off", async () => {
    const rss = file("upcloud-jobs.rss").slice(0, 2000);
    await expect(readRecorded("teamtailor", "upcloud", [{ url: RSS, body: rss }])).rejects.toMatchObject({
      code: "truncated",
    });
    const json = file("upcloud-jsonfeed.json").slice(0, 5000);
    await expect(
      readRecorded("teamtailor", "upcloud", [{ url: JSON_FEED, body: json }]),
    ).rejects.toMatchObject({ code: "truncated" });
  });

  it("reads a Swedish feed with signs and pictures in its names", async () => {
    const reading = await jsonOnly("1komma5", "1komma5-sverige-jsonfeed-one-item-trimmed.json");
    const url =
      "https://1komma5.teamtailor.com/jobs/7923611-heartbeat-ai-saljare-till-marknadsledande-1komma5";
    expect(reading.problem).toBeNull();
    expect(reading.boardName).toBe("1KOMMA5° Sverige");
    expectListings(reading, [
      {
        externalId: "d47f17ae-f550-4511-b046-594892a59734",
        title: "Heartbeat AI Säljare till marknadsledande 1KOMMA5°🚀",
        locations: [{ city: "Stockholm", country: "SE" }],
        postedAt: "2026-06-16T14:40:23.000Z",
        applyUrl: url,
        text: {
          starts: "Vill du sälja en av marknadens mest avancerade AI-lösningar inom Cleantech",
          ends: "Vi tar endast emot och bearbetar ansökningar via annons och inte via mejl.",
        },
        also: { url, companyName: "1KOMMA5° Sverige" },
        absent: [...NEVER_HERE, "department", "workplace", "salary"],
      },
    ]);
  });

  it("reads items that have no text, each with all its places", async () => {
    const reading = await jsonOnly("career", "teamtailor-own-jsonfeed.json");
    const row = (
      known: Pick<CorpusRow, "externalId" | "title" | "locations" | "postedAt">,
      path: string,
    ) => ({
      ...known,
      applyUrl: `https://career.teamtailor.com/jobs/${path}`,
      text: null,
      also: { url: `https://career.teamtailor.com/jobs/${path}`, companyName: "Teamtailor" },
      absent: [...NEVER_HERE, "department" as const, "workplace" as const, "salary" as const],
    });
    expect(reading.problem).toBeNull();
    expectListings(reading, [
      row(
        {
          externalId: "20fafb7d-f013-4061-b6de-2894b3e0838b",
          title: "Account Executive - Italy (Madrid based)",
          locations: [{ city: "Madrid", country: "ES" }],
          postedAt: "2026-02-04T08:26:20.000Z",
        },
        "7167985-account-executive-italy-madrid-based",
      ),
      row(
        {
          externalId: "a52c9a45-1132-44c9-9696-76974817ae6e",
          title: "Mid-Market Account Executive - Copenhagen",
          locations: [
            { city: "Stockholm", country: "SE" },
            { city: "København", country: "DK" },
          ],
          postedAt: "2026-01-18T18:35:57.000Z",
        },
        "7069633-mid-market-account-executive-copenhagen",
      ),
    ]);
  });

  it("reads a regional host, with items that have no place", async () => {
    const reading = await jsonOnly(
      "carrtalent.na.teamtailor.com",
      "carrtalent-na-jsonfeed-missing-location.json",
    );
    const base = "https://carrtalent.na.teamtailor.com/jobs";
    const talent = `${base}/661904-experienced-real-estate-investment-professionals-nationwide`;
    const buyer = `${base}/659554-home-buying-specialist`;
    expect(reading.problem).toBeNull();
    expectListings(reading, [
      {
        externalId: "f3d44a3f-d698-4f8f-b8f4-0e34874c90c9",
        title: "Experienced Real Estate Investment Professionals (Nationwide)",
        locations: [],
        postedAt: "2026-07-14T21:01:00.000Z",
        applyUrl: talent,
        text: {
          starts: "Experienced Real Estate Investment Professionals (Nationwide) Acquisitions Managers",
          ends: "become part of our nationwide network of proven real estate investment professionals.",
        },
        also: { url: talent, companyName: "Carr Talent Acquisition" },
        absent: [...NEVER_HERE, "department", "workplace", "salary"],
      },
      {
        externalId: "091a38aa-eb4d-4fd3-bf52-32d3da50fc75",
        title: "Home Buying Specialist",
        locations: [{ city: "Miami", country: "US" }],
        postedAt: "2026-07-08T20:39:47.000Z",
        applyUrl: buyer,
        text: {
          starts: "ABOUT US Our client is one of the fastest growing real estate investment companies",
          ends: "Ability to work with cutting-edge technology with proper training",
        },
        also: {
          url: buyer,
          companyName: "Carr Talent Acquisition",
          salary: { min: 120000, max: 130000, currency: "USD", period: "YEAR" },
        },
        absent: [...NEVER_HERE, "department", "workplace"],
      },
    ]);
  });
});

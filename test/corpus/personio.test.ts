import { expect, it } from "vitest";
import { expectListings, readRecorded } from "../helpers/corpus-table.js";
import type { CorpusRow } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

const feed = (language: string) => `https://personio.jobs.personio.de/xml?language=${language}`;
const LANGUAGES = ["en", "de", "fr", "es", "nl", "it", "pt"];

const engineer: CorpusRow = {
  externalId: "1834171",
  title: "Staff Software Engineer, Data Platform",
  locations: [{ text: "Munich" }, { text: "Berlin" }],
  postedAt: "2024-11-13T14:10:41.000Z",
  applyUrl: "https://personio.jobs.personio.de/job/1834171",
  text: {
    starts: "The Role: How you'll make an impact at Personio This position is hybrid based in either Dublin",
    ends: "high-impact working environment with flat hierarchies and short decision-making processes",
  },
  also: {
    url: "https://personio.jobs.personio.de/job/1834171",
    companyName: "Personio SE & Co. KG",
    department: "Product and Tech",
    employmentType: "full-time",
    seniority: "experienced",
  },
  absent: ["workplace", "remoteFrom", "language", "salary", "updatedAt", "validThrough", "unlisted"],
};

describeWithShared("Personio, recorded", () => {
  it("reads the whole feed once, however many languages it is told in", async () => {
    const body = readShared("corpus/personio/personio-se.xml");
    const answers = LANGUAGES.map((language) => ({ url: feed(language), body }));
    const reading = await readRecorded("personio", "personio", answers);
    expect(reading.problem).toBeNull();
    expect(reading.boardName).toBe("Personio SE & Co. KG");
    expectListings(reading, [engineer]);
  });

  it("is whole without the languages that are not there, as long as no text is missing", async () => {
    const body = readShared("corpus/personio/personio-se.xml");
    const reading = await readRecorded("personio", "personio", [{ url: feed("en"), body }]);
    expect(reading.problem).toBeNull();
    expectListings(reading, [engineer]);
  });

  it("notices a feed that was cut off", async () => {
    const body = readShared("corpus/personio/personio-se.xml").slice(0, 6000);
    await expect(readRecorded("personio", "personio", [{ url: feed("en"), body }])).rejects.toMatchObject({
      code: "truncated",
    });
  });

  it("takes the challenge page behind a dead account's redirect for no feed", async () => {
    const body = readShared("corpus/personio/missing-slug-vercel-checkpoint-head.html");
    await expect(readRecorded("personio", "personio", [{ url: feed("en"), body }])).rejects.toMatchObject({
      code: "wrong_type",
    });
  });
});

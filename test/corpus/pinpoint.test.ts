import { expect, it } from "vitest";
import { expectListings, plainText, readRecorded } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

const BOARD = "https://workwithus.pinpointhq.com/postings.json";
const POSTINGS = "https://workwithus.pinpointhq.com/en/postings";
const NEVER_HERE = [
  "companyName",
  "remoteFrom",
  "seniority",
  "language",
  "updatedAt",
  "validThrough",
  "unlisted",
] as const;

describeWithShared("Pinpoint, recorded", () => {
  it("joins four cut texts, and shows pay only where the employer shows it", async () => {
    // The recording kept the rows without the object around them.
    const json = { data: JSON.parse(readShared("corpus/pinpoint/pinpoint-own-board.json")) as unknown };
    const reading = await readRecorded("pinpoint", "workwithus", [{ url: BOARD, json }]);
    expect(reading.problem).toBeNull();
    expectListings(reading, [
      {
        externalId: "559663",
        title: "Founding Legal Counsel",
        // Its name is "Remote", the other's "United Kingdom".
        locations: [{ city: "London", region: "London" }],
        postedAt: null,
        applyUrl: `${POSTINGS}/ce6c9e5c-a2d3-42b0-a01e-9edeae315b04`,
        text: {
          starts: "Hi 👋 I'm Ellis, COO at Pinpoint. We're a high growth HR tech company",
          ends: "valued, supported and excited to grow. Here's what you get: <...",
        },
        also: {
          url: `${POSTINGS}/ce6c9e5c-a2d3-42b0-a01e-9edeae315b04`,
          department: "Operations",
          workplace: "remote",
          employmentType: "Full Time",
        },
        absent: [...NEVER_HERE, "salary"],
      },
      {
        externalId: "567495",
        title: "Enterprise Implementation Manager",
        locations: [{ city: "London", region: "London" }],
        postedAt: null,
        applyUrl: `${POSTINGS}/8fa6a0e0-0beb-4233-8ab0-409fe6bfccb1`,
        text: {
          starts: "Hi 👋 I'm Anna, Head of Implementation at Pinpoint.",
          ends: "valued, supported and excited to grow. Here's what you get: <...",
        },
        also: {
          url: `${POSTINGS}/8fa6a0e0-0beb-4233-8ab0-409fe6bfccb1`,
          department: "Implementation",
          workplace: "remote",
          employmentType: "Full Time",
          salary: {
            min: 70000,
            max: 90000,
            currency: "GBP",
            period: "year",
            text: "£70,000 - £90,000 / year",
          },
        },
        absent: [...NEVER_HERE],
      },
    ]);
    const text = plainText(reading.listings[0]?.posting.descriptionHtml ?? "");
    expect(text).toContain("What you'll do Sales legal (35%) Own commercial contracting end to end");
    expect(text).toContain("What you'll bring 4+ years as a qualified lawyer");
    // Whom the person reports to stays out.
    expect(JSON.stringify(reading)).not.toContain("Chief Operating Officer");
  });

  it("refuses the rows without the object around them", async () => {
    const body = readShared("corpus/pinpoint/pinpoint-own-board.json");
    await expect(readRecorded("pinpoint", "workwithus", [{ url: BOARD, body }])).rejects.toMatchObject({
      code: "unexpected_shape",
    });
  });
});

import { expect, it } from "vitest";
import { expectListings, readRecorded } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

const NEVER_HERE = [
  "workplace",
  "remoteFrom",
  "seniority",
  "language",
  "updatedAt",
  "validThrough",
  "unlisted",
] as const;

describeWithShared("Breezy, recorded", () => {
  it("reads the board from its list when no page can be had", async () => {
    const body = readShared("corpus/breezy/breezy-own-board.json");
    const reading = await readRecorded("breezy", "breezy", [{ url: "https://breezy.breezy.hr/json", body }]);
    expect(reading).toMatchObject({ problem: null, boardName: "MS Breezy Trial", detailsMissing: 2 });
    expectListings(reading, [
      {
        externalId: "98323abf2296",
        title: "Employee #12",
        locations: [{ text: "Chaos, FL", city: "Chaos", region: "Florida", country: "US" }],
        postedAt: "2024-02-15T14:37:22.684Z",
        applyUrl: "https://breezy.breezy.hr/p/98323abf2296-employee-12",
        text: null,
        also: {
          url: "https://breezy.breezy.hr/p/98323abf2296-employee-12",
          companyName: "MS Breezy Trial",
          department: "Does Not Matter",
          employmentType: "Other",
          salary: { text: "$0.05 – $0.06 / hour" },
        },
        absent: [...NEVER_HERE],
      },
      {
        externalId: "088ac6d52139",
        title: "Open Position",
        // "locations" is empty here, and nothing says whether it is remote.
        locations: [{ text: "New York, NY", city: "New York", region: "New York", country: "US" }],
        postedAt: "2023-04-06T01:32:13.932Z",
        applyUrl: "https://breezy.breezy.hr/p/088ac6d52139-open-position",
        text: null,
        also: {
          url: "https://breezy.breezy.hr/p/088ac6d52139-open-position",
          companyName: "MS Breezy Trial",
          department: "Sporting Goods",
          employmentType: "Contract",
          salary: { text: "$1 – $5 / year" },
        },
        absent: [...NEVER_HERE],
      },
    ]);
  });
});

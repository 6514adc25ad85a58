import { expect, it } from "vitest";
import { expectListings, readRecorded } from "../helpers/corpus-table.js";
import type { CorpusRow } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

const api = (company: string) => `https://api.smartrecruiters.com/v1/companies/${company}/postings`;
const firstPage = (company: string, file: string) => ({
  url: `${api(company)}?limit=100&offset=0`,
  body: readShared(`corpus/smartrecruiters/${file}`),
});

const NEVER_HERE = ["remoteFrom", "workplace", "salary", "updatedAt", "validThrough", "unlisted"] as const;

const reliability: CorpusRow = {
  externalId: "744000151912444",
  title: "Spécialiste Fiabilité outils et infrastructures - TGQF",
  locations: [
    {
      text: "Montreal, QC, Canada",
      city: "Montreal",
      region: "QC",
      country: "ca",
      lat: 45.5018869,
      lon: -73.56739189999999,
    },
  ],
  postedAt: "2026-09-25T18:18:52.891Z",
  applyUrl: "https://jobs.smartrecruiters.com/Ubisoft2/744000151912444",
  text: null,
  also: {
    url: "https://jobs.smartrecruiters.com/Ubisoft2/744000151912444",
    companyName: "Ubisoft",
    department: "Ubisoft",
    employmentType: "Full-time",
    seniority: "Mid-Senior Level",
    language: "fr-CA",
  },
  absent: [...NEVER_HERE],
};

const assistant: CorpusRow = {
  externalId: "744000151872065",
  title: "CRM Webmarketing Assistant",
  locations: [
    {
      text: "Paris, IDF, France",
      city: "Paris",
      region: "IDF",
      country: "fr",
      lat: 48.8575475,
      lon: 2.3513765,
    },
  ],
  postedAt: "2026-09-25T14:49:00.552Z",
  applyUrl: "https://jobs.smartrecruiters.com/Ubisoft2/744000151872065",
  text: null,
  also: {
    url: "https://jobs.smartrecruiters.com/Ubisoft2/744000151872065",
    companyName: "Ubisoft",
    department: "Ubisoft",
    employmentType: "Intern",
    language: "fr",
  },
  // The experience level is "Not Applicable".
  absent: [...NEVER_HERE, "seniority"],
};

const operator: CorpusRow = {
  externalId: "744000154502129",
  title: "Operator 2 - 2nd shift",
  locations: [
    {
      text: "St. Joseph, MI, United States",
      city: "St. Joseph",
      region: "MI",
      country: "us",
      lat: 42.0493658,
      lon: -86.51233599999999,
    },
  ],
  postedAt: "2026-10-08T17:50:26.027Z",
  applyUrl: "https://jobs.smartrecruiters.com/BoschGroup/744000154502129",
  text: null,
  also: {
    url: "https://jobs.smartrecruiters.com/BoschGroup/744000154502129",
    companyName: "Bosch Group",
    employmentType: "Full-time",
    seniority: "Entry Level",
  },
  absent: [...NEVER_HERE, "department", "language"],
};

describeWithShared("SmartRecruiters, recorded", () => {
  it("tells two of 310 from the list alone, as an incomplete reading", async () => {
    const reading = await readRecorded("smartrecruiters", "Ubisoft2", [
      firstPage("Ubisoft2", "ubisoft-list-fr.json"),
    ]);
    // The pages after the recorded one are missing, and so is every detail.
    expect(reading.problem?.code).toBe("network");
    expect(reading).toMatchObject({ boardName: "Ubisoft", detailsMissing: 2, detailCode: "network" });
    expectListings(reading, [reliability, assistant]);
  });

  it("sees that a list which ends early is not whole", async () => {
    const reading = await readRecorded("smartrecruiters", "Ubisoft2", [
      firstPage("Ubisoft2", "ubisoft-list-fr.json"),
      { url: `${api("Ubisoft2")}?limit=100&offset=2`, json: { totalFound: 310, content: [] } },
    ]);
    expect(reading.problem?.code).toBe("count_mismatch");
  });

  it("collapses the blanks of a title, and reads an empty department as none", async () => {
    const reading = await readRecorded("smartrecruiters", "BoschGroup", [
      firstPage("BoschGroup", "bosch-list-trimmed.json"),
    ]);
    expect(reading.problem?.code).toBe("network");
    expectListings(reading, [operator]);
  });

  it("does not believe that a company without postings is one", async () => {
    const reading = await readRecorded("smartrecruiters", "Nobody", [
      firstPage("Nobody", "unknown-company-200-empty.json"),
    ]);
    expect(reading.problem?.code).toBe("empty_unproven");
    expect(reading.listings).toEqual([]);
  });

  it("counts a posting that is gone as a missing detail, and keeps its row", async () => {
    const reading = await readRecorded("smartrecruiters", "BoschGroup", [
      firstPage("BoschGroup", "bosch-list-trimmed.json"),
      {
        url: `${api("BoschGroup")}/744000154502129`,
        status: 404,
        body: readShared("corpus/smartrecruiters/detail-unknown-404.json"),
      },
    ]);
    expect(reading).toMatchObject({ detailsMissing: 1, detailCode: "not_found" });
    expectListings(reading, [operator]);
  });
});

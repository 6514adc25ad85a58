import { expect, it } from "vitest";
import { expectListings, readRecorded } from "../helpers/corpus-table.js";
import type { CorpusRow } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

const COMPANY = "https://join.com/companies/routinelabs";
const API = "https://join.com/candidate-api/graphql";
const BACKEND = "16397229-senior-software-engineer-backend-llm-infrastructure";

const corpus = (file: string) => readShared(`corpus/join/${file}`);
const html = (url: string, file: string, status = 200) => ({
  url,
  status,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: corpus(file),
});
const page = () => html(COMPANY, "routinelabs-company.html");
const answer = (file: string) => ({ method: "POST" as const, url: API, body: corpus(file) });

const NEVER_HERE = ["department", "remoteFrom", "salary", "validThrough", "unlisted"] as const;

type Brief = Pick<CorpusRow, "externalId" | "title" | "postedAt">;

const BACKEND_ROW: Brief = {
  externalId: "15393396",
  title: "Senior Software Engineer (Backend/LLM Infrastructure)",
  postedAt: "2025-12-18T15:37:26.494Z",
};
const SALES_ROW: Brief = {
  externalId: "15845909",
  title: "Intern / Working Student (Sales & GTM)",
  postedAt: "2026-03-13T09:55:47.752Z",
};
const FOUNDERS_ROW: Brief = {
  externalId: "15846120",
  title: "Founders Associate Intern / Working Student",
  postedAt: "2026-03-13T10:02:15.614Z",
};

const listed = (row: Brief, slug: string, also: Record<string, unknown>): CorpusRow => ({
  ...row,
  locations: [{ city: "Berlin", country: "DE" }],
  applyUrl: `${COMPANY}/${slug}`,
  text: null,
  also: { url: `${COMPANY}/${slug}`, companyName: "Routine Labs", workplace: "onsite", ...also },
  absent: [...NEVER_HERE, "seniority", "language", ...("updatedAt" in also ? [] : ["updatedAt" as const])],
});

const FROM_PAGE = [
  listed(FOUNDERS_ROW, "16297684-founders-associate-intern-working-student", {
    employmentType: "Internship",
  }),
  listed(SALES_ROW, "16259336-intern-working-student-sales-and-gtm", { employmentType: "Internship" }),
  listed(BACKEND_ROW, "16268875-senior-software-engineer-backend-llm-infrastructure", {
    employmentType: "Employee",
  }),
];

const FROM_JSON = [
  listed(BACKEND_ROW, BACKEND, { employmentType: "Employee", updatedAt: "2026-07-03T14:30:43.201Z" }),
  listed(SALES_ROW, "16446736-intern-working-student-sales-and-gtm", {
    employmentType: "Internship",
    updatedAt: "2026-07-14T15:00:47.409Z",
  }),
  listed(FOUNDERS_ROW, "16426194-founders-associate-intern-working-student", {
    employmentType: "Internship",
    updatedAt: "2026-07-10T10:30:35.965Z",
  }),
];

const DETAILED: CorpusRow = {
  ...BACKEND_ROW,
  locations: [
    { city: "Berlin", region: "Berlin", country: "DE", lat: 52.5200080871582, lon: 13.404953956604004 },
  ],
  applyUrl: `${COMPANY}/${BACKEND}`,
  text: {
    starts: "At Routine Labs, we are building Europe's first secure, auditable, and EU-compliant automation",
    ends: "candidates of all genders, identities and backgrounds.",
  },
  also: {
    url: `${COMPANY}/${BACKEND}`,
    companyName: "Routine Labs",
    workplace: "onsite",
    employmentType: "FULL_TIME",
    seniority: "Professional / Experienced",
    language: "en-us",
    updatedAt: "2026-07-03T14:30:43.201Z",
  },
  absent: [...NEVER_HERE],
};

describeWithShared("join.com, recorded", () => {
  it("reads the company's number, the JSON by it, and a posting's page", async () => {
    const reading = await readRecorded("join", "routinelabs", [
      page(),
      answer("routinelabs-graphql.json"),
      html(`${COMPANY}/${BACKEND}`, "routinelabs-detail.html"),
    ]);
    // Two pages were not recorded.
    expect(reading).toMatchObject({ problem: null, boardName: "Routine Labs", detailsMissing: 2 });
    expectListings(reading, [DETAILED, FROM_JSON[1]!, FROM_JSON[2]!]);
    expect(JSON.stringify(reading)).not.toContain("contact@example.com");
  });

  it("reads the company's page itself when the JSON cannot be had", async () => {
    const reading = await readRecorded("join", "routinelabs", [page()]);
    expect(reading.problem).toBeNull();
    expectListings(reading, FROM_PAGE);
  });

  it("does not take another answer's shape for postings", async () => {
    const reading = await readRecorded("join", "routinelabs", [page(), answer("invented-join-page1.json")]);
    expectListings(reading, FROM_PAGE);
  });

  it("does not believe an empty answer that the page contradicts", async () => {
    const reading = await readRecorded("join", "routinelabs", [
      page(),
      answer("graphql-unknown-company-200.json"),
    ]);
    expect(reading.problem?.code).toBe("empty_unproven");
    expect(reading.listings).toEqual([]);
  });

  it("says not_found for a company that is not there", async () => {
    const gone = readRecorded("join", "routinelabs", [html(COMPANY, "detail-unknown-404.html", 404)]);
    await expect(gone).rejects.toMatchObject({ code: "not_found" });
    // The same page as 200 names no company.
    const shell = readRecorded("join", "routinelabs", [html(COMPANY, "detail-unknown-404.html")]);
    await expect(shell).rejects.toMatchObject({ code: "unexpected_shape" });
  });

  it("counts a posting that is gone as a missing detail", async () => {
    const reading = await readRecorded("join", "routinelabs", [
      page(),
      answer("routinelabs-graphql.json"),
      html(`${COMPANY}/${BACKEND}`, "detail-unknown-404.html", 404),
    ]);
    expect(reading).toMatchObject({ problem: null, detailsMissing: 3, detailCode: "not_found" });
    expectListings(reading, FROM_JSON);
  });
});

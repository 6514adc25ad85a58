import { expect, it } from "vitest";
import { expectListings, readRecorded } from "../helpers/corpus-table.js";
import type { CorpusRow } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

const ORIGIN = "https://nvidia.wd5.myworkdayjobs.com";
const SITE = "NVIDIAExternalCareerSite";
const API = `${ORIGIN}/wday/cxs/nvidia/${SITE}`;
const ENGINEER = "/job/Israel-Yokneam/Practical-Hardware-Electronics-Test-Engineer_JR2021705";
/** The day on which the payloads say "Posted Today". */
const NOW = Date.UTC(2026, 7, 2, 21);

const listOnly = (
  row: Pick<CorpusRow, "externalId" | "title" | "locations" | "postedAt">,
  path: string,
): CorpusRow => ({
  ...row,
  applyUrl: `${ORIGIN}/${SITE}${path}`,
  text: null,
  also: { url: `${ORIGIN}/${SITE}${path}` },
  absent: [
    "companyName",
    "department",
    "workplace",
    "remoteFrom",
    "employmentType",
    "seniority",
    "language",
    "salary",
    "updatedAt",
    "validThrough",
    "unlisted",
  ],
});

const engineer: CorpusRow = {
  externalId: "JR2021705",
  title: "Practical Hardware Electronics Test Engineer",
  locations: [{ text: "Israel, Yokneam", country: "IL" }],
  postedAt: "2026-08-02T00:00:00.000Z",
  applyUrl: `${ORIGIN}/${SITE}${ENGINEER}`,
  text: {
    starts: "Our Lab team in Israel Yokneam seeks a Practical Hardware Electronics/Test Engineer",
    ends: "veteran status, disability status or any other characteristic protected by law.",
  },
  also: {
    url: `${ORIGIN}/${SITE}${ENGINEER}`,
    companyName: "Mellanox Technologies, Ltd.",
    employmentType: "Full time",
  },
  absent: [
    "department",
    "workplace",
    "remoteFrom",
    "seniority",
    "language",
    "salary",
    "updatedAt",
    "validThrough",
    "unlisted",
  ],
};

const architect = listOnly(
  {
    externalId: "JR1980127",
    title: "Distinguished Software Architect - Deep Learning and HPC Communications",
    locations: [{ text: "US, CA, Santa Clara" }],
    postedAt: "2026-08-01T00:00:00.000Z",
  },
  "/job/US-CA-Santa-Clara/Distinguished-Software-Architect---Deep-Learning-and-HPC-Communications_JR1980127",
);

const performance = listOnly(
  {
    externalId: "JR2008808",
    title: "Senior Data Center Performance Engineer - Benchmarking and Optimization",
    // "2 Locations" names none.
    locations: [],
    postedAt: "2026-07-31T00:00:00.000Z",
  },
  "/job/US-CA-Santa-Clara/Senior-Data-Center-Performance-Engineer---Benchmarking-and-Optimization_JR2008808",
);

describeWithShared("Workday, recorded", () => {
  it("reads a list and the detail that is there", async () => {
    const reading = await readRecorded(
      "workday",
      `nvidia/wd5/${SITE}`,
      [
        {
          method: "POST",
          url: `${API}/jobs`,
          requestBody: { appliedFacets: {}, limit: 20, offset: 0, searchText: "" },
          body: readShared("corpus/workday/nvidia-list.json"),
        },
        { url: `${API}${ENGINEER}`, body: readShared("corpus/workday/nvidia-detail-JR2021705.json") },
      ],
      NOW,
    );
    expect(reading.problem).toBeNull();
    expect(reading.detailsMissing).toBe(2);
    expectListings(reading, [engineer, architect, performance]);
  });
});

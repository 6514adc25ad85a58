import { expect, it } from "vitest";
import { expectListings, readRecorded } from "../helpers/corpus-table.js";
import type { CorpusRow } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

function readPage(url: string, file: string) {
  return readRecorded("careers-page", url, [{ url, body: readShared(`corpus/${file}`) }]);
}

/** Pages of one posting, with what they say. */
const PAGES: { file: string; page: string; row: CorpusRow }[] = [
  {
    file: "jsonld/icims-bds-trimmed.html",
    page: "https://careers-bdssolutions.icims.com/jobs/47917/meta-lab-assistant-manager/job",
    row: {
      externalId: "https://careers-bdssolutions.icims.com/jobs/47917/meta-lab-assistant-manager/job",
      title: "Meta Lab Assistant Manager",
      locations: [{ city: "Houston", region: "Texas", country: "United States" }],
      postedAt: "2026-02-13T05:00:00.000Z",
      applyUrl: "https://careers-bdssolutions.icims.com/jobs/47917/meta-lab-assistant-manager/job",
      text: {
        starts: "At a Glance BDS Connected Solutions is looking for a Meta Lab Assistant Manager.",
        ends: "3+ years management experience Technical background",
      },
      also: {
        url: "https://careers-bdssolutions.icims.com/jobs/47917/meta-lab-assistant-manager/job",
        companyName: "BDS Connected Solutions",
        employmentType: "FULL_TIME",
        salary: { min: 65000, max: 70000, currency: "USD", period: "YEAR" },
        // Past already when the page was recorded.
        validThrough: "2026-03-13T05:00:00.000Z",
      },
      absent: ["department", "workplace", "remoteFrom", "seniority", "language", "updatedAt", "unlisted"],
    },
  },
  {
    // The second of two blocks, with a raw line break inside a string; the first is about a person.
    file: "jsonld/invented-raw-newline-two-blocks.html",
    page: "https://recruiter.example.test/vacancy/wealth-planner_R7",
    row: {
      externalId: "https://recruiter.example.test/vacancy/wealth-planner_R7",
      title: "Wealth Planner",
      locations: [{ city: "Lisbon", country: "PT" }],
      postedAt: "2026-09-25T00:00:00.000Z",
      applyUrl: "https://recruiter.example.test/vacancy/wealth-planner_R7",
      text: { starts: "Advise families on succession", ends: "Advise families on succession" },
      also: {
        url: "https://recruiter.example.test/vacancy/wealth-planner_R7",
        companyName: "Example Wealth",
      },
      absent: [
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
    },
  },
  {
    // A script tag with blanks around "="; times without seconds; no address in the data, so the page's own.
    file: "jsonld/netempregos-odd-dates-pt.html",
    page: "https://www.net-empregos.com/15867575/senior-c/",
    row: {
      externalId: "https://www.net-empregos.com/15867575/senior-c/",
      title: "Senior C++",
      locations: [{ city: "Lisboa", region: "Lisboa", country: "PT" }],
      postedAt: "2026-08-28T15:08:00.000Z",
      applyUrl: "https://www.net-empregos.com/15867575/senior-c/",
      text: {
        starts: "Engenheiro de Software com Experiência em IT Team Lead Somos a Log",
        ends: "https://www.net-empregos.com/15867575/senior-c/",
      },
      also: {
        url: "https://www.net-empregos.com/15867575/senior-c/",
        companyName: "LOG OSCON LDA",
        employmentType: "FULL_TIME",
        validThrough: "2026-09-27T15:08:00.000Z",
      },
      absent: [
        "department",
        "workplace",
        "remoteFrom",
        "seniority",
        "language",
        "salary",
        "updatedAt",
        "unlisted",
      ],
    },
  },
  {
    // Line breaks as two letters; a contact person, who is left out.
    file: "jsonld/neura-robotics-manager-de.html",
    page: "https://jobs.neura-robotics.com/offer/manager-ecosystem-integration-certi/00df0928-b013-448c-b3dd-6c6fb80eadc2",
    row: {
      externalId: "00df0928-b013-448c-b3dd-6c6fb80eadc2",
      title: "Manager Ecosystem Integration & Certification (Human)",
      locations: [{ city: "Metzingen", country: "DE" }],
      postedAt: "2025-11-05T23:00:00.000Z",
      applyUrl:
        "https://jobs.neura-robotics.com/offer/manager-ecosystem-integration-certi/00df0928-b013-448c-b3dd-6c6fb80eadc2",
      text: {
        starts: "Your mission & challenges As the Manager Ecosystem Integration & Certification, you play",
        ends: "Willingness to travel for regular client meetings",
      },
      also: {
        url: "https://jobs.neura-robotics.com/offer/manager-ecosystem-integration-certi/00df0928-b013-448c-b3dd-6c6fb80eadc2",
        companyName: "Neura Robotics GmbH",
        // Ten years ahead.
        validThrough: "2035-11-05T23:00:00.000Z",
      },
      absent: [
        "department",
        "workplace",
        "remoteFrom",
        "employmentType",
        "seniority",
        "language",
        "salary",
        "updatedAt",
        "unlisted",
      ],
    },
  },
  {
    // A list of three nodes, the posting last.
    file: "jsonld/sapoemprego-array-telecommute-pt.html",
    page: "https://emprego.sapo.pt/offers/senior-net-full-stack-developer-remoto?id=97c2f106-079e-46e6-a774-a5443f845227",
    row: {
      externalId:
        "https://emprego.sapo.pt/offers/senior-net-full-stack-developer-remoto?id=97c2f106-079e-46e6-a774-a5443f845227",
      title: "Senior .NET Full Stack Developer | Remoto",
      locations: [{ country: "PT" }],
      postedAt: "2026-08-17T00:00:00.000Z",
      applyUrl:
        "https://emprego.sapo.pt/offers/senior-net-full-stack-developer-remoto?id=97c2f106-079e-46e6-a774-a5443f845227",
      text: {
        starts: "A Integer Consulting é uma empresa portuguesa de consultoria",
        ends: "Vaga em regime 100% remoto.",
      },
      also: {
        url: "https://emprego.sapo.pt/offers/senior-net-full-stack-developer-remoto?id=97c2f106-079e-46e6-a774-a5443f845227",
        companyName: "Integer Consulting",
        workplace: "remote",
        remoteFrom: ["Portugal"],
        employmentType: "FULL_TIME",
        validThrough: "2026-09-16T23:59:59.000Z",
      },
      absent: ["department", "seniority", "language", "salary", "updatedAt", "unlisted"],
    },
  },
  {
    // The description is escaped once; the region is null; the identifier's name is the company's.
    file: "jsonld/teamtailor-ferd-no.html",
    page: "https://ferd.teamtailor.com/jobs/8344301-ferd-digital-internship",
    row: {
      externalId: "8344301",
      title: "Ferd Digital Internship",
      locations: [{ city: "Oslo", country: "NO" }],
      postedAt: "2026-09-07T22:00:00.000Z",
      applyUrl: "https://ferd.teamtailor.com/jobs/8344301-ferd-digital-internship",
      text: {
        starts: "Ferd er et familieeid norsk investeringsselskap med en visjon",
        ends: "Internshipet er betalt og foregår fra vårt kontor i Oslo.",
      },
      also: {
        url: "https://ferd.teamtailor.com/jobs/8344301-ferd-digital-internship",
        companyName: "Ferd",
        employmentType: "FULL_TIME",
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
    },
  },
  {
    file: "join/routinelabs-detail.html",
    page: "https://join.com/companies/routinelabs/16397229-senior-software-engineer-backend-llm-infrastructure",
    row: {
      externalId:
        "https://join.com/companies/routinelabs/16397229-senior-software-engineer-backend-llm-infrastructure",
      title: "Senior Software Engineer (Backend/LLM Infrastructure)",
      locations: [{ city: "Berlin", country: "Germany" }],
      postedAt: "2025-12-18T15:37:26.494Z",
      applyUrl:
        "https://join.com/companies/routinelabs/16397229-senior-software-engineer-backend-llm-infrastructure",
      text: {
        starts: "At Routine Labs, we are building Europe's first secure, auditable",
        ends: "welcome candidates of all genders, identities and backgrounds.",
      },
      also: {
        url: "https://join.com/companies/routinelabs/16397229-senior-software-engineer-backend-llm-infrastructure",
        companyName: "Routine Labs",
        employmentType: "FULL_TIME",
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
    },
  },
  {
    // Microdata: the address is one text, the employer a slug, the date Java's.
    file: "microdata/allegro-successfactors-rmk.html",
    page: "https://careers.allegro.eu/job/Warszawa-Product-Manager-AdTech-00-841/1366343655/",
    row: {
      externalId: "https://careers.allegro.eu/job/Warszawa-Product-Manager-AdTech-00-841/1366343655/",
      title: "Product Manager - AdTech",
      locations: [{ text: "Warszawa, PL, 00-841" }],
      postedAt: "2026-10-01T02:00:00.000Z",
      applyUrl: "https://careers.allegro.eu/job/Warszawa-Product-Manager-AdTech-00-841/1366343655/",
      text: {
        starts: "Job Description: Cooperation based on an employment contract for substitution.",
        ends: "Send us your CV and… see you at Allegro!",
      },
      also: {
        url: "https://careers.allegro.eu/job/Warszawa-Product-Manager-AdTech-00-841/1366343655/",
        companyName: "allegrospz",
      },
      absent: [
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
    },
  },
  ...waas(),
];

/** Three postings of one job board, alike in all but what is given. */
function waas(): { file: string; page: string; row: CorpusRow }[] {
  const page = (
    file: string,
    path: string,
    row: Pick<CorpusRow, "title" | "locations" | "postedAt" | "text"> & {
      companyName: string;
      pay: [number, number];
    },
  ) => {
    const url = `https://www.ycombinator.com/companies/${path}`;
    const { companyName, pay, ...rest } = row;
    const salary = { min: pay[0], max: pay[1], currency: "USD", period: "YEAR" };
    const also = { url, companyName, employmentType: "FULL_TIME", salary };
    const absent: CorpusRow["absent"] = [
      "department",
      "workplace",
      "remoteFrom",
      "seniority",
      "language",
      "updatedAt",
      "validThrough",
      "unlisted",
    ];
    return {
      file: `jsonld/waas-${file}.html`,
      page: url,
      row: { ...rest, externalId: url, applyUrl: url, also, absent },
    };
  };
  return [
    page("diode-senior", "diode-computers-inc/jobs/V8LqvBH-senior-software-engineer", {
      title: "Senior Software Engineer",
      companyName: "Diode Computers, Inc.",
      locations: [{ city: "New York", region: "New York", country: "US" }],
      postedAt: "2025-05-28T17:29:19.000Z",
      pay: [140000, 240000],
      text: {
        starts:
          "Diode Computers, Inc. is looking for a senior software engineer to help us fix circuit board",
        ends: "Relocation support to NYC, if you need it",
      },
    }),
    page("diode-staff", "diode-computers-inc/jobs/UAUsCJS-staff-electrical-engineer", {
      title: "Staff Electrical Engineer",
      companyName: "Diode Computers, Inc.",
      locations: [{ city: "New York", region: "New York", country: "US" }],
      postedAt: "2025-11-05T19:10:05.000Z",
      pay: [140000, 200000],
      text: {
        starts: "Come build circuit boards, using AI agents. We are building zener",
        ends: "with fortune 100 clients who need power electronics and HDI designs.",
      },
    }),
    page("loombotic-software", "loombotic/jobs/7uV8QWw-software-engineer", {
      title: "Software Engineer",
      companyName: "Loombotic",
      locations: [
        { city: "Toronto", region: "Ontario", country: "CA" },
        { city: "Austin", region: "Texas", country: "US" },
      ],
      postedAt: "2026-06-04T17:04:10.000Z",
      pay: [120000, 185000],
      text: {
        starts: "About Loombotic Loombotic is automating the wire harness, the hand-built nervous system",
        ends: "if you need one during the hiring process, just ask.",
      },
    }),
  ];
}

describeWithShared("pages of one posting", () => {
  it.each(PAGES.map((page) => [page.file, page] as const))("%s", async (file, { page, row }) => {
    const reading = await readPage(page, file);
    expectListings(reading, [row]);
    expect(reading.problem).toBeNull();
    expect(reading.boardName).toBe(row.also["companyName"]);
  });
});

describeWithShared("pages of other systems that are read as JSON-LD or microdata too", () => {
  const read = async (file: string) => {
    const { listings } = await readPage("https://jobs.example.com/job/12", file);
    expect(listings).toHaveLength(1);
    return listings[0]!.posting;
  };

  it("iCIMS: pay as one text in place of a currency, placeholders in the address", async () => {
    const posting = await read("icims/buspatrol-detail.html");
    expect(posting.salary).toEqual({ text: "USD $190,000.00 - USD $200,000.00 /Yr." });
    expect(posting.locations).toEqual([{ city: "Austin", region: "TX", country: "US" }]);
    expect(posting.externalId).toBe(
      "https://careers-buspatrol.icims.com/jobs/1977/senior-product-manager/job",
    );
  });

  it("WP Job Openings: addresses as texts", async () => {
    const posting = await read("wp-job-openings/aspiringit-job-page-3913-excerpt.html");
    expect(posting.locations).toEqual([{ text: "Plano" }, { text: "Tx (Hybrid)" }]);
    expect(posting.title).toBe("Senior AI / Machine Learning Technical Leader (LLMs & GenAI)");
  });

  it("onlyfy: a type in prose, an end on the day of the start", async () => {
    const posting = await read("onlyfy/v2c2-jsonld-excerpt.html");
    expect(posting).toMatchObject({
      externalId: "wmo5fb98",
      employmentType: "Part-time / full-time",
      workplace: "remote",
      postedAt: Date.UTC(2026, 3, 30),
      validThrough: Date.UTC(2026, 3, 30),
    });
  });

  it("JazzHR: a level where experience belongs, no employer and no place", async () => {
    const posting = await read("jazzhr/greenpaws-jsonld-excerpt.html");
    expect(posting).toMatchObject({ seniority: "Entry Level", companyName: null, locations: [] });
  });

  it("SuccessFactors: a whole page of microdata", async () => {
    const posting = await read("successfactors/sap-detail.html");
    expect(posting).toMatchObject({
      companyName: "SAP",
      locations: [{ text: "Bangalore, IN, 560066" }],
      postedAt: Date.UTC(2026, 6, 13),
    });
  });
});

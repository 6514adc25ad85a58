import { redirect, text, xml } from "../exchange.js";
import { escapeHtml, sectionBody } from "../html.js";
import { numberId } from "../ids.js";
import type { Board, FarmPlace, FarmPosting, Language } from "../types.js";
import { tenantOf } from "./system.js";
import type { FarmSystem } from "./system.js";

/** One feed per language; a position has its text only in the language that it was written in. */
export const personio: FarmSystem = {
  id: "personio",
  ats: "personio",
  careersUrl: (token) => `https://${token}.jobs.personio.de/`,
  serves: (host) => tenantOf(host, "jobs.personio.de") !== null,
  robots: text("Not Found", 404),
  tokenOf: ({ host }) => tenantOf(host, "jobs.personio.de"),
  answer(request, board) {
    if (board === null) return redirect("https://www.personio.com/", 307);
    if (request.path !== "/xml") return text("Not Found", 404);
    const language = request.query.get("language") ?? "de";
    const positions = board.postings.map((posting) => positionOf(posting, board, language));
    return xml(
      `<?xml version="1.0" encoding="UTF-8"?>\n<workzag-jobs>\n${positions.join("\n")}\n</workzag-jobs>\n`,
      "text/xml",
    );
  },
};

const TYPES: Record<string, { type: string; schedule: string }> = {
  FULL_TIME: { type: "permanent", schedule: "full-time" },
  PART_TIME: { type: "permanent", schedule: "part-time" },
  CONTRACTOR: { type: "freelance", schedule: "full-time" },
  TEMPORARY: { type: "temporary", schedule: "full-time" },
  INTERN: { type: "intern", schedule: "full-time" },
};
const LEVELS: Record<string, { seniority: string; years: string }> = {
  intern: { seniority: "student", years: "lt-1" },
  entry: { seniority: "entry-level", years: "lt-1" },
  mid: { seniority: "experienced", years: "2-5" },
  senior: { seniority: "experienced", years: "5-7" },
  "lead-staff": { seniority: "experienced", years: "7-10" },
  manager: { seniority: "executive", years: "5-7" },
};
const PAY_TYPES = { HOUR: "hourly", MONTH: "monthly", YEAR: "yearly" };

function positionOf(posting: FarmPosting, { company }: Board, language: string): string {
  const { type, schedule } =
    (posting.workingStudent ? WORKING_STUDENT : TYPES[posting.employment]) ?? PERMANENT;
  const level = LEVELS[posting.seniority ?? ""];
  const { pay } = posting;
  const offices = officesOf(posting);
  const element = (name: string, value: string): string => `    <${name}>${escapeHtml(value)}</${name}>`;
  return [
    "<position>",
    element("id", String(numberId(`personio:${posting.id}`, 7))),
    element("subcompany", company.name),
    element("office", offices[0] ?? ""),
    ...(offices.length > 1
      ? [
          `    <additionalOffices>\n${offices
            .slice(1)
            .map((office) => `    ${element("office", office)}`)
            .join("\n")}\n    </additionalOffices>`,
        ]
      : []),
    element("department", posting.department),
    element("recruitingCategory", posting.department),
    element("name", posting.title),
    `    <jobDescriptions>${posting.language === language ? descriptions(posting) : ""}</jobDescriptions>`,
    element("employmentType", type),
    ...(level === undefined ? [] : [element("seniority", level.seniority)]),
    element("schedule", schedule),
    ...(level === undefined ? [] : [element("yearsOfExperience", level.years)]),
    ...(pay?.stated === "fields"
      ? [
          `    <salaryInformation>\n    ${element("min", String(pay.min))}\n    ${element("max", String(pay.max))}\n    ${element("currencyCode", pay.currency)}\n    ${element("type", PAY_TYPES[pay.period])}\n    </salaryInformation>`,
        ]
      : []),
    element("createdAt", `${new Date(posting.postedAt).toISOString().slice(0, 19)}+00:00`),
    "</position>",
  ].join("\n");
}

const PERMANENT = { type: "permanent", schedule: "full-time" };
const WORKING_STUDENT = { type: "working_student", schedule: "part-time" };

function descriptions(posting: FarmPosting): string {
  return posting.sections
    .map(
      (section) => `
        <jobDescription>
            <name>${escapeHtml(section.heading)}</name>
            <value>
                <![CDATA[${sectionBody(section)}]]>
            </value>
        </jobDescription>`,
    )
    .join("");
}

/** Offices carry no country; one that works from home is called "Remote". */
function officesOf(posting: FarmPosting): string[] {
  const names = posting.places.map((place) => officeName(place, posting.language));
  return posting.workplace === "remote" ? ["Remote", ...names] : names;
}

const GERMAN_NAMES: Record<string, string> = { Munich: "München", Zurich: "Zürich" };

function officeName(place: FarmPlace, language: Language): string {
  return language === "de" ? (GERMAN_NAMES[place.city] ?? place.city) : place.city;
}

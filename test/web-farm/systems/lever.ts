import { json } from "../exchange.js";
import { listItems, sectionBody, sectionsText } from "../html.js";
import { uuidId } from "../ids.js";
import { placeText } from "../places.js";
import type { Board, FarmPosting } from "../types.js";
import { parts, sectionsOf } from "./system.js";
import type { FarmSystem } from "./system.js";

const ROBOTS = "User-agent: *\nDisallow: /v0/postings/*/apply\n";
const NOT_FOUND = { ok: false, error: "Document not found" };

function leverIn(region: "" | ".eu"): FarmSystem {
  return {
    id: region === "" ? "lever" : "lever-eu",
    ats: "lever",
    careersUrl: (token) => `https://jobs${region}.lever.co/${token}`,
    serves: (host) => host === `api${region}.lever.co`,
    robots: ROBOTS,
    tokenOf: ({ path }) => parts(path)[2] ?? null,
    answer(request, board) {
      if (board === null) return json(NOT_FOUND, 404);
      const id = parts(request.path)[3];
      const all = board.postings.map((posting) => toPosting(posting, board, region));
      if (id !== undefined) {
        const one = all.find((posting) => posting["id"] === id);
        return one === undefined ? json(NOT_FOUND, 404) : json(one);
      }
      const skip = Number(request.query.get("skip") ?? "0");
      const limit = Number(request.query.get("limit") ?? String(all.length));
      return json(all.slice(skip, skip + limit));
    },
  };
}

export const lever = leverIn("");
export const leverEu = leverIn(".eu");

const COMMITMENTS: Record<FarmPosting["employment"], string> = {
  FULL_TIME: "Full-time",
  PART_TIME: "Part-time",
  CONTRACTOR: "Contract",
  TEMPORARY: "Fixed term",
  INTERN: "Internship",
  VOLUNTEER: "Volunteer",
  PER_DIEM: "Per diem",
  OTHER: "Other",
};
const WORKPLACES = { onsite: "on-site", hybrid: "hybrid", remote: "remote" };
const INTERVALS = { YEAR: "per-year-salary", MONTH: "per-month-salary", HOUR: "per-hour-wage" };

function toPosting(posting: FarmPosting, { board }: Board, region: string): Record<string, unknown> {
  const id = uuidId(`lever:${posting.id}`);
  const url = `https://jobs${region}.lever.co/${board.token}/${id}`;
  const opening = sectionsOf(posting, "about", "role");
  const closing = sectionsOf(posting, "pay", "closing");
  const places = posting.places.map(placeText);
  const location =
    places[0] ?? (posting.remoteFrom.length > 0 ? `Remote, ${posting.remoteFrom.join(", ")}` : "");
  const { pay } = posting;
  return {
    additionalPlain: sectionsText(closing),
    additional: closing.map((section) => `<div>${sectionBody(section)}</div>`).join(""),
    categories: {
      commitment: COMMITMENTS[posting.employment],
      department: posting.department,
      location,
      team: posting.department,
      allLocations: places.length === 0 ? [location] : places,
    },
    createdAt: posting.postedAt,
    descriptionPlain: sectionsText(opening),
    description: opening.map((section) => `<div>${sectionBody(section)}</div>`).join("<div><br></div>"),
    id,
    lists: sectionsOf(posting, "does", "brings", "offer").map((section) => ({
      text: section.heading,
      content: listItems(section),
    })),
    text: posting.title,
    country: posting.places[0]?.country ?? null,
    workplaceType: posting.workplace === null ? "unspecified" : WORKPLACES[posting.workplace],
    opening: "",
    openingPlain: "",
    ...(pay?.stated === "fields"
      ? {
          salaryRange: {
            min: pay.min,
            max: pay.max,
            currency: pay.currency,
            interval: INTERVALS[pay.period],
          },
        }
      : {}),
    hostedUrl: url,
    applyUrl: `${url}/apply`,
  };
}

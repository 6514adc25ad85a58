import { json } from "../exchange.js";
import { sectionsHtml } from "../html.js";
import { uuidId } from "../ids.js";
import { placeText } from "../places.js";
import type { Board, FarmPlace, FarmPosting } from "../types.js";
import { findPosting, parts, sectionsOf } from "./system.js";
import type { FarmSystem } from "./system.js";

const PAGE = 20;
const NO_BOARD = { error_code: "RESOURCE_NOT_FOUND", message: "Job Board not found", resource: null };
const NO_JOB = { ok: false, error: "There was a client validation error" };

/** Two forms of the same list, with a row for each place of a posting; the rest is in the details. */
export const rippling: FarmSystem = {
  id: "rippling",
  ats: "rippling",
  careersUrl: (token) => `https://ats.rippling.com/${token}/jobs`,
  serves: (host) => host === "api.rippling.com" || host === "ats.rippling.com",
  robots: "User-agent: *\nDisallow: /platform/api/internal/\n",
  tokenOf: ({ path }) => /\/board\/([^/]+)/.exec(path)?.[1] ?? null,
  answer(request, board) {
    if (board === null) return json(NO_BOARD, 404);
    const path = parts(request.path);
    const id = path[path.indexOf("jobs") + 1];
    if (id !== undefined) {
      const posting = findPosting(board, id, idOf);
      return posting === null ? json(NO_JOB, 404) : json(detailOf(posting, board));
    }
    if (request.host === "api.rippling.com")
      return json(board.postings.flatMap((posting) => wholeRows(posting, board)));
    const rows = board.postings.flatMap((posting) => pagedRows(posting, board));
    const page = Number(request.query.get("page") ?? "0");
    return json({
      items: rows.slice(page * PAGE, (page + 1) * PAGE),
      page,
      pageSize: PAGE,
      totalItems: rows.length,
      totalPages: Math.ceil(rows.length / PAGE),
    });
  },
};

const idOf = (posting: FarmPosting): string => uuidId(`rippling:${posting.id}`);

function urlOf(posting: FarmPosting, { board }: Board): string {
  return `https://ats.rippling.com/${board.token}/jobs/${idOf(posting)}`;
}

function placeLabels(posting: FarmPosting): string[] {
  if (posting.workplace === "remote") {
    const scope = posting.remoteFrom.join(", ");
    return [`Remote (${scope})`];
  }
  return posting.places.map(placeText);
}

function wholeRows(posting: FarmPosting, board: Board): Record<string, unknown>[] {
  return placeLabels(posting).map((label) => ({
    uuid: idOf(posting),
    name: posting.title,
    department: { id: posting.department, label: posting.department },
    url: urlOf(posting, board),
    workLocation: { id: label, label },
  }));
}

const WORKPLACES = { onsite: "ON_SITE", hybrid: "HYBRID", remote: "REMOTE" };

function pagedRows(posting: FarmPosting, board: Board): Record<string, unknown>[] {
  const places: (FarmPlace | null)[] = posting.places.length === 0 ? [null] : posting.places;
  return places.map((place) => ({
    id: idOf(posting),
    name: posting.title,
    url: urlOf(posting, board),
    department: { name: posting.department },
    locations: [
      place === null
        ? {
            name: placeLabels(posting)[0] ?? "Remote",
            country: posting.remoteFrom[0] ?? null,
            workplaceType: "REMOTE",
          }
        : {
            name: placeText(place),
            country: place.countryName,
            countryCode: place.country,
            state: place.region,
            stateCode: place.regionCode,
            city: place.city,
            workplaceType: WORKPLACES[posting.workplace ?? "onsite"],
          },
    ],
    language: "en-US",
  }));
}

const TYPES: Record<string, string> = {
  FULL_TIME: "SALARIED_FT",
  PART_TIME: "HOURLY_PT",
  CONTRACTOR: "CONTRACTOR",
  TEMPORARY: "TEMP",
  INTERN: "INTERN",
};
const WORDS: Record<string, string> = {
  FULL_TIME: "Salaried, full-time",
  PART_TIME: "Hourly, part-time",
  CONTRACTOR: "Contractor",
  TEMPORARY: "Temporary",
  INTERN: "Intern",
};
const FREQUENCIES = { HOUR: "HOURLY", MONTH: "MONTHLY", YEAR: "ANNUAL" };

function detailOf(posting: FarmPosting, board: Board): Record<string, unknown> {
  const { pay } = posting;
  return {
    uuid: idOf(posting),
    name: posting.title,
    companyName: board.company.name,
    description: {
      company: `<meta charset="utf-8">${sectionsHtml(sectionsOf(posting, "about"))}`,
      role: `<meta charset="utf-8">${sectionsHtml(sectionsOf(posting, "role", "does", "brings", "pay", "offer", "closing"))}`,
    },
    workLocations: placeLabels(posting),
    department: { name: posting.department },
    employmentType: { label: TYPES[posting.employment] ?? "OTHER", id: WORDS[posting.employment] ?? "Other" },
    createdOn: new Date(posting.postedAt - 7 * 3_600_000).toISOString().replace("Z", "412-07:00"),
    payRangeDetails:
      pay?.stated === "fields"
        ? [
            {
              location: null,
              currency: pay.currency,
              frequency: FREQUENCIES[pay.period],
              rangeStart: pay.min,
              rangeEnd: pay.max,
              isRemote: posting.workplace === "remote",
            },
          ]
        : [],
    url: urlOf(posting, board),
    unlistedFromSearch: posting.unlisted,
  };
}

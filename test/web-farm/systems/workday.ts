import { json, text } from "../exchange.js";
import type { FarmAnswer, FarmRequest } from "../exchange.js";
import { sectionsHtml } from "../html.js";
import { hexId, numberId } from "../ids.js";
import type { Board, FarmPlace, FarmPosting } from "../types.js";
import { parts } from "./system.js";
import type { FarmSystem } from "./system.js";

const PAGE_CAP = 20;
const HOST = /^([\w-]+)\.(wd\d+)\.myworkdayjobs\.com$/;

/** A list by POST, twenty at a time, with dates as "Posted 3 Days Ago"; the rest is in the details. */
export const workday: FarmSystem = {
  id: "workday",
  ats: "workday",
  careersUrl(token) {
    const [tenant, instance, site] = token.split("/");
    return `https://${tenant}.${instance}.myworkdayjobs.com/${site}`;
  },
  serves: (host) => HOST.test(host),
  robots: "User-agent: *\nDisallow: /*/login\nDisallow: /*/userHome\n",
  tokenOf({ host, path }, tokens) {
    const [tenant, instance] = HOST.exec(host)?.slice(1) ?? [];
    const [first, , , site] = parts(path);
    // robots.txt and the pages for people are the tenant's; only the API names the site.
    return (
      tokens.find((token) =>
        first === "wday"
          ? token.toLowerCase() === `${tenant}/${instance}/${site}`.toLowerCase()
          : token.startsWith(`${tenant}/${instance}/`),
      ) ?? null
    );
  },
  answer(request, board) {
    if (board === null) return json({ errorCode: "S21", message: "not found" }, 404);
    const site = parts(request.path)[3] ?? "";
    const rest = request.path.split(`/${site}`).slice(1).join(`/${site}`);
    if (rest === "/jobs") return request.method === "POST" ? list(request, board) : text("", 405);
    const posting = board.postings.find((candidate) => pathOf(candidate) === decodeURIComponent(rest));
    return posting === undefined
      ? json({ errorCode: "S21", message: "job not found" }, 404)
      : json(detailOf(posting, board));
  },
};

function list(request: FarmRequest, board: Board): FarmAnswer {
  const asked: unknown = JSON.parse(request.body === "" ? "{}" : request.body);
  if (!isListRequest(asked)) return json({ errorCode: "HTTP_422" }, 422);
  if (asked.limit > PAGE_CAP) return json({ errorCode: "HTTP_400" }, 400);
  const rows = board.postings.slice(asked.offset, asked.offset + asked.limit);
  return json({
    // Only the first page says how many there are.
    total: asked.offset === 0 ? board.postings.length : 0,
    jobPostings: rows.map((posting) => rowOf(posting, board.now)),
    facets: [],
    userAuthenticated: false,
  });
}

function isListRequest(value: unknown): value is { limit: number; offset: number } {
  const keys = ["appliedFacets", "limit", "offset", "searchText"];
  return typeof value === "object" && value !== null && keys.every((key) => key in value);
}

const requisitionOf = (posting: FarmPosting): string => `R-${numberId(`workday:${posting.id}`, 5)}`;

/** "US, NV, Reno". */
function locationName(place: FarmPlace): string {
  const region = place.regionCode === "" ? place.region : place.regionCode;
  return `${place.country}, ${region}, ${place.city}`;
}

function pathOf(posting: FarmPosting): string {
  const dashed = (value: string): string => value.replaceAll(/[^\p{L}\p{N}]/gu, "-");
  const place = posting.places[0];
  const where = place === undefined ? "Remote" : dashed(`${place.country} ${place.regionCode} ${place.city}`);
  return `/job/${where}/${dashed(posting.title).slice(0, 100)}_${requisitionOf(posting)}`;
}

function rowOf(posting: FarmPosting, now: number): Record<string, unknown> {
  const [main] = posting.places;
  const remote = posting.remoteFrom.map((scope) => `Remote - ${scope}`).join(", ");
  return {
    title: posting.title,
    externalPath: pathOf(posting),
    locationsText:
      posting.places.length > 1
        ? `${posting.places.length} Locations`
        : main === undefined
          ? remote
          : locationName(main),
    postedOn: postedOn(posting.postedAt, now),
    bulletFields: [requisitionOf(posting)],
  };
}

function postedOn(time: number, now: number): string {
  const day = (at: number): number => Math.floor(at / 86_400_000);
  const days = day(now) - day(time);
  if (days <= 0) return "Posted Today";
  if (days === 1) return "Posted Yesterday";
  return days > 30 ? "Posted 30+ Days Ago" : `Posted ${days} Days Ago`;
}

const REMOTE_TYPES = { onsite: "On-site", hybrid: "Hybrid", remote: "Remote" };

function detailOf(posting: FarmPosting, { company, board }: Board): Record<string, unknown> {
  const [main, ...others] = posting.places;
  const path = pathOf(posting);
  const seat = posting.places[0];
  const country =
    seat === undefined
      ? {}
      : {
          country: { descriptor: seat.countryName, id: hexId(seat.country, 32) },
          jobRequisitionLocation: {
            descriptor: locationName(seat),
            country: { descriptor: seat.countryName, id: hexId(seat.country, 32), alpha2Code: seat.country },
          },
        };
  return {
    jobPostingInfo: {
      id: hexId(`workday:${posting.id}`, 32),
      title: posting.title,
      jobDescription: `${sectionsHtml(posting.sections, "h2")}<p></p><p></p>`.replaceAll("'", "&#39;"),
      location: main === undefined ? `Remote - ${posting.remoteFrom.join(", ")}` : locationName(main),
      ...(others.length > 0 ? { additionalLocations: others.map(locationName) } : {}),
      postedOn: "Posted Today",
      startDate: new Date(posting.postedAt).toISOString().slice(0, 10),
      ...(posting.validThrough === null
        ? {}
        : { endDate: new Date(posting.validThrough).toISOString().slice(0, 10) }),
      timeType: posting.employment === "PART_TIME" ? "Part time" : "Full time",
      ...(posting.workplace === null ? {} : { remoteType: REMOTE_TYPES[posting.workplace] }),
      jobReqId: requisitionOf(posting),
      jobPostingId: path.split("/").at(-1),
      jobPostingSiteId: board.token.split("/")[2],
      ...country,
      canApply: true,
      posted: true,
      externalUrl: `${workday.careersUrl(board.token)}${path}`,
    },
    hiringOrganization: { name: `${company.name}, Inc.`, url: "" },
    similarJobs: [],
    userAuthenticated: false,
  };
}

import { html, json, text } from "../exchange.js";
import { escapeHtml, htmlPage, sectionsHtml } from "../html.js";
import { hexId } from "../ids.js";
import type { Board, FarmPay, FarmPlace, FarmPosting } from "../types.js";
import { jobPosting, scriptJson } from "./job-posting.js";
import { findPosting, parts, tenantOf } from "./system.js";
import type { FarmSystem } from "./system.js";

/** A bare array without texts; these are in the JSON-LD of a posting's page. */
export const breezy: FarmSystem = {
  id: "breezy",
  ats: "breezy",
  careersUrl: (token) => `https://${token}.breezy.hr/`,
  serves: (host) => tenantOf(host, "breezy.hr") !== null,
  robots: "User-agent: *\nDisallow: /p/*/apply\n",
  tokenOf: ({ host }) => tenantOf(host, "breezy.hr"),
  answer(request, board) {
    if (board === null) return text("Not Found", 404);
    if (request.path === "/json") return json(board.postings.map((posting) => rowOf(posting, board)));
    const [first, name] = parts(request.path);
    const posting = first === "p" ? findPosting(board, name, friendlyId) : null;
    return posting === null ? html(htmlPage("Not found", "<h1>Not found</h1>"), 404) : page(posting, board);
  },
};

const idOf = (posting: FarmPosting): string => hexId(`breezy:${posting.id}`, 12);
const friendlyId = (posting: FarmPosting): string => `${idOf(posting)}-${posting.slug}`;

const TYPES: Record<string, { id: string; name: string }> = {
  FULL_TIME: { id: "fullTime", name: "Full-Time" },
  PART_TIME: { id: "partTime", name: "Part-Time" },
  CONTRACTOR: { id: "contract", name: "Contract" },
  TEMPORARY: { id: "temporary", name: "Temporary" },
  INTERN: { id: "internship", name: "Internship" },
};

function rowOf(posting: FarmPosting, { company, board }: Board): Record<string, unknown> {
  const remote = posting.workplace === "remote";
  const places = posting.places.map((place, index) => placeOf(place, remote, index === 0));
  const country = { name: posting.remoteFrom[0] ?? "", id: "US" };
  return {
    id: idOf(posting),
    friendly_id: friendlyId(posting),
    name: posting.title,
    url: `https://${board.token}.breezy.hr/p/${friendlyId(posting)}`,
    published_date: new Date(posting.postedAt).toISOString(),
    type: TYPES[posting.employment] ?? { id: "other", name: "Other" },
    location: places[0] ?? { country, is_remote: remote, name: country.name },
    department: posting.department,
    salary: posting.pay?.stated === "fields" ? salary(posting.pay) : "",
    company: {
      name: company.name,
      logo_url: null,
      friendly_id: board.token,
      isMultipleLocationsEnabled: true,
    },
    locations: places.length > 1 ? places : [],
  };
}

function placeOf(place: FarmPlace, remote: boolean, primary: boolean): Record<string, unknown> {
  return {
    country: { name: place.countryName, id: place.country },
    state: { id: place.regionCode, name: place.region },
    city: place.city,
    primary,
    is_remote: remote,
    name: `${place.city}, ${place.regionCode}`,
  };
}

function salary(pay: FarmPay): string {
  const money = new Intl.NumberFormat("en-US");
  const unit = { HOUR: "hour", MONTH: "month", YEAR: "year" }[pay.period];
  return `$${money.format(pay.min)} – $${money.format(pay.max)} / ${unit}`;
}

function page(posting: FarmPosting, board: Board) {
  const url = `https://${board.board.token}.breezy.hr/p/${friendlyId(posting)}`;
  const head = `<script type="application/ld+json">${scriptJson(jobPosting(posting, board.company, { url }))}</script>`;
  const body = `<h1>${escapeHtml(posting.title)}</h1>\n<div class="description">${sectionsHtml(posting.sections)}</div>`;
  return html(
    htmlPage(`${posting.title} at ${board.company.name}`, body, { head, language: posting.language }),
  );
}

import { json } from "../exchange.js";
import { sectionsHtml } from "../html.js";
import { hexId, numberId } from "../ids.js";
import type { Board, FarmPay, FarmPosting } from "../types.js";
import { sectionsOf, tenantOf } from "./system.js";
import type { FarmSystem } from "./system.js";

/** Every offer of a company in one answer. */
export const recruitee: FarmSystem = {
  id: "recruitee",
  ats: "recruitee",
  careersUrl: (token) => `https://${token}.recruitee.com/`,
  serves: (host) => tenantOf(host, "recruitee.com") !== null,
  robots: "User-agent: *\nDisallow: /o/*/c/\n",
  tokenOf: ({ host }) => tenantOf(host, "recruitee.com"),
  answer(request, board) {
    if (board === null || request.path.replace(/\/$/, "") !== "/api/offers") {
      return json({ error: "Not Found" }, 404);
    }
    return json({ offers: board.postings.map((posting, index) => toOffer(posting, board, index)) });
  },
};

const TYPES: Record<string, string> = {
  FULL_TIME: "fulltime_permanent",
  PART_TIME: "parttime_permanent",
  CONTRACTOR: "freelance",
  TEMPORARY: "fulltime_fixed_term",
  INTERN: "internship",
};
const EXPERIENCE: Record<string, string> = {
  intern: "student_college",
  entry: "entry_level",
  mid: "mid_level",
  senior: "experienced",
  "lead-staff": "experienced",
  manager: "manager",
  director: "executive",
  executive: "senior_executive",
};
const PERIODS = { HOUR: "hour", MONTH: "month", YEAR: "year" };

function toOffer(posting: FarmPosting, { company, board }: Board, index: number): Record<string, unknown> {
  const key = `recruitee:${posting.id}`;
  const slug = `${posting.slug}-${numberId(`recruitee-slug:${posting.id}`, 3)}`;
  const url = `https://${board.token}.recruitee.com/o/${slug}`;
  const description = sectionsHtml(sectionsOf(posting, "about", "role", "does"));
  const requirements = sectionsHtml(sectionsOf(posting, "brings", "pay", "offer", "closing"));
  return {
    id: numberId(key, 7),
    guid: hexId(key, 5),
    slug,
    position: index + 1,
    status: "published",
    title: posting.title,
    company_name: company.name,
    department: posting.department,
    ...placesOf(posting),
    remote: posting.workplace === "remote",
    hybrid: posting.workplace === "hybrid",
    on_site: posting.workplace === "onsite",
    employment_type_code: TYPES[posting.employment] ?? "fulltime_permanent",
    experience_code: EXPERIENCE[posting.seniority ?? ""] ?? null,
    ...(posting.employment === "PART_TIME"
      ? { min_hours: 20, max_hours: 28 }
      : { min_hours: 40, max_hours: 40 }),
    description,
    requirements,
    translations: { [posting.language]: { title: posting.title, description, requirements } },
    careers_url: url,
    careers_apply_url: `${url}/c/new`,
    mailbox_email: `job.${hexId(key, 5)}@${board.token}.recruitee.example`,
    created_at: spaced(posting.postedAt - 3_600_000),
    published_at: spaced(posting.postedAt),
    updated_at: spaced(posting.updatedAt),
    close_at: posting.validThrough === null ? null : spaced(posting.validThrough),
    salary: salaryOf(posting.pay),
    tags: [],
    open_questions: [],
  };
}

/** The main place in fields of its own, and all of them in a list. */
function placesOf(posting: FarmPosting): Record<string, unknown> {
  const locations = posting.places.map((place) => ({
    id: numberId(`recruitee-place:${place.city}`, 5),
    name: place.city,
    city: place.city,
    state: place.region,
    country: place.countryName,
    country_code: place.country,
    state_code: null,
    postal_code: null,
    street: null,
    note: null,
  }));
  const main = posting.places[0];
  if (main === undefined) return { location: posting.remoteFrom.join(", "), locations };
  return {
    location: `${main.city}, ${main.region}, ${main.countryName}`,
    city: main.city,
    country: main.countryName,
    country_code: main.country,
    state_name: main.region,
    state_code: null,
    postal_code: null,
    locations,
  };
}

/** The object is there without a figure in it, too. */
function salaryOf(pay: FarmPay | null): Record<string, string | null> {
  if (pay?.stated !== "fields") return { min: null, max: null, period: null, currency: null };
  return {
    min: String(pay.min),
    max: String(pay.max),
    period: PERIODS[pay.period],
    currency: pay.currency,
  };
}

/** "2026-09-25 15:46:07 UTC": the way the system writes times. */
function spaced(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

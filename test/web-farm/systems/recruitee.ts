import { json } from "../exchange.js";
import { sectionsHtml } from "../html.js";
import { hexId, numberId, slugify } from "../ids.js";
import type { Board, FarmPosting } from "../types.js";
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
  const slug = slugify(posting.title);
  const url = `https://${board.token}.recruitee.com/o/${slug}-${index + 1}`;
  const main = posting.places[0];
  const description = sectionsHtml(sectionsOf(posting, "about", "role", "does"));
  const requirements = sectionsHtml(sectionsOf(posting, "brings", "pay", "offer", "closing"));
  const pay = posting.pay?.stated === "fields" ? posting.pay : null;
  return {
    id: numberId(key, 7),
    guid: hexId(key, 5),
    slug: `${slug}-${index + 1}`,
    position: index + 1,
    status: "published",
    title: posting.title,
    company_name: company.name,
    department: posting.department,
    location:
      main === undefined
        ? posting.remoteFrom.join(", ")
        : `${main.city}, ${main.region}, ${main.countryName}`,
    city: main?.city ?? null,
    country: main?.countryName ?? null,
    country_code: main?.country ?? null,
    state_name: main?.region ?? null,
    state_code: null,
    postal_code: null,
    locations: posting.places.map((place) => ({
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
    })),
    remote: posting.workplace === "remote",
    hybrid: posting.workplace === "hybrid",
    on_site: posting.workplace === "onsite",
    employment_type_code: TYPES[posting.employment] ?? "fulltime_permanent",
    experience_code: EXPERIENCE[posting.seniority ?? ""] ?? null,
    min_hours: posting.employment === "PART_TIME" ? 20 : 40,
    max_hours: posting.employment === "PART_TIME" ? 28 : 40,
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
    salary: {
      min: pay === null ? null : String(pay.min),
      max: pay === null ? null : String(pay.max),
      period: pay === null ? null : PERIODS[pay.period],
      currency: pay?.currency ?? null,
    },
    tags: [],
    open_questions: [],
  };
}

/** "2026-09-25 15:46:07 UTC": the way the system writes times. */
function spaced(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

import { json, text } from "../exchange.js";
import { sectionsHtml } from "../html.js";
import { hexId } from "../ids.js";
import type { Board, FarmPosting } from "../types.js";
import { parts } from "./system.js";
import type { FarmSystem } from "./system.js";

/** The widget: a whole account in one answer, a posting once for each of its countries. */
export const workable: FarmSystem = {
  id: "workable",
  ats: "workable",
  careersUrl: (token) => `https://apply.workable.com/${token}/`,
  serves: (host) => host === "apply.workable.com",
  robots: "User-agent: *\nDisallow: /api/v3/accounts/*/jobs/*/apply\nContent-Signal: ai-train=no\n",
  tokenOf: ({ path }) => parts(path)[4] ?? null,
  answer(request, board) {
    if (board === null || !request.path.startsWith("/api/v1/widget/accounts/")) return text("Not Found", 404);
    const details = request.query.get("details") === "true";
    const { company, postings } = board;
    const jobs = postings.flatMap((posting) => rowsOf(posting, board, details));
    return json({ name: company.name, description: null, jobs });
  },
};

const TYPES: Partial<Record<FarmPosting["employment"], string>> = {
  FULL_TIME: "Full-time",
  PART_TIME: "Part-time",
  CONTRACTOR: "Contract",
  TEMPORARY: "Temporary",
  INTERN: "Internship",
};
const EXPERIENCE: Partial<Record<NonNullable<FarmPosting["seniority"]>, string>> = {
  intern: "Internship",
  entry: "Entry level",
  senior: "Mid-Senior level",
  "lead-staff": "Mid-Senior level",
  director: "Director",
  executive: "Executive",
};

function rowsOf(posting: FarmPosting, { company }: Board, details: boolean): Record<string, unknown>[] {
  const shortcode = hexId(`workable:${posting.id}`, 10).toUpperCase();
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  const countries = [...new Set(posting.places.map((place) => place.country))];
  return (countries.length === 0 ? [null] : countries).map((country) => {
    const places = posting.places.filter((place) => place.country === country);
    const main = places[0];
    return {
      title: posting.title,
      shortcode,
      code: "",
      employment_type: TYPES[posting.employment] ?? "",
      telecommuting: posting.workplace === "remote",
      department: posting.department,
      url: `https://apply.workable.com/j/${shortcode}`,
      shortlink: `https://apply.workable.com/j/${shortcode}`,
      application_url: `https://apply.workable.com/j/${shortcode}/apply`,
      published_on: day(posting.postedAt),
      created_at: day(posting.postedAt),
      country: main?.countryName ?? posting.remoteFrom[0] ?? "",
      city: main?.city ?? "",
      state: main?.region ?? "",
      education: "",
      experience: posting.seniority === null ? "" : (EXPERIENCE[posting.seniority] ?? ""),
      function: "",
      industry: company.sectors.length > 1 ? "Renewables & Environment" : "",
      locations: places.map((place) => ({
        country: place.countryName,
        countryCode: place.country,
        city: place.city,
        region: place.region,
        hidden: false,
      })),
      ...(details ? { description: `<p></p>${sectionsHtml(posting.sections)}` } : {}),
    };
  });
}

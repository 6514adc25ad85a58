import { json } from "../exchange.js";
import { sectionsHtml } from "../html.js";
import { numberId, uuidId } from "../ids.js";
import type { Board, FarmPlace, FarmPosting } from "../types.js";
import { findPosting, parts, sectionsOf } from "./system.js";
import type { FarmSystem } from "./system.js";

const PAGE_CAP = 100;
/** A company that nobody has is answered like one without openings. */
const NOBODY = { offset: 0, limit: 100, totalFound: 0, content: [] };

/** A list in pages without texts, and a detail per posting. */
export const smartrecruiters: FarmSystem = {
  id: "smartrecruiters",
  ats: "smartrecruiters",
  careersUrl: (token) => `https://careers.smartrecruiters.com/${token}`,
  serves: (host) => host === "api.smartrecruiters.com",
  robots: "User-agent: *\nDisallow: /\n",
  tokenOf: ({ path }) => parts(path)[2] ?? null,
  answer(request, board) {
    const id = parts(request.path)[4];
    if (board === null) return json(NOBODY);
    if (id !== undefined) {
      const posting = findPosting(board, id, idOf);
      return posting === null
        ? json({ message: "Job not found", code: "RESOURCE_NOT_FOUND" }, 404)
        : json(detailOf(posting, board));
    }
    const offset = Number(request.query.get("offset") ?? "0");
    const limit = Math.min(PAGE_CAP, Number(request.query.get("limit") ?? "10"));
    const content = board.postings.slice(offset, offset + limit).map((posting) => rowOf(posting, board));
    return json({ offset, limit, totalFound: board.postings.length, content });
  },
};

const idOf = (posting: FarmPosting): string => `744000${numberId(`smart:${posting.id}`, 9)}`;

const TYPES: Record<string, { id: string; label: string }> = {
  FULL_TIME: { id: "permanent", label: "Full-time" },
  PART_TIME: { id: "part_time", label: "Part-time" },
  CONTRACTOR: { id: "contract", label: "Contract" },
  TEMPORARY: { id: "temporary", label: "Temporary" },
  INTERN: { id: "intern", label: "Intern" },
};
const LEVELS: Record<string, { id: string; label: string }> = {
  intern: { id: "internship", label: "Internship" },
  entry: { id: "entry_level", label: "Entry Level" },
  senior: { id: "mid_senior_level", label: "Mid-Senior Level" },
  "lead-staff": { id: "mid_senior_level", label: "Mid-Senior Level" },
  director: { id: "director", label: "Director" },
  executive: { id: "executive", label: "Executive" },
};
const LANGUAGES = {
  en: ["English", "English"],
  fr: ["French", "français"],
  de: ["German", "Deutsch"],
  es: ["Spanish", "español"],
  sv: ["Swedish", "svenska"],
};

function rowOf(posting: FarmPosting, { board, company }: Board): Record<string, unknown> {
  const id = idOf(posting);
  const [label, labelNative] = LANGUAGES[posting.language];
  return {
    id,
    name: posting.title,
    uuid: uuidId(`smart:${posting.id}`),
    jobAdId: uuidId(`smart-ad:${posting.id}`),
    defaultJobAd: true,
    refNumber: `REF${numberId(`smart-ref:${posting.id}`, 5)}A`,
    company: { identifier: board.token, name: company.name },
    releasedDate: new Date(posting.postedAt).toISOString(),
    location: locationOf(posting),
    industry: { id: "renewables_and_environment", label: "Renewables And Environment" },
    department: { id: String(numberId(posting.department, 7)), label: posting.department },
    function: { id: "other", label: "Other" },
    typeOfEmployment: TYPES[posting.employment] ?? TYPES["FULL_TIME"],
    experienceLevel: LEVELS[posting.seniority ?? ""] ?? { id: "not_applicable", label: "Not Applicable" },
    customField: [],
    visibility: "PUBLIC",
    ref: `https://api.smartrecruiters.com/v1/companies/${board.token}/postings/${id}`,
    language: { code: posting.language, label, labelNative },
  };
}

/** The system knows one place; of a remote posting it is the country, in the city's field. */
function locationOf(posting: FarmPosting): Record<string, unknown> {
  const flags = { remote: posting.workplace === "remote", hybrid: posting.workplace === "hybrid" };
  const place = posting.places[0];
  if (place === undefined) {
    const country = posting.remoteFrom[0] ?? "";
    const code = COUNTRY_CODES[country] ?? "";
    return {
      city: country,
      region: "REMOTE",
      country: code,
      ...flags,
      fullLocation: `${country}, REMOTE, ${country}`,
    };
  }
  return {
    city: place.city,
    region: regionOf(place),
    country: place.country.toLowerCase(),
    ...flags,
    latitude: String(place.lat),
    longitude: String(place.lon),
    fullLocation: `${place.city}, ${regionOf(place)}, ${place.countryName}`,
  };
}

const COUNTRY_CODES: Record<string, string> = { Canada: "ca", "United States": "us", "United Kingdom": "gb" };

/** Empty where the place has none, as in Singapore. */
function regionOf(place: FarmPlace): string {
  return place.regionCode === "" ? place.region : place.regionCode;
}

function detailOf(posting: FarmPosting, board: Board): Record<string, unknown> {
  const url = `https://jobs.smartrecruiters.com/${board.board.token}/${idOf(posting)}-${posting.slug}`;
  const section = (title: string, ...wanted: Parameters<typeof sectionsOf>[1][]) => ({
    title,
    text: sectionsHtml(sectionsOf(posting, ...wanted), "h4"),
  });
  const titles =
    posting.language === "fr"
      ? [
          "Description de l'entreprise",
          "Description du poste",
          "Qualifications",
          "Informations supplémentaires",
        ]
      : ["Company Description", "Job Description", "Qualifications", "Additional Information"];
  return {
    ...rowOf(posting, board),
    applyUrl: `${url}?oga=true`,
    postingUrl: url,
    jobAd: {
      sections: {
        companyDescription: section(titles[0] ?? "", "about"),
        jobDescription: section(titles[1] ?? "", "role", "does"),
        qualifications: section(titles[2] ?? "", "brings"),
        additionalInformation: section(titles[3] ?? "", "pay", "offer", "closing"),
        videos: { title: "Videos", urls: [] },
      },
    },
    active: true,
    creator: { name: "" },
  };
}

import type {
  EmploymentType,
  JobFunction,
  Provenance,
  SalaryPeriod,
  Seniority,
  Workplace,
} from "./vocabulary.js";

/** A place of work. `region` is ISO 3166-2 ("US-CA"), or GeoNames' code where none maps; `country` ISO 3166-1 alpha-2. */
export interface Place {
  city: string | null;
  region: string | null;
  country: string | null;
  /** WGS 84 degrees. */
  lat: number | null;
  lon: number | null;
}

/** Pay as the employer states it. `min` or `max` alone is a one-sided figure; `currency` is ISO 4217. */
export interface Salary {
  min: number | null;
  max: number | null;
  currency: string | null;
  period: SalaryPeriod | null;
  /** The employer's own words, when there are any. */
  text: string | null;
}

/** A location as a source gives it: a free text, or parts, or both. Nothing in it is checked yet. */
export interface StatedLocation {
  text?: string | null;
  city?: string | null;
  /** Name or code, as the source spells it. */
  region?: string | null;
  /** Name or code, as the source spells it. */
  country?: string | null;
  lat?: number | null;
  lon?: number | null;
}

/** Pay as a source gives it; `period` in the source's own word. */
export interface StatedSalary {
  min?: number | null;
  max?: number | null;
  currency?: string | null;
  period?: string | null;
  text?: string | null;
}

/**
 * What a source says of one posting, before anything is understood. An adapter's raw posting has this shape, and
 * so has a company's own submission and a row of an import.
 */
export interface StatedPosting {
  title: string;
  /** Department or team, in the source's words. */
  department: string | null;
  /** HTML as found, not yet made safe. */
  descriptionHtml: string | null;
  locations: StatedLocation[];
  /** The source's own workplace flag, when it has one. */
  workplace: Workplace | null;
  /** Countries or regions from which people may apply, in the source's words ("US", "Europe", "Germany"). */
  remoteFrom: string[];
  /** In the source's words ("Full-time", "Werkstudent"). */
  employmentType: string | null;
  /** In the source's words ("Mid-Senior level"). */
  seniority: string | null;
  /** BCP 47 ("fr-CA"), when the source says it. */
  language: string | null;
  salary: StatedSalary | null;
  /** Epoch milliseconds. */
  postedAt: number | null;
  /** Epoch milliseconds. The end of the application period. */
  validThrough: number | null;
}

/** Facts about the company that help to understand its postings. */
export interface CompanyContext {
  /** Slugs of its sectors, the main one first. */
  sectors: string[];
  /** Where it sits, when known: decides between namesakes. */
  country: string | null;
  region: string | null;
}

/** The fields of a posting that carry a provenance. */
export const POSTING_FIELDS = [
  "title",
  "places",
  "workplace",
  "remote_from",
  "employment_type",
  "seniority",
  "function",
  "language",
  "salary",
  "sectors",
  "department",
  "description",
  "posted_at",
  "valid_through",
] as const;
export type PostingField = (typeof POSTING_FIELDS)[number];

/** What we understood of a posting. `null` is "unknown", never a guess. */
export interface PostingFacts {
  title: string;
  places: Place[];
  workplace: Workplace | null;
  /** ISO 3166-1 alpha-2 codes or remote regions, sorted. */
  remoteFrom: string[];
  employmentType: EmploymentType | null;
  seniority: Seniority | null;
  function: JobFunction | null;
  /** ISO 639-1. */
  language: string | null;
  salary: Salary | null;
  /** Slugs, the main one first, with the words that led there ("company" when taken from the company). */
  sectors: { slug: string; evidence: string }[];
  department: string | null;
  /** Sanitised to the allow-list. */
  descriptionHtml: string | null;
  descriptionText: string | null;
  postedAt: number | null;
  validThrough: number | null;
  provenance: Partial<Record<PostingField, Provenance>>;
}

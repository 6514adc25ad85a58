import type { EmploymentType, JobFunction, Seniority, Via, Workplace } from "./vocabulary.js";

export const SORTS = ["relevance", "newest", "salary"] as const;
export type Sort = (typeof SORTS)[number];

export const FACETS = [
  "cluster",
  "sector",
  "country",
  "workplace",
  "employment_type",
  "seniority",
  "function",
  "company",
] as const;
export type FacetName = (typeof FACETS)[number];

/** Postings that a search can ask for by their status; a withdrawn one is never found. */
export const SEARCHED_STATUSES = ["open", "unverified", "closed"] as const;
export type SearchedStatus = (typeof SEARCHED_STATUSES)[number];

/**
 * A search, validated and resolved: what `GET /api/v1/postings`, the search page, feeds and subscriptions all ask.
 * Values of one list are alternatives, lists restrict each other; an empty list restricts nothing.
 */
export interface PostingQuery {
  q: string;
  cluster: string[];
  sector: string[];
  company: string[];
  country: string[];
  region: string[];
  /** Compared with case and accents folded. */
  city: string[];
  /** `text` is what was asked, coordinates or a place's name; `label` what it was understood as. */
  near: { text: string; lat: number; lon: number; radiusKm: number; label: string } | null;
  workplace: Workplace[];
  /** ISO 3166-1 alpha-2: remote postings open to people there. */
  remoteFrom: string | null;
  employmentType: EmploymentType[];
  seniority: Seniority[];
  function: JobFunction[];
  language: string[];
  /** A year's pay; a range counts if it reaches this. */
  salaryMin: number | null;
  currency: string | null;
  hasSalary: boolean;
  /** Milliseconds. */
  postedWithinMs: number | null;
  exclude: string[];
  excludeCompany: string[];
  via: Via | null;
  status: SearchedStatus;
  sort: Sort;
  /** 1 to 100. */
  limit: number;
  /** Opaque, as an earlier page gave it. */
  cursor: string | null;
}

/** The field of a search that each facet fills. */
export const FACET_FIELDS = {
  cluster: "cluster",
  sector: "sector",
  country: "country",
  workplace: "workplace",
  employment_type: "employmentType",
  seniority: "seniority",
  function: "function",
  company: "company",
} as const satisfies Record<FacetName, keyof PostingQuery>;

/** Values of a facet that a search has chosen. */
export function chosenValues(query: PostingQuery, facet: FacetName): readonly string[] {
  return query[FACET_FIELDS[facet]];
}

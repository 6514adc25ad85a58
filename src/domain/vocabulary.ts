/**
 * The closed word lists of the board. Every part of the system that stores, filters or shows one of these
 * values takes it from here; `null` stands for "unknown" and is never a member.
 */

/** schema.org's employment types. https://schema.org/employmentType, values as Google for Jobs lists them. */
export const EMPLOYMENT_TYPES = [
  "FULL_TIME",
  "PART_TIME",
  "CONTRACTOR",
  "TEMPORARY",
  "INTERN",
  "VOLUNTEER",
  "PER_DIEM",
  "OTHER",
] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

export const WORKPLACES = ["onsite", "hybrid", "remote"] as const;
export type Workplace = (typeof WORKPLACES)[number];

export const SENIORITIES = [
  "intern",
  "entry",
  "mid",
  "senior",
  "lead-staff",
  "manager",
  "director",
  "executive",
] as const;
export type Seniority = (typeof SENIORITIES)[number];

export const JOB_FUNCTIONS = [
  "engineering",
  "software-data",
  "science-research",
  "manufacturing-operations",
  "field-installation",
  "supply-chain",
  "project-product",
  "sales-marketing",
  "finance-legal",
  "people-admin",
  "policy-community",
  "internship-general",
] as const;
export type JobFunction = (typeof JOB_FUNCTIONS)[number];

export const SALARY_PERIODS = ["HOUR", "DAY", "WEEK", "MONTH", "YEAR"] as const;
export type SalaryPeriod = (typeof SALARY_PERIODS)[number];

/** How many of a period make the year that pay is compared by. */
export const PERIODS_PER_YEAR: Readonly<Record<SalaryPeriod, number>> = {
  HOUR: 2080,
  DAY: 260,
  WEEK: 52,
  MONTH: 12,
  YEAR: 1,
};

/** Scopes of remote work wider than one country; a country is its ISO 3166-1 alpha-2 code. */
export const REMOTE_REGIONS = [
  "worldwide",
  "europe",
  "eu",
  "emea",
  "apac",
  "north-america",
  "latin-america",
] as const;
export type RemoteRegion = (typeof REMOTE_REGIONS)[number];

export const POSTING_STATUSES = ["open", "unverified", "closed", "withdrawn"] as const;
export type PostingStatus = (typeof POSTING_STATUSES)[number];

/** Why a posting is listed under a cluster: its company is a documented member, or a place of it lies there. */
export const VIAS = ["member", "area"] as const;
export type Via = (typeof VIAS)[number];

/** How a fact came to be known: said by the source, computed from what it said, or read out of its words. */
export const PROVENANCES = ["stated", "derived", "inferred"] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** What an entry of the event log tells. */
export const EVENT_KINDS = [
  "opened",
  "changed",
  "closed",
  "reopened",
  "unverified",
  "withdrawn",
  "merged",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A company in a cluster: documented in one of three ways, or only seated in the cluster's area. */
export const MEMBERSHIP_BASES = ["member", "portfolio", "past-partner", "area"] as const;
export type MembershipBasis = (typeof MEMBERSHIP_BASES)[number];

/** Bases on which a company's postings are listed under a cluster: a partner of years ago is history, a seat lists nothing. */
export const LISTING_BASES: readonly string[] = ["member", "portfolio"] satisfies readonly MembershipBasis[];

export const COMPANY_KINDS = ["company", "research-institute"] as const;

/** What is done with a source: read, read once unseen, waits for an adapter, left alone, left alone at its own wish. */
export const SOURCE_STATUSES = ["on", "probe", "waiting", "off", "withdrawn"] as const;

import type { Generated } from "kysely";

export interface PostingTable {
  id: string;
  company_id: number;
  title: string;
  department: string | null;
  description_html: string | null;
  description_text: string | null;
  url: string | null;
  apply_url: string | null;
  workplace: string | null;
  /** JSON list. */
  remote_from: string;
  employment_type: string | null;
  seniority: string | null;
  function: string | null;
  language: string | null;
  salary_min: number | null;
  salary_max: number | null;
  salary_currency: string | null;
  salary_period: string | null;
  salary_text: string | null;
  posted_at: number | null;
  valid_through: number | null;
  first_seen_at: number;
  closed_at: number | null;
  /** `open`, `unverified`, `closed` or `withdrawn`. */
  status: string;
  status_reason: string | null;
  group_key: string;
  merged_into: string | null;
  /** `crawl`, `submission` or `import`. */
  origin: string;
  /** Set for postings without a source to verify them (submissions, imports). */
  verified_at: number | null;
  /** JSON: field → stated, derived or inferred. */
  provenance: string;
  rules_version: number;
}

export interface PostingPlaceTable {
  posting_id: string;
  position: number;
  city: string | null;
  region: string | null;
  country: string | null;
  lat: number | null;
  lon: number | null;
}

export interface PostingSectorTable {
  posting_id: string;
  sector: string;
  position: number;
  evidence: string;
}

export interface PostingClusterTable {
  posting_id: string;
  cluster: string;
  via: string;
}

/** Append-only, written in the same transaction as what it tells. */
export interface PostingEventTable {
  seq: Generated<number>;
  posting_id: string;
  kind: string;
  field: string | null;
  /** JSON values. */
  before: string | null;
  after: string | null;
  reason: string | null;
  at: number;
}

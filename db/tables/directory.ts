import type { Generated } from "kysely";

export interface ClusterTable {
  slug: string;
  name: string;
  country: string | null;
  region: string | null;
  city: string | null;
  lat: number | null;
  lon: number | null;
  website: string | null;
  founded: number | null;
  /** JSON of ClusterScope, or null when nobody has drawn the area yet. */
  scope: string | null;
  /** JSON: what is known about networks of clusters, and where each fact came from. */
  facts: string;
  updated_at: number;
}

export interface SectorTable {
  slug: string;
  name: string;
  level: number;
  parent: string | null;
  /** JSON: language → words. */
  keywords: string;
}

export interface CompanyTable {
  id: Generated<number>;
  slug: string;
  name: string;
  /** `company` or `research-institute`. */
  kind: string;
  website: string | null;
  careers_url: string | null;
  city: string | null;
  /** ISO 3166-2. */
  region: string | null;
  country: string | null;
  lat: number | null;
  lon: number | null;
  /** JSON: where each fact came from. */
  facts: string;
  updated_at: number;
}

export interface MembershipTable {
  company_id: number;
  cluster: string;
  /** `member`, `portfolio`, `past-partner` or `area`. */
  basis: string;
  evidence: string | null;
}

export interface CompanySectorTable {
  company_id: number;
  sector: string;
  position: number;
}

export interface OverrideTable {
  id: Generated<number>;
  /** `company`, `posting`, `source` or `cluster`, and its slug or id. */
  subject: string;
  subject_id: string;
  field: string;
  /** JSON. */
  value: string;
  by: string;
  reason: string | null;
  at: number;
}

import type { FacetName } from "../domain/query.js";
import type {
  EmploymentType,
  JobFunction,
  MembershipBasis,
  PostingStatus,
  RemoteRegion,
  Seniority,
  Via,
  Workplace,
} from "../domain/vocabulary.js";

/** The closed word lists in English, as they stand in the middle of a line. */
export const workplaces: Record<Workplace, string> = {
  onsite: "on site",
  hybrid: "hybrid",
  remote: "remote",
};

export const employmentTypes: Record<EmploymentType, string> = {
  FULL_TIME: "full time",
  PART_TIME: "part time",
  CONTRACTOR: "contract",
  TEMPORARY: "temporary",
  INTERN: "internship",
  VOLUNTEER: "volunteer",
  PER_DIEM: "per diem",
  OTHER: "other type",
};

export const seniorities: Record<Seniority, string> = {
  intern: "intern",
  entry: "entry level",
  mid: "mid level",
  senior: "senior",
  "lead-staff": "lead or staff",
  manager: "manager",
  director: "director",
  executive: "executive",
};

export const functions: Record<JobFunction, string> = {
  engineering: "engineering",
  "software-data": "software and data",
  "science-research": "science and research",
  "manufacturing-operations": "manufacturing and operations",
  "field-installation": "field work and installation",
  "supply-chain": "supply chain",
  "project-product": "projects and product",
  "sales-marketing": "sales and marketing",
  "finance-legal": "finance and legal",
  "people-admin": "people and administration",
  "policy-community": "policy and community",
  "internship-general": "internships, general",
};

export const remoteRegions: Record<RemoteRegion, string> = {
  worldwide: "anywhere",
  europe: "Europe",
  eu: "the European Union",
  emea: "Europe, the Middle East and Africa",
  apac: "Asia and the Pacific",
  "north-america": "North America",
  "latin-america": "Latin America",
};

export const statuses: Record<PostingStatus, string> = {
  open: "open",
  unverified: "unverified",
  closed: "closed",
  withdrawn: "withdrawn",
};

export const vias: Record<Via, string> = { member: "member", area: "area" };

export const membershipBases: Record<MembershipBasis, string> = {
  member: "member",
  portfolio: "in its portfolio",
  "past-partner": "partner in the past",
  area: "seated in its area",
};

export const facetTitles: Record<FacetName, string> = {
  cluster: "Cluster",
  sector: "Sector",
  country: "Country",
  workplace: "Workplace",
  employment_type: "Type",
  seniority: "Level",
  function: "Kind of work",
  company: "Company",
};

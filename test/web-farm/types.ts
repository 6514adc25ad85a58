import type { Trade } from "./roles.js";
import type { EmploymentType, JobFunction, Seniority, Workplace } from "../../src/domain/vocabulary.js";

/** Applicant tracking systems that the farm imitates, by the directory's names; `page` is a company's own careers page. */
export type SystemId =
  | "greenhouse"
  | "greenhouse-eu"
  | "lever"
  | "lever-eu"
  | "ashby"
  | "workable"
  | "smartrecruiters"
  | "recruitee"
  | "personio"
  | "teamtailor"
  | "bamboohr"
  | "breezy"
  | "workday"
  | "rippling"
  | "pinpoint"
  | "join"
  | "page-jsonld"
  | "page-sitemap"
  | "page-microdata";

export type Language = "en" | "de" | "fr" | "es" | "sv";

export interface FarmPlace {
  city: string;
  region: string;
  /** Postal abbreviation of the state or province, "" where addresses have none. */
  regionCode: string;
  /** ISO 3166-2, "" where the farm names none. */
  isoRegion: string;
  country: string;
  countryName: string;
  lat: number;
  lon: number;
}

/** One board of a company. Its first one lists everything; further ones repeat some of it. */
export interface FarmBoard {
  system: SystemId;
  token: string;
}

export interface FarmCompany {
  slug: string;
  name: string;
  /** Host of its website, under `.example`. */
  domain: string;
  kind: "company" | "institute" | "nonprofit" | "investor";
  /** Keys of `placeOf`, the seat first. */
  places: string[];
  sectors: string[];
  clusters: { slug: string; basis: "documented-member" | "by-location" }[];
  boards: FarmBoard[];
  /** How many postings it starts with, about. */
  size: number;
  /** Languages of its postings; the first is used most. */
  languages: Language[];
  /** Kinds of work, where the sectors would suggest others. */
  trades?: Trade[];
  /** Stations or halls of its production, which stand behind the titles of jobs there. */
  lines?: string[];
  /** A noun phrase that completes "we build …". */
  product: string;
  /** What its teams work on: "storage projects". */
  projects: string;
  customers: string;
  /** Two or three sentences about it, in each of its languages. */
  about: Partial<Record<Language, string>>;
  /** Misbehaviour it starts with. */
  fault?: Fault;
}

/** `down`: the connection is closed at once; `garbage`: bytes that are no answer; `forbidden`: 403; `slow`: seconds. */
export type Fault = "down" | "garbage" | "forbidden" | "slow";

export interface FarmPay {
  min: number;
  max: number;
  currency: string;
  period: "HOUR" | "MONTH" | "YEAR";
  /** Whether the board has it in fields (where its system can) or only in the text. */
  stated: "fields" | "text";
}

export interface FarmSection {
  part: "about" | "role" | "does" | "brings" | "pay" | "offer" | "closing";
  heading: string;
  paragraphs: string[];
  bullets: string[];
}

export interface FarmPosting {
  /** Stable over readings and over changes; every system derives its own ids from it. */
  id: string;
  company: string;
  /** Indexes into the company's boards. */
  boards: number[];
  title: string;
  /** The title as it was first written, in addresses: these stay when the title is edited. */
  slug: string;
  department: string;
  function: JobFunction;
  seniority: Seniority | null;
  employment: EmploymentType;
  /** Set for students' work, which has names of its own in German. */
  workingStudent: boolean;
  places: FarmPlace[];
  workplace: Workplace | null;
  /** Countries and regions from which people may work, in words; only for remote ones. */
  remoteFrom: string[];
  language: Language;
  pay: FarmPay | null;
  sections: FarmSection[];
  /** Epoch milliseconds, like all times here. */
  postedAt: number;
  updatedAt: number;
  validThrough: number | null;
  /** Reachable by link only. */
  unlisted: boolean;
}

export interface FarmCluster {
  slug: string;
  name: string;
  /** Key of `placeOf`. */
  place: string;
  region: string;
  website: string;
  founded: number;
  scope:
    | { type: "radius"; km: number }
    | { type: "admin1"; codes: string[] }
    | { type: "country"; codes: string[] };
}

/** What a system answers from: one board with what it lists now. */
export interface Board {
  company: FarmCompany;
  board: FarmBoard;
  postings: FarmPosting[];
  /** The time that relative dates ("Posted Today") are told from. */
  now: number;
}

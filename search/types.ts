import type { FacetName, PostingQuery, SearchedStatus } from "../src/domain/query.js";
import type { EmploymentType, JobFunction, Seniority, Via, Workplace } from "../src/domain/vocabulary.js";
import type { Place } from "../src/domain/posting.js";

/** A posting as the index holds it: what can be searched, filtered, counted and sorted by. */
export interface PostingDocument {
  id: string;
  title: string;
  company: { slug: string; name: string };
  clusters: { slug: string; name: string; via: Via }[];
  sectors: { slug: string; name: string }[];
  places: Place[];
  /** Names of the places in words, for searching ("San Diego California United States"). */
  placeText: string;
  workplace: Workplace | null;
  remoteFrom: string[];
  employmentType: EmploymentType | null;
  seniority: Seniority | null;
  function: JobFunction | null;
  language: string | null;
  /** A year's pay as stated, not converted. `null`: pay not stated. */
  salary: { min: number | null; max: number | null; currency: string } | null;
  /** Plain text of the description. */
  description: string;
  /** Epoch milliseconds: the earlier of the source's date and our first sight. */
  publishedAt: number;
  status: SearchedStatus;
}

export interface SearchHit {
  id: string;
  /** HTML with `<mark>` only. */
  snippet: string;
}

export interface FacetCount {
  value: string;
  count: number;
}

export interface SearchResult {
  hits: SearchHit[];
  /** Exact. */
  total: number;
  facets: Record<FacetName, FacetCount[]>;
  /** Cursor of the next page. */
  next: string | null;
  /** Which engine answered. */
  engine: string;
}

export interface Suggestion {
  kind: "title" | "company" | "place" | "sector";
  /** As a person would write it. */
  label: string;
  /** Value of the search parameter that finds it. */
  value: string;
  count: number;
}

/** The search port. Both engines pass the one contract suite in test/search. */
export interface SearchEngine {
  /** Creates the index, or says what is wrong with it. */
  ensureIndex(): Promise<void>;
  upsert(documents: PostingDocument[]): Promise<void>;
  remove(ids: string[]): Promise<void>;
  /** `now` is what "posted within" counts from, epoch milliseconds. Throws `InvalidCursorError` on a foreign cursor. */
  search(query: PostingQuery, now: number): Promise<SearchResult>;
  /** As typed: the last word is a beginning. */
  suggest(text: string, limit: number): Promise<Suggestion[]>;
  /** How many documents there are, and which event of the log was the last one indexed. */
  stats(): Promise<{ documents: number; seq: number }>;
  /** Remembers the last event indexed; called after the documents it tells of are in. */
  saveSeq(seq: number): Promise<void>;
  clear(): Promise<void>;
  /**
   * Fills a new index beside the one that goes on answering, then puts it in its place; when `fill` fails all stays as
   * it was. `fill` writes every posting and answers the last event they tell of. For the process that indexes only.
   */
  rebuild(fill: (upsert: SearchEngine["upsert"]) => Promise<number>): Promise<void>;
  close(): Promise<void>;
}

import type { StatedPosting } from "../src/domain/posting.js";
import type { CrawlError, CrawlErrorCode } from "./errors.js";

/** One posting as an adapter translated it. Facts only, in the source's words; nothing is guessed. */
export interface RawPosting extends StatedPosting {
  /** The source's own id, stable over readings. */
  externalId: string;
  /** The page for people. */
  url: string | null;
  /** Where to apply; the page for people when the source names nothing else. */
  applyUrl: string | null;
  /** The employer as the source names it. */
  companyName: string | null;
  /** Epoch milliseconds of the last edit, when the source says it. */
  updatedAt: number | null;
  /** The source's mark that this one is reachable by link only: it is not shown, and closes at once. */
  unlisted: boolean;
}

/**
 * A row of a source's list. When the list alone does not tell everything, `detailKey` is set: it changes whenever the
 * row does, so that a detail is fetched only for rows that are new or changed.
 */
export interface ListedPosting {
  posting: RawPosting;
  /** `null`: the list told everything and no detail is needed. */
  detailKey: string | null;
  /**
   * The row is an address only, of a page that is likely to hold a posting; its title is a placeholder. It becomes a
   * posting when its detail is read, or turns out to be none.
   */
  lead?: true;
}

/** What a list call gave: its rows, and whether they are all the source has. */
export interface ListReading {
  listings: ListedPosting[];
  /**
   * Why the rows are not all that the source has (`count_mismatch`, a later page that failed, …). `null` only when
   * the adapter has proof that they are: a total that matches, a last page, a whole-board answer.
   */
  problem: CrawlError | null;
  /** The employer as the board names itself. */
  boardName: string | null;
}

/** One place where postings are read: an adapter, and a token or address that it understands. */
export interface SourceRef {
  adapter: string;
  /** What the adapter needs to find the board: a slug, "tenant/wd1/site", or an address for pages. */
  token: string;
}

/** A request through the one shared HTTP layer. */
export interface FetchRequest {
  url: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  /** What the answer must be; anything else is `wrong_type`. `any` skips the check. */
  expect: "json" | "html" | "xml" | "text" | "any";
  /** `error` makes any redirect a failure (`not_found`): for systems that redirect away from dead boards. */
  redirect?: "follow" | "error";
  /** Statuses besides 2xx that are handed to the adapter instead of being thrown. */
  allow?: number[];
  /** Ask with the validators of the last complete reading; only for lists that are one answer. */
  conditional?: boolean;
}

export interface FetchedResponse {
  /** Address of the last hop. */
  url: string;
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  /** The decoded text. */
  text: string;
  /** The parsed body. Throws `CrawlError` `truncated` or `wrong_type` when it is no JSON. */
  json(): unknown;
}

export type Fetch = (request: FetchRequest) => Promise<FetchedResponse>;

/** The HTTP layer as one reading of one source sees it. */
export interface SourceFetch {
  fetch: Fetch;
  /** Validators of the conditional requests that were answered in this reading. */
  validators(): Validators[];
}

/** What an adapter gets besides its source. `now` is the time of the reading, epoch milliseconds. */
export interface ReadContext {
  fetch: Fetch;
  now: number;
}

/** By what right a system is read: its vendor's document, or robots.txt of each host (see PRODUCT, rule 6). */
export type Permission = { basis: "documented-api"; document: string } | { basis: "robots" };

/**
 * An adapter translates one kind of source into raw postings. It never fetches by itself, never retries, never
 * returns an empty list for something that it could not read.
 */
export interface Adapter {
  id: string;
  /** As its vendor writes it. */
  name: string;
  permission: Permission;
  /** `api`: 0.5 s between requests to a host, `page`: 2 s. */
  pace: "api" | "page";
  /** Name of the lane in which all tenants of a system queue, when one host is not the unit. */
  lane?: string;
  /** A board that the contract suite tries `match` and `canonical` on. */
  example: { url: string; token: string };
  /** Matches any page that no other adapter knows; comes last in the registry. */
  fallback?: true;
  /** The token when the address is one of this system's boards or postings, else `null`. */
  match(url: URL): string | null;
  /** The board's page for people. */
  canonical(token: string): string;
  list(token: string, context: ReadContext): Promise<ListReading>;
  /** The whole posting for a row with a `detailKey`; `null` when its page is there but holds no posting. */
  detail?(token: string, row: RawPosting, context: ReadContext): Promise<RawPosting | null>;
}

/** Validators of an answer, to be sent with the next request for the same address. */
export interface Validators {
  url: string;
  etag: string | null;
  lastModified: string | null;
}

/** A whole reading of one source. */
export interface SourceReading {
  listings: ReadListing[];
  /** `null`: the reading is complete. */
  problem: CrawlError | null;
  /** The source said that nothing changed since the last complete reading; `listings` is empty. */
  unchanged: boolean;
  boardName: string | null;
  /** Details that failed or were put off; their rows are in `listings`, told from the list alone. */
  detailsMissing: number;
  /** Code of the first detail that failed, when one did. */
  detailCode: CrawlErrorCode | null;
  /** Validators to keep once a complete reading is stored. */
  validators: Validators[];
}

export interface ReadListing {
  posting: RawPosting;
  detailKey: string | null;
  /** False when a detail is needed and was not read this time. */
  detailed: boolean;
  /** As in `ListedPosting`: unless `detailed`, only the sign that a posting held already is still listed. */
  lead?: true;
}

/**
 * What the HTTP layer must remember between runs, and share with other workers. `src/ingest` keeps it in the
 * database; tests, dry runs and replays keep it in memory.
 */
export interface CrawlState {
  /**
   * Takes the host's next free slot and returns the epoch milliseconds at which the request may start; the slot after
   * it is `spacingMs` later. A slot later than `now + waitMs` is told but not taken, and nothing is sent.
   */
  claimSlot(host: string, spacingMs: number, now: number, waitMs: number): Promise<number>;
  /** Nothing is sent to the host before the returned time; `null` when it is free. */
  blockedUntil(host: string): Promise<{ until: number; code: string } | null>;
  block(host: string, until: number, code: string): Promise<void>;
  robots(origin: string): Promise<RobotsRecord | null>;
  saveRobots(origin: string, record: RobotsRecord): Promise<void>;
  validators(url: string): Promise<{ etag: string | null; lastModified: string | null } | null>;
  /** The last answer of the host, for the ledger at /about/crawler. */
  saveOutcome(
    host: string,
    outcome: { at: number; status: number | null; code: string | null },
  ): Promise<void>;
}

/** An answer for robots.txt. `status` `null`: unreachable. */
export interface RobotsRecord {
  fetchedAt: number;
  status: number | null;
  body: string;
}

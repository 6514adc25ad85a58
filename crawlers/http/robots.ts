import { DAY_MS, MINUTE_MS } from "../../src/domain/durations.js";
import { CrawlError } from "../errors.js";
import type { CrawlErrorCode } from "../errors.js";
import type { CrawlState, Permission, RobotsRecord } from "../types.js";
import { allows, forbidsAll, namedGroup, parseRobots } from "./robots-rules.js";
import type { RobotsGroup } from "./robots-rules.js";
import { isSuccess } from "./wire.js";
import type { WireResponse } from "./wire.js";

/** RFC 9309, 2.4: a copy is not used for longer than a day. */
const FRESH_MS = DAY_MS;
/** A host whose robots.txt could not be read is asked for it again after this long. */
const FAILURE_FRESH_MS = MINUTE_MS;

/** Failures that say nothing about robots.txt, and that hold for every other request to the host as well. */
const NOT_ABOUT_ROBOTS: ReadonlySet<CrawlErrorCode> = new Set(["forbidden_address", "rate_limited"]);

export interface RobotsDeps {
  state: CrawlState;
  now(): number;
  /** The names that robots.txt may call us by, in lower case. */
  names: readonly string[];
  /** What is read of a robots.txt. */
  maxBytes: number;
}

/** Fetches an address with its redirects, whatever status it ends with; throws when the network fails. */
export type FetchPlain = (url: URL) => Promise<WireResponse>;

/** What a robots.txt lets us do with an address. */
export interface RobotsVerdict {
  /** Stated for our group; `null` when none is. */
  crawlDelayMs: number | null;
}

/** Asks each origin's robots.txt before anything else is fetched there, and remembers its answer for a day. */
export class RobotsGate {
  readonly #pending = new Map<string, Promise<RobotsRecord>>();

  constructor(private readonly deps: RobotsDeps) {}

  /**
   * @throws CrawlError `robots`, `opted_out` (a group that names us closes the site), or the network's failure when
   * robots.txt cannot be reached: RFC 9309, 2.3.1.4 forbids everything then
   */
  async check(url: URL, permission: Permission, fetchPlain: FetchPlain): Promise<RobotsVerdict> {
    const named = permission.basis === "documented-api";
    const record = await this.#recordFor(url, fetchPlain, named);
    if (record === null || isUnavailable(record)) return { crawlDelayMs: null };
    if (isUnreachable(record) && record.body === "") {
      if (named) return { crawlDelayMs: null };
      throw unreachable(record, url);
    }
    return this.#verdict(record.body, url, named);
  }

  #verdict(body: string, url: URL, named: boolean): RobotsVerdict {
    const file = parseRobots(body);
    const ours = namedGroup(file, this.deps.names);
    if (ours !== null && forbidsAll(ours))
      throw refusal("opted_out", url, "its robots.txt closes the site to us");
    const group: RobotsGroup | null = ours ?? (named ? null : (file.get("*") ?? null));
    if (group === null) return { crawlDelayMs: null };
    if (!allows(group, url)) throw refusal("robots", url, `its robots.txt forbids ${url.pathname}`);
    return { crawlDelayMs: group.crawlDelayMs };
  }

  async #recordFor(url: URL, fetchPlain: FetchPlain, named: boolean): Promise<RobotsRecord | null> {
    const held = await this.deps.state.robots(url.origin);
    if (held !== null && this.#isFresh(held)) return held;
    try {
      return await this.#refreshOnce(url, held, fetchPlain);
    } catch (error) {
      if (named && error instanceof CrawlError && error.code !== "forbidden_address") return null;
      throw error;
    }
  }

  /** Readings of one host that start together ask once. */
  #refreshOnce(url: URL, held: RobotsRecord | null, fetchPlain: FetchPlain): Promise<RobotsRecord> {
    const pending = this.#pending.get(url.origin);
    if (pending !== undefined) return pending;
    const refresh = this.#refresh(url, held, fetchPlain).finally(() => this.#pending.delete(url.origin));
    this.#pending.set(url.origin, refresh);
    return refresh;
  }

  #isFresh(record: RobotsRecord): boolean {
    const age = this.deps.now() - record.fetchedAt;
    return age >= 0 && age < (isUnreachable(record) ? FAILURE_FRESH_MS : FRESH_MS);
  }

  async #refresh(url: URL, held: RobotsRecord | null, fetchPlain: FetchPlain): Promise<RobotsRecord> {
    const record = await this.#ask(url, held?.body ?? "", fetchPlain);
    await this.deps.state.saveRobots(url.origin, record);
    // The network's own failure says more than that robots.txt could not be read.
    if (record.failure !== null && record.status === null && record.body === "") throw record.failure;
    return record;
  }

  async #ask(
    url: URL,
    lastCopy: string,
    fetchPlain: FetchPlain,
  ): Promise<RobotsRecord & { failure: CrawlError | null }> {
    const fetchedAt = this.deps.now();
    try {
      const answer = await fetchPlain(new URL("/robots.txt", url));
      const body = isSuccess(answer.status) ? wholeLines(answer.body, this.deps.maxBytes) : "";
      return { fetchedAt, status: answer.status, body, failure: null };
    } catch (error) {
      if (!(error instanceof CrawlError) || NOT_ABOUT_ROBOTS.has(error.code)) throw error;
      // RFC 9309, 2.4: a cached copy may be used for longer while the file cannot be reached.
      return { fetchedAt, status: error.status, body: lastCopy, failure: error };
    }
  }
}

/** RFC 9309, 2.3.1.2 and 2.3.1.3: any 4xx, and a redirect left over after five, mean that there are no rules. */
function isUnavailable(record: RobotsRecord): boolean {
  return !isUnreachable(record) && !isSuccess(record.status ?? 0);
}

function isUnreachable(record: RobotsRecord): boolean {
  return record.status === null || record.status >= 500;
}

/** Without a last line that was cut: half a path would forbid more than was meant. */
function wholeLines(body: Buffer, maxBytes: number): string {
  const text = body.toString("utf8");
  return body.length < maxBytes ? text : text.slice(0, text.lastIndexOf("\n") + 1);
}

function unreachable(record: RobotsRecord, url: URL): CrawlError {
  if (record.status !== null) return refusal("robots", url, `its robots.txt answers ${record.status}`);
  return new CrawlError("network", `${url.host}: robots.txt could not be reached a moment ago`, {
    url: url.href,
  });
}

function refusal(code: "robots" | "opted_out", url: URL, why: string): CrawlError {
  return new CrawlError(code, `${url.host} may not be read: ${why}`, { url: url.href });
}

import { DAY_MS, HOUR_MS, MINUTE_MS } from "../domain/durations.js";
import { DECISIONS } from "../../crawlers/errors.js";
import type { CrawlErrorCode } from "../../crawlers/errors.js";

/** Slowed, never abandoned: a failing source is tried at least this often. */
const LONGEST = 3 * DAY_MS;
const FIRST_RETRY = 15 * MINUTE_MS;
/** Details that were put off are fetched soon, without asking for the list again. */
export const DETAILS_AFTER = 2 * MINUTE_MS;

export interface CheckOutcome {
  now: number;
  /** `null`: the reading was complete. */
  code: CrawlErrorCode | null;
  /** Failures in a row, this one included. */
  errorCount: number;
  /** What the host asked for, milliseconds. */
  retryAfterMs: number | null;
  pace: "api" | "page";
  /** Whether a person could complain to us: without that, a source is read at most once a day. */
  hasPublicContact: boolean;
  sourceId: number;
}

/**
 * When a source's list is due again, epoch milliseconds: hourly for APIs and every six hours for pages, slower with
 * every failure. Spread by the source's id, so that those read together do not stay together.
 */
export function nextListDue(outcome: CheckOutcome): number {
  const usual = outcome.pace === "api" ? HOUR_MS : 6 * HOUR_MS;
  const interval = outcome.hasPublicContact ? usual : DAY_MS;
  const wait = outcome.code === null ? interval : waitAfterFailure(outcome, outcome.code, interval);
  const asked = outcome.retryAfterMs ?? 0;
  return outcome.now + Math.max(Math.round(wait * (1 + spread(outcome.sourceId) / 10)), asked);
}

function waitAfterFailure(outcome: CheckOutcome, code: CrawlErrorCode, interval: number): number {
  const doubled = 2 ** Math.min(outcome.errorCount - 1, 12);
  const first = DECISIONS[code] === "retry" && outcome.hasPublicContact ? FIRST_RETRY : interval;
  return Math.min(first * doubled, Math.max(LONGEST, interval));
}

/** A number from 0 to 1 that is the source's own: neighbouring ids lie far apart (golden ratio). */
function spread(id: number): number {
  return (id * 0.618_033_988_749_895) % 1;
}

import { DAY_MS } from "../../src/domain/durations.js";

/** A host that asks for more than a week is asked again after one: a slip of a pen must not lose it for ever. */
const LONGEST_MS = 7 * DAY_MS;

/** Milliseconds that a Retry-After header asks for, as seconds or as a date (RFC 9110, 10.2.3); `null` without one. */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? "";
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, LONGEST_MS);
  // Date.parse takes far more than the three forms of an HTTP date: those all begin with a day's name.
  const date = /^[a-z]{3,9}[, ]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.min(Math.max(date - now, 0), LONGEST_MS);
}

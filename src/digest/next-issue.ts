import { DAY_MS, HOUR_MS } from "../domain/durations.js";

/** The hour, on the subscriber's clock, at which a weekly mail is due. */
export const ISSUE_HOUR = 7;

/** When a subscription is mailed. */
export interface IssueTime {
  /** 0 is Sunday. */
  weekday: number;
  /** IANA name. */
  timeZone: string;
}

/**
 * The next time after `after` that it is seven in the morning on the subscriber's weekday, in epoch milliseconds. By
 * the clock on the wall there: a week in which the clocks change has an hour more or less.
 */
export function nextIssueAt(after: number, { weekday, timeZone }: IssueTime): number {
  const today = wallClock(after, timeZone);
  const midnight = Date.UTC(today.year, today.month - 1, today.day);
  for (let days = 0; days <= 8; days += 1) {
    const day = midnight + days * DAY_MS;
    if (new Date(day).getUTCDay() !== weekday) continue;
    const at = toInstant(day + ISSUE_HOUR * HOUR_MS, timeZone);
    if (at > after) return at;
  }
  throw new RangeError(`${weekday} is no weekday: 0 (Sunday) to 6`);
}

/** The day, "2026-11-23", on a clock in the time zone. */
export function localDay(at: number, timeZone: string): string {
  const { year, month, day } = wallClock(at, timeZone);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The name under which a time zone is known, or `null` when it is none. */
export function readTimeZone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

function wallClock(at: number, timeZone: string): WallClock {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  return {
    year: read("year"),
    month: read("month"),
    day: read("day"),
    hour: read("hour"),
    minute: read("minute"),
    second: read("second"),
  };
}

/** How far clocks there are ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(at, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/**
 * The instant at which clocks there show a time, given as if it were UTC. A time that is skipped when clocks go forward
 * is read with the offset before it, so it comes just after the gap; of one that comes twice the first is taken.
 */
function toInstant(wall: number, timeZone: string): number {
  const early = wall - offsetAt(wall - DAY_MS, timeZone);
  if (wall - offsetAt(early, timeZone) === early) return early;
  const late = wall - offsetAt(wall + DAY_MS, timeZone);
  return wall - offsetAt(late, timeZone) === late ? late : early;
}

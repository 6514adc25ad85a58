import { DAY_MS, HOUR_MS, MINUTE_MS } from "../domain/durations.js";
import { en } from "../messages/en.js";

/** Beyond this an age says less than a date. */
const MAX_AGE_MS = 30 * DAY_MS;

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const dayAndYear = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const exact = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

const longDay = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "24 Nov", with the year when it is not this one. */
export function dayLabel(ms: number, now: number): string {
  const sameYear = new Date(ms).getUTCFullYear() === new Date(now).getUTCFullYear();
  return (sameYear ? day : dayAndYear).format(ms);
}

/** "24 November 2026". */
export function longDayLabel(ms: number): string {
  return longDay.format(ms);
}

/** "24 November 2026, 08:00 UTC". */
export function exactLabel(ms: number): string {
  return `${exact.format(ms).replace(" at ", ", ")} UTC`;
}

/** "3 h ago"; a date once the age says less than one. */
export function agoLabel(ms: number, now: number): string {
  const age = now - ms;
  if (age < MINUTE_MS) return en.times.just_now;
  if (age < HOUR_MS) return en.times.minutes(Math.floor(age / MINUTE_MS));
  if (age < DAY_MS) return en.times.hours(Math.floor(age / HOUR_MS));
  if (age < MAX_AGE_MS) return en.times.days(Math.floor(age / DAY_MS));
  return dayLabel(ms, now);
}

/** "12 May (3 days ago)"; the date alone once an age says less than it. */
export function dayAndAgeLabel(ms: number, now: number): string {
  const age = now - ms < MAX_AGE_MS ? ` (${agoLabel(ms, now)})` : "";
  return dayLabel(ms, now) + age;
}

import { HOUR_MS, MINUTE_MS } from "../src/domain/durations.js";

/**
 * Reads a time as the systems write it: ISO 8601 with or without zone ("2026-09-25 15:46:07 UTC",
 * "2026-8-28 15:08 UTC", "+0000" without colon), RFC 822, "October 1, 2026", "1.10.2026", Java's `Date.toString()`,
 * epoch milliseconds. A day alone and a time without zone count as UTC. Every other form is refused: the language's own
 * parser would guess ("foo 3" is a day in March to it), and in the time zone of the machine.
 * @returns Epoch milliseconds, or `null` when it cannot be read.
 */
export function readTime(value: string | number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) && value > 0 ? value : null;
  const text = value.trim();
  for (const form of FORMS) {
    const found = form.exec(text)?.groups;
    if (found !== undefined) return toEpoch(found);
  }
  return null;
}

const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,3})\d*)?)?`;
const ZONE = String.raw`\s*(?<zone>[A-Z]{1,4}|[+-]\d{2}:?\d{2})?`;

const FORMS = [
  // "2026-09-25T15:46:07.123+02:00"
  new RegExp(String.raw`^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[T ]${CLOCK}${ZONE})?$`),
  // "Thu, 01 Oct 2026 7:00:00 +0000", RFC 822
  new RegExp(
    String.raw`^(?:\w{3,9},\s*)?(?<day>\d{1,2})\s+(?<name>[A-Za-z]{3,9})\s+(?<year>\d{4})(?:\s+${CLOCK}${ZONE})?$`,
  ),
  // "Thu Oct 01 02:00:00 UTC 2026", Java
  new RegExp(String.raw`^\w{3}\s+(?<name>[A-Za-z]{3})\s+(?<day>\d{1,2})\s+${CLOCK}${ZONE}\s+(?<year>\d{4})$`),
  // "October 1, 2026"
  /^(?<name>[A-Za-z]{3,9})\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})$/,
  // "1.10.2026": with dots, the day comes first wherever it is written so
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
];

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Zone names that feeds use (RFC 822 and Central Europe), in hours ahead of UTC. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  CET: 1,
  CEST: 2,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

type Parts = Partial<Record<string, string>>;

function toEpoch(parts: Parts): number | null {
  const month = parts["name"] === undefined ? Number(parts["month"]) - 1 : monthOf(parts["name"]);
  const offset = offsetOf(parts["zone"] ?? "Z");
  const day = Number(parts["day"]);
  const time = Date.UTC(
    Number(parts["year"]),
    month,
    day,
    Number(parts["hour"] ?? 0),
    Number(parts["minute"] ?? 0),
    Number(parts["second"] ?? 0),
    Number((parts["fraction"] ?? "").padEnd(3, "0")),
  );
  // Date.UTC rolls "2026-13-45" over into the next year; such a date is a mistake of the source, not a date.
  const real = month >= 0 && month < 12 && new Date(time).getUTCDate() === day;
  return real && offset !== null ? time - offset : null;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase());
}

/** Milliseconds ahead of UTC; `null` for a name that is no known zone. */
function offsetOf(zone: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (match === null) {
    const hours = ZONES[zone];
    return hours === undefined ? null : hours * HOUR_MS;
  }
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === "-" ? -minutes : minutes) * MINUTE_MS;
}

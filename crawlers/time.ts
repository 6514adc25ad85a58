/**
 * Reads a time as the systems write it: ISO 8601 with or without zone ("2026-09-25 15:46:07 UTC",
 * "2026-8-28 15:08 UTC", "+0000" without colon), RFC 822, Java's `Date.toString()`, epoch milliseconds. A day alone and
 * a time without zone count as UTC.
 * @returns Epoch milliseconds, or `null` when it cannot be read.
 */
export function readTime(value: string | number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) && value > 0 ? value : null;
  const text = value.trim();
  const iso = ISO.exec(text);
  if (iso !== null) return readIso(iso);
  const java = JAVA.exec(text);
  const parsed = Date.parse(java === null ? text : `${java[2]} ${java[1]} ${java[4]} ${java[3]} UTC`);
  return Number.isNaN(parsed) ? null : parsed;
}

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/;
/** "Thu Oct 01 02:00:00 UTC 2026". */
const JAVA = /^\w{3} (\w{3}) (\d{2}) (\d{2}:\d{2}:\d{2}) UTC (\d{4})$/;

function readIso(match: RegExpExecArray): number | null {
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "", zone = "Z"] = match;
  const time = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Number(fraction.padEnd(3, "0")),
  );
  // Date.UTC rolls "2026-13-45" over into the next year; such a date is a mistake of the source, not a date.
  if (new Date(time).getUTCDate() !== Number(day) || Number(month) > 12) return null;
  return time - offsetOf(zone);
}

function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === "-" ? -minutes : minutes) * 60_000;
}

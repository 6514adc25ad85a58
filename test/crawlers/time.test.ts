import { expect, it } from "vitest";
import { readTime } from "../../crawlers/time.js";

const iso = (value: string | number | null | undefined) => {
  const time = readTime(value);
  return time === null ? null : new Date(time).toISOString();
};

it.each([
  ["a day", "2026-09-25", "2026-09-25T00:00:00.000Z"],
  ["a time in UTC", "2026-09-25T18:18:52.891Z", "2026-09-25T18:18:52.891Z"],
  ["microseconds", "2026-03-12T16:38:15.322417+00:00", "2026-03-12T16:38:15.322Z"],
  ["a tenth of a second", "2026-03-12T16:38:15.3Z", "2026-03-12T16:38:15.300Z"],
  ["an offset", "2026-09-25T16:45:00-04:00", "2026-09-25T20:45:00.000Z"],
  ["an offset without colon", "2026-09-25T16:45:00+0200", "2026-09-25T14:45:00.000Z"],
  ["an offset that ends in the year before", "2026-01-01T01:00:00+05:30", "2025-12-31T19:30:00.000Z"],
  ["Recruitee's form", "2026-09-25 15:46:07 UTC", "2026-09-25T15:46:07.000Z"],
  ["one digit, no seconds", "2026-8-28 15:08 UTC", "2026-08-28T15:08:00.000Z"],
  ["no zone", "2026-08-28T15:08:00", "2026-08-28T15:08:00.000Z"],
  ["RFC 822", "Mon, 05 Oct 2026 08:30:00 +0200", "2026-10-05T06:30:00.000Z"],
  ["RFC 822 with one digit and a name", "Thu, 1 Oct 2026 7:00:00 GMT", "2026-10-01T07:00:00.000Z"],
  ["RFC 822 in eastern time", "Thu, 01 Oct 2026 20:00:00 EST", "2026-10-02T01:00:00.000Z"],
  ["RFC 822 without a zone", "Tue, 06 Oct 2026 10:00:00", "2026-10-06T10:00:00.000Z"],
  ["Java", "Thu Oct 01 02:00:00 UTC 2026", "2026-10-01T02:00:00.000Z"],
  ["Java in summer time", "Thu Oct 01 02:00:00 CEST 2026", "2026-10-01T00:00:00.000Z"],
  ["a month in words", "October 1, 2026", "2026-10-01T00:00:00.000Z"],
  ["dots", "1.10.2026", "2026-10-01T00:00:00.000Z"],
  ["blanks around", "  2026-09-25 ", "2026-09-25T00:00:00.000Z"],
  ["epoch milliseconds", 1782214185805, "2026-06-23T11:29:45.805Z"],
  ["29 February", "2028-02-29", "2028-02-29T00:00:00.000Z"],
])("reads %s", (_case, value, expected) => {
  expect(iso(value)).toBe(expected);
});

it.each([
  "",
  "soon",
  "Posted 3 Days Ago",
  "Level 3",
  "2026",
  "2026-10",
  "2026-13-01",
  "2026-02-30",
  "2027-02-29",
  "2026-00-10",
  "32.1.2026",
  "10/05/2026",
  "05 Smarch 2026",
  "2026-09-25T16:45:00 XYZ",
  "2026-09-25 and later",
  0,
  -5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  null,
  undefined,
])("does not guess at %j", (value) => {
  expect(readTime(value)).toBeNull();
});

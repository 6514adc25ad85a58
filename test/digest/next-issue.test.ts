import { describe, expect, it } from "vitest";
import { localDay, nextIssueAt, readTimeZone } from "../../src/digest/next-issue.js";

const SUNDAY = 0;
const MONDAY = 1;
const WEDNESDAY = 3;

const next = (after: string, weekday: number, timeZone: string) =>
  new Date(nextIssueAt(Date.parse(after), { weekday, timeZone })).toISOString();

describe("the time of the next weekly mail", () => {
  // 24 November 2026 is a Tuesday.
  it.each([
    ["in UTC", "2026-11-24T12:00:00Z", MONDAY, "UTC", "2026-11-30T07:00:00.000Z"],
    ["later on the same day", "2026-11-25T06:59:59Z", WEDNESDAY, "UTC", "2026-11-25T07:00:00.000Z"],
    [
      "a week later when it is seven now",
      "2026-11-25T07:00:00Z",
      WEDNESDAY,
      "UTC",
      "2026-12-02T07:00:00.000Z",
    ],
    ["east of Greenwich", "2026-11-24T12:00:00Z", MONDAY, "Europe/Paris", "2026-11-30T06:00:00.000Z"],
    ["west of it", "2026-11-24T12:00:00Z", MONDAY, "America/Los_Angeles", "2026-11-30T15:00:00.000Z"],
    [
      "where it is already tomorrow",
      "2026-11-24T20:00:00Z",
      WEDNESDAY,
      "Asia/Tokyo",
      "2026-11-24T22:00:00.000Z",
    ],
    [
      "where it is still yesterday",
      "2026-11-25T05:00:00Z",
      WEDNESDAY,
      "Pacific/Honolulu",
      "2026-11-25T17:00:00.000Z",
    ],
    ["half an hour off", "2026-11-24T12:00:00Z", MONDAY, "Asia/Kolkata", "2026-11-30T01:30:00.000Z"],
    ["a quarter off", "2026-11-24T12:00:00Z", MONDAY, "Asia/Kathmandu", "2026-11-30T01:15:00.000Z"],
    [
      "fourteen hours ahead",
      "2026-11-24T12:00:00Z",
      MONDAY,
      "Pacific/Kiritimati",
      "2026-11-29T17:00:00.000Z",
    ],
  ])("%s", (_name, ...[after, weekday, zone, expected]) => {
    expect(next(after, weekday, zone)).toBe(expected);
  });

  it("is seven on the wall before and after the clocks change", () => {
    // Paris: 29 March 2026 forward at 2 h, 25 October back at 3 h. New York: 8 March forward, 1 November back.
    expect(next("2026-03-23T06:00:00Z", MONDAY, "Europe/Paris")).toBe("2026-03-30T05:00:00.000Z");
    expect(next("2026-03-28T12:00:00Z", SUNDAY, "Europe/Paris")).toBe("2026-03-29T05:00:00.000Z");
    expect(next("2026-10-19T05:00:00Z", MONDAY, "Europe/Paris")).toBe("2026-10-26T06:00:00.000Z");
    expect(next("2026-10-24T12:00:00Z", SUNDAY, "Europe/Paris")).toBe("2026-10-25T06:00:00.000Z");
    expect(next("2026-03-02T12:00:00Z", MONDAY, "America/New_York")).toBe("2026-03-09T11:00:00.000Z");
    expect(next("2026-10-26T11:00:00Z", MONDAY, "America/New_York")).toBe("2026-11-02T12:00:00.000Z");
  });

  it("comes once a week, for two years, in every kind of zone", () => {
    for (const timeZone of [
      "Europe/Paris",
      "America/St_Johns",
      "Australia/Lord_Howe",
      "Africa/Casablanca",
      "UTC",
    ]) {
      let at = Date.UTC(2026, 0, 1);
      const days = new Set<string>();
      for (let week = 0; week < 104; week += 1) {
        at = nextIssueAt(at, { weekday: MONDAY, timeZone });
        const clock = new Intl.DateTimeFormat("en-GB", {
          timeZone,
          weekday: "short",
          hour: "2-digit",
          minute: "2-digit",
        });
        expect(clock.format(at)).toMatch(/^Mon,? 07:00$/);
        days.add(localDay(at, timeZone));
      }
      expect(days.size).toBe(104);
    }
  });

  it("refuses a weekday that is none", () => {
    expect(() => next("2026-11-24T12:00:00Z", 7, "UTC")).toThrow(RangeError);
  });
});

describe("time zones", () => {
  it("names the day on the wall there", () => {
    expect(localDay(Date.parse("2026-11-24T22:30:00Z"), "Asia/Tokyo")).toBe("2026-11-25");
    expect(localDay(Date.parse("2026-01-01T02:00:00Z"), "America/New_York")).toBe("2025-12-31");
  });

  it("knows zones by their name, in any letter case, and nothing else", () => {
    expect(readTimeZone("europe/paris")).toBe("Europe/Paris");
    expect(readTimeZone("UTC")).toBe("UTC");
    expect(readTimeZone("Mars/Olympus")).toBeNull();
    expect(readTimeZone("")).toBeNull();
  });
});

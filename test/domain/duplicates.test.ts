import { describe, expect, it } from "vitest";
import { groupKey, type Opening, sameOpening } from "../../src/domain/duplicates.js";
import { parsePlaces } from "../../src/domain/places/parse-places.js";
import type { Place } from "../../src/domain/posting.js";
import { testGazetteer } from "../helpers/gazetteer.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

const boise: Place = { city: "Boise", region: "US-ID", country: "US", lat: 43.6, lon: -116.2 };
const reno: Place = { city: "Reno", region: "US-NV", country: "US", lat: 39.5, lon: -119.8 };

const text =
  "You plan and run the pumps of our plants, together with two colleagues in the field and one in the office. " +
  "You know valves, motors and controls, and you like to write down what you did so that others can follow it.";

function opening(given: Partial<Opening> = {}): Opening {
  return {
    companySlug: "pumpworks",
    title: "Pump Engineer",
    places: [boise],
    descriptionText: text,
    ...given,
  };
}

describe("groupKey", () => {
  it("is the same for one role in several places", () => {
    const keys = [
      groupKey("pumpworks", "Pump  Engineer", [boise]),
      groupKey("pumpworks", "Pump Engineer - Boise, ID", [boise]),
      groupKey("pumpworks", "PUMP ENGINEER (Hybrid - Reno, NV)", [reno]),
      groupKey("pumpworks", "Pump Engineer (m/f/d)"),
    ];
    expect(new Set(keys)).toEqual(new Set(["pumpworks:pump-engineer"]));
  });

  it.each([
    ["Pump Engineer II", "Pump Engineer III"],
    ["Pump Engineer (Night Shift)", "Pump Engineer (Day Shift)"],
    ["Pump Engineer, Water", "Pump Engineer, Air"],
    ["C++ Developer", "C# Developer"],
    ["Pump Engineer (German-speaking)", "Pump Engineer"],
  ])("keeps '%s' and '%s' apart", (a, b) => {
    expect(groupKey("pumpworks", a, [boise])).not.toBe(groupKey("pumpworks", b, [boise]));
  });

  it("keeps companies apart, and a title that is only a place", () => {
    expect(groupKey("a", "Engineer")).not.toBe(groupKey("b", "Engineer"));
    expect(groupKey("a", "Boise", [boise])).toBe("a:boise");
  });
});

describe("sameOpening", () => {
  it("joins the same text and one with small edits", () => {
    expect(sameOpening(opening(), opening())).toBe(true);
    const long = `${text} ${text.replaceAll("pumps", "motors")} ${text.replaceAll("field", "hall")}`;
    expect(
      sameOpening(opening({ descriptionText: long }), opening({ descriptionText: `${long} Apply now.` })),
    ).toBe(true);
  });

  it("joins by company, title and places where one has no text", () => {
    expect(sameOpening(opening({ descriptionText: null }), opening())).toBe(true);
  });

  it("does not care for the order of places", () => {
    expect(sameOpening(opening({ places: [boise, reno] }), opening({ places: [reno, boise] }))).toBe(true);
  });

  it.each<[string, Partial<Opening>]>([
    ["another company", { companySlug: "other" }],
    ["another level", { title: "Pump Engineer II" }],
    ["another place", { places: [reno] }],
    ["one place more", { places: [boise, reno] }],
    ["other work", { descriptionText: "You sell our pumps to towns and farms all over the state, by car." }],
  ])("keeps %s apart", (_, other) => {
    expect(sameOpening(opening(), opening(other))).toBe(false);
  });
});

interface Pair {
  a: string;
  b: string;
  label: string;
}

describeWithShared("labelled pairs", () => {
  it("joins most duplicates and merges no sibling", () => {
    const gazetteer = testGazetteer();
    const rows = JSON.parse(readShared("gold/postings.json")) as Record<string, string>[];
    const byKey = new Map(rows.map((row) => [row["key"], row]));
    const openingOf = (key: string): Opening => {
      const row = byKey.get(key) ?? {};
      const seat = { country: null, region: null };
      return {
        companySlug: row["companySlug"] ?? "",
        title: row["title"] ?? "",
        places: parsePlaces(row["location"] ?? "", seat, gazetteer).places,
        descriptionText: row["descriptionText"] === "" ? null : (row["descriptionText"] ?? null),
      };
    };
    const pairs = JSON.parse(readShared("gold/dedupe.dev.json")) as Pair[];
    const joined = pairs.filter(({ a, b }) => sameOpening(openingOf(a), openingOf(b)));
    expect(joined.filter(({ label }) => label !== "duplicate")).toEqual([]);
    expect(joined.length).toBeGreaterThanOrEqual(5);
  });
});

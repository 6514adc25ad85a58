import { describe, expect, it } from "vitest";
import { clusterContains } from "../../src/domain/cluster-area.js";
import { distanceKm } from "../../src/domain/distance.js";
import { fold } from "../../src/domain/fold.js";
import { countryByCode, countryName, countryNamed } from "../../src/domain/places/countries.js";
import { placeLabel, salaryLabel } from "../../src/domain/posting-text.js";
import type { Place, Salary } from "../../src/domain/posting.js";
import { slugify } from "../../src/domain/slug.js";

const place = (given: Partial<Place>): Place => ({
  city: null,
  region: null,
  country: null,
  lat: null,
  lon: null,
  ...given,
});

describe("clusterContains", () => {
  const boise = place({ city: "Boise", region: "US-ID", country: "US", lat: 43.6135, lon: -116.2035 });

  it("measures the great-circle distance", () => {
    const paris = { lat: 48.8566, lon: 2.3522 };
    const london = { lat: 51.5074, lon: -0.1278 };
    expect(distanceKm(paris, london)).toBeCloseTo(343.6, 0);
    expect(distanceKm({ lat: 0, lon: 179.9 }, { lat: 0, lon: -179.9 })).toBeCloseTo(22.2, 0);
  });

  it("holds a place within the radius, not one without coordinates", () => {
    const scope = { type: "radius", km: 30, lat: 43.54, lon: -116.56 } as const;
    expect(clusterContains(scope, boise)).toBe(true);
    expect(clusterContains({ ...scope, km: 20 }, boise)).toBe(false);
    expect(clusterContains(scope, place({ region: "US-ID", country: "US" }))).toBe(false);
  });

  it("holds a place in one of its regions or countries", () => {
    expect(clusterContains({ type: "admin1", codes: ["US-NV", "US-ID"] }, boise)).toBe(true);
    expect(clusterContains({ type: "admin1", codes: ["US-NV"] }, boise)).toBe(false);
    expect(clusterContains({ type: "country", codes: ["US"] }, boise)).toBe(true);
    expect(clusterContains({ type: "country", codes: ["CA"] }, boise)).toBe(false);
    expect(clusterContains({ type: "country", codes: ["US"] }, place({}))).toBe(false);
  });

  it("holds nothing without an area", () => {
    expect(clusterContains(null, boise)).toBe(false);
  });
});

describe("labels", () => {
  it("writes a place as people do", () => {
    expect(placeLabel(place({ city: "Boise", region: "US-ID", country: "US" }))).toBe(
      "Boise, ID, United States",
    );
    expect(placeLabel(place({ city: "Lyon", region: "FR-ARA", country: "FR" }))).toBe("Lyon, France");
    expect(placeLabel(place({ region: "DE-BY", country: "DE" }))).toBe("Bavaria, Germany");
    expect(placeLabel(place({ country: "GB" }))).toBe("United Kingdom");
    expect(placeLabel(place({ city: "Gaillimh", region: "IE-C", country: "IE" }))).toBe("Galway, Ireland");
    expect(placeLabel(place({ city: "New York City", region: "US-NY", country: "US" }))).toBe(
      "New York, NY, United States",
    );
    expect(placeLabel(place({ city: "Antwerpen", region: "BE-VLG", country: "NL" }))).toBe(
      "Antwerpen, Netherlands",
    );
    expect(placeLabel(place({ city: "Quillhaven" }))).toBe("Quillhaven");
  });

  it("writes pay with its currency and period", () => {
    const pay: Salary = { min: 142_000, max: 178_000, currency: "USD", period: "YEAR", text: null };
    expect(salaryLabel(pay)).toBe("$142,000 – $178,000 a year");
    expect(salaryLabel({ ...pay, min: null, currency: "EUR" })).toBe("up to €178,000 a year");
    expect(salaryLabel({ ...pay, max: null, currency: "GBP" })).toBe("from £142,000 a year");
    expect(salaryLabel({ ...pay, min: 28.5, max: 28.5, period: "HOUR" })).toBe("$28.50 an hour");
    expect(salaryLabel({ min: null, max: null, currency: null, period: null, text: "by agreement" })).toBe(
      "by agreement",
    );
    expect(salaryLabel(null)).toBeNull();
  });
});

describe("slugify", () => {
  it.each([
    ["Senior Engineer, R&D (m/w/d)", "senior-engineer-r-and-d-m-w-d"],
    ["Ingénieur Qualité – Énergie", "ingenieur-qualite-energie"],
    ["Straßenbau", "strassenbau"],
    ["  ", "posting"],
    ["日本語", "posting"],
  ])("makes '%s' into '%s'", (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it("cuts a long title between words", () => {
    const slug = slugify("hydrology ".repeat(20));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug.endsWith("hydrology")).toBe(true);
  });
});

describe("countries", () => {
  it("are known by their names in several languages, and by daily words", () => {
    expect(["germany", "deutschland", "allemagne", "alemania", "duitsland"].map(countryNamed)).toEqual(
      Array(5).fill("DE"),
    );
    expect(["uk", "usa", "the netherlands", "south korea", "holland"].map(countryNamed)).toEqual([
      "GB",
      "US",
      "NL",
      "KR",
      "NL",
    ]);
    expect(countryNamed("atlantis")).toBeNull();
  });

  it("are known by their codes of two and three letters", () => {
    expect(countryByCode("de")).toBe("DE");
    expect(countryByCode("DEU")).toBe("DE");
    expect(countryByCode("XQ")).toBeNull();
    expect(countryByCode("D")).toBeNull();
  });

  it("are named in the language that is asked for, else in English", () => {
    expect(countryName("DE")).toBe("Germany");
    expect(countryName("DE", "fr")).toBe("Allemagne");
    expect(countryName("US")).toBe("United States");
    expect(countryName("DE", "xx")).toBe("Germany");
    expect(countryName("XQ")).toBe("XQ");
  });
});

describe("fold", () => {
  it("makes names comparable", () => {
    expect(fold("  Łódź–Górna ")).toBe("lodz gorna");
    expect(fold("Hawai‘i")).toBe("hawaii");
    expect(fold("Großenhain")).toBe("grossenhain");
    expect(fold("東京都")).toBe("東京都");
  });
});

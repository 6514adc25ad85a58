import { beforeAll, describe, expect, it } from "vitest";
import type { Gazetteer } from "../../../src/domain/places/gazetteer.js";
import { parsePlaces, type Seat } from "../../../src/domain/places/parse-places.js";
import { testGazetteer } from "../../helpers/gazetteer.js";

const nowhere: Seat = { country: null, region: null };
let gazetteer: Gazetteer;

beforeAll(() => {
  gazetteer = testGazetteer();
});

/** Places as "City/region or country". */
function places(text: string, seat: Seat = nowhere): string[] {
  return parsePlaces(text, seat, gazetteer).places.map(
    ({ city, region, country }) => `${city ?? ""}/${region ?? country ?? ""}`,
  );
}

describe("one place", () => {
  it.each([
    ["Boise, ID", "Boise/US-ID"],
    ["Boise, Idaho, United States", "Boise/US-ID"],
    ["Boise, Idaho, USA", "Boise/US-ID"],
    ["Salem, OR", "Salem/US-OR"],
    ["Helena, MT", "Helena/US-MT"],
    ["Hartford, CT", "Hartford/US-CT"],
    ["Boise ID 83702", "Boise/US-ID"],
    ["Chicago HQ", "Chicago/US-IL"],
    ["US - Boise", "Boise/US-ID"],
    ["US-ID-Boise", "Boise/US-ID"],
    ["Germany - Kassel", "Kassel/DE-HE"],
    ["Kassel, Deutschland", "Kassel/DE-HE"],
    ["Göteborg, Västra Götalands län, Sweden", "Göteborg/SE-O"],
    ["Utrecht, Utrecht, Netherlands", "Utrecht/NL-UT"],
    ["Barcelona, Cataluña, España", "Barcelona/ES-CT"],
    ["Lyon, Auvergne-Rhône-Alpes, France", "Lyon/FR-ARA"],
    ["Kyoto Prefecture, Japan", "/JP-26"],
    ["Oregon", "/US-OR"],
    ["Norway", "/NO"],
    ["Bosnia and Herzegovina", "/BA"],
    ["Singapore", "Singapore/SG-01"],
    ["New York, New York", "New York City/US-NY"],
    ["Mobile, Alabama", "Mobile/US-AL"],
    ["12 Mill Road, Durham, NC 27701", "Durham/US-NC"],
    ["Bethlehem, CT", "Bethlehem/US-CT"],
    ["Georgetown, MA", "Georgetown/US-MA"],
    ["NC", "/US-NC"],
    ["Lewes, DE", "Lewes/US-DE"],
    ["Hamburg (DE)", "Hamburg/DE-HH"],
    ["Taipei, Taiwan", "Taipei/TW.04"],
    ["Rio Grande do Sul", "/BR-RS"],
    ["Île-de-France", "/FR-IDF"],
    ["上海", "Shanghai/CN-SH"],
    ["Kraków, Polska", "Kraków/PL-12"],
    ["Lisbon City, Portugal", "Lisbon/PT-11"],
    ["Quill City, ID", "Quill City/US-ID"],
    ["Forsyth County, Georgia", "Forsyth County/US-GA"],
    ["San Mateo, CA United States", "San Mateo/US-CA"],
    ["US - United States", "/US"],
    ["Denver, CO • United States", "Denver/US-CO"],
    ["Greater Chicago (Evanston, IL)", "Evanston/US-IL"],
  ])("reads %s", (text, expected) => {
    expect(places(text)).toEqual([expected]);
  });

  it("gives the coordinates of the town", () => {
    const [place] = parsePlaces("Boise, ID", nowhere, gazetteer).places;
    expect(place?.lat).toBeCloseTo(43.61, 1);
    expect(place?.lon).toBeCloseTo(-116.2, 1);
  });

  it("keeps the written name of a town that is not in the gazetteer, without coordinates", () => {
    expect(parsePlaces("Quillhaven Junction, Idaho", nowhere, gazetteer).places).toEqual([
      { city: "Quillhaven Junction", region: "US-ID", country: "US", lat: null, lon: null },
    ]);
  });
});

describe("several places", () => {
  it.each([
    ["Ireland, Quillhaven", "Quillhaven", "IE"],
    ["Quillhaven, Ireland", "Quillhaven", "IE"],
    ["Ireland, Various", null, "IE"],
    ["Ireland, Hybrid", null, "IE"],
    ["Quill Haven Works, Ireland", null, "IE"],
    ["US, Quillhaven", null, "US"],
  ])("keeps one unknown word beside a country as its town: %s", (text, city, country) => {
    expect(parsePlaces(text, nowhere, gazetteer).places).toMatchObject([{ city, country, lat: null }]);
  });

  it.each<[string, string[]]>([
    ["Boise, ID or Reno, NV or Washington DC", ["Boise/US-ID", "Reno/US-NV", "Washington/US-DC"]],
    ["Boise, ID; Reno, NV", ["Boise/US-ID", "Reno/US-NV"]],
    ["Boise, ID, Reno, NV", ["Boise/US-ID", "Reno/US-NV"]],
    ["Boise, Idaho, United States, Reno, Nevada, United States", ["Boise/US-ID", "Reno/US-NV"]],
    ["Denver, Chicago & Dallas", ["Denver/US-CO", "Chicago/US-IL", "Dallas/US-TX"]],
    ["Boulder or Denver, CO", ["Boulder/US-CO", "Denver/US-CO"]],
    ["Berlin oder Hamburg", ["Berlin/DE-BE", "Hamburg/DE-HH"]],
    ["Chicago, New York, Amsterdam", ["Chicago/US-IL", "New York City/US-NY", "Amsterdam/NL-NH"]],
    ["Texas, New York, Oregon", ["/US-TX", "/US-NY", "/US-OR"]],
    ["Marion & Shelby, NC", ["Marion/US-NC", "Shelby/US-NC"]],
    ["AB, BC, or ON", ["/CA-AB", "/CA-BC", "/CA-ON"]],
    ["Oregon; Georgia", ["/US-OR", "/US-GA"]],
  ])("reads %s", (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it("lists a place once", () => {
    expect(places("Boise, ID; Boise, Idaho")).toEqual(["Boise/US-ID"]);
  });
});

describe("no place", () => {
  it.each([
    "",
    "Any of our sites",
    "Various",
    "HOME OFFICE",
    "2 Locations",
    "Nationwide",
    "APAC",
    "(any)",
    "N/A",
  ])("finds none in '%s'", (text) => {
    expect(places(text)).toEqual([]);
  });
});

describe("namesakes", () => {
  it("are decided by the region or country that follows", () => {
    expect(places("London, ON")).toEqual(["London/CA-ON"]);
    expect(places("London, UK")).toEqual(["London/GB-ENG"]);
    expect(places("Richmond, CA")).toEqual(["Richmond/US-CA"]);
    expect(places("Jakarta, ID")).toEqual(["Jakarta/ID-JK"]);
    expect(places("Perth, WA")).toEqual(["Perth/AU-WA"]);
  });

  it("are decided by population when one is far larger", () => {
    expect(places("London")).toEqual(["London/GB-ENG"]);
  });

  it("are decided by the company's seat, and else left out", () => {
    expect(places("Cambridge")).toEqual([]);
    expect(places("Cambridge", { country: "GB", region: null })).toEqual(["Cambridge/GB-ENG"]);
    expect(places("Cambridge", { country: "US", region: "US-MA" })).toEqual(["Cambridge/US-MA"]);
    expect(places("Georgia")).toEqual([]);
    expect(places("Georgia", { country: "US", region: null })).toEqual(["/US-GA"]);
  });
});

describe("workplace and remote scope", () => {
  it.each<[string, string | null, string[], string[]]>([
    ["Remote", "remote", [], []],
    ["Remote - Spain", "remote", ["ES"], []],
    ["Spain, Remote", "remote", ["ES"], []],
    ["Remote (United States)", "remote", ["US"], []],
    ["Remote, US (East Coast)", "remote", ["US"], []],
    ["Remote | US & Canada", "remote", ["CA", "US"], []],
    ["Remote - Europe", "remote", ["europe"], []],
    ["Remote in EMEA", "remote", ["emea"], []],
    ["Remote, Oregon, US", "remote", ["US"], ["/US-OR"]],
    ["Remote - Boise, ID", "remote", ["US"], ["Boise/US-ID"]],
    ["Boise, ID or Remote", "remote", [], ["Boise/US-ID"]],
    ["Boise, ID or Remote in US", "remote", ["US"], ["Boise/US-ID"]],
    ["Remote (ON, AB)", "remote", ["CA"], ["/CA-ON", "/CA-AB"]],
    ["Remote Singapore", "remote", ["SG"], []],
    ["Remote (deutschlandweit)", "remote", ["DE"], []],
    ["リモート勤務", "remote", [], []],
    ["Hybrid - Lyon", "hybrid", [], ["Lyon/FR-ARA"]],
    ["Lyon (Télétravail)", "remote", ["FR"], ["Lyon/FR-ARA"]],
    ["Boise, ID (On-site)", "onsite", [], ["Boise/US-ID"]],
    ["Boise, ID – On-site/Hybrid", null, [], ["Boise/US-ID"]],
    ["Boise, ID", null, [], ["Boise/US-ID"]],
  ])("reads %s", (text, workplace, remoteFrom, expected) => {
    const parsed = parsePlaces(text, nowhere, gazetteer);
    expect(parsed.workplace).toBe(workplace);
    expect(parsed.remoteFrom).toEqual(remoteFrom);
    expect(places(text)).toEqual(expected);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { cityNames } from "../../../src/domain/places/city-names.js";
import type { Gazetteer } from "../../../src/domain/places/gazetteer.js";
import { testGazetteer } from "../../helpers/gazetteer.js";

let gazetteer: Gazetteer;

beforeAll(() => {
  gazetteer = testGazetteer();
});

describe("cityNames", () => {
  it.each([
    ["Antwerp", "antwerpen"],
    ["New York", "new york city"],
    ["NYC", "new york city"],
    ["Galway", "gaillimh"],
    ["München", "munich"],
    ["Cologne", "koln"],
    ["Geneva", "geneve"],
    ["Gothenburg", "goteborg"],
    ["San Sebastián", "donostia san sebastian"],
    ["Aarhus", "arhus"],
    ["Saint Louis", "st louis"],
    ["St Louis", "st louis"],
    ["Frankfurt", "frankfurt am main"],
  ])("knows '%s' as %s", (typed, name) => {
    expect(cityNames(typed, gazetteer)).toContain(name);
  });

  it("keeps what was typed, also where no town is called so", () => {
    expect(cityNames("Antwerp", gazetteer)).toContain("antwerp");
    expect(cityNames("Quillhaven", gazetteer)).toEqual(["quillhaven"]);
    expect(cityNames("Munich", gazetteer)).toEqual(["munich"]);
  });

  it.each([
    ["Philadelphia", "amman"],
    ["Porto", "bordeaux"],
    ["Venice", "dayton"],
    ["Rome", "lome"],
    ["York", "new york city"],
  ])("does not take '%s' for %s, which only an old list calls so", (typed, other) => {
    expect(cityNames(typed, gazetteer)).not.toContain(other);
  });
});

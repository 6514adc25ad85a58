import { beforeAll, describe, expect, it } from "vitest";
import type { Gazetteer } from "../../../src/domain/places/gazetteer.js";
import { resolveNear } from "../../../src/domain/places/resolve-place.js";
import { readLocation } from "../../../src/domain/places/stated-place.js";
import { testGazetteer } from "../../helpers/gazetteer.js";

const nowhere = { country: null, region: null };
let gazetteer: Gazetteer;

beforeAll(() => {
  gazetteer = testGazetteer();
});

describe("readLocation", () => {
  it("resolves the parts of a source", () => {
    const read = readLocation({ city: "Graz", region: "Steiermark", country: "AT" }, nowhere, gazetteer);
    expect(read.structured).toBe(true);
    expect(read.places).toMatchObject([{ city: "Graz", region: "AT-6", country: "AT" }]);
  });

  it("takes country names in other languages and regions as codes", () => {
    const read = readLocation(
      { city: "Augusta", region: "ME", country: "Vereinigte Staaten" },
      nowhere,
      gazetteer,
    );
    expect(read.places).toMatchObject([{ city: "Augusta", region: "US-ME", country: "US" }]);
  });

  it("decides between namesakes by the stated point", () => {
    const read = readLocation(
      { city: "Portland", country: "US", lat: 43.66, lon: -70.26 },
      nowhere,
      gazetteer,
    );
    expect(read.places).toMatchObject([{ region: "US-ME" }]);
  });

  it("keeps a place that the gazetteer lacks as it is stated", () => {
    const read = readLocation(
      { city: "Quillhaven", country: "Ireland", lat: 53.1, lon: -7.9 },
      nowhere,
      gazetteer,
    );
    expect(read.places).toEqual([{ city: "Quillhaven", region: null, country: "IE", lat: 53.1, lon: -7.9 }]);
  });

  it("reads the text when the parts contradict each other", () => {
    const read = readLocation({ text: "Tucson, AZ", city: "Tucson", country: "GB" }, nowhere, gazetteer);
    expect(read.structured).toBe(false);
    expect(read.places).toMatchObject([{ city: "Tucson", country: "US" }]);
  });

  it("reads the text when it lists more places than the parts", () => {
    const read = readLocation(
      { text: "Graz, Austria; Linz, Austria", city: "Graz", country: "Austria" },
      nowhere,
      gazetteer,
    );
    expect(read.places.map((place) => place.city)).toEqual(["Graz", "Linz"]);
  });

  it.each([
    [
      { city: "Toronto", region: "Ontario", country: "CA" },
      { city: "Toronto", region: "CA-ON", country: "CA" },
    ],
    [
      { region: "Ontario", country: "CA" },
      { city: null, region: "CA-ON", country: "CA" },
    ],
  ])("does not read parts as a text in which a code means something else: %j", (parts, place) => {
    expect(readLocation(parts, nowhere, gazetteer)).toMatchObject({ structured: true, places: [place] });
  });

  it.each([
    [{ text: "Canal depot", city: "Leeds", region: "England" }, "Leeds", "GB-ENG"],
    [{ text: "United Kingdom", city: "Reading", region: "Berkshire" }, "Reading", "GB-ENG"],
    [{ text: "Ireland", city: "Dublin", region: null }, "Dublin", "IE-L"],
    [{ text: "Main plant", city: "Portland", region: "ME" }, "Portland", "US-ME"],
    [{ text: "Main plant", city: "Quillhaven", region: "Ohio" }, "Quillhaven", "US-OH"],
    [{ text: "Dublin, Ohio", city: "Dublin", region: null }, "Dublin", "US-OH"],
  ])("takes parts without a country before their label: %o", (stated, city, region) => {
    const read = readLocation(stated, nowhere, gazetteer);
    expect(read.structured).toBe(true);
    expect(read.places).toMatchObject([{ city, region }]);
  });

  it("keeps the town of remote work whose parts name no country", () => {
    const read = readLocation({ text: "Remote", city: "London", region: "England" }, nowhere, gazetteer);
    expect(read).toMatchObject({ places: [{ city: "London", country: "GB" }], workplace: "remote" });
  });

  it("lets the company's country decide between namesakes of a town without a country", () => {
    const stated = { text: "Lab", city: "Cambridge", region: "Somewhere" };
    expect(readLocation(stated, { country: "GB", region: null }, gazetteer).places).toMatchObject([
      { city: "Cambridge", country: "GB" },
    ]);
    expect(readLocation(stated, { country: "US", region: "US-MA" }, gazetteer).places).toMatchObject([
      { city: "Cambridge", country: "US" },
    ]);
  });

  it("takes a bare country for the scope of remote work", () => {
    const read = readLocation({ text: "Remote", country: "Portugal" }, nowhere, gazetteer);
    expect(read).toMatchObject({ places: [], workplace: "remote", remoteFrom: ["PT"] });
  });

  it("finds nothing in an empty location", () => {
    expect(readLocation({ text: " ", city: "" }, nowhere, gazetteer).places).toEqual([]);
  });
});

describe("resolveNear", () => {
  it("finds a town and names it in full", () => {
    const near = resolveNear("Lyon", gazetteer);
    expect(near?.label).toBe("Lyon, Auvergne-Rhône-Alpes, France");
    expect(near?.lat).toBeCloseTo(45.75, 1);
    expect(near?.lon).toBeCloseTo(4.85, 1);
  });

  it("follows the region that a person adds", () => {
    expect(resolveNear("Portland, ME", gazetteer)?.label).toBe("Portland, Maine, United States");
  });

  it("takes the largest of several namesakes, and says which", () => {
    expect(resolveNear("Cambridge", gazetteer)?.label).toBe("Cambridge, England, United Kingdom");
  });

  it("finds a town by its English name, and calls it so", () => {
    expect(resolveNear("Galway", gazetteer)?.label).toBe("Galway, Connacht, Ireland");
    expect(resolveNear("Antwerp", gazetteer)?.label).toBe("Antwerp, Flanders, Belgium");
    expect(resolveNear("New York", gazetteer)?.label).toBe("New York, United States");
  });

  it("finds nothing in what is no place", () => {
    expect(resolveNear("qwxyz", gazetteer)).toBeNull();
    expect(resolveNear("", gazetteer)).toBeNull();
    expect(resolveNear("Norway", gazetteer)).toBeNull();
  });
});

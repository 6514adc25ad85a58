import { describe, expect, it } from "vitest";
import { reduceGazetteer } from "../../../src/domain/places/build-gazetteer.js";
import { readGazetteer } from "../../../src/domain/places/gazetteer.js";
import { testGazetteer } from "../../helpers/gazetteer.js";

interface Row {
  name: string;
  ascii?: string;
  others?: string;
  feature?: string;
  country?: string;
  admin1?: string;
  population?: number;
}

/** A line in the columns of GeoNames' table. */
function line(row: Row): string {
  const { name, ascii = name, others = "", feature = "PPL", country = "US", admin1 = "NV" } = row;
  const start = ["1", name, ascii, others, "39.5", "-119.8", "P", feature, country, "", admin1];
  return [...start, "", "", "", String(row.population ?? 5_000), "", "", "", ""].join("\t");
}

function gazetteerOf(...rows: Row[]): ReturnType<typeof readGazetteer> {
  return readGazetteer(Buffer.from(reduceGazetteer(rows.map(line).join("\n"))));
}

describe("a reduced gazetteer", () => {
  it("finds a town whatever the case, accents and signs", () => {
    const gazetteer = gazetteerOf({ name: "Saint-Élan d'Oc", country: "FR", admin1: "93" });
    const [town] = gazetteer.townsNamed("saint elan D’OC");
    expect(town).toEqual({
      name: "Saint-Élan d'Oc",
      country: "FR",
      region: "FR-PAC",
      lat: 39.5,
      lon: -119.8,
      population: 5_000,
      own: true,
    });
    expect(gazetteer.townsNamed("st. elan d'oc")).toEqual([]);
  });

  it("lists namesakes from the largest on", () => {
    const gazetteer = gazetteerOf(
      { name: "Oakvale", population: 900 },
      { name: "Oakvale", admin1: "OR", population: 80_000 },
      { name: "Oakvale", admin1: "TX", population: 7_000 },
    );
    expect(gazetteer.townsNamed("Oakvale").map((town) => town.region)).toEqual(["US-OR", "US-TX", "US-NV"]);
  });

  it("knows other names of a town, but neither codes nor those of hamlets", () => {
    const gazetteer = gazetteerOf(
      { name: "Grünstadt", others: "Gruenstadt,Verdeville,GRS", population: 30_000 },
      { name: "Hamlet", others: "Little Place", population: 600 },
    );
    expect(gazetteer.townsNamed("Verdeville")).toMatchObject([{ name: "Grünstadt", own: false }]);
    expect(gazetteer.townsNamed("GRS")).toEqual([]);
    expect(gazetteer.townsNamed("Little Place")).toEqual([]);
  });

  it("keeps names in other scripts for large towns", () => {
    const gazetteer = gazetteerOf({ name: "Bigtown", others: "ビッグタウン", population: 900_000 });
    expect(gazetteer.townsNamed("ビッグタウン")).toMatchObject([{ name: "Bigtown" }]);
  });

  it("leaves out districts and places that are no more", () => {
    const gazetteer = gazetteerOf({ name: "Altstadt", feature: "PPLX" }, { name: "Lost", feature: "PPLH" });
    expect(gazetteer.townsNamed("Altstadt")).toEqual([]);
    expect(gazetteer.townsNamed("Lost")).toEqual([]);
  });

  it("completes the beginning of a name, the largest first", () => {
    const gazetteer = gazetteerOf(
      { name: "Fernhill", population: 2_000 },
      { name: "Fernwood", population: 60_000 },
      { name: "Elmwood", population: 90_000 },
    );
    expect(gazetteer.townsStarting("fern", 5).map((town) => town.name)).toEqual(["Fernwood", "Fernhill"]);
    expect(gazetteer.townsStarting("fern", 1)).toHaveLength(1);
    expect(gazetteer.townsStarting(" ", 5)).toEqual([]);
  });

  it("keeps a town without a region", () => {
    expect(gazetteerOf({ name: "Islet", admin1: "00" }).townsNamed("Islet")[0]?.region).toBeNull();
  });
});

describe("the gazetteer of the build", () => {
  it("holds the world's towns", () => {
    const gazetteer = testGazetteer();
    expect(gazetteer.townsNamed("Lyon")[0]).toMatchObject({ country: "FR", region: "FR-ARA" });
    expect(gazetteer.townsNamed("東京")[0]).toMatchObject({ country: "JP" });
    expect(gazetteer.townsNamed("Nairobi")[0]?.lat).toBeCloseTo(-1.28, 1);
  });
});

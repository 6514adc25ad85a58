import { describe, expect, it } from "vitest";
import { findSectors } from "../../src/domain/sectors.js";
import { buildTaxonomy } from "../../src/domain/taxonomy.js";

const taxonomy = buildTaxonomy([
  { slug: "energy", name: "Energy", level: 1, parent: null, keywords: { en: ["energy"] } },
  { slug: "wind", name: "Wind", level: 2, parent: "energy", keywords: { en: ["turbine"], de: ["Windpark"] } },
  { slug: "solar", name: "Solar", level: 2, parent: "energy", keywords: { en: ["photovoltaic", "PV"] } },
  {
    slug: "clean-mobility",
    name: "Mobility",
    level: 2,
    parent: "energy",
    keywords: { en: ["EV", "electric vehicle", "charging station", "e-bike"] },
  },
]);

const sectors = (title: string, company: string[], text: string | null = null): unknown =>
  findSectors({ title, text }, company, taxonomy);

describe("findSectors", () => {
  it("takes the company's sectors where the title names none", () => {
    expect(sectors("Accountant", ["solar", "wind"])).toEqual([
      { slug: "solar", evidence: "company" },
      { slug: "wind", evidence: "company" },
    ]);
  });

  it("narrows them to those that the title names, with the word", () => {
    expect(sectors("Turbine Technician", ["solar", "wind"])).toEqual([{ slug: "wind", evidence: "turbine" }]);
    expect(sectors("Wind Technician", ["solar", "wind"])).toEqual([{ slug: "wind", evidence: "wind" }]);
    expect(sectors("Planer Windpark", ["solar", "wind"])).toEqual([{ slug: "wind", evidence: "Windpark" }]);
  });

  it("adds another sector only for a word that says enough", () => {
    expect(sectors("Electric Vehicle Engineer", ["solar"])).toEqual([
      { slug: "solar", evidence: "company" },
      { slug: "clean-mobility", evidence: "electric vehicle" },
    ]);
    expect(sectors("Solar Accountant", ["wind"])).toEqual([{ slug: "wind", evidence: "company" }]);
  });

  it("matches short acronyms as whole words in their own case", () => {
    expect(sectors("EV Engineer", [])).toEqual([{ slug: "clean-mobility", evidence: "EV" }]);
    expect(sectors("EVs and more", [])).toEqual([{ slug: "clean-mobility", evidence: "EV" }]);
    expect(sectors("Ev Smith's assistant", [])).toEqual([]);
    expect(sectors("REVENUE lead", [])).toEqual([]);
  });

  it("reads the text of a company without sectors, and wants several words there", () => {
    expect(sectors("Accountant", [], "We plan photovoltaic plants.")).toEqual([]);
    expect(sectors("Accountant", [], "Each electric vehicle and e-bike needs a charging station.")).toEqual([
      { slug: "clean-mobility", evidence: "electric vehicle, charging station, e-bike" },
    ]);
  });
});

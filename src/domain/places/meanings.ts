import { fold } from "../fold.js";
import { countryByCode, countryNamed } from "./countries.js";
import type { Gazetteer, Town } from "./gazetteer.js";
import { METROS, NEVER_TOWNS, NOISE, TOWN_ALIASES } from "./location-words.js";
import { regionByShortCode, regionsNamed } from "./region-codes.js";

/** A country, or a region in it, as the surroundings of a town. */
export interface Surroundings {
  country: string;
  region: string | null;
}

/** What a part of a location text can stand for. */
export interface Meanings {
  /** The part without the words around the name. */
  name: string;
  folded: string;
  surroundings: Surroundings[];
  towns: readonly Town[];
  /** A part of a region that has no town of that name. */
  metro: boolean;
  /** A word that only gives the rough area ("Greater Boston"). */
  rough: boolean;
  /** Read from a short code ("CA"), which alone says little. */
  code: boolean;
}

const ROUGH = /^greater\s|\s(?:area|metro(?:politan)?|surroundings|umgebung)$/i;

/** Countries whose regions are written as short codes behind a town. */
const CODE_COUNTRIES =
  "US CA AU DE FR IT ES NL BE CH AT GB IE SE NO DK PL BR MX IN JP CN ZA MY NG NZ AR".split(" ");

function distinct(found: Surroundings[]): Surroundings[] {
  const seen = new Set<string>();
  return found.filter(({ country, region }) => {
    const key = `${country} ${region ?? ""}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** Regions and countries of a short code. Only capitals count, save for the spelling "Tx". */
function codeSurroundings(text: string): Surroundings[] {
  if (!/^(?:[A-Z][A-Za-z]|[A-Z]{3})$/.test(text)) return [];
  const upper = text.toUpperCase();
  const regions = CODE_COUNTRIES.map((country) => regionByShortCode(country, upper)).filter(
    (region) => region !== null,
  );
  const found: Surroundings[] = regions.map(({ country, code }) => ({ country, region: code }));
  const country = upper === "UK" ? "GB" : countryByCode(upper);
  return country === null ? found : [...found, { country, region: null }];
}

function namedSurroundings(folded: string): Surroundings[] {
  const metro = METROS[folded];
  if (metro !== undefined) return [metro];
  const found: Surroundings[] = regionsNamed(folded).map(({ country, code }) => ({ country, region: code }));
  const country = countryNamed(folded);
  return country === null ? found : [{ country, region: null }, ...found];
}

/** Regions whose long name is one letter off, as typing errors are. */
function nearlyNamed(folded: string): Surroundings[] {
  if (!/^[a-z]{8,15}$/.test(folded)) return [];
  for (let at = 1; at <= folded.length; at++) {
    const doubled = folded.slice(0, at) + folded.charAt(at - 1) + folded.slice(at);
    const found = namedSurroundings(doubled);
    if (found.length > 0) return found;
  }
  return [...folded].flatMap((letter, at) =>
    letter === folded[at - 1] ? namedSurroundings(folded.slice(0, at) + folded.slice(at + 1)) : [],
  );
}

function townsOf(folded: string, gazetteer: Gazetteer): readonly Town[] {
  if (NEVER_TOWNS.has(folded)) return [];
  const alias = TOWN_ALIASES[folded];
  if (alias === undefined) return gazetteer.townsNamed(folded);
  // Found by its short name, a town is as good as by its own.
  const meant = gazetteer.townsNamed(alias).map((town) => Object.assign({}, town, { own: true }));
  return [...meant, ...gazetteer.townsNamed(folded)];
}

function meaningsOf(name: string, gazetteer: Gazetteer): Meanings {
  const folded = fold(name);
  const named = namedSurroundings(folded);
  const codes = named.length === 0 ? codeSurroundings(name) : [];
  const short = /^[A-Z]{1,3}$/.test(name) && TOWN_ALIASES[folded] === undefined;
  const towns = short ? [] : townsOf(folded, gazetteer);
  const surroundings = distinct([...named, ...codes]);
  return {
    name,
    folded,
    surroundings: surroundings.length > 0 || towns.length > 0 ? surroundings : nearlyNamed(folded),
    towns,
    metro: METROS[folded] !== undefined,
    rough: false,
    code: codes.length > 0,
  };
}

/** Whether a part names anything. */
export function isKnown({ surroundings, towns }: Meanings): boolean {
  return surroundings.length > 0 || towns.length > 0;
}

function readPart(text: string, gazetteer: Gazetteer): Meanings {
  const exact = meaningsOf(text, gazetteer);
  if (isKnown(exact)) return exact;
  const bare = text
    .replace(/(?<!\p{L})[A-Z]{0,2}-?\d[\p{L}\d-]*/gu, " ")
    .replace(NOISE, " ")
    .replace(/^\s*(?:greater|downtown|central)\s+/i, "")
    .replace(/ +/g, " ")
    .replace(/^[\s.,#*"'-]+|[\s.,#*"'-]+$/g, "");
  const read = bare === text ? exact : { ...meaningsOf(bare, gazetteer), rough: ROUGH.test(text) };
  if (isKnown(read) || !/\sCity$/.test(bare)) return read;
  // "Lisbon City" is Lisbon; an unknown "Mill City" keeps its name.
  const town = meaningsOf(bare.slice(0, -" City".length), gazetteer);
  return isKnown(town) ? town : read;
}

const REMEMBERED = 20_000;
const known = new WeakMap<Gazetteer, Map<string, Meanings>>();

/**
 * What a part stands for: as it is written, else without postcodes and the words around a name. The same few
 * thousand names come again and again, so answers are remembered.
 */
export function meaningsOfPart(text: string, gazetteer: Gazetteer): Meanings {
  const memory = known.get(gazetteer) ?? new Map<string, Meanings>();
  known.set(gazetteer, memory);
  const before = memory.get(text);
  if (before !== undefined) return before;
  if (memory.size >= REMEMBERED) memory.clear();
  const meanings = readPart(text, gazetteer);
  memory.set(text, meanings);
  return meanings;
}

/** The largest town of these within the surroundings; its own name counts before another one. */
export function townWithin(towns: readonly Town[], { country, region }: Surroundings): Town | null {
  const inside = towns.filter(
    (town) => town.country === country && (region === null || town.region === region),
  );
  return inside.find((town) => town.own) ?? inside[0] ?? null;
}

import { createRequire } from "node:module";
import countries, { type LocaleData } from "i18n-iso-countries/index.js";
import { fold } from "../fold.js";

/** Languages whose country names we read; the first five are those we show. */
const LANGUAGES = ["en", "de", "fr", "es", "nl", "it", "pt", "sv", "da", "no", "fi", "pl"] as const;

/** Names in daily use that the lists of official names do not hold. Folded. */
const ALIASES: Readonly<Record<string, string>> = {
  us: "US",
  usa: "US",
  "u s": "US",
  "u s a": "US",
  "united states": "US",
  "united states of america": "US",
  america: "US",
  "etats unis": "US",
  "estados unidos": "US",
  eeuu: "US",
  uk: "GB",
  "u k": "GB",
  "great britain": "GB",
  britain: "GB",
  uae: "AE",
  "u a e": "AE",
  korea: "KR",
  "south korea": "KR",
  "republic of korea": "KR",
  "korea south": "KR",
  holland: "NL",
  "the netherlands": "NL",
  czechia: "CZ",
  "czech republic": "CZ",
  vietnam: "VN",
  taiwan: "TW",
  "hong kong": "HK",
  "hong kong sar": "HK",
  macau: "MO",
  macao: "MO",
  turkey: "TR",
  turkiye: "TR",
  russia: "RU",
  "republic of ireland": "IE",
  "ivory coast": "CI",
  ksa: "SA",
  prc: "CN",
  "mainland china": "CN",
  brd: "DE",
  schweiz: "CH",
  "new zealand": "NZ",
  aotearoa: "NZ",
  tanzania: "TZ",
  bolivia: "BO",
  venezuela: "VE",
  laos: "LA",
  syria: "SY",
  moldova: "MD",
  iran: "IR",
  palestine: "PS",
  "north macedonia": "MK",
  congo: "CG",
  "democratic republic of congo": "CD",
  "dr congo": "CD",
  drc: "CD",
  "cape verde": "CV",
  eswatini: "SZ",
  swaziland: "SZ",
};

let names: Map<string, string> | null = null;

function addNames(byName: Map<string, string>, code: string, given: readonly string[]): void {
  for (const name of given.map(fold)) if (!byName.has(name)) byName.set(name, code);
}

function load(): Map<string, string> {
  const require = createRequire(import.meta.url);
  const byName = new Map<string, string>();
  for (const language of LANGUAGES) {
    const locale = require(`i18n-iso-countries/langs/${language}.json`) as LocaleData;
    countries.registerLocale(locale);
    for (const [code, given] of Object.entries(locale.countries)) addNames(byName, code, [given].flat());
  }
  for (const [name, code] of Object.entries(ALIASES)) byName.set(name, code);
  return byName;
}

function table(): Map<string, string> {
  names ??= load();
  return names;
}

/** ISO 3166-1 alpha-2 code of a country's folded name in one of our languages, or `null`. */
export function countryNamed(folded: string): string | null {
  const known = table();
  return known.get(folded) ?? (folded.startsWith("the ") ? (known.get(folded.slice(4)) ?? null) : null);
}

/** Whether these two or three letters are a country's ISO 3166-1 code; returns its alpha-2 form. */
export function countryByCode(letters: string): string | null {
  const upper = letters.toUpperCase();
  if (/^[A-Z]{2}$/.test(upper)) return countries.alpha2ToAlpha3(upper) === undefined ? null : upper;
  if (/^[A-Z]{3}$/.test(upper)) return countries.alpha3ToAlpha2(upper) ?? null;
  return null;
}

/** English names that are shown instead of the official ones. */
const SHOWN: Readonly<Record<string, string>> = {
  US: "United States",
  RU: "Russia",
  IR: "Iran",
  TW: "Taiwan",
  CD: "DR Congo",
  TZ: "Tanzania",
  BO: "Bolivia",
  VE: "Venezuela",
  MD: "Moldova",
  CZ: "Czechia",
  CI: "Ivory Coast",
};

/** A country's name in a language we show (English when we do not), or its code when it is unknown. */
export function countryName(code: string, language = "en"): string {
  table();
  const english = SHOWN[code] ?? countries.getName(code, "en");
  return (language === "en" ? english : (countries.getName(code, language) ?? english)) ?? code;
}

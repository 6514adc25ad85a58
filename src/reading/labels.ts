import { countryName } from "../domain/places/countries.js";
import { regionName } from "../domain/places/region-codes.js";
import { REMOTE_REGIONS } from "../domain/vocabulary.js";
import {
  employmentTypes,
  functions,
  remoteRegions,
  seniorities,
  workplaces,
} from "../messages/vocabulary.js";

const LANGUAGE_NAMES = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

/** English name of a language (ISO 639-1), or the code itself. */
export function languageLabel(code: string): string {
  return /^[a-z]{2}$/.test(code) ? (LANGUAGE_NAMES.of(code) ?? code) : code;
}

/** English name of a region (ISO 3166-2), or the code itself. */
export function regionLabel(code: string): string {
  return regionName(code) ?? code;
}

/** Where a remote posting may be worked from: "United States or Canada". */
export function remoteFromLabel(scopes: readonly string[]): string {
  const names = scopes.map((scope) => {
    const region = REMOTE_REGIONS.find((known) => known === scope);
    return region === undefined ? countryName(scope) : remoteRegions[region];
  });
  return new Intl.ListFormat("en", { type: "disjunction" }).format(names);
}

const VOCABULARIES = {
  workplace: workplaces,
  employment_type: employmentTypes,
  seniority: seniorities,
  function: functions,
} as const;

/** The words for a value of a closed list, or the value itself when the list does not have it. */
export function vocabularyLabel(list: keyof typeof VOCABULARIES, value: string): string {
  const words: Readonly<Record<string, string>> = VOCABULARIES[list];
  return words[value] ?? value;
}

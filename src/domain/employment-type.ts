import { EMPLOYMENT_WORDS } from "./employment-words.js";
import type { Known } from "./known.js";
import type { EmploymentType } from "./vocabulary.js";

/** Phrases that hold a type's word and mean something else. */
const DEFUSED =
  /\b(?:contracts? (?:manager|administrator|specialist|analyst|negotiator|management|lead|director|counsel|engineer|coordinator)|(?:sub)?contract(?:or|ing)? (?:manager|management|coordinator|relations)|volunteer (?:coordinator|manager|program)|intern(?:ship)? (?:program )?(?:manager|coordinator)|full[- ]stack|temporary (?:works|power|structures))\b/giu;

const wholly = (words: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, "iu");

const IN_TITLES: readonly [EmploymentType, RegExp][] = EMPLOYMENT_WORDS.map(({ type, anywhere }) => [
  type,
  wholly(anywhere),
]);
const IN_FIELDS: readonly [EmploymentType, RegExp][] = EMPLOYMENT_WORDS.map(({ type, anywhere, field }) => [
  type,
  wholly(`${anywhere}|${field}`),
]);

/** What the source's field says beyond the words of a title. */
const FIELD_OTHER = /(?<!\p{L})(?:other|any|autre|andere|otro)(?!\p{L})/iu;

function typeIn(text: string, among: readonly [EmploymentType, RegExp][]): EmploymentType | null {
  const plain = text.replace(DEFUSED, " ");
  return among.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/**
 * The type of a contract: the title's word before the source's field, since the field is often left at its default.
 */
export function findEmploymentType(title: string, field: string | null): Known<EmploymentType> | null {
  const inTitle = typeIn(title, IN_TITLES);
  const words = (field ?? "").replace(/([a-z])([A-Z])/g, "$1 $2");
  const inField = typeIn(words, IN_FIELDS) ?? (FIELD_OTHER.test(words) ? "OTHER" : null);
  if (inTitle !== null && inTitle !== "FULL_TIME") {
    return { value: inTitle, provenance: inTitle === inField ? "stated" : "derived" };
  }
  if (inField !== null) return { value: inField, provenance: "stated" };
  return inTitle === null ? null : { value: inTitle, provenance: "derived" };
}

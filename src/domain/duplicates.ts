import { fold } from "./fold.js";
import { countryName } from "./places/countries.js";
import { regionName } from "./places/region-codes.js";
import type { Place } from "./posting.js";

/** What decides whether two postings are one opening. */
export interface Opening {
  companySlug: string;
  title: string;
  places: readonly Place[];
  descriptionText: string | null;
}

/** Share of common word groups from which two texts are the same one, edited. */
const SAME_TEXT = 0.9;
const GROUP_WORDS = 4;

const GENDER = /\(\s*(?:[mwfdhxi]|all genders|gn)(?:\s*[/|,*]\s*(?:[mwfdhxi]|div|a))*\s*\)/giu;
/** Where a title falls into clauses. */
const CLAUSES = /\s*[()[\]|,]\s*|\s+[-–—]\s+/u;
const PLACE_WORDS = new Set(
  "remote hybrid onsite on site in area metro hq office based us usa uk".split(" "),
);

function wordsOfPlaces(places: readonly Place[]): Set<string> {
  const names = places.flatMap(({ city, region, country }) => [
    city,
    region?.replace(/^[A-Z]{2}[-.]/, ""),
    region === null ? null : regionName(region),
    country,
    country === null ? null : countryName(country),
  ]);
  return new Set(names.flatMap((name) => fold(name ?? "").split(" ")));
}

/**
 * The title without case, signs and gender marks, and without clauses that only say where ("(Hybrid - Boise, ID)").
 * Numerals of a level, shifts and languages stay: they tell siblings apart.
 */
function normalTitle(title: string, places: readonly Place[]): string {
  const here = wordsOfPlaces(places);
  const spelled = title.replace(GENDER, " ").replace(/&/g, " and ").replace(/[+#]/g, " plus ");
  const clauses = spelled.split(CLAUSES).map(fold);
  const kept = clauses.filter(
    (clause, at) => at === 0 || !clause.split(" ").every((word) => here.has(word) || PLACE_WORDS.has(word)),
  );
  return kept.join(" ").replace(/ +/g, " ").trim();
}

/** A key that one role of a company has in common in every place it is offered. Not an id. */
export function groupKey(companySlug: string, title: string, places: readonly Place[] = []): string {
  return `${companySlug}:${normalTitle(title, places).replace(/ /g, "-")}`;
}

function placeSet(places: readonly Place[]): string {
  const keys = places.map(({ city, region, country }) =>
    fold(`${city ?? ""} ${region ?? ""} ${country ?? ""}`),
  );
  return [...new Set(keys)].sort().join("|");
}

function wordGroups(text: string): Set<string> {
  const words = fold(text).split(" ");
  const groups = new Set<string>();
  for (let at = 0; at + GROUP_WORDS <= words.length; at++)
    groups.add(words.slice(at, at + GROUP_WORDS).join(" "));
  return groups;
}

/** Share of common word groups (Jaccard), 0 to 1. */
function likeness(a: string, b: string): number {
  const [left, right] = [wordGroups(a), wordGroups(b)];
  let common = 0;
  for (const group of left) if (right.has(group)) common++;
  const all = left.size + right.size - common;
  return all === 0 ? 1 : common / all;
}

/**
 * Whether two postings are one opening: same company, same title, same places, and texts that are the same save for
 * small edits; where one has no text, the rest decides. Siblings (another level, shift, place or work) never are.
 */
export function sameOpening(a: Opening, b: Opening): boolean {
  if (a.companySlug !== b.companySlug) return false;
  if (normalTitle(a.title, a.places) !== normalTitle(b.title, b.places)) return false;
  if (placeSet(a.places) !== placeSet(b.places)) return false;
  const [left, right] = [a.descriptionText, b.descriptionText];
  if (left === null || right === null || left === right) return true;
  return likeness(left, right) >= SAME_TEXT;
}

import { fold } from "./fold.js";
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

/** The title without case, signs, gender marks and the places of the posting. Numerals of a level stay. */
function normalTitle(title: string, places: readonly Place[]): string {
  let folded = ` ${fold(title.replace(GENDER, " ").replace(/[+#]/g, " $& plus "))} `;
  for (const { city } of places) {
    const name = fold(city ?? "");
    // Only as a clause of its own at the end or in brackets: "Paris" may be the name of a project.
    if (name !== "" && folded.trim() !== name) folded = folded.replace(new RegExp(` ${name} $`, "u"), " ");
  }
  return folded.replace(/ (?:remote|hybrid|onsite|on site) $/, " ").trim();
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

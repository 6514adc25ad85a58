import { fold } from "../fold.js";
import type { Gazetteer } from "./gazetteer.js";
import { TOWN_ALIASES } from "./location-words.js";

/**
 * How much larger than every town that bears a name itself another one must be to be meant by it as well: "Geneva" is
 * Genève rather than a town in Illinois, while "Porto" is not Bordeaux, whatever the alternate names say.
 */
const CLEARLY_LARGER = 4;

/** Words that towns write short or long. */
const SHORT_WORDS: readonly [RegExp, string][] = [
  [/^saint /, "st "],
  [/^st /, "saint "],
  [/^fort /, "ft "],
  [/^ft /, "fort "],
  [/^mount /, "mt "],
  [/^mt /, "mount "],
];

function spellings(key: string): string[] {
  const other = SHORT_WORDS.find(([word]) => word.test(key));
  return other === undefined ? [key] : [key, key.replace(...other)];
}

/**
 * Every name, folded, under which a typed city may stand on a posting: what was typed, and the gazetteer's own name of
 * a town that is known so in another language ("Munich" for "München", "New York City" for "New York").
 */
export function cityNames(text: string, gazetteer: Gazetteer): string[] {
  const typed = fold(text);
  const keys = spellings(TOWN_ALIASES[typed] ?? typed);
  const towns = keys.flatMap((key) => gazetteer.townsNamed(key));
  const largest = (own: boolean): number =>
    Math.max(0, ...towns.filter((town) => town.own === own).map(({ population }) => population));
  const least = Math.max(largest(true) * CLEARLY_LARGER, largest(false) / CLEARLY_LARGER);
  const meant = towns.filter((town) => !town.own && town.population >= least);
  return [...new Set([typed, ...keys, ...meant.map(({ name }) => fold(name))])];
}

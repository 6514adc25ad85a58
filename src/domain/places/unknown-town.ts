import { fold } from "../fold.js";
import type { FoundPlace } from "./found-place.js";
import type { Gazetteer } from "./gazetteer.js";
import type { LocationPart } from "./location-parts.js";
import { NEVER_TOWNS, WORKPLACE_WORDS } from "./location-words.js";
import { isKnown, meaningsOfPart } from "./meanings.js";

/** Where a word beside the country may as well be a region, a district or a site. */
const MORE_THAN_TOWNS = new Set(["US", "CA", "AU"]);
const ONE_WORD = /^\p{Lu}\p{Ll}{3,}$/u;

/**
 * "Israel, Yokneam": one word beside a country, in a text of nothing else, is a town even when the gazetteer lacks it
 * or spells it otherwise. The name stands as it is written, without a point.
 */
export function withUnknownTown(
  found: FoundPlace[],
  parts: readonly LocationPart[],
  gazetteer: Gazetteer,
): FoundPlace[] {
  const [country, ...more] = found;
  const bare = country?.city === null && country.region === null && country.from === country.to;
  if (!bare || more.length > 0 || parts.length !== 2 || MORE_THAN_TOWNS.has(country.country)) return found;
  const name = parts[1 - country.from]?.text ?? "";
  if (parts[0]?.next !== "tied" || !isName(name) || isKnown(meaningsOfPart(name, gazetteer))) return found;
  return [{ ...country, city: name, from: 0, to: 1 }];
}

function isName(name: string): boolean {
  if (!ONE_WORD.test(name) || NEVER_TOWNS.has(fold(name))) return false;
  return WORKPLACE_WORDS.every(([, words]) => name.search(words) < 0);
}

import { fold } from "../fold.js";
import { countryNamed } from "./countries.js";
import type { Gazetteer } from "./gazetteer.js";
import type { LocationPart } from "./location-parts.js";
import { isKnown, type Meanings, meaningsOfPart } from "./meanings.js";

/** In the midst of other words only a large town is taken for one. */
const LARGE_TOWN = 250_000;
const VERY_LARGE_TOWN = 500_000;
const TOWN_IN_CODE = 15_000;
const LONGEST_TAIL = 3;

/** Whether a head lies in its tail: "Austin" in "TX", "CA" in "United States". */
function liesIn(head: Meanings, tail: Meanings): boolean {
  return tail.surroundings.some(
    (around) =>
      head.towns.some(
        (town) =>
          town.country === around.country && (around.region === null || around.region === town.region),
      ) ||
      (around.region === null &&
        head.surroundings.some((s) => s.country === around.country && s.region !== null)),
  );
}

function splitWords(text: string): [string, string][] {
  const words = text.split(" ");
  const most = Math.min(LONGEST_TAIL, words.length - 1);
  return Array.from({ length: most }, (_, at) => {
    const cut = words.length - most + at;
    return [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
  });
}

/** "Austin TX", "CA United States": the last words are the surroundings of those before. */
function splitTail(part: LocationPart, gazetteer: Gazetteer): LocationPart[] | null {
  for (const [head, tail] of splitWords(part.text)) {
    if (!liesIn(meaningsOfPart(head, gazetteer), meaningsOfPart(tail, gazetteer))) continue;
    const first: LocationPart = { ...part, text: head, next: "tied" };
    return [...refinePart(first, gazetteer), { ...part, text: tail }];
  }
  return null;
}

/** "AZ_Mesa_HQ", "Mumbai-Andheri": names held together by signs. */
function splitSigns(part: LocationPart, gazetteer: Gazetteer): LocationPart[] | null {
  const pieces = part.text.split(/[-_]/).map((piece) => piece.trim());
  if (pieces.length < 2) return null;
  const names = pieces.filter((piece) => {
    const { towns, surroundings, code } = meaningsOfPart(piece, gazetteer);
    return (
      (surroundings.length > 0 && code) || towns.some((town) => town.own && town.population >= TOWN_IN_CODE)
    );
  });
  if (names.length === 0) return null;
  const { remote, next } = part;
  return names.map((text, at) => ({ text, remote, next: at === names.length - 1 ? next : "tied" }));
}

/** "Customer support London", "Acme India": a country or a large town behind other words. */
function nameAtEnd(part: LocationPart, gazetteer: Gazetteer): LocationPart[] | null {
  for (const [, tail] of splitWords(part.text)) {
    const large = meaningsOfPart(tail, gazetteer).towns.some(
      (town) => town.own && town.population >= LARGE_TOWN,
    );
    const country = tail.length > 3 && tail !== "America" && countryNamed(fold(tail)) !== null;
    if (/^\p{Lu}/u.test(tail) && (large || country)) return [{ ...part, text: tail }];
  }
  return null;
}

/** "MO Annex", "Chicago Riverfront": a region's code or a very large town before other words. */
function nameAtStart(part: LocationPart, gazetteer: Gazetteer): LocationPart[] | null {
  const [first = ""] = part.text.split(" ");
  if (first === part.text) return null;
  const { code, surroundings, towns } = meaningsOfPart(first, gazetteer);
  const region = code && surroundings.some(({ country, region }) => country === "US" && region !== null);
  const large = towns.some((town) => town.own && town.population >= VERY_LARGE_TOWN);
  return /^\p{Lu}/u.test(first) && (region || large) ? [{ ...part, text: first }] : null;
}

/** A part that as a whole names nothing, as the parts in it that do. */
export function refinePart(part: LocationPart, gazetteer: Gazetteer): LocationPart[] {
  if (isKnown(meaningsOfPart(part.text, gazetteer))) return [part];
  return (
    splitTail(part, gazetteer) ??
    splitSigns(part, gazetteer) ??
    nameAtEnd(part, gazetteer) ??
    nameAtStart(part, gazetteer) ?? [part]
  );
}

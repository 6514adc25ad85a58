import type { Place } from "../posting.js";
import type { RemoteRegion, Workplace } from "../vocabulary.js";
import { fold } from "../fold.js";
import { countryNamed } from "./countries.js";
import type { Gazetteer } from "./gazetteer.js";
import { type LocationPart, splitLocation } from "./location-parts.js";
import { COUNTRY_PARTS, MACRO_REGIONS } from "./location-words.js";
import { meaningsOfPart } from "./meanings.js";
import { regionsNamed } from "./region-codes.js";
import { type FoundPlace, PartsReader } from "./resolve-parts.js";

/** What a location text says. */
export interface ParsedLocation {
  places: Place[];
  /** `null`: the text does not say, or leaves a choice that no value fits. */
  workplace: Workplace | null;
  /** Countries and remote regions from which people may apply; empty when it is not remote or not said. */
  remoteFrom: string[];
}

/** Where the company sits, which decides between namesakes. */
export interface Seat {
  country: string | null;
  region: string | null;
}

const MOST_TEXT = 2_000;

function isJoinedName(text: string): boolean {
  const folded = fold(text);
  return countryNamed(folded) !== null || regionsNamed(folded).length > 0;
}

/** "Austin TX", "Stockholm Sweden": a last word that is the surroundings of the town before it. */
function splitTail(part: LocationPart, gazetteer: Gazetteer): LocationPart[] {
  const whole = meaningsOfPart(part.text, gazetteer);
  if (whole.surroundings.length > 0 || whole.towns.length > 0) return [part];
  const words = part.text.split(" ");
  for (let tail = 1; tail <= Math.min(3, words.length - 1); tail++) {
    const head = words.slice(0, -tail).join(" ");
    const rest = words.slice(-tail).join(" ");
    const around = meaningsOfPart(rest, gazetteer).surroundings;
    const towns = meaningsOfPart(head, gazetteer).towns;
    const fits = around.some((s) =>
      towns.some((t) => t.country === s.country && (s.region === null || s.region === t.region)),
    );
    if (fits)
      return [
        { ...part, text: head, next: "tied" },
        { ...part, text: rest },
      ];
  }
  return [part];
}

function chooseWorkplace(found: ReadonlySet<Workplace>): Workplace | null {
  if (found.has("remote")) return "remote";
  if (found.size === 1) return found.has("hybrid") ? "hybrid" : "onsite";
  return null;
}

/** Whether a remote word stands in the same run of tied parts. */
function tiedToRemote(place: FoundPlace, parts: readonly LocationPart[]): boolean {
  let first = place.from;
  while (first > 0 && parts[first - 1]?.next === "tied") first--;
  let last = place.to;
  while (last < parts.length - 1 && parts[last]?.next === "tied") last++;
  return parts.slice(first, last + 1).some((part) => part.remote);
}

function wideScopes(parts: readonly LocationPart[]): string[] {
  const scopes: (RemoteRegion | string)[] = [];
  for (const part of parts) {
    const folded = fold(part.text)
      .replace(/^(?:within|in|from|the|based in) /, "")
      .replace(/ (?:only|based|time zones?)$/, "");
    const inCountry = folded.replace(/^(?:us|usa) /, "");
    const scope = MACRO_REGIONS[folded] ?? COUNTRY_PARTS[inCountry];
    if (scope !== undefined) scopes.push(scope);
  }
  return scopes;
}

function distinctPlaces(found: readonly FoundPlace[]): Place[] {
  const places = new Map<string, Place>();
  for (const { city, region, country, lat, lon } of found) {
    const key = `${city ?? ""}|${region ?? ""}|${country}`;
    if (!places.has(key)) places.set(key, { city, region, country, lat, lon });
  }
  return [...places.values()];
}

/** Every place in a location text, how one works there, and from where when it is remote. */
export function parsePlaces(text: string, seat: Seat, gazetteer: Gazetteer): ParsedLocation {
  const { parts: rough, workplaces } = splitLocation(text.slice(0, MOST_TEXT), isJoinedName);
  const parts = rough.flatMap((part) => splitTail(part, gazetteer));
  const found = new PartsReader(parts, gazetteer, seat).read();
  const workplace = chooseWorkplace(workplaces);
  if (workplace !== "remote") return { places: distinctPlaces(found), workplace, remoteFrom: [] };
  const scopes = new Set(wideScopes(parts));
  const places = found.filter((place) => {
    const countryOnly = place.city === null && place.region === null;
    if (countryOnly || tiedToRemote(place, parts)) scopes.add(place.country);
    return !countryOnly;
  });
  return { places: distinctPlaces(places), workplace, remoteFrom: [...scopes].sort() };
}

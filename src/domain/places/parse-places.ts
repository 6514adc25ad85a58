import type { Place } from "../posting.js";
import type { Workplace } from "../vocabulary.js";
import { fold } from "../fold.js";
import { countryNamed } from "./countries.js";
import { distinctPlaces } from "./distinct-places.js";
import type { FoundPlace } from "./found-place.js";
import type { Gazetteer } from "./gazetteer.js";
import { type LocationPart, splitLocation } from "./location-parts.js";
import { COUNTRY_PARTS, MACRO_REGIONS } from "./location-words.js";
import { refinePart } from "./refine-part.js";
import { regionsNamed } from "./region-codes.js";
import { PartsReader } from "./resolve-parts.js";
import { withUnknownTown } from "./unknown-town.js";

/** What a location text says. */
export interface ParsedLocation {
  places: Place[];
  /** `null`: the text does not say, or leaves a choice that no value fits. */
  workplace: Workplace | null;
  /** Countries and remote regions from which people may apply; empty when it is not remote or not said. */
  remoteFrom: string[];
  /** Regions of the world in a text that says nothing of remote work: the scope, should the posting be remote. */
  regions: string[];
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

const CODE_INSIDE: readonly [string, RegExp][] = [
  ["US", /(?<![\p{L}])(?:US|USA|United States)(?![\p{L}])/u],
  ["GB", /(?<![\p{L}])UK(?![\p{L}])/u],
  ["eu", /(?<![\p{L}])EU(?![\p{L}])/u],
];

/** Scopes wider than a place: "Europe", "East Coast", and the "US" in "other US locations". */
function wideScopes(parts: readonly LocationPart[]): string[] {
  const scopes: string[] = [];
  for (const part of parts) {
    const folded = fold(part.text)
      .replace(/^(?:(?:anywhere|within|in|from|the|based in) )+/, "")
      .replace(/ (?:only|based|time zones?|preferred)$/, "");
    const scope =
      MACRO_REGIONS[folded] ?? COUNTRY_PARTS[folded] ?? COUNTRY_PARTS[folded.replace(/^usa? /, "")];
    const inside = CODE_INSIDE.filter(([, code]) => code.test(part.text)).map(([code]) => code);
    scopes.push(...(scope === undefined ? inside : [scope]));
  }
  return scopes;
}

function toPlaces(found: readonly FoundPlace[]): Place[] {
  return distinctPlaces(
    found.map(({ city, region, country, lat, lon }) => ({ city, region, country, lat, lon })),
  );
}

/** Reads the parts, and once more with what was found as a hint when a name was left open ("Georgia; Ohio"). */
function readParts(parts: readonly LocationPart[], seat: Seat, gazetteer: Gazetteer): FoundPlace[] {
  const { country, region } = seat;
  const reader = new PartsReader(parts, gazetteer, { country, region, others: [] });
  const found = reader.read();
  if (!reader.leftOpen || found.length === 0) return found;
  return new PartsReader(parts, gazetteer, { country, region, others: found }).read();
}

/** Every place in a location text, how one works there, and from where when it is remote. */
export function parsePlaces(text: string, seat: Seat, gazetteer: Gazetteer): ParsedLocation {
  const { parts: rough, workplaces } = splitLocation(text.slice(0, MOST_TEXT), isJoinedName);
  const parts = rough.flatMap((part) => refinePart(part, gazetteer));
  const found = withUnknownTown(readParts(parts, seat, gazetteer), parts, gazetteer);
  const workplace = chooseWorkplace(workplaces);
  if (workplace !== "remote") {
    const regions = parts.map((part) => MACRO_REGIONS[fold(part.text)]).filter((name) => name !== undefined);
    return { places: toPlaces(found), workplace, remoteFrom: [], regions };
  }
  const scopes = new Set(wideScopes(parts));
  const places = found.filter((place) => {
    const countryOnly = place.cityState || (place.city === null && place.region === null);
    if (countryOnly || tiedToRemote(place, parts)) scopes.add(place.country);
    return !countryOnly;
  });
  return { places: toPlaces(places), workplace, remoteFrom: [...scopes].sort(), regions: [] };
}

import type { StatedLocation } from "../../src/domain/posting.js";
import type { Workplace } from "../../src/domain/vocabulary.js";
import { isNode, listOf } from "./jsonld.js";
import type { Node } from "./jsonld.js";
import { nameOf, textOf } from "./job-posting-text.js";
import { placeOf, toNumber } from "../payload.js";

/** The places of work, each as far as it is stated, each once. */
export function placesOf(node: Node): StatedLocation[] {
  const employer = nameOf(node["hiringorganization"])?.toLowerCase();
  const places = listOf(node["joblocation"]).map((place) => readPlace(place, employer));
  // Some systems copy one address to places of different names; then the names are the places.
  const copied = places.filter((place) => place.name !== null && place.locations.length === 1);
  const addresses = new Set(copied.map((place) => JSON.stringify(place.locations)));
  const names = new Set(copied.map((place) => place.name));
  const namesDecide = copied.length > 1 && addresses.size === 1 && names.size === copied.length;

  const locations = places.flatMap((place) =>
    place.name !== null && (namesDecide || place.locations.length === 0)
      ? [{ text: place.name }]
      : place.locations,
  );
  if (locations.length > 0) return distinct(locations);
  const shown = textOf(node["shownlocation"]);
  return shown === null ? [] : [{ text: shown }];
}

interface StatedPlace {
  name: string | null;
  locations: StatedLocation[];
}

function readPlace(place: unknown, employer: string | undefined): StatedPlace {
  if (!isNode(place)) return { name: null, locations: placeOf({ text: stated(place) }) };
  const label = stated(place["name"]);
  const name = label?.toLowerCase() === employer ? null : label;
  // A postal address is at times given where its place should be.
  const addresses = place["addresslocality"] === undefined ? listOf(place["address"]) : [place];
  const locations = addresses.flatMap((address) => readAddress(address));
  const position = readPosition(place["geo"]);
  if (position === null || locations.length > 1) return { name, locations };
  return { name: null, locations: placeOf({ ...(locations[0] ?? { text: name }), ...position }) };
}

function readAddress(address: unknown): StatedLocation[] {
  if (!isNode(address)) return placeOf({ text: stated(address) });
  const region = real(nameOf(address["addressregion"]));
  const country = real(countryOf(address["addresscountry"]));
  const cities = listOf(address["addresslocality"]).flatMap((city) => stated(city) ?? []);
  if (cities.length > 0) return cities.flatMap((city) => placeOf({ city, region, country }));
  const text = stated(address["streetaddress"]) ?? stated(address["name"]);
  return placeOf({ text, region, country });
}

function countryOf(value: unknown): string | null {
  const first = listOf(value)[0];
  return nameOf(first) ?? (isNode(first) ? textOf(first["identifier"]) : null);
}

function readPosition(value: unknown): { lat: number; lon: number } | null {
  const geo = listOf(value)[0];
  if (!isNode(geo)) return null;
  const lat = toNumber(textOf(geo["latitude"]));
  const lon = toNumber(textOf(geo["longitude"]));
  if (lat === null || lon === null || Math.abs(lat) > 90 || Math.abs(lon) > 180) return null;
  // Nobody works in the Gulf of Guinea: zeros are a form that was not filled in.
  return lat === 0 && lon === 0 ? null : { lat, lon };
}

function stated(value: unknown): string | null {
  return real(textOf(value));
}

const PLACEHOLDER = /^(?:unavailable|n\/?a|none|null|undefined|unknown|[-.,]*)$/i;

/** Without what systems write when they have nothing to write, and without commas left over from joining parts. */
function real(text: string | null): string | null {
  const bare = text?.replaceAll(/^[\s,]+|[\s,]+$/g, "") ?? "";
  return PLACEHOLDER.test(bare) ? null : bare;
}

function distinct(locations: StatedLocation[]): StatedLocation[] {
  const seen = new Set<string>();
  return locations.filter((location) => {
    const key = JSON.stringify(location);
    return !seen.has(key) && seen.add(key);
  });
}

/** The page's own flag. By Google's rule TELECOMMUTE means wholly remote; hybrid postings have none, or a word of their own. */
export function workplaceOf(node: Node): Workplace | null {
  const flags = listOf(node["joblocationtype"]).map((flag) => workplaceWord(textOf(flag) ?? ""));
  const distinctFlags = new Set(flags.filter((flag) => flag !== null));
  return distinctFlags.size === 1 ? ([...distinctFlags][0] ?? null) : null;
}

function workplaceWord(flag: string): Workplace | null {
  if (/hybrid/i.test(flag)) return "hybrid";
  if (/^(?:telecommute|(?:fully[ _-]?)?remote)$/i.test(flag)) return "remote";
  return /^(?:on[ _-]?site|in[ _-]?person|in[ _-]?office)$/i.test(flag) ? "onsite" : null;
}

/** Where applicants may live, in the page's words. */
export function remoteFromOf(node: Node): string[] {
  const areas = listOf(node["applicantlocationrequirements"]).flatMap((area) => {
    if (!isNode(area)) return stated(area) ?? [];
    const names = listOf(area["name"]).flatMap((name) => stated(name) ?? []);
    const address = isNode(area["address"]) ? area["address"] : area;
    return names.length > 0 ? names : (real(countryOf(address["addresscountry"])) ?? []);
  });
  return [...new Set(areas)];
}

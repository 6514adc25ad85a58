import { fold } from "../fold.js";
import type { Place, StatedLocation } from "../posting.js";
import { countryByCode, countryNamed } from "./countries.js";
import type { Gazetteer, Town } from "./gazetteer.js";
import { townWithin } from "./meanings.js";
import { type ParsedLocation, parsePlaces, type Seat } from "./parse-places.js";
import { type Region, regionByShortCode, regionsNamed } from "./region-codes.js";

/** Farther than this from the stated point, a town is another one of that name (degrees, about 60 km). */
const NEAR_DEGREES = 0.6;

function filled(text: string | null | undefined): string | null {
  const plain = text?.trim() ?? "";
  return plain === "" ? null : plain;
}

function countryOf(stated: string | null): string | null {
  return stated === null ? null : (countryNamed(fold(stated)) ?? countryByCode(stated.trim()));
}

function regionOf(stated: string | null, country: string | null): Region | null {
  if (stated === null || country === null) return null;
  const named = regionsNamed(fold(stated)).find((region) => region.country === country);
  return named ?? regionByShortCode(country, stated.trim().replace(/^[A-Z]{2}-/, ""));
}

function nearest(towns: readonly Town[], stated: StatedLocation): Town | null {
  const { lat, lon } = stated;
  if (typeof lat !== "number" || typeof lon !== "number") return null;
  return (
    towns.find(
      (town) => Math.abs(town.lat - lat) <= NEAR_DEGREES && Math.abs(town.lon - lon) <= NEAR_DEGREES,
    ) ?? null
  );
}

/** The town of a stated name: in the stated region, else near the stated point, else in the stated country. */
function townOfParts(towns: readonly Town[], stated: StatedLocation, place: Place): Town | null {
  const { country, region } = place;
  if (country === null) return nearest(towns, stated);
  const inRegion = region === null ? null : townWithin(towns, { country, region });
  const near = nearest(
    towns.filter((town) => town.country === country),
    stated,
  );
  const inCountry = region === null ? townWithin(towns, { country, region: null }) : null;
  return inRegion ?? near ?? inCountry ?? nearest(towns, stated);
}

/** The place that a source's parts name, or `null` when they contradict each other or say nothing. */
function placeOfParts(stated: StatedLocation, gazetteer: Gazetteer): Place | null {
  const city = filled(stated.city);
  const country = countryOf(filled(stated.country));
  const region = regionOf(filled(stated.region), country)?.code ?? null;
  const wide: Place = { city: null, region, country, lat: null, lon: null };
  if (city === null) return country === null ? null : wide;
  const towns = gazetteer.townsNamed(city);
  const town = townOfParts(towns, stated, wide);
  if (town !== null) {
    return { city: town.name, region: town.region, country: town.country, lat: town.lat, lon: town.lon };
  }
  // Known elsewhere but not in the stated country: one of the two is wrong.
  if (country === null || (towns.length > 0 && region === null)) return null;
  return { ...wide, city, lat: stated.lat ?? null, lon: stated.lon ?? null };
}

function partsAsText(stated: StatedLocation): string {
  return [stated.city, stated.region, stated.country]
    .map(filled)
    .filter((part) => part !== null)
    .join(", ");
}

/**
 * The place of parts that name no country: the country of the text or of the company decides between namesakes. A
 * region that we do not know, such as a British county, is no reason to lose the town.
 */
function placeWithoutCountry(
  stated: StatedLocation,
  byText: ParsedLocation,
  seat: Seat,
  gazetteer: Gazetteer,
): Place | null {
  const city = filled(stated.city);
  const region = filled(stated.region);
  if (city === null || filled(stated.country) !== null) return null;
  const [beside] = byText.places;
  const told = region === null && byText.places.find((place) => fold(place.city ?? "") === fold(city));
  if (told) return told;
  const near: Seat = beside === undefined ? seat : { country: beside.country, region: beside.region };
  const inRegion = region === null ? [] : parsePlaces(`${city}, ${region}`, near, gazetteer).places;
  const found = [inRegion, parsePlaces(city, near, gazetteer).places].find(
    (places) => places.length === 1 && places[0]?.city !== null,
  );
  return found?.[0] ?? null;
}

/**
 * Whether a location's text names more than its parts do. Parts that were joined to a text tell no more places than
 * they are: "Toronto, Ontario, CA" would be two towns.
 */
function tellsMore(places: readonly Place[], text: string | null, parts: Place): boolean {
  if (text !== null && places.length > 1) return true;
  const namesTown = parts.city === null && (text !== null || parts.region === null);
  return namesTown && places.some((place) => place.city !== null);
}

/**
 * What one location of a source says. Its parts come before its text, unless the text lists several places; parts
 * that say nothing together are read as a text.
 */
export function readLocation(
  stated: StatedLocation,
  seat: Seat,
  gazetteer: Gazetteer,
): ParsedLocation & { structured: boolean } {
  const text = filled(stated.text);
  const joined = partsAsText(stated);
  const byText = parsePlaces(text ?? joined, seat, gazetteer);
  const byParts =
    joined === ""
      ? null
      : (placeOfParts(stated, gazetteer) ?? placeWithoutCountry(stated, byText, seat, gazetteer));
  if (byParts === null || tellsMore(byText.places, text, byParts)) return { ...byText, structured: false };
  const countryOnly = byParts.city === null && byParts.region === null;
  if (byText.workplace === "remote" && countryOnly) {
    const remoteFrom = byParts.country === null ? [] : [byParts.country];
    return {
      ...byText,
      remoteFrom: [...new Set([...byText.remoteFrom, ...remoteFrom])].sort(),
      structured: true,
    };
  }
  return { ...byText, places: [byParts], structured: true };
}

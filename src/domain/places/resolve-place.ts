import type { Gazetteer } from "./gazetteer.js";
import { countryName } from "./countries.js";
import { parsePlaces } from "./parse-places.js";
import { regionName } from "./region-codes.js";
import { shownCity } from "./shown-names.js";

/** The middle of a `near` search. */
export interface NearPlace {
  lat: number;
  lon: number;
  /** As it is shown: "Lyon, Auvergne-Rhône-Alpes, France". */
  label: string;
}

const NOWHERE = { country: null, region: null };

/**
 * The town that a person means by a name ("Lyon", "Portland, ME"), or `null`. Here the largest of several namesakes
 * is taken: the label shows which one it is, and the name can be made longer.
 */
export function resolveNear(text: string, gazetteer: Gazetteer): NearPlace | null {
  const { places } = parsePlaces(text, NOWHERE, gazetteer);
  const named = places.length === 0 ? gazetteer.townsNamed(text) : [];
  const largest = named.find((town) => town.own) ?? named[0];
  const town = places.find((place) => place.lat !== null) ?? (largest && { ...largest, city: largest.name });
  if (town === undefined || town.lat === null || town.lon === null) return null;
  const region = town.region === null ? null : regionName(town.region);
  const country = town.country === null ? null : countryName(town.country);
  const city = town.city === null ? null : shownCity(town.city, town.country);
  const label = [city, region === city ? null : region, country].filter((part) => part !== null).join(", ");
  return { lat: town.lat, lon: town.lon, label };
}

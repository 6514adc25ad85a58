import type { Gazetteer } from "./gazetteer.js";
import { countryName } from "./countries.js";
import { parsePlaces } from "./parse-places.js";
import { regionName } from "./region-codes.js";

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
  const [largest] = places.length === 0 ? gazetteer.townsNamed(text).filter((town) => town.own) : [];
  const town = places.find((place) => place.lat !== null) ?? (largest && { ...largest, city: largest.name });
  if (town === undefined || town.lat === null || town.lon === null) return null;
  const region = town.region === null ? null : regionName(town.region);
  const country = town.country === null ? null : countryName(town.country);
  const label = [town.city, region === town.city ? null : region, country]
    .filter((part) => part !== null)
    .join(", ");
  return { lat: town.lat, lon: town.lon, label };
}

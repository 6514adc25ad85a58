import type { LocationPart } from "./location-parts.js";

/** A place found in the parts `from` to `to` of a text. */
export interface FoundPlace {
  city: string | null;
  region: string | null;
  country: string;
  lat: number | null;
  lon: number | null;
  from: number;
  to: number;
  /** Only the rough area of a place that is named as well ("Greater Boston (Woburn, MA)"). */
  rough: boolean;
  /** The text names only the country, which is one town. */
  cityState: boolean;
}

function areTied(a: FoundPlace, b: FoundPlace, parts: readonly LocationPart[]): boolean {
  const [first, last] = a.from < b.from ? [a, b] : [b, a];
  return parts.slice(first.from, last.from).every((part) => part.next === "tied");
}

/** Leaves out what another place says more exactly: a rough area, and a bare country ("US - Fresno, United States"). */
export function mostExact(found: readonly FoundPlace[], parts: readonly LocationPart[]): FoundPlace[] {
  return found.filter((place) => {
    const same = found.filter((other) => other !== place && other.country === place.country);
    if (place.rough) {
      return !same.some((other) => other.city !== null && !other.rough && other.region === place.region);
    }
    if (place.city !== null || place.region !== null) return true;
    return !same.some(
      (other) => (other.city !== null || other.region !== null) && areTied(other, place, parts),
    );
  });
}

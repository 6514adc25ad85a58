import type { Place } from "../posting.js";

/** Each place once, the first of those that say the same city, region and country: a point makes no other place. */
export function distinctPlaces(places: readonly Place[]): Place[] {
  const byKey = new Map<string, Place>();
  for (const place of places) {
    const { city, region, country } = place;
    const key = `${city ?? ""}|${region ?? ""}|${country ?? ""}`;
    if (!byKey.has(key)) byKey.set(key, place);
  }
  return [...byKey.values()];
}

import { fold } from "../domain/fold.js";
import { countryNamed } from "../domain/places/countries.js";
import { regionsNamed } from "../domain/places/region-codes.js";

/**
 * The country or the regions that a person means by a name which is no town's ("Germany", "California"), as
 * parameters of a search; `null` when there are none.
 */
export function namedArea(text: string): readonly (readonly ["country" | "region", string])[] | null {
  const name = fold(text);
  const country = countryNamed(name);
  if (country !== null) return [["country", country]];
  const regions = regionsNamed(name);
  return regions.length === 0 ? null : regions.map(({ code }) => ["region", code] as const);
}

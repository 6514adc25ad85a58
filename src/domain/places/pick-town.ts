import type { Town } from "./gazetteer.js";
import type { Surroundings } from "./meanings.js";

/** What else is known when a name stands alone: the company's seat and the other places of the text. */
export interface Hints {
  country: string | null;
  region: string | null;
  others: Surroundings[];
  /** The next place is joined by a word ("Marion and Shelby, NC"): its region is likely meant for both. */
  joined: boolean;
}

/** A town named without surroundings must be known widely, or lie in the company's country. */
const KNOWN_FROM = 15_000;
const KNOWN_AT_HOME_FROM = 1_000;
/** By another name than its own only a large town is meant. */
const KNOWN_OTHERWISE_FROM = 100_000;
/** How much more likely than the next namesake the best one must be. */
const CLEARLY = 3;

/** Countries whose towns a board of this field lists more often than the rest of the world's. */
const LISTED_MORE: ReadonlySet<string> = new Set(
  "US CA GB IE DE FR ES PT IT NL BE LU CH AT SE NO DK FI IS PL CZ SK SI HU RO BG GR EE LV LT AU NZ".split(
    " ",
  ),
);
const LISTED_WEIGHT = 3;
const HOME_WEIGHT = 8;
const REGION_WEIGHT = 8;
const JOINED_WEIGHT = 60;
const SAME_COUNTRY_WEIGHT = 3;
/** A name that is not a town's own may be one of long ago ("Philadelphia" for Amman). */
const OTHER_NAME = 0.1;

function weight(town: Town, hints: Hints): number {
  let weight = Math.max(town.population, 500) * (town.own ? 1 : OTHER_NAME);
  if (LISTED_MORE.has(town.country)) weight *= LISTED_WEIGHT;
  if (town.country === hints.country) weight *= HOME_WEIGHT;
  if (town.region !== null && town.region === hints.region) weight *= REGION_WEIGHT;
  const beside = hints.others.find((other) => other.country === town.country);
  if (beside === undefined) return weight;
  if (beside.region !== town.region) return weight * SAME_COUNTRY_WEIGHT;
  return weight * (hints.joined && town.own ? JOINED_WEIGHT : REGION_WEIGHT);
}

/** How many inhabitants a town must have to be meant without its surroundings. */
function knownFrom(town: Town, hints: Hints): number {
  if (!town.own) return KNOWN_OTHERWISE_FROM;
  const joined = hints.joined && hints.others[0]?.region === town.region;
  return joined || town.country === hints.country ? KNOWN_AT_HOME_FROM : KNOWN_FROM;
}

function sameSpot(a: Town, b: Town): boolean {
  return Math.abs(a.lat - b.lat) < 0.4 && Math.abs(a.lon - b.lon) < 0.4;
}

/** The town that is meant by a name without surroundings, or `null` when namesakes leave it open. */
export function pickTown(towns: readonly Town[], hints: Hints): Town | null {
  const ranked = towns
    .map((town) => ({ town, weight: weight(town, hints) }))
    .sort((a, b) => b.weight - a.weight);
  const [best] = ranked;
  if (best === undefined || best.town.population < knownFrom(best.town, hints)) return null;
  const rival = ranked.find(({ town }) => town !== best.town && !sameSpot(town, best.town));
  return rival === undefined || best.weight >= rival.weight * CLEARLY ? ownOf(best.town, towns) : null;
}

/** Of two entries at one spot ("New Delhi" and "Delhi") the one that bears the name itself. */
function ownOf(town: Town, towns: readonly Town[]): Town {
  const own = town.own ? undefined : towns.find((other) => other.own && sameSpot(other, town));
  return own ?? town;
}

/** The town of a country that a name most likely means, or `null`; no other country is looked at. */
export function pickWithinCountry(towns: readonly Town[], country: string, hints: Hints): Town | null {
  const inside = towns.filter((town) => town.country === country);
  const own = inside.filter((town) => town.own);
  const [only] = own.length > 0 ? own : inside;
  return inside.length === 1 && only !== undefined
    ? only
    : pickTown(own.length > 0 ? own : inside, { ...hints, country });
}

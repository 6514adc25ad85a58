import { fold } from "../fold.js";
import type { Town } from "./gazetteer.js";
import type { LocationPart } from "./location-parts.js";
import { type Meanings, type Surroundings, townWithin } from "./meanings.js";

/** A region whose main town bears its name and is this large is meant as the town ("New York", "Berlin"). */
export const TOWN_BEFORE_REGION_FROM = 100_000;
/** As large as this, a town is meant before a region that bears its name elsewhere. */
export const VERY_LARGE = 1_000_000;
/** A town outside of the region of its name must be this large to be meant ("Washington"). */
const TOWN_ELSEWHERE_FROM = 500_000;
/** "New York, Amsterdam": a namesake that is so much larger is meant, whatever stands before it. */
const FAMOUS = 20;

/** The form of a town's name that may stand as it is written. */
export const STATED_TOWN = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3}$/u;

/** By another name only a town is meant whose own name begins so ("New York" for New York City). */
function bearsTheName(town: Town, folded: string): boolean {
  return town.own || fold(town.name).startsWith(folded);
}

function isRegionOnly({ surroundings, towns, metro, folded }: Meanings): boolean {
  const large = towns.some(
    (town) => bearsTheName(town, folded) && town.population >= TOWN_BEFORE_REGION_FROM,
  );
  return surroundings.some((around) => around.region !== null) && !large && !metro;
}

/** What the parts beside a part say of it. */
export class Neighbours {
  readonly #parts: readonly LocationPart[];
  readonly #meanings: readonly Meanings[];

  constructor(parts: readonly LocationPart[], meanings: readonly Meanings[]) {
    this.#parts = parts;
    this.#meanings = meanings;
  }

  #tiedLeftOf(at: number): Meanings | null {
    return this.#parts[at - 1]?.next === "tied" ? (this.#meanings[at - 1] ?? null) : null;
  }

  leftLiesIn(at: number, surroundings: Surroundings): boolean {
    return this.townLeftOf(at, surroundings) !== null;
  }

  /** The town that stands left of a part and lies in these surroundings of it. */
  townLeftOf(at: number, surroundings: Surroundings): Town | null {
    const left = this.#tiedLeftOf(at);
    if (left === null) return null;
    const town = townWithin(left.towns, surroundings);
    if (town !== null || surroundings.region !== null) return town;
    const inner = left.surroundings.find((s) => s.country === surroundings.country && s.region !== null);
    return inner === undefined ? null : this.townLeftOf(at - 1, inner);
  }

  unknownLeftOf(at: number): boolean {
    const left = this.#tiedLeftOf(at);
    return left !== null && left.folded !== "" && left.surroundings.length === 0;
  }

  /** "Forsyth County, Georgia": counties stand before American states. */
  countyLeftOf(at: number): boolean {
    return /\sCounty$/.test(this.#tiedLeftOf(at)?.name ?? "");
  }

  /** "Yakima Valley, Washington": a name to the left that no gazetteer holds lies in what follows it. */
  #statedLeftOf(at: number): boolean {
    return this.unknownLeftOf(at) && STATED_TOWN.test(this.#meanings[at - 1]?.name ?? "");
  }

  /** Whether a part only tells where the one before it lies ("Austin, Texas"). */
  #holdsLeft(at: number): boolean {
    return this.#meanings[at]?.surroundings.some((around) => this.leftLiesIn(at, around)) === true;
  }

  /** "New York" alone is the town, among states it is the state; a region with a namesake elsewhere stays a region. */
  townIsMeant(at: number, meanings: Meanings, { region }: Surroundings): boolean {
    const largest = meanings.towns.find((town) => bearsTheName(town, meanings.folded));
    if (region === null || largest === undefined || largest.population < TOWN_BEFORE_REGION_FROM) {
      return false;
    }
    if (largest.region !== region) {
      return largest.population >= TOWN_ELSEWHERE_FROM && !this.#statedLeftOf(at);
    }
    const others = this.#meanings.flatMap((part, other) => (other === at ? [] : [{ part, other }]));
    const regions = others.filter(({ part, other }) => isRegionOnly(part) && !this.#holdsLeft(other));
    const cities = others.filter(({ part }) => part.surroundings.length === 0 && part.towns.length > 0);
    return regions.length <= cities.length;
  }

  /** "Germany - Kassel": the town lies in what stands before it; `from` is the first part that says so. */
  inWiderBefore(at: number): { town: Town; from: number } | null {
    const towns = this.#meanings[at]?.towns ?? [];
    const [largest] = towns;
    for (const around of this.#tiedLeftOf(at)?.surroundings ?? []) {
      const town = townWithin(towns, around);
      if (town === null || this.leftLiesIn(at - 1, around)) continue;
      if (largest !== undefined && largest.population > town.population * FAMOUS) continue;
      const wider = this.#tiedLeftOf(at - 1)?.surroundings.some(
        (s) => s.country === around.country && s.region === null,
      );
      return { town, from: wider === true ? at - 2 : at - 1 };
    }
    return null;
  }
}

import type { Gazetteer, Town } from "./gazetteer.js";
import type { LocationPart } from "./location-parts.js";
import { COUNTRY_PARTS, MACRO_REGIONS, TIME_ZONE } from "./location-words.js";
import { type Meanings, meaningsOfPart, type Surroundings, townWithin } from "./meanings.js";
import { type Hints, pickTown, pickWithinCountry } from "./pick-town.js";

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
}

interface Open extends Surroundings {
  to: number;
  from: number;
  /** A town was found in it. */
  used: boolean;
  metro: boolean;
}

/** A region whose main town bears its name and is this large is meant as the town ("New York", "Berlin"). */
const TOWN_BEFORE_REGION_FROM = 100_000;
/** Two letters behind a town are a region's rather than a country's, unless the country's town is far larger. */
const REGION_CODE_WEIGHT = 20;
const HOME_WEIGHT = 8;
const STATED_TOWN = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3}$/u;

/**
 * Reads the parts of a text from right to left: a word is the surroundings of what stands left of it only when
 * something to its left lies inside it. What stays open between namesakes is left out.
 */
export class PartsReader {
  readonly #parts: readonly LocationPart[];
  readonly #meanings: readonly Meanings[];
  readonly #hints: Hints;
  readonly #found: FoundPlace[] = [];
  readonly #taken = new Set<number>();
  #open: Open | null = null;

  constructor(parts: readonly LocationPart[], gazetteer: Gazetteer, seat: Omit<Hints, "others">) {
    this.#parts = parts;
    this.#meanings = parts.map((part) => meaningsOfPart(part.text, gazetteer));
    this.#hints = { ...seat, others: [] };
  }

  /** The places in the order of the text. */
  read(): FoundPlace[] {
    for (let at = this.#parts.length - 1; at >= 0; at--) {
      if (this.#parts[at]?.next !== "tied") this.#close();
      const meanings = this.#meanings[at];
      if (meanings === undefined || this.#taken.has(at) || this.#isScope(meanings)) continue;
      if (!this.#readInside(at, meanings)) this.#readAnew(at, meanings);
    }
    this.#close();
    return this.#found.filter((place) => !place.rough || !this.#namedNearby(place));
  }

  #namedNearby(area: FoundPlace): boolean {
    return this.#found.some(
      ({ city, rough, country, region }) =>
        city !== null && !rough && country === area.country && region === area.region,
    );
  }

  #isScope({ folded }: Meanings): boolean {
    return (
      MACRO_REGIONS[folded] !== undefined || COUNTRY_PARTS[folded] !== undefined || TIME_ZONE.test(folded)
    );
  }

  /** Reads a part as something inside the open surroundings; false when it does not lie there. */
  #readInside(at: number, meanings: Meanings): boolean {
    const open = this.#open;
    if (open === null) return false;
    const region =
      open.region === null
        ? (meanings.surroundings.find((s) => s.region !== null && s.country === open.country) ?? null)
        : null;
    const town =
      open.region === null
        ? pickWithinCountry(meanings.towns, open.country, this.#hints)
        : townWithin(meanings.towns, open);
    if (region !== null && !open.used && (town === null || this.#regionIsMeant(at, region, town))) {
      this.#open = { ...open, region: region.region, from: at, metro: meanings.metro };
      return true;
    }
    if (town !== null) {
      this.#addTown(town, at, open.used ? at : open.to);
      open.used = true;
      return true;
    }
    return this.#readUnknown(at, meanings, open);
  }

  /** A town that the gazetteer lacks, where the text says its region: the name stands as it is written. */
  #readUnknown(at: number, meanings: Meanings, open: Open): boolean {
    if (meanings.surroundings.length > 0 || meanings.towns.length > 0) {
      // Known elsewhere: not inside, unless the surroundings are all that is sure.
      return (
        meanings.surroundings.length === 0 &&
        !open.used &&
        open.region !== null &&
        this.#state(at, meanings, open)
      );
    }
    if (!open.used && open.region !== null && !open.metro) this.#state(at, meanings, open);
    return true;
  }

  #state(at: number, { name }: Meanings, open: Open): boolean {
    if (!STATED_TOWN.test(name) || this.#parts[at]?.remote === true) return false;
    const { country, region, to } = open;
    this.#add({ city: name, region, country, lat: null, lon: null, from: at, to, rough: false });
    open.used = true;
    return true;
  }

  /** "New York" before "United States": the region when a town of it stands to the left, else the town. */
  #regionIsMeant(at: number, region: Surroundings, town: Town): boolean {
    if (this.#leftLiesIn(at, region)) return true;
    return town.population < TOWN_BEFORE_REGION_FROM || town.region !== region.region;
  }

  #leftLiesIn(at: number, surroundings: Surroundings): boolean {
    return this.#townLeftOf(at, surroundings) !== null;
  }

  #townLeftOf(at: number, surroundings: Surroundings): Town | null {
    const left = this.#meanings[at - 1];
    if (left === undefined || this.#parts[at - 1]?.next !== "tied") return null;
    const town = townWithin(left.towns, surroundings);
    if (town !== null || surroundings.region !== null) return town;
    const inner = left.surroundings.find((s) => s.country === surroundings.country && s.region !== null);
    return inner === undefined ? null : this.#townLeftOf(at - 1, inner);
  }

  /** Reads a part that lies in nothing that is open. */
  #readAnew(at: number, meanings: Meanings): void {
    const around = this.#surroundingsOf(at, meanings);
    if (around !== null) {
      this.#close();
      this.#open = { ...around, from: at, to: at, used: false, metro: meanings.metro };
      return;
    }
    const wide = this.#wideLeftOf(at, meanings);
    const town = wide ?? pickTown(meanings.towns, this.#hints);
    if (town === null) return;
    this.#close();
    this.#addTown(town, at, at);
  }

  /** The country or region that a part stands for, when it is that and no town. */
  #surroundingsOf(at: number, meanings: Meanings): Surroundings | null {
    const { surroundings, towns, code } = meanings;
    const withLeft = surroundings
      .map((around) => ({ around, weight: this.#weightWithLeft(at, around) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight);
    const [meant] = withLeft;
    if (meant !== undefined) return meant.around;
    const candidates =
      code && this.#unknownLeftOf(at) ? surroundings.filter((s) => s.country === "US") : surroundings;
    const home = candidates.filter((s) => s.country === this.#hints.country);
    const [only, ...others] = home.length > 0 ? home : candidates;
    if (only === undefined || this.#townIsMeant(at, only, towns)) return null;
    if (others.length === 0) return only;
    // Of a country and its regions of one name ("Luxembourg") the country is meant; else it stays open.
    return others.every((s) => s.country === only.country) && only.region === null ? only : null;
  }

  /** How likely a part is these surroundings of the town to its left; 0 when no such town lies in them. */
  #weightWithLeft(at: number, around: Surroundings): number {
    const town = this.#townLeftOf(at, around);
    if (town === null) return 0;
    const region = this.#meanings[at]?.code === true && around.region !== null ? REGION_CODE_WEIGHT : 1;
    return (town.population + 1) * region * (around.country === this.#hints.country ? HOME_WEIGHT : 1);
  }

  #unknownLeftOf(at: number): boolean {
    const left = this.#meanings[at - 1];
    return left !== undefined && this.#parts[at - 1]?.next === "tied" && left.surroundings.length === 0;
  }

  #townIsMeant(at: number, { region }: Surroundings, towns: readonly Town[]): boolean {
    const [largest] = towns;
    if (region === null || largest === undefined || largest.population < TOWN_BEFORE_REGION_FROM)
      return false;
    if (largest.region !== region) return true;
    const beside = [this.#meanings[at - 1], this.#meanings[at + 1]].filter((m) => m !== undefined);
    const regions = beside.filter(
      (m) => m.towns.length === 0 || m.surroundings.some((s) => s.region !== null),
    );
    return beside.length === 0 || regions.length < beside.length || beside.length === 1;
  }

  /** "Germany - Kassel": the surroundings stand before the town. */
  #wideLeftOf(at: number, { towns }: Meanings): Town | null {
    if (this.#parts[at - 1]?.next !== "tied") return null;
    for (const around of this.#meanings[at - 1]?.surroundings ?? []) {
      const town = townWithin(towns, around);
      if (town === null || this.#leftLiesIn(at - 1, around)) continue;
      this.#taken.add(at - 1);
      const wider = this.#meanings[at - 2]?.surroundings.some(
        (s) => s.country === around.country && s.region === null,
      );
      if (wider === true && this.#parts[at - 2]?.next === "tied") this.#taken.add(at - 2);
      return town;
    }
    return null;
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null || open.used) return;
    const { country, region, from, to } = open;
    this.#add({ city: null, region, country, lat: null, lon: null, from, to, rough: open.metro });
  }

  #addTown(town: Town, from: number, to: number): void {
    const { name, region, country, lat, lon } = town;
    const rough = this.#meanings[from]?.rough === true;
    this.#add({ city: name, region, country, lat, lon, from, to, rough });
  }

  #add(place: FoundPlace): void {
    this.#found.unshift(place);
    this.#hints.others.unshift({ country: place.country, region: place.region });
  }
}

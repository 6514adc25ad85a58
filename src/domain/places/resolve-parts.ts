import { countryByCode } from "./countries.js";
import { type FoundPlace, mostExact } from "./found-place.js";
import type { Gazetteer, Town } from "./gazetteer.js";
import type { LocationPart } from "./location-parts.js";
import { COUNTRY_PARTS, MACRO_REGIONS, TIME_ZONE } from "./location-words.js";
import { type Meanings, meaningsOfPart, type Surroundings, townWithin } from "./meanings.js";
import { Neighbours, STATED_TOWN, TOWN_BEFORE_REGION_FROM, VERY_LARGE } from "./neighbours.js";
import { type Hints, pickTown, pickWithinCountry } from "./pick-town.js";

interface Open extends Surroundings {
  to: number;
  from: number;
  /** A town was found in it. */
  used: boolean;
  metro: boolean;
  /** Said by a short code, which is only ever written behind a town of it. */
  code: boolean;
}

/** Two letters behind a town are a region's rather than a country's, unless the country's town is far larger. */
const REGION_CODE_WEIGHT = 20;
const HOME_WEIGHT = 8;
/** From this size a town of another region is not taken for an unknown one of this region. */
const KNOWN_ELSEWHERE_FROM = 50_000;
const CITY_STATES: Readonly<Record<string, string>> = { SG: "Singapore", HK: "Hong Kong", MC: "Monaco" };
/** Countries whose regions are written without the country beside them. */
const ALONE = new Set("US CA AU GB DE FR ES IT NL BE CH AT IN BR MX JP CN".split(" "));

/** Countries whose regions are known by their codes alone, and codes that are as likely a country. */
const ALONE_BY_CODE = new Set(["US", "CA", "AU"]);
const AS_LIKELY_COUNTRY = new Set(["CA", "DE", "IN"]);

/** What a short code can mean with no town before it: a state ("NC"), or a country where no state has it ("PL"). */
function codesAlone(candidates: readonly Surroundings[]): Surroundings[] {
  const states = candidates.filter((s) => s.region !== null && ALONE_BY_CODE.has(s.country));
  const countries = candidates.filter((s) => s.region === null);
  return [...states, ...countries.filter((s) => states.length === 0 || AS_LIKELY_COUNTRY.has(s.country))];
}

/**
 * Reads the parts of a text from right to left: a word is the surroundings of what stands left of it only when
 * something to its left lies inside it. What stays open between namesakes is left out.
 */
export class PartsReader {
  readonly #parts: readonly LocationPart[];
  readonly #meanings: readonly Meanings[];
  readonly #beside: Neighbours;
  readonly #hints: Hints;
  readonly #gazetteer: Gazetteer;
  readonly #found: FoundPlace[] = [];
  readonly #taken = new Set<number>();
  #open: Open | null = null;
  /** A name was left out because it could be several places. */
  leftOpen = false;

  constructor(parts: readonly LocationPart[], gazetteer: Gazetteer, hints: Omit<Hints, "joined">) {
    this.#parts = parts;
    this.#gazetteer = gazetteer;
    this.#meanings = parts.map((part) => meaningsOfPart(part.text, gazetteer));
    this.#beside = new Neighbours(parts, this.#meanings);
    this.#hints = { ...hints, others: [...hints.others], joined: false };
  }

  /** The places in the order of the text. */
  read(): FoundPlace[] {
    for (let at = this.#parts.length - 1; at >= 0; at--) {
      const next = this.#parts[at]?.next;
      if (next !== "tied") this.#close();
      this.#hints.joined = next === "joined";
      const meanings = this.#meanings[at];
      if (meanings === undefined || this.#taken.has(at) || this.#isScope(meanings)) continue;
      if (!this.#readInside(at, meanings)) this.#readAnew(at, meanings);
    }
    this.#close();
    return mostExact(this.#found, this.#parts);
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
    // "US - United States" says one thing twice.
    if (!open.used && open.region === null && countryByCode(meanings.name) === open.country) return true;
    const region =
      open.region === null
        ? (meanings.surroundings.find((s) => s.region !== null && s.country === open.country) ?? null)
        : null;
    const town =
      open.region === null
        ? pickWithinCountry(meanings.towns, open.country, this.#hints)
        : townWithin(meanings.towns, open);
    if (region !== null && !open.used && (town === null || this.#regionIsMeant(at, region, town))) {
      this.#open = { ...open, region: region.region, from: at, metro: meanings.metro, code: meanings.code };
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
    const nameless = meanings.surroundings.length === 0 && meanings.towns.length === 0;
    if (!nameless && !this.#mayLieInside(meanings, open)) return false;
    if (open.used || open.region === null || open.metro) return nameless;
    const town = nameless ? this.#townAtEnd(meanings.name, open) : null;
    if (town === null) return this.#state(at, meanings, open) || nameless;
    this.#addTown(town, at, open.to);
    open.used = true;
    return true;
  }

  /** A name known elsewhere lies here when the text is sure of it: "Bethlehem, CT", "Malaga, Washington, United States". */
  #mayLieInside({ surroundings, towns, code }: Meanings, open: Open): boolean {
    if (code || surroundings.some((around) => around.region === null || around.country === open.country)) {
      return false;
    }
    const wellKnown = towns.some((town) => town.own && town.population >= KNOWN_ELSEWHERE_FROM);
    return (surroundings.length === 0 && !wellKnown) || open.code || open.from < open.to;
  }

  /** "12 Mill Road Easton": the last words of an address. */
  #townAtEnd(name: string, open: Open): Town | null {
    const words = name.split(" ");
    for (let from = Math.max(1, words.length - 3); from < words.length; from++) {
      const town = townWithin(this.#gazetteer.townsNamed(words.slice(from).join(" ")), open);
      if (town?.own === true) return town;
    }
    return null;
  }

  #state(at: number, { name }: Meanings, open: Open): boolean {
    if (!STATED_TOWN.test(name) || this.#parts[at]?.remote === true) return false;
    const { country, region, to } = open;
    const unknown = { lat: null, lon: null, rough: false, cityState: false };
    this.#add({ ...unknown, city: name, region, country, from: at, to });
    open.used = true;
    return true;
  }

  /** "New York" before "United States": the region when a town of it stands to the left, else the town. */
  #regionIsMeant(at: number, region: Surroundings, town: Town): boolean {
    if (this.#beside.leftLiesIn(at, region)) return true;
    if (town.own && town.population >= VERY_LARGE) return false;
    return town.population < TOWN_BEFORE_REGION_FROM || town.region !== region.region;
  }

  /** Reads a part that lies in nothing that is open. */
  #readAnew(at: number, meanings: Meanings): void {
    const around = this.#surroundingsOf(at, meanings);
    if (around !== null) {
      this.#close();
      this.#open = { ...around, from: at, to: at, used: false, metro: meanings.metro, code: meanings.code };
      return;
    }
    const wider = this.#beside.inWiderBefore(at);
    for (let before = wider?.from ?? at; before < at; before++) this.#taken.add(before);
    const town = wider?.town ?? pickTown(meanings.towns, this.#hints);
    if (town === null) {
      this.leftOpen ||= meanings.towns.length > 0 || meanings.surroundings.length > 0;
      return;
    }
    this.#close();
    this.#addTown(town, at, at);
  }

  /** The country or region that a part stands for, when it is that and no town. */
  #surroundingsOf(at: number, meanings: Meanings): Surroundings | null {
    const { surroundings, code } = meanings;
    const withLeft = surroundings
      .map((around) => ({ around, weight: this.#weightWithLeft(at, around) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight);
    const [meant] = withLeft;
    if (meant !== undefined) return meant.around;
    const american = code ? this.#beside.unknownLeftOf(at) : this.#beside.countyLeftOf(at);
    const candidates = american ? surroundings.filter((s) => s.country === "US") : surroundings;
    const home = candidates.filter((s) => s.country === this.#hints.country);
    const near = candidates.filter((s) => this.#hints.others.some((other) => other.country === s.country));
    const alone = code
      ? codesAlone(candidates)
      : candidates.filter((s) => s.region === null || ALONE.has(s.country));
    const [only, ...others] = [home, near, alone].find((list) => list.length > 0) ?? [];
    if (only === undefined || this.#beside.townIsMeant(at, meanings, only)) return null;
    if (others.length === 0) return only;
    // Of a country and its regions of one name ("Luxembourg") the country is meant; else it stays open.
    return others.every((s) => s.country === only.country) && only.region === null ? only : null;
  }

  /** How likely a part is these surroundings of the town to its left; 0 when no such town lies in them. */
  #weightWithLeft(at: number, around: Surroundings): number {
    const town = this.#beside.townLeftOf(at, around);
    if (town === null) return 0;
    const region = this.#meanings[at]?.code === true && around.region !== null ? REGION_CODE_WEIGHT : 1;
    return (town.population + 1) * region * (around.country === this.#hints.country ? HOME_WEIGHT : 1);
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null || open.used) return;
    const { country, region, from, to } = open;
    const city = region === null ? this.#cityState(country) : null;
    if (city !== null) return this.#addTown(city, from, to, true);
    this.#add({
      cityState: false,
      city: null,
      region,
      country,
      lat: null,
      lon: null,
      from,
      to,
      rough: open.metro,
    });
  }

  /** A country that is one town. */
  #cityState(country: string): Town | null {
    const name = CITY_STATES[country];
    return name === undefined
      ? null
      : townWithin(this.#gazetteer.townsNamed(name), { country, region: null });
  }

  #addTown(town: Town, from: number, to: number, cityState = false): void {
    const { name, region, country, lat, lon } = town;
    const rough = this.#meanings[from]?.rough === true;
    this.#add({ city: name, region, country, lat, lon, from, to, rough, cityState });
  }

  #add(place: FoundPlace): void {
    this.#found.unshift(place);
    this.#hints.others.unshift({ country: place.country, region: place.region });
  }
}

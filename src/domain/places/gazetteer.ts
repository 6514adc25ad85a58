import { readFileSync } from "node:fs";
import { fold } from "../fold.js";
import { PLACES_FILE } from "./places-file.js";

/** A town of the gazetteer. */
export interface Town {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 3166-2, or GeoNames' code where none maps. */
  region: string | null;
  /** WGS 84 degrees. */
  lat: number;
  lon: number;
  population: number;
  /** Whether it was found by its own name, not by another one. */
  own: boolean;
}

/** Towns by name. Offline; made from GeoNames (CC BY 4.0). */
export interface Gazetteer {
  /** Every town called so, the largest first. Case, accents and signs do not matter. */
  townsNamed(name: string): readonly Town[];
  /** Towns whose name begins so, the largest first. */
  townsStarting(prefix: string, limit: number): Town[];
}

const NEWLINE = 10;
const TAB = 9;
/** A short prefix begins thousands of names: no more are read than this. */
const MOST_READ = 4_000;
const REMEMBERED = 20_000;

/** A table in memory as it lies in the file, searched by bisection: nothing is parsed before it is asked for. */
class SortedTable implements Gazetteer {
  readonly #bytes: Buffer;
  readonly #starts: Uint32Array;
  readonly #known = new Map<string, readonly Town[]>();

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const starts: number[] = [];
    for (let at = 0; at < bytes.length; at = bytes.indexOf(NEWLINE, at) + 1) starts.push(at);
    this.#starts = Uint32Array.from(starts);
  }

  townsNamed(name: string): readonly Town[] {
    const key = fold(name);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const towns = key === "" ? [] : this.#read(key, true, MOST_READ);
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(key, towns);
    return towns;
  }

  townsStarting(prefix: string, limit: number): Town[] {
    const key = fold(prefix);
    return key === "" ? [] : this.#read(key, false, MOST_READ).slice(0, limit);
  }

  #read(key: string, whole: boolean, most: number): Town[] {
    const wanted = Buffer.from(whole ? `${key}\t` : key);
    const towns = new Map<number, Town>();
    for (let line = this.#firstAtLeast(wanted); line < this.#starts.length && towns.size < most; line++) {
      const start = this.#starts[line] ?? 0;
      if (this.#bytes.compare(wanted, 0, wanted.length, start, start + wanted.length) !== 0) break;
      this.#addTown(towns, line);
    }
    return [...towns.values()].sort((a, b) => b.population - a.population);
  }

  #addTown(towns: Map<number, Town>, line: number): void {
    const [, first = "", ...rest] = this.#line(line).split("\t");
    const other = first.startsWith("#") ? Number(first.slice(1)) : null;
    const number = other ?? line;
    if (towns.get(number)?.own === true) return;
    const facts = other === null ? [first, ...rest] : this.#line(other).split("\t").slice(1);
    const [name = "", country = "", region = "", lat, lon, population] = facts;
    towns.set(number, {
      name,
      country,
      region: region === "" ? null : region,
      lat: Number(lat),
      lon: Number(lon),
      population: Number(population),
      own: other === null,
    });
  }

  #line(number: number): string {
    const start = this.#starts[number] ?? 0;
    return this.#bytes.toString("utf8", start, this.#bytes.indexOf(NEWLINE, start));
  }

  #firstAtLeast(wanted: Buffer): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = this.#starts[middle] ?? 0;
      const end = this.#bytes.indexOf(TAB, start) + 1;
      if (this.#bytes.compare(wanted, 0, wanted.length, start, end) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A gazetteer over a table as `build-gazetteer.ts` writes it. */
export function readGazetteer(table: Buffer): Gazetteer {
  return new SortedTable(table);
}

let loaded: Gazetteer | null = null;

/** The gazetteer of the build, read once per process. Throws when the build has not made it yet. */
export function loadGazetteer(): Gazetteer {
  try {
    loaded ??= readGazetteer(readFileSync(PLACES_FILE));
  } catch (cause) {
    throw new Error("The gazetteer is missing; any npm script of this project builds it.", { cause });
  }
  return loaded;
}

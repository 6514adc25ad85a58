import type { Place } from "../../src/domain/posting.js";
import {
  EMPLOYMENT_TYPES,
  JOB_FUNCTIONS,
  SENIORITIES,
  WORKPLACES,
  type Workplace,
} from "../../src/domain/vocabulary.js";
import type { PostingDocument } from "../../search/types.js";

/** A small seeded generator (mulberry32): the same seed gives the same sequence, on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** When the invented postings were published, at the latest: epoch milliseconds. */
export const INVENTED_NOW = Date.UTC(2026, 5, 1);
const DAY_MS = 86_400_000;

const PLACES: readonly { place: Place; words: string }[] = (
  [
    ["Hamburg", "DE-HH", "DE", 53.55, 9.99, "Hamburg Germany"],
    ["Berlin", "DE-BE", "DE", 52.52, 13.4, "Berlin Germany"],
    ["Potsdam", "DE-BB", "DE", 52.4, 13.07, "Potsdam Brandenburg Germany"],
    ["Zürich", "CH-ZH", "CH", 47.37, 8.54, "Zürich Switzerland"],
    ["San Diego", "US-CA", "US", 32.72, -117.16, "San Diego California United States"],
    ["Austin", "US-TX", "US", 30.27, -97.74, "Austin Texas United States"],
    ["Lyon", "FR-ARA", "FR", 45.76, 4.84, "Lyon France"],
    ["Bilbao", "ES-PV", "ES", 43.26, -2.93, "Bilbao Spain"],
  ] as const
).map(([city, region, country, lat, lon, words]) => ({ place: { city, region, country, lat, lon }, words }));

const SECTORS = ["energy-storage", "wind", "solar", "hydrogen", "water", "recycling", "grid", "mobility"];
const CLUSTERS = ["north-harbour", "bay-of-sun", "alpine-loop", "river-delta"];
const LEVELS = ["", "Senior ", "Junior ", "Lead ", "Principal "];
const SUBJECTS = [
  "Battery",
  "Wind Turbine",
  "Solar",
  "Hydrogen",
  "Grid",
  "Water",
  "Software",
  "Process",
  "Sales",
];
const ROLES = [
  "Engineer",
  "Technician",
  "Manager",
  "Analyst",
  "Scientist",
  "Developer",
  "Specialist",
  "Buyer",
];
const REMOTE = ["DE", "US", "FR", "europe", "eu", "emea", "worldwide", "north-america"];
const COMMON =
  "the a to of and in for with our team you we will work on systems energy project site customers design test data safety plant field quality build support new clean future skills experience degree years".split(
    " ",
  );

type Random = () => number;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
/** Early entries are much likelier than late ones, as companies and words are in life. */
const pickSkewed = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() ** 2.5 * list.length)]!;
const maybe = <T>(random: Random, share: number, make: () => T): T | null =>
  random() < share ? make() : null;
const someOf = <T>(random: Random, list: readonly T[], most: number): T[] => [
  ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(random, list))),
];

const RARE = Array.from(
  { length: 4_000 },
  (_, index) =>
    `${pick(seededRandom(index), ["thermo", "electro", "hydro", "aero", "nano"])}${["lith", "cell", "flux", "gen", "stat", "mer"][index % 6]}${index.toString(36).replace(/\d/g, "q")}`,
);

function prose(random: Random, words: number): string {
  const parts: string[] = [];
  for (let count = 0; count < words; count += 1) {
    parts.push(random() < 0.7 ? pick(random, COMMON) : pickSkewed(random, RARE));
  }
  return parts.join(" ");
}

/**
 * Invents postings that look like a board's: `count` of them from one seed, with ids in no order, values unknown here
 * and there, and some companies far larger than others. `words` is the length of a description.
 */
export function inventPostings(count: number, seed = 1, words = 60): PostingDocument[] {
  const random = seededRandom(seed);
  const companies = Array.from({ length: Math.max(5, Math.ceil(count / 40)) }, (_, index) => ({
    slug: `company-${index}`,
    name: `${pick(random, ["Blue", "Green", "North", "Tidal", "Volt"])} ${pick(random, ["Works", "Energy", "Power", "Labs"])} ${index}`,
  }));
  return Array.from({ length: count }, (_, index) => inventOne(random, index, { companies, words }));
}

function inventOne(
  random: Random,
  index: number,
  { companies, words }: { companies: { slug: string; name: string }[]; words: number },
): PostingDocument {
  const places = someOf(random, PLACES, 3);
  const workplace = maybe<Workplace>(random, 0.8, () => pick(random, WORKPLACES));
  const title = `${pick(random, LEVELS)}${pick(random, SUBJECTS)} ${pick(random, ROLES)}`;
  return {
    id: `p${Math.floor(random() * 1e9).toString(36)}-${index}`,
    title,
    company: pickSkewed(random, companies),
    clusters: someOf(random, CLUSTERS, 2).map((slug) => ({
      slug,
      name: slug,
      via: random() < 0.5 ? "member" : "area",
    })),
    sectors: someOf(random, SECTORS, 3).map((slug) => ({ slug, name: slug.replaceAll("-", " ") })),
    places: places.map(({ place }) => place),
    placeText: places.map(({ words }) => words).join(", "),
    workplace,
    remoteFrom: workplace === "remote" ? someOf(random, REMOTE, 2) : [],
    employmentType: maybe(random, 0.9, () => pick(random, EMPLOYMENT_TYPES)),
    seniority: maybe(random, 0.7, () => pick(random, SENIORITIES)),
    function: maybe(random, 0.9, () => pick(random, JOB_FUNCTIONS)),
    language: maybe(random, 0.9, () => pick(random, ["en", "de", "fr", "es", "nl"])),
    salary: maybe(random, 0.4, () => inventPay(random)),
    description: `${title}: ${prose(random, words)}.`,
    publishedAt: INVENTED_NOW - Math.floor(random() * 60) * DAY_MS - Math.floor(random() * 4) * 3_600_000,
    status: pick(random, ["open", "open", "open", "open", "unverified", "closed"]),
  };
}

function inventPay(random: Random): PostingDocument["salary"] {
  const min = 30_000 + Math.floor(random() * 12) * 10_000;
  const currency = pick(random, ["USD", "EUR", "CHF"]);
  const shape = random();
  if (shape < 0.2) return { min, max: null, currency };
  return { min: shape < 0.3 ? null : min, max: min + 20_000, currency };
}

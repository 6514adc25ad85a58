import type { Place } from "../../../src/domain/posting.js";
import type { FacetName, PostingQuery } from "../../../src/domain/query.js";
import { remoteScopesOf } from "../../../src/domain/remote-regions.js";
import { distanceKm } from "../../distance.js";
import { fold } from "../../../src/domain/fold.js";
import type { Column, Columns } from "./columns.js";

/** Whether the posting in a row passes one filter. */
export type RowTest = (row: number) => boolean;

/** A facet: which values a posting counts for, and whether it passes what is selected in it. */
export interface Facet {
  name: FacetName;
  codes: Uint32Array;
  /** How many distinct codes there are. */
  size: number;
  /** By code, 1 where it passes the selection; `null` when nothing is selected. */
  passes: Uint8Array | null;
  /** The facet values that a code counts for, each once. */
  valuesOf(code: number): readonly string[];
}

/** The filters of a query, taken apart as counting needs them. */
export interface Filters {
  /** What every posting must pass, whatever is counted. */
  tests: RowTest[];
  facets: Facet[];
}

/** Translates a query (all but its words) into tests over the columns. */
export function compileFilters(query: PostingQuery, columns: Columns, now: number): Filters {
  return {
    tests: [...placeTests(query, columns), ...otherTests(query, columns, now)],
    facets: facetsOf(query, columns),
  };
}

/** Tests each distinct value once, so that a posting costs one look-up. */
function passing<T>(column: Column<T>, test: (value: T) => boolean): Uint8Array {
  return Uint8Array.from(column.values, (value) => (test(value) ? 1 : 0));
}

function columnTest<T>(column: Column<T>, test: (value: T) => boolean): RowTest {
  const passes = passing(column, test);
  return (row) => passes[column.codes[row] ?? 0] === 1;
}

function placeTests(query: PostingQuery, columns: Columns): RowTest[] {
  const tests: RowTest[] = [];
  const anyPlace = (test: (place: Place) => boolean): void => {
    tests.push(columnTest(columns.places, (places) => places.some(test)));
  };
  if (query.region.length > 0) {
    const regions = new Set(query.region);
    anyPlace((place) => place.region !== null && regions.has(place.region));
  }
  if (query.city.length > 0) {
    const cities = new Set(query.city.map(fold));
    anyPlace((place) => place.city !== null && cities.has(fold(place.city)));
  }
  const { near } = query;
  if (near !== null) {
    anyPlace(
      ({ lat, lon }) => lat !== null && lon !== null && distanceKm(near, { lat, lon }) <= near.radiusKm,
    );
  }
  return tests;
}

function otherTests(query: PostingQuery, columns: Columns, now: number): RowTest[] {
  const status = columns.statusCode(query.status);
  const tests: RowTest[] = [(row) => columns.status[row] === status];
  const { via, postedWithinMs, remoteFrom } = query;
  if (via !== null) tests.push(columnTest(columns.clusters, (list) => list.some((item) => item.via === via)));
  if (postedWithinMs !== null) tests.push((row) => (columns.published[row] ?? 0) >= now - postedWithinMs);
  if (query.language.length > 0) {
    tests.push(columnTest(columns.language, (value) => value !== null && query.language.includes(value)));
  }
  if (query.excludeCompany.length > 0) {
    const excluded = new Set(query.excludeCompany);
    tests.push(columnTest(columns.company, ({ slug }) => !excluded.has(slug)));
  }
  if (remoteFrom !== null) {
    const scopes = new Set(remoteScopesOf(remoteFrom));
    tests.push(
      columnTest(columns.workplace, (value) => value === "remote"),
      columnTest(columns.remoteFrom, (list) => list.some((scope) => scopes.has(scope))),
    );
  }
  return [...tests, ...payTests(query, columns)];
}

/** A range counts if it reaches the wanted pay; unknown pay and other currencies stay unless pay is demanded. */
function payTests(query: PostingQuery, columns: Columns): RowTest[] {
  const { currency, salaryMin, hasSalary } = query;
  const code = columns.currency.values.indexOf(currency);
  const tests: RowTest[] = [];
  if (hasSalary && currency === null) tests.push(columnTest(columns.currency, (value) => value !== null));
  if (hasSalary && currency !== null) tests.push((row) => !Number.isNaN(columns.payIn(row, code)));
  if (salaryMin !== null) tests.push((row) => !(columns.payIn(row, code) < salaryMin));
  return tests;
}

function facetsOf(query: PostingQuery, columns: Columns): Facet[] {
  const slug = ({ slug }: { slug: string }): string => slug;
  const plain = (value: string | null): string[] => (value === null ? [] : [value]);
  return [
    facet("cluster", columns.clusters, query.cluster, (list) =>
      list.filter((item) => query.via === null || item.via === query.via).map(slug),
    ),
    facet("sector", columns.sectors, query.sector, (list) => list.map(slug)),
    facet("country", columns.places, query.country, (places) =>
      places.flatMap((place) => plain(place.country)),
    ),
    facet("workplace", columns.workplace, query.workplace, plain),
    facet("employment_type", columns.employmentType, query.employmentType, plain),
    facet("seniority", columns.seniority, query.seniority, plain),
    facet("function", columns.function, query.function, plain),
    facet("company", columns.company, query.company, (company) => [company.slug]),
  ];
}

function facet<T>(
  name: FacetName,
  column: Column<T>,
  selected: readonly string[],
  valuesOf: (value: T) => string[],
): Facet {
  const wanted = new Set(selected);
  return {
    name,
    codes: column.codes,
    size: column.values.length,
    passes:
      wanted.size === 0 ? null : passing(column, (value) => valuesOf(value).some((item) => wanted.has(item))),
    valuesOf: (code) => {
      const value = column.values[code];
      return value === undefined ? [] : [...new Set(valuesOf(value))];
    },
  };
}

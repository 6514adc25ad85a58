import type { Place } from "../../../src/domain/posting.js";
import type { FacetName, PostingQuery } from "../../../src/domain/query.js";
import { remoteScopesOf } from "../../../src/domain/remote-regions.js";
import { distanceKm } from "../../../src/domain/distance.js";
import { fold } from "../../../src/domain/fold.js";
import type { Column, Columns } from "./columns.js";

/**
 * Keeps those of the first `count` rows that pass one filter, moving them to the front, and answers how many. Filters
 * work on whole lists, so that each is one tight loop over one column.
 */
export type RowFilter = (rows: Int32Array, count: number) => number;

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
  always: RowFilter[];
  facets: Facet[];
}

/** Translates a query (all but its words) into filters over the columns. */
export function compileFilters(query: PostingQuery, columns: Columns, now: number): Filters {
  return {
    always: [
      ...basicFilters(query, columns, now),
      ...placeFilters(query, columns),
      ...payFilters(query, columns),
    ],
    facets: facetsOf(query, columns),
  };
}

/** Keeps the rows that pass a test of their own. */
export function rowFilter(test: (row: number) => boolean): RowFilter {
  return (rows, count) => {
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      const row = rows[index] ?? 0;
      if (test(row)) rows[kept++] = row;
    }
    return kept;
  };
}

/** Keeps the rows whose code passes. */
function codeFilter(codes: Uint32Array | Uint8Array, passes: Uint8Array): RowFilter {
  return (rows, count) => {
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      const row = rows[index] ?? 0;
      if (passes[codes[row] ?? 0] === 1) rows[kept++] = row;
    }
    return kept;
  };
}

/** Tests each distinct value once, so that a posting costs one look-up. */
function passing<T>(column: Column<T>, test: (value: T) => boolean): Uint8Array {
  return Uint8Array.from(column.values, (value) => (test(value) ? 1 : 0));
}

function columnFilter<T>(column: Column<T>, test: (value: T) => boolean): RowFilter {
  return codeFilter(column.codes, passing(column, test));
}

function placeFilters(query: PostingQuery, columns: Columns): RowFilter[] {
  const filters: RowFilter[] = [];
  const anyPlace = (test: (place: Place) => boolean): void => {
    filters.push(columnFilter(columns.places, (places) => places.some(test)));
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
  return filters;
}

function basicFilters(query: PostingQuery, columns: Columns, now: number): RowFilter[] {
  const status = new Uint8Array(columns.statusCode(query.status) + 1).fill(1, -1);
  const filters: RowFilter[] = [codeFilter(columns.status, status)];
  const { via, postedWithinMs, remoteFrom } = query;
  if (via !== null)
    filters.push(columnFilter(columns.clusters, (list) => list.some((item) => item.via === via)));
  if (postedWithinMs !== null)
    filters.push(rowFilter((row) => (columns.published[row] ?? 0) >= now - postedWithinMs));
  if (query.language.length > 0) {
    filters.push(columnFilter(columns.language, (value) => value !== null && query.language.includes(value)));
  }
  if (query.excludeCompany.length > 0) {
    const excluded = new Set(query.excludeCompany);
    filters.push(columnFilter(columns.company, ({ slug }) => !excluded.has(slug)));
  }
  if (remoteFrom !== null) {
    const scopes = new Set(remoteScopesOf(remoteFrom));
    filters.push(
      columnFilter(columns.workplace, (value) => value === "remote"),
      columnFilter(columns.remoteFrom, (list) => list.some((scope) => scopes.has(scope))),
    );
  }
  return filters;
}

/** A range counts if it reaches the wanted pay; unknown pay and other currencies stay unless pay is demanded. */
function payFilters(query: PostingQuery, columns: Columns): RowFilter[] {
  const { currency, salaryMin, hasSalary } = query;
  const code = columns.currency.values.indexOf(currency);
  const filters: RowFilter[] = [];
  if (hasSalary && currency === null) filters.push(columnFilter(columns.currency, (value) => value !== null));
  if (hasSalary && currency !== null)
    filters.push(rowFilter((row) => !Number.isNaN(columns.payIn(row, code))));
  if (salaryMin !== null) filters.push(rowFilter((row) => !(columns.payIn(row, code) < salaryMin)));
  return filters;
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

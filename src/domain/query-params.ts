import { AppError } from "./errors.js";
import { SEARCHED_STATUSES, SORTS, type PostingQuery, type Sort } from "./query.js";
import { ParamReader, type ParamEntries } from "./query-readers.js";
import {
  readAge,
  readBoolean,
  readCoordinates,
  readCountry,
  readCurrency,
  readLanguage,
  readLimit,
  readOneOf,
  readPay,
  readRadius,
  readRegion,
  readSlug,
  readText,
  writeAge,
} from "./query-values.js";
import { EMPLOYMENT_TYPES, JOB_FUNCTIONS, SENIORITIES, VIAS, WORKPLACES } from "./vocabulary.js";

const MAX_Q = 200;
const MAX_CURSOR = 600;
const DEFAULT_LIMIT = 20;
const DEFAULT_RADIUS_KM = 50;

/** Every parameter of a search, in the order in which links write them. */
export const QUERY_PARAMS = [
  "q",
  "cluster",
  "sector",
  "company",
  "country",
  "region",
  "city",
  "near",
  "radius",
  "workplace",
  "remote_from",
  "employment_type",
  "seniority",
  "function",
  "language",
  "salary_min",
  "currency",
  "has_salary",
  "posted_within",
  "exclude",
  "exclude_company",
  "via",
  "status",
  "sort",
  "limit",
  "cursor",
] as const;
export type QueryParam = (typeof QUERY_PARAMS)[number];

/** Knows where places are; what it cannot find is `null`. */
export interface NearResolver {
  near(text: string): { lat: number; lon: number; label: string } | null;
}

/** With words the best match comes first, without words the newest. */
export function defaultSort(q: string): Sort {
  return q === "" ? "newest" : "relevance";
}

/** A search that restricts nothing. */
export function emptyQuery(): PostingQuery {
  return parseQuery([], { near: () => null }).query;
}

/**
 * Reads a search from the parameters of an address. Parameters we do not know are named in `ignored`; throws
 * `AppError` `invalid_input` with every parameter at fault in `fields`.
 */
export function parseQuery(
  entries: ParamEntries,
  resolve: NearResolver,
): { query: PostingQuery; ignored: string[] } {
  const reader = new ParamReader(entries);
  const filters = readFilters(reader, resolve);
  const query: PostingQuery = { ...filters, ...readPaging(reader, filters.q) };
  checkCombinations(reader, query);
  if (reader.errors.length > 0) {
    const names = [...new Set(reader.errors.map((error) => error.field))].join(", ");
    throw new AppError("invalid_input", `The search cannot be read: ${names}.`, { fields: reader.errors });
  }
  const known: ReadonlySet<string> = new Set(QUERY_PARAMS);
  return { query, ignored: reader.names().filter((name) => !known.has(name)) };
}

type Paging = Pick<PostingQuery, "sort" | "limit" | "cursor">;

function readPaging(reader: ParamReader, q: string): Paging {
  return {
    sort: reader.one("sort", readOneOf(SORTS)) ?? defaultSort(q),
    limit: reader.one("limit", readLimit) ?? DEFAULT_LIMIT,
    cursor: reader.text("cursor", MAX_CURSOR),
  };
}

function readFilters(reader: ParamReader, resolve: NearResolver): Omit<PostingQuery, keyof Paging> {
  return {
    q: reader.text("q", MAX_Q) ?? "",
    cluster: reader.list("cluster", readSlug),
    sector: reader.list("sector", readSlug),
    company: reader.list("company", readSlug),
    country: reader.list("country", readCountry),
    region: reader.list("region", readRegion),
    city: reader.list("city", readText, false),
    near: readNear(reader, resolve),
    workplace: reader.list("workplace", readOneOf(WORKPLACES)),
    remoteFrom: reader.one("remote_from", readCountry),
    employmentType: reader.list("employment_type", readOneOf(EMPLOYMENT_TYPES)),
    seniority: reader.list("seniority", readOneOf(SENIORITIES)),
    function: reader.list("function", readOneOf(JOB_FUNCTIONS)),
    language: reader.list("language", readLanguage),
    salaryMin: reader.one("salary_min", readPay),
    currency: reader.one("currency", readCurrency),
    hasSalary: reader.one("has_salary", readBoolean) ?? false,
    postedWithinMs: reader.one("posted_within", readAge),
    exclude: reader.list("exclude", readText),
    excludeCompany: reader.list("exclude_company", readSlug),
    via: reader.one("via", readOneOf(VIAS)),
    status: reader.one("status", readOneOf(SEARCHED_STATUSES)) ?? "open",
  };
}

function readNear(reader: ParamReader, resolve: NearResolver): PostingQuery["near"] {
  const text = reader.text("near");
  const radiusKm = reader.one("radius", readRadius) ?? DEFAULT_RADIUS_KM;
  if (text === null) return null;
  const point = readCoordinates(text);
  if (point !== null && "problem" in point) {
    reader.fail("near", point.problem);
    return null;
  }
  if (point !== null) return { text, ...point, radiusKm, label: text };
  const place = resolve.near(text);
  if (place !== null) return { text, lat: place.lat, lon: place.lon, radiusKm, label: place.label };
  reader.fail(
    "near",
    `No place called "${text}" is known: give a city, or latitude and longitude as 32.7,-117.2.`,
  );
  return null;
}

function checkCombinations(reader: ParamReader, query: PostingQuery): void {
  if (!reader.has("currency")) {
    if (query.salaryMin !== null) {
      reader.fail("currency", "Give a currency, such as USD, with salary_min: nothing is converted.");
    }
    if (query.sort === "salary") {
      reader.fail("currency", "Give a currency, such as USD, with sort=salary: nothing is converted.");
    }
  }
  if (reader.has("radius") && !reader.has("near")) {
    reader.fail("radius", "A radius needs a place: give near as well.");
  }
}

/**
 * Writes a search as parameters: in one fixed order, defaults left out, so that equal searches have equal addresses.
 * `parseQuery` reads it back to the same search.
 */
export function queryToParams(query: PostingQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, values] of listedParams(query)) {
    for (const value of values) params.append(name, value);
  }
  return params;
}

/** The parameters of a search as it is linked, fed and mailed: from its first page, whatever is shown of it here. */
export function sharedParams(query: PostingQuery): URLSearchParams {
  return queryToParams({ ...query, cursor: null, limit: DEFAULT_LIMIT });
}

function listedParams(query: PostingQuery): [QueryParam, readonly string[]][] {
  const { near } = query;
  return [
    ["q", unless(query.q, "")],
    ["cluster", query.cluster],
    ["sector", query.sector],
    ["company", query.company],
    ["country", query.country],
    ["region", query.region],
    ["city", query.city],
    ["near", near === null ? [] : [near.text]],
    ["radius", near === null ? [] : unless(String(near.radiusKm), String(DEFAULT_RADIUS_KM))],
    ["workplace", query.workplace],
    ["remote_from", unless(query.remoteFrom, null)],
    ["employment_type", query.employmentType],
    ["seniority", query.seniority],
    ["function", query.function],
    ["language", query.language],
    ["salary_min", query.salaryMin === null ? [] : [String(query.salaryMin)]],
    ["currency", unless(query.currency, null)],
    ["has_salary", query.hasSalary ? ["true"] : []],
    ["posted_within", query.postedWithinMs === null ? [] : [writeAge(query.postedWithinMs)]],
    ["exclude", query.exclude],
    ["exclude_company", query.excludeCompany],
    ["via", unless(query.via, null)],
    ["status", unless(query.status, "open")],
    ["sort", unless(query.sort, defaultSort(query.q))],
    ["limit", unless(String(query.limit), String(DEFAULT_LIMIT))],
    ["cursor", unless(query.cursor, null)],
  ];
}

/** The value as a list, empty when it is the one that needs no saying. */
function unless(value: string | null, silent: string | null): string[] {
  return value === null || value === silent ? [] : [value];
}

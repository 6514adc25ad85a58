import { FACETS, type FacetName, type PostingQuery } from "../../src/domain/query.js";
import type { FacetCount, PostingDocument } from "../../search/types.js";

/**
 * The filters, orders and counts of a search without words, said as plainly as can be: every posting is looked at, by
 * the words of the API's description. Engines are compared with it.
 */
export function expectedIds(
  documents: readonly PostingDocument[],
  query: PostingQuery,
  now: number,
): string[] {
  return documents
    .filter((document) => passes(document, query, now))
    .sort((a, b) => keyOf(b, query) - keyOf(a, query) || (a.id < b.id ? -1 : 1))
    .map((document) => document.id);
}

/** For each facet: the postings that pass all but its own selection, counted by value. */
export function expectedFacets(
  documents: readonly PostingDocument[],
  query: PostingQuery,
  now: number,
): Record<FacetName, FacetCount[]> {
  const counted = FACETS.map((facet): [FacetName, FacetCount[]] => {
    const counts = new Map<string, number>();
    for (const document of documents) {
      if (!passes(document, { ...query, [SELECTION[facet]]: [] }, now)) continue;
      for (const value of new Set(valuesOf(document, facet, query)))
        counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const list = [...counts].map(([value, count]) => ({ value, count }));
    list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    const wanted = list.filter(
      ({ value }, rank) => facet !== "company" || rank < 20 || query.company.includes(value),
    );
    return [facet, wanted];
  });
  return Object.fromEntries(counted) as Record<FacetName, FacetCount[]>;
}

const SELECTION = {
  cluster: "cluster",
  sector: "sector",
  country: "country",
  workplace: "workplace",
  employment_type: "employmentType",
  seniority: "seniority",
  function: "function",
  company: "company",
} as const;

function valuesOf(document: PostingDocument, facet: FacetName, query: PostingQuery): string[] {
  const values: Record<FacetName, (string | null)[]> = {
    cluster: document.clusters
      .filter(({ via }) => query.via === null || via === query.via)
      .map(({ slug }) => slug),
    sector: document.sectors.map(({ slug }) => slug),
    country: document.places.map(({ country }) => country),
    workplace: [document.workplace],
    employment_type: [document.employmentType],
    seniority: [document.seniority],
    function: [document.function],
    company: [document.company.slug],
  };
  return values[facet].filter((value) => value !== null);
}

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// The invented postings lie so far apart that a flat earth decides the same way.
function flatKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const middle = (((a.lat + b.lat) / 2) * Math.PI) / 180;
  return Math.hypot((a.lat - b.lat) * 111.2, (a.lon - b.lon) * 111.2 * Math.cos(middle));
}

const OPEN_TO: Record<string, string[]> = {
  FR: ["FR", "europe", "eu", "emea", "worldwide"],
  DE: ["DE", "europe", "eu", "emea", "worldwide"],
  US: ["US", "north-america", "worldwide"],
};

function passes(document: PostingDocument, query: PostingQuery, now: number): boolean {
  const listed = FACETS.every((facet) => {
    const wanted: readonly string[] = query[SELECTION[facet]];
    return wanted.length === 0 || valuesOf(document, facet, query).some((value) => wanted.includes(value));
  });
  const recent = query.postedWithinMs === null || document.publishedAt >= now - query.postedWithinMs;
  const spoken = query.language.length === 0 || query.language.includes(document.language ?? "");
  const via = query.via === null || document.clusters.some((cluster) => cluster.via === query.via);
  const company = !query.excludeCompany.includes(document.company.slug);
  const rest = listed && recent && spoken && via && company && document.status === query.status;
  return rest && placePasses(document, query) && remotePasses(document, query) && payPasses(document, query);
}

function placePasses({ places }: PostingDocument, { region, city, near }: PostingQuery): boolean {
  const cities = new Set(city.map(fold));
  return (
    (region.length === 0 || places.some((place) => region.includes(place.region ?? ""))) &&
    (city.length === 0 || places.some((place) => cities.has(fold(place.city ?? "")))) &&
    (near === null || places.some(({ lat, lon }) => flatKm({ lat: lat!, lon: lon! }, near) <= near.radiusKm))
  );
}

function remotePasses({ workplace, remoteFrom }: PostingDocument, query: PostingQuery): boolean {
  if (query.remoteFrom === null) return true;
  const scopes = OPEN_TO[query.remoteFrom]!;
  return workplace === "remote" && remoteFrom.some((scope) => scopes.includes(scope));
}

function payPasses(document: PostingDocument, query: PostingQuery): boolean {
  const pay = payOf(document, query);
  return pay === null ? !query.hasSalary : query.salaryMin === null || pay >= query.salaryMin;
}

function payOf({ salary }: PostingDocument, query: PostingQuery): number | null {
  return salary === null || salary.currency !== query.currency ? null : (salary.max ?? salary.min);
}

function keyOf(document: PostingDocument, query: PostingQuery): number {
  return query.sort === "salary" ? (payOf(document, query) ?? 0) : document.publishedAt;
}

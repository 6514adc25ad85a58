import { InvalidCursorError, shownLast, type CursorPosition } from "../../../src/domain/cursor.js";
import { chosenValues, FACET_FIELDS, FACETS } from "../../../src/domain/query.js";
import type { FacetName, PostingQuery } from "../../../src/domain/query.js";
import { remoteScopesOf } from "../../../src/domain/remote-regions.js";
import { fold } from "../../../src/domain/fold.js";
import { ID_ORDER_FIELDS, idOrder, isOrderable } from "./documents.js";

/** A value in Meilisearch's filter language: nothing in it can end the quotes or mean anything else. */
export function quote(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

function anyOf(field: string, values: readonly string[]): string | null {
  return values.length === 0 ? null : `${field} IN [${values.map(quote).join(", ")}]`;
}

/** The field that a facet is counted and filtered by; clusters, with `via` given, by how a posting came to be there. */
export function facetField(facet: FacetName, query: PostingQuery): string {
  return facet === "cluster" && query.via !== null ? "clusterVia" : FACET_FIELDS[facet];
}

/** A query's filters: what always holds, and what is selected in each facet. */
export interface FilterParts {
  always: string[];
  selected: Partial<Record<FacetName, string>>;
}

/** Translates a query (all but its words) into conditions. */
export function filterParts(query: PostingQuery, now: number): FilterParts {
  const selections = FACETS.map((facet) => [
    facet,
    anyOf(facetField(facet, query), selectedIn(facet, query)),
  ]);
  return {
    always: [...placeConditions(query), ...otherConditions(query, now), ...payConditions(query)],
    selected: Object.fromEntries(
      selections.filter(([, condition]) => condition !== null),
    ) as FilterParts["selected"],
  };
}

function selectedIn(facet: FacetName, query: PostingQuery): readonly string[] {
  const values = chosenValues(query, facet);
  return facet === "cluster" && query.via !== null ? values.map((slug) => `${query.via} ${slug}`) : values;
}

/** All conditions but those of one facet's own selection. */
export function filterWithout(parts: FilterParts, facet: FacetName | null): string[] {
  const selected = Object.entries(parts.selected).filter(([name]) => name !== facet);
  return [...parts.always, ...selected.map(([, condition]) => condition)];
}

function placeConditions({ region, city, near }: PostingQuery): string[] {
  const conditions = [anyOf("region", region), anyOf("city", city.map(fold))];
  if (near !== null) conditions.push(`_geoRadius(${near.lat}, ${near.lon}, ${near.radiusKm * 1_000}, 1000)`);
  return conditions.filter((condition) => condition !== null);
}

function otherConditions(query: PostingQuery, now: number): string[] {
  const { via, postedWithinMs, remoteFrom, excludeCompany } = query;
  return [
    `status = ${quote(query.status)}`,
    via === null ? null : `via = ${quote(via)}`,
    postedWithinMs === null ? null : `publishedAt >= ${now - postedWithinMs}`,
    anyOf("language", query.language),
    excludeCompany.length === 0 ? null : `company NOT IN [${excludeCompany.map(quote).join(", ")}]`,
    remoteFrom === null ? null : anyOf("remoteFrom", remoteScopesOf(remoteFrom)),
  ].filter((condition) => condition !== null);
}

/** Pay is kept under its currency, so that pay in another one, or none, is an absent field. */
function payConditions({ currency, salaryMin, hasSalary }: PostingQuery): string[] {
  if (currency === null) return hasSalary ? ["currency EXISTS"] : [];
  const field = payField(currency);
  const conditions = hasSalary ? [`${field} EXISTS`] : [];
  if (salaryMin !== null) conditions.push(`(${field} >= ${salaryMin} OR ${field} NOT EXISTS)`);
  return conditions;
}

/** The field with pay in a currency (ISO 4217 codes are letters only). */
export function payField(currency: string): string {
  return `pay.${currency}`;
}

/** What `sort` an order is for Meilisearch; by relevance there is none. */
export function sortOf(query: PostingQuery): string[] {
  if (query.sort === "relevance") return [];
  const ids = ID_ORDER_FIELDS.map((field) => `idOrder.${field}:asc`);
  return [`${keyField(query)}:desc`, ...ids];
}

function keyField(query: PostingQuery): string {
  return query.sort === "salary" ? payField(query.currency ?? "none") : "publishedAt";
}

/** Only what comes after a place in the order of the query. */
export function afterCondition(query: PostingQuery, position: CursorPosition | null): string | null {
  const last = shownLast(position);
  if (last === null) return null;
  const { key, id } = last;
  if (!isOrderable(id)) throw new InvalidCursorError();
  const field = keyField(query);
  const later = laterId(idOrder(id));
  if (key === null) return `${field} NOT EXISTS AND ${later}`;
  return `${field} < ${key} OR (${field} = ${key} AND ${later}) OR ${field} NOT EXISTS`;
}

function laterId(order: Record<string, number>): string {
  return ID_ORDER_FIELDS.reduceRight((rest, name) => {
    const [field, number] = [`idOrder.${name}`, order[name] ?? 0];
    return rest === ""
      ? `${field} > ${number}`
      : `(${field} > ${number} OR (${field} = ${number} AND ${rest}))`;
  }, "");
}

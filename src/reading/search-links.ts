import { countryName } from "../domain/places/countries.js";
import { queryToParams } from "../domain/query-params.js";
import { FACET_FIELDS, FACETS } from "../domain/query.js";
import type { FacetName, PostingQuery } from "../domain/query.js";
import { addresses } from "./addresses.js";
import { languageLabel, regionLabel } from "./labels.js";
import type { LabelFacet } from "./search-postings.js";
import { en } from "../messages/en.js";
import { statuses, vias } from "../messages/vocabulary.js";

/** Address of a search, from its first page. */
export function searchHref(query: PostingQuery): string {
  return addresses.search(queryToParams({ ...query, cursor: null }));
}

/** Address of the same search with a value of a facet chosen, or no longer chosen. */
export function toggleHref(query: PostingQuery, facet: FacetName, value: string): string {
  const field = FACET_FIELDS[facet];
  const values: readonly string[] = query[field];
  const changed = values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
  return searchHref({ ...query, [field]: changed });
}

/** A restriction of a search, in words, and the search without it. */
export interface Chip {
  label: string;
  without: PostingQuery;
}

/** Every restriction that the search has, in the order in which a reader would say them. */
export function chipsOf(query: PostingQuery, label: LabelFacet): Chip[] {
  return [
    ...textChips(query),
    ...facetChips(query, label),
    ...otherListChips(query, label),
    ...singleChips(query),
  ];
}

function textChips(query: PostingQuery): Chip[] {
  const chips: Chip[] = [];
  const { q, near, remoteFrom } = query;
  const words = en.search.chips;
  const plain = { ...query, cursor: null };
  if (q !== "") {
    const sort = query.sort === "relevance" ? "newest" : query.sort;
    chips.push({ label: words.q(q), without: { ...plain, q: "", sort } });
  }
  if (near !== null) {
    chips.push({ label: words.near(near.label, near.radiusKm), without: { ...plain, near: null } });
  }
  if (remoteFrom !== null) {
    chips.push({
      label: words.remote_from(countryName(remoteFrom)),
      without: { ...plain, remoteFrom: null },
    });
  }
  return chips;
}

function facetChips(query: PostingQuery, label: LabelFacet): Chip[] {
  return FACETS.flatMap((facet) => {
    const field = FACET_FIELDS[facet];
    const values: readonly string[] = query[field];
    return values.map((value) => ({
      label: label(facet, value),
      without: { ...query, cursor: null, [field]: values.filter((other) => other !== value) },
    }));
  });
}

function otherListChips(query: PostingQuery, label: LabelFacet): Chip[] {
  const words = en.search.chips;
  const lists = [
    ["region", regionLabel],
    ["city", (city: string) => city],
    ["language", languageLabel],
    ["exclude", words.exclude],
    ["excludeCompany", (slug: string) => words.exclude_company(label("company", slug))],
  ] as const;
  return lists.flatMap(([field, words]) =>
    query[field].map((value) => ({
      label: words(value),
      without: { ...query, cursor: null, [field]: query[field].filter((other) => other !== value) },
    })),
  );
}

function singleChips(query: PostingQuery): Chip[] {
  const chips: Chip[] = [];
  const words = en.search.chips;
  const plain = { ...query, cursor: null };
  if (query.salaryMin !== null) {
    const amount = query.salaryMin.toLocaleString("en", {
      style: "currency",
      currency: query.currency ?? "USD",
      maximumFractionDigits: 0,
    });
    chips.push({ label: words.salary_min(amount), without: { ...plain, salaryMin: null } });
  }
  if (query.hasSalary) {
    chips.push({ label: en.search.has_salary, without: { ...plain, hasSalary: false } });
  }
  if (query.postedWithinMs !== null) {
    const age = queryToParams(query).get("posted_within") ?? "";
    const known = en.search.ages.find(({ value }) => value === age)?.label ?? age;
    chips.push({ label: words.posted_within(known), without: { ...plain, postedWithinMs: null } });
  }
  if (query.via !== null) {
    chips.push({ label: words.via(vias[query.via]), without: { ...plain, via: null } });
  }
  if (query.status !== "open") {
    chips.push({ label: statuses[query.status], without: { ...plain, status: "open" } });
  }
  return chips;
}

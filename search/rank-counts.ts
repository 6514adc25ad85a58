import type { FacetName, PostingQuery } from "../src/domain/query.js";
import type { FacetCount } from "./types.js";

/** Companies counted at most: there are as many as postings, and nobody reads down such a list. */
const COMPANIES_SHOWN = 20;

/** A facet's counts, most first, then by value; of companies only the first twenty and those chosen. */
export function rankCounts(facet: FacetName, counts: FacetCount[], query: PostingQuery): FacetCount[] {
  const ranked = counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  if (facet !== "company") return ranked;
  return ranked.filter(({ value }, rank) => rank < COMPANIES_SHOWN || query.company.includes(value));
}

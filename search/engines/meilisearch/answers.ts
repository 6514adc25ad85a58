import type { MultiSearchResult } from "meilisearch";
import { encodeCursor, offsetOf, RELEVANCE_WINDOW } from "../../../src/domain/cursor.js";
import { escapeHtml } from "../../../src/domain/escape-html.js";
import { FACETS, type FacetName, type PostingQuery } from "../../../src/domain/query.js";
import { rankCounts } from "../../rank-counts.js";
import { mixCompanies } from "../../mix-companies.js";
import type { FacetCount, SearchHit, SearchResult } from "../../types.js";
import { MARK_END, MARK_START, type MeiliDocument } from "./documents.js";
import { facetField } from "./filter.js";
import { BLOCK, type SearchPlan } from "./requests.js";

type Result = MultiSearchResult<MeiliDocument>;
type Hit = Result["hits"][number];

/** Reads the answers to a plan's queries, in their order. */
export function readAnswer(plan: SearchPlan, results: readonly Result[], query: PostingQuery): SearchResult {
  const [hits, counted, ...selected] = results;
  if (hits === undefined || counted === undefined) throw new Error("Meilisearch left a query unanswered");
  const total = counted.totalHits ?? 0;
  const bySelection = new Map(plan.selected.map((facet, index) => [facet, selected[index]]));
  const facets = FACETS.map((facet) => [facet, readFacet(facet, bySelection.get(facet) ?? counted, query)]);
  const page =
    query.sort === "relevance" ? relevancePage(plan, hits.hits, query, total) : keysetPage(hits.hits, query);
  return {
    hits: page.hits.map(readHit),
    total,
    facets: Object.fromEntries(facets) as Record<FacetName, FacetCount[]>,
    next: page.next,
    engine: "meilisearch",
  };
}

interface Page {
  hits: Hit[];
  next: string | null;
}

function keysetPage(found: Hit[], query: PostingQuery): Page {
  const hits = found.slice(0, query.limit);
  const last = hits.at(-1);
  if (last === undefined || found.length <= query.limit) return { hits, next: null };
  const key = query.sort === "salary" ? (last.pay?.[query.currency ?? ""] ?? null) : last.publishedAt;
  return { hits, next: encodeCursor(query, { after: { key, id: last.id } }) };
}

function relevancePage(plan: SearchPlan, found: Hit[], query: PostingQuery, total: number): Page {
  const mixed: Hit[] = [];
  for (let start = 0; start < found.length; start += BLOCK) {
    mixed.push(...mixCompanies(found.slice(start, start + BLOCK), (hit) => hit.company));
  }
  const offset = offsetOf(plan.position);
  const end = offset + query.limit;
  const hits = mixed.slice(offset - plan.offset, Math.min(end, RELEVANCE_WINDOW) - plan.offset);
  const more = end < Math.min(total, RELEVANCE_WINDOW);
  return { hits, next: more ? encodeCursor(query, { offset: end }) : null };
}

function readHit(hit: Hit): SearchHit {
  const text = hit._formatted?.description ?? "";
  const html = escapeHtml(text).replaceAll(MARK_START, "<mark>").replaceAll(MARK_END, "</mark>");
  return { id: hit.id, snippet: html.replace(/\s+/g, " ").trim() };
}

function readFacet(facet: FacetName, result: Result, query: PostingQuery): FacetCount[] {
  const distribution = result.facetDistribution?.[facetField(facet, query)] ?? {};
  const counts = Object.entries(distribution).flatMap(([value, count]) => {
    if (facet !== "cluster" || query.via === null) return [{ value, count }];
    const prefix = `${query.via} `;
    return value.startsWith(prefix) ? [{ value: value.slice(prefix.length), count }] : [];
  });
  return rankCounts(facet, counts, query);
}

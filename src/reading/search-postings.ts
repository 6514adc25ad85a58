import { findNames } from "../../db/repos/directory-views.js";
import { loadViews } from "../../db/repos/posting-views.js";
import type { PostingView } from "../../db/repos/posting-views.js";
import type { FacetCount, SearchResult } from "../../search/types.js";
import type { Board } from "../board.js";
import { countryName } from "../domain/places/countries.js";
import { FACETS } from "../domain/query.js";
import type { FacetName, PostingQuery } from "../domain/query.js";
import { vocabularyLabel } from "./labels.js";

export interface LabelledCount extends FacetCount {
  label: string;
}

export type LabelledFacets = Record<FacetName, LabelledCount[]>;

export type LabelFacet = (facet: FacetName, value: string) => string;

export interface FoundPosting {
  view: PostingView;
  /** HTML with `<mark>` only. */
  snippet: string;
}

export interface SearchAnswer {
  postings: FoundPosting[];
  /** Exact. */
  total: number;
  facets: LabelledFacets;
  /** The words for a value of a facet, of a chosen one too that nothing was found for. */
  label: LabelFacet;
  next: string | null;
  engine: string;
}

/** Searches and brings everything that is shown of the hits: what API, pages and feeds all answer from. */
export async function searchPostings(board: Board, query: PostingQuery): Promise<SearchAnswer> {
  const result = await board.search.search(query, board.now());
  const label = await facetLabels(board, result.facets, query);
  return {
    postings: await hydrate(board, result),
    total: result.total,
    facets: labelFacets(result.facets, label),
    label,
    next: result.next,
    engine: result.engine,
  };
}

/** The index may be a moment behind the database: a hit that is gone there is left out. */
async function hydrate(board: Board, result: SearchResult): Promise<FoundPosting[]> {
  const snippets = new Map(result.hits.map((hit) => [hit.id, hit.snippet]));
  const views = await loadViews(board.read, [...snippets.keys()]);
  return views
    .filter((view) => view.status !== "withdrawn" && view.merged_into === null)
    .map((view) => ({ view, snippet: snippets.get(view.id) ?? "" }));
}

async function facetLabels(
  board: Board,
  facets: SearchResult["facets"],
  query: PostingQuery,
): Promise<LabelFacet> {
  const names = (table: "cluster" | "sector" | "company", chosen: readonly string[]) =>
    findNames(board.read, table, [...facets[table].map(({ value }) => value), ...chosen]);
  const named = {
    cluster: await names("cluster", query.cluster),
    sector: await names("sector", query.sector),
    company: await names("company", [...query.company, ...query.excludeCompany]),
  };
  return (facet, value) => {
    switch (facet) {
      case "cluster":
      case "sector":
      case "company":
        return named[facet].get(value) ?? value;
      case "country":
        return countryName(value);
      default:
        return vocabularyLabel(facet, value);
    }
  };
}

function labelFacets(facets: SearchResult["facets"], label: LabelFacet): LabelledFacets {
  const entries = FACETS.map((facet) => [
    facet,
    facets[facet].map(({ value, count }) => ({ value, label: label(facet, value), count })),
  ]);
  return Object.fromEntries(entries) as LabelledFacets;
}

import { findNames } from "../../db/repos/directory-views.js";
import { loadPostings } from "../../db/repos/posting-views.js";
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
  next: string | null;
  engine: string;
}

/** Searches and brings everything that is shown of the hits: what API, pages and feeds all answer from. */
export async function searchPostings(board: Board, query: PostingQuery): Promise<SearchAnswer> {
  const result = await board.search.search(query, board.now());
  return {
    postings: await hydrate(board, result),
    total: result.total,
    facets: await labelFacets(board, result.facets),
    next: result.next,
    engine: result.engine,
  };
}

/** The index may be a moment behind the database: a hit that is gone there is left out. */
async function hydrate(board: Board, result: SearchResult): Promise<FoundPosting[]> {
  const snippets = new Map(result.hits.map((hit) => [hit.id, hit.snippet]));
  const views = await loadPostings(board.read, [...snippets.keys()]);
  return views
    .filter((view) => view.status !== "withdrawn" && view.merged_into === null)
    .map((view) => ({ view, snippet: snippets.get(view.id) ?? "" }));
}

async function labelFacets(board: Board, facets: SearchResult["facets"]): Promise<LabelledFacets> {
  const named = {
    cluster: await namesOf(board, "cluster", facets.cluster),
    sector: await namesOf(board, "sector", facets.sector),
    company: await namesOf(board, "company", facets.company),
  };
  const label = (facet: FacetName, value: string): string => {
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
  const entries = FACETS.map((facet) => [
    facet,
    facets[facet].map(({ value, count }) => ({ value, label: label(facet, value), count })),
  ]);
  return Object.fromEntries(entries) as LabelledFacets;
}

function namesOf(board: Board, table: "cluster" | "sector" | "company", counts: FacetCount[]) {
  return findNames(
    board.read,
    table,
    counts.map(({ value }) => value),
  );
}

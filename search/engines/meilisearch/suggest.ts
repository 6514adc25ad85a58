import type { MultiSearchQuery, MultiSearchResult } from "meilisearch";
import { SuggestionList, wordsOf } from "../../suggestions.js";
import type { Suggestion } from "../../types.js";
import { quote } from "./filter.js";

interface SuggestionSource {
  kind: Suggestion["kind"];
  /** The attribute whose words are compared with what was typed. */
  searched: string;
  /** The facet whose values are suggested. */
  counted: string;
}

const SOURCES: readonly SuggestionSource[] = [
  { kind: "title", searched: "title", counted: "title" },
  { kind: "company", searched: "companyName", counted: "companyLabel" },
  { kind: "sector", searched: "sectorNames", counted: "sectorLabels" },
  { kind: "place", searched: "place", counted: "cityNames" },
];

/** One query for each kind: the facet counts of the open postings in which what was typed occurs. */
export function suggestQueries(index: string, text: string): MultiSearchQuery[] {
  return SOURCES.map(({ searched, counted }) => ({
    indexUid: index,
    q: text,
    matchingStrategy: "all",
    attributesToSearchOn: [searched],
    facets: [counted],
    filter: `status = ${quote("open")}`,
    page: 1,
    hitsPerPage: 0,
  }));
}

/** Reads the answers to `suggestQueries`, in their order. */
export function readSuggestions(
  results: readonly MultiSearchResult<object>[],
  text: string,
  limit: number,
): Suggestion[] {
  const list = new SuggestionList(text);
  for (const [index, { kind, counted }] of SOURCES.entries()) {
    for (const [value, count] of Object.entries(results[index]?.facetDistribution?.[counted] ?? {})) {
      const suggestion = read(kind, value, count);
      list.offer(suggestion, wordsOf(suggestion.label));
    }
  }
  return list.best(limit);
}

/** Companies and sectors are counted as "slug name", since either alone could not be read back to the other. */
function read(kind: Suggestion["kind"], value: string, count: number): Suggestion {
  const space = value.indexOf(" ");
  return kind === "company" || kind === "sector"
    ? { kind, label: value.slice(space + 1), value: value.slice(0, space), count }
    : { kind, label: value, value, count };
}

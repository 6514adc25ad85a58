import type { MultiSearchQuery, SearchParams } from "meilisearch";
import { decodeCursor, offsetOf, RELEVANCE_WINDOW, type CursorPosition } from "../../../src/domain/cursor.js";
import { FACETS, type FacetName, type PostingQuery } from "../../../src/domain/query.js";
import { parseText, type Clause } from "../../text/parse-text.js";
import { MARK_END, MARK_START } from "./documents.js";
import { afterCondition, facetField, filterParts, filterWithout, sortOf } from "./filter.js";

/** Words of an excerpt. */
const SNIPPET_WORDS = 35;
/** By relevance companies are mixed within blocks of so many hits, so that a page is the same whatever its size. */
export const BLOCK = 100;

/** The parts of one search, sent as one request: the hits, the total with the facets, and each selected facet. */
export interface SearchPlan {
  queries: MultiSearchQuery[];
  /** The facets that have a query of their own, in order, after the first two queries. */
  selected: FacetName[];
  position: CursorPosition | null;
  /** Rank of the first hit that is fetched. */
  offset: number;
}

/** Plans a search; throws `InvalidCursorError` on a foreign cursor. */
export function planSearch(index: string, query: PostingQuery, now: number): SearchPlan {
  const position = query.cursor === null ? null : decodeCursor(query, query.cursor);
  const parts = filterParts(query, now);
  const words = { indexUid: index, q: queryText(query), matchingStrategy: "all" } as const;
  const selected = FACETS.filter((facet) => parts.selected[facet] !== undefined);
  const after = afterCondition(query, position);
  const offset = offsetOf(position) - (offsetOf(position) % BLOCK);
  const count = (facet: FacetName | null): MultiSearchQuery => ({
    ...words,
    filter: filterWithout(parts, facet),
    facets: (facet === null ? FACETS : [facet]).map((name) => facetField(name, query)),
    page: 1,
    hitsPerPage: 0,
  });
  const hits: MultiSearchQuery = {
    ...words,
    ...HIT_FIELDS,
    filter: [...filterWithout(parts, null), ...(after === null ? [] : [after])],
    sort: sortOf(query),
    ...(query.sort === "relevance"
      ? { offset, limit: blocksFor(position, query.limit) }
      : { limit: query.limit + 1 }),
  };
  return { queries: [hits, count(null), ...selected.map(count)], selected, position, offset };
}

const HIT_FIELDS: SearchParams = {
  attributesToRetrieve: ["id", "company", "publishedAt", "pay"],
  attributesToHighlight: ["description"],
  attributesToCrop: ["description"],
  cropLength: SNIPPET_WORDS,
  cropMarker: "…",
  highlightPreTag: MARK_START,
  highlightPostTag: MARK_END,
};

/** Whole blocks that hold the page. */
function blocksFor(position: CursorPosition | null, limit: number): number {
  const offset = offsetOf(position);
  const end = Math.min(offset + limit, RELEVANCE_WINDOW);
  return Math.ceil(end / BLOCK) * BLOCK - (offset - (offset % BLOCK));
}

/**
 * What was typed in Meilisearch's own writing: it knows phrases and minus, and takes the last word as a beginning
 * unless a space follows.
 */
export function queryText(query: Pick<PostingQuery, "q" | "exclude">): string {
  const { must, not } = parseText(query.q, query.exclude);
  const text = [...not.map((clause) => `-${clauseText(clause)}`), ...must.map(clauseText)].join(" ");
  return must.at(-1)?.prefix === true ? text : `${text} `;
}

function clauseText({ words }: Clause): string {
  return words.length === 1 ? words.join("") : `"${words.join(" ")}"`;
}

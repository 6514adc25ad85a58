import type { FC } from "hono/jsx";
import { queryToParams, sharedParams } from "../../domain/query-params.js";
import { SORTS } from "../../domain/query.js";
import type { PostingQuery } from "../../domain/query.js";
import { addresses } from "../../reading/addresses.js";
import type { SearchAnswer } from "../../reading/search-postings.js";
import { HiddenFields } from "./forms.js";
import { en } from "../../messages/en.js";
import { FollowLinks } from "./follow-links.js";
import { searchHref } from "../../reading/search-links.js";
import type { Chip } from "../../reading/search-links.js";

/** What is chosen, each with a way to drop it. */
export const Chips: FC<{ chips: readonly Chip[] }> = ({ chips }) =>
  chips.length === 0 ? null : (
    <ul class="chips" aria-label={en.search.chosen}>
      {chips.map(({ label, without }) => (
        <li>
          <a class="chip" href={searchHref(without)} rel="nofollow">
            <span class="unseen">{en.search.remove(label)}</span>
            <span aria-hidden="true">{label}</span>
            <span class="chip-x" aria-hidden="true">
              ×
            </span>
          </a>
        </li>
      ))}
      {chips.length === 1 ? null : (
        <li>
          <a class="chip-clear" href="/postings">
            {en.search.clear}
          </a>
        </li>
      )}
    </ul>
  );

/** The count in words, ways to follow the search, and its order. */
export const ResultsHead: FC<{ query: PostingQuery; answer: SearchAnswer }> = ({ query, answer }) => {
  const params = sharedParams(query);
  const clusters = query.cluster.length > 0 ? query.cluster.length : answer.facets.cluster.length;
  return (
    <div class="results-head">
      <div role="status">
        <h1 class="count">
          {en.search.count(answer.total, query.status, answer.total === 0 ? 0 : clusters)}
        </h1>
      </div>
      <FollowLinks params={params} />
      <div class="results-tools">
        <a class="button button-quiet open-sheet" href="#filters">
          {en.search.filter}
        </a>
        {answer.total < 2 ? null : <SortForm query={query} />}
      </div>
    </div>
  );
};

const SortForm: FC<{ query: PostingQuery }> = ({ query }) => {
  const keep = queryToParams({ ...query, cursor: null });
  keep.delete("sort");
  // Pay can only be compared in one currency: the order is offered once one is chosen.
  const offered = SORTS.filter((sort) => sort !== "salary" || query.currency !== null);
  return (
    <form class="sort" action="/postings" method="get">
      <HiddenFields entries={keep} />
      <label>
        {en.search.sort_by}{" "}
        <select name="sort" data-submit>
          {offered.map((sort) => (
            <option value={sort} selected={sort === query.sort}>
              {en.search.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button-quiet">
        {en.search.sort}
      </button>
    </form>
  );
};

export const Pager: FC<{ query: PostingQuery; next: string | null }> = ({ query, next }) => {
  if (next === null && query.cursor === null) return null;
  return (
    <nav class="pager" aria-label={en.search.pager}>
      {query.cursor === null ? null : <a href={searchHref(query)}>{en.search.first}</a>}
      {next === null ? null : (
        <a rel="next" href={addresses.search(queryToParams({ ...query, cursor: next }))}>
          {en.search.next}
        </a>
      )}
    </nav>
  );
};

export interface Relaxation extends Chip {
  total: number;
}

/** Nothing was found: what each filter costs, and where everything is. */
export const NothingFound: FC<{ relaxations: readonly Relaxation[] }> = ({ relaxations }) => (
  <div class="empty">
    <p>{en.search.none}</p>
    {relaxations.length === 0 ? null : (
      <>
        <p>{en.search.none_drop}</p>
        <ul>
          {relaxations.map(({ label, without, total }) => (
            <li>
              <a href={searchHref(without)} rel="nofollow">
                {en.search.none_drop_one(label, total)}
              </a>
            </li>
          ))}
        </ul>
      </>
    )}
    <p class="onward">
      <a href="/postings">{en.search.none_start}</a>
    </p>
  </div>
);

import type { FC } from "hono/jsx";
import { sharedParams } from "../../domain/query-params.js";
import type { PostingQuery } from "../../domain/query.js";
import type { SearchAnswer } from "../../reading/search-postings.js";
import { en } from "../../messages/en.js";
import { searchHref } from "../../reading/search-links.js";
import { FollowLinks } from "./follow-links.js";
import { PostingList } from "./posting-row.js";

interface BlockProps {
  title: string;
  /** The search whose first postings these are. */
  query: PostingQuery;
  answer: SearchAnswer;
  now: number;
  withoutCompany?: boolean;
}

/** The first postings of a search, the way to all of them, and ways to follow it. */
export const PostingBlock: FC<BlockProps> = ({ title, query, answer, now, withoutCompany }) => {
  if (answer.total === 0) return null;
  const href = searchHref(query);
  return (
    <section class="block">
      <div class="block-head">
        <h2>{title}</h2>
        <FollowLinks params={sharedParams(query)} />
      </div>
      <PostingList
        views={answer.postings.map(({ view }) => view)}
        now={now}
        withoutCompany={withoutCompany ?? false}
      />
      {answer.total > answer.postings.length ? (
        <p class="onward">
          <a href={href}>{en.cluster.all(answer.total)}</a>
        </p>
      ) : null}
    </section>
  );
};

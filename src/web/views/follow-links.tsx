import type { FC } from "hono/jsx";
import { addresses } from "../../reading/addresses.js";
import { en } from "../../messages/en.js";

/** Ways to follow a search: its feed and its weekly mail. */
export const FollowLinks: FC<{ params: URLSearchParams }> = ({ params }) => (
  <p class="follow">
    <a href={addresses.feed("atom", params)}>
      {en.search.feed} <span class="unseen">{en.search.of_this}</span>
    </a>
    <a href={addresses.subscribe(params)}>
      {en.search.mail} <span class="unseen">{en.search.of_this}</span>
    </a>
  </p>
);

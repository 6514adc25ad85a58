import type { FC } from "hono/jsx";
import { HiddenFields } from "./forms.js";
import { en } from "../../messages/en.js";

interface SearchBarProps {
  q?: string;
  near?: string;
  /** Filters that stay when the words change. */
  keep?: readonly (readonly [string, string])[];
  /** What is wrong with the place, in words. */
  nearError?: string | undefined;
}

/** One bar: words and a place. */
export const SearchBar: FC<SearchBarProps> = ({ q, near, keep, nearError }) => (
  <form class="search-bar" action="/postings" method="get" role="search" aria-label={en.searchBar.label}>
    <HiddenFields entries={keep ?? []} />
    <label class="bar-field">
      <span>{en.searchBar.words}</span>
      <input
        type="search"
        id="q"
        name="q"
        value={q ?? ""}
        maxlength={200}
        autocomplete="off"
        enterkeyhint="search"
        data-suggest="title company sector"
      />
    </label>
    <label class="bar-field">
      <span>{en.searchBar.place}</span>
      <input
        type="search"
        id="near"
        name="near"
        value={near ?? ""}
        maxlength={100}
        autocomplete="off"
        enterkeyhint="search"
        data-suggest="place"
        aria-invalid={nearError === undefined ? undefined : "true"}
        aria-describedby={nearError === undefined ? undefined : "near-error"}
      />
      {nearError === undefined ? null : (
        <span class="error-text" id="near-error">
          {nearError}
        </span>
      )}
    </label>
    <button type="submit">{en.searchBar.submit}</button>
  </form>
);

import type { FC } from "hono/jsx";
import { DAY_MS } from "../../domain/durations.js";
import { queryToParams } from "../../domain/query-params.js";
import { chosenValues, FACETS, SEARCHED_STATUSES } from "../../domain/query.js";
import type { FacetName, PostingQuery } from "../../domain/query.js";
import { VIAS } from "../../domain/vocabulary.js";
import type { LabelledCount, SearchAnswer } from "../../reading/search-postings.js";
import { HiddenFields } from "./forms.js";
import { en } from "../../messages/en.js";
import { number } from "../../messages/plural.js";
import { facetTitles, statuses, vias } from "../../messages/vocabulary.js";
import { searchHref, toggleHref } from "../../reading/search-links.js";

const VALUES_SHOWN = 8;
const RADII_KM = [10, 25, 50, 100, 250];
const AGES_MS = { "24h": DAY_MS, "7d": 7 * DAY_MS, "30d": 30 * DAY_MS } as const;
const CURRENCIES = [
  "USD",
  "EUR",
  "GBP",
  "CAD",
  "CHF",
  "AUD",
  "SEK",
  "NOK",
  "DKK",
  "PLN",
  "INR",
  "SGD",
  "JPY",
];
/** Links in the sheet lead back into the sheet, so that on a phone several filters can be set in a row. */
const SHEET = "#filters";

/** Every filter with what it would find: a column, or on a phone a sheet that opens and closes by its address. */
export const Facets: FC<{ query: PostingQuery; answer: SearchAnswer }> = ({ query, answer }) => (
  <aside class="facets" id="filters" aria-label={en.search.filters}>
    <a class="skip" href="#results">
      {en.search.skip_filters}
    </a>
    {FACETS.map((facet) => (
      <Facet facet={facet} counts={answer.facets[facet]} query={query} />
    ))}
    {query.near === null ? null : <RadiusLinks query={query} near={query.near} />}
    <AgeLinks query={query} />
    <PayForm query={query} />
    <ViaAndStatus query={query} />
    <p class="sheet-end">
      <a class="button" href="#results">
        {en.search.show(answer.total)}
      </a>
    </p>
  </aside>
);

const Facet: FC<{ facet: FacetName; counts: LabelledCount[]; query: PostingQuery }> = ({
  facet,
  counts,
  query,
}) => {
  const chosen = new Set(chosenValues(query, facet));
  if (counts.length === 0) return null;
  const sorted = [...counts].sort((a, b) => Number(chosen.has(b.value)) - Number(chosen.has(a.value)));
  const links = sorted.map((entry) => (
    <Option
      href={toggleHref(query, facet, entry.value)}
      label={entry.label}
      count={entry.count}
      chosen={chosen.has(entry.value)}
    />
  ));
  const rest = links.slice(VALUES_SHOWN);
  return (
    <section>
      <h2>{facetTitles[facet]}</h2>
      <ul>{links.slice(0, VALUES_SHOWN)}</ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>{en.search.more(rest.length)}</summary>
          <ul>{rest}</ul>
        </details>
      )}
    </section>
  );
};

interface OptionProps {
  href: string;
  label: string;
  count?: number;
  chosen: boolean;
  /** One of several that exclude each other. */
  single?: boolean;
}

const Option: FC<OptionProps> = ({ href, label, count, chosen, single }) => (
  <li>
    <a
      class={single === true ? "option option-single" : "option"}
      href={href + SHEET}
      rel="nofollow"
      aria-current={chosen ? "true" : undefined}
    >
      <span>{label}</span>
      {count === undefined ? null : <span class="n">{number(count)}</span>}
    </a>
  </li>
);

const RadiusLinks: FC<{ query: PostingQuery; near: NonNullable<PostingQuery["near"]> }> = ({
  query,
  near,
}) => (
  <section>
    <h2>{en.search.radius}</h2>
    <ul>
      {RADII_KM.map((radiusKm) => (
        <Option
          href={searchHref({ ...query, near: { ...near, radiusKm } })}
          label={en.search.km(radiusKm)}
          chosen={near.radiusKm === radiusKm}
          single
        />
      ))}
    </ul>
  </section>
);

const AgeLinks: FC<{ query: PostingQuery }> = ({ query }) => (
  <section>
    <h2>{en.search.posted}</h2>
    <ul>
      {en.search.ages.map(({ value, label }) => {
        const chosen = query.postedWithinMs === AGES_MS[value];
        const postedWithinMs = chosen ? null : AGES_MS[value];
        return (
          <Option href={searchHref({ ...query, postedWithinMs })} label={label} chosen={chosen} single />
        );
      })}
    </ul>
  </section>
);

const PayForm: FC<{ query: PostingQuery }> = ({ query }) => {
  const keep = queryToParams({ ...query, cursor: null, salaryMin: null, currency: null });
  return (
    <section>
      <h2>{en.search.pay}</h2>
      <ul>
        <Option
          href={searchHref({ ...query, hasSalary: !query.hasSalary })}
          label={en.search.has_salary}
          chosen={query.hasSalary}
        />
      </ul>
      <form class="pay-form" action="/postings" method="get">
        <HiddenFields entries={keep} />
        <label>
          <span>{en.search.pay_min}</span>
          <input
            type="text"
            inputmode="numeric"
            name="salary_min"
            value={query.salaryMin === null ? "" : String(query.salaryMin)}
          />
        </label>
        <label>
          <span>{en.search.pay_currency}</span>
          <select name="currency">
            {CURRENCIES.map((currency) => (
              <option selected={currency === (query.currency ?? "USD")}>{currency}</option>
            ))}
          </select>
        </label>
        <button type="submit" class="button-quiet">
          {en.search.apply}
        </button>
      </form>
    </section>
  );
};

const ViaAndStatus: FC<{ query: PostingQuery }> = ({ query }) => (
  <>
    <section>
      <h2>{en.search.via}</h2>
      <ul>
        {VIAS.map((via) => (
          <Option
            href={searchHref({ ...query, via: query.via === via ? null : via })}
            label={vias[via]}
            chosen={query.via === via}
            single
          />
        ))}
      </ul>
    </section>
    <section>
      <h2>{en.search.status}</h2>
      <ul>
        {SEARCHED_STATUSES.map((status) => (
          <Option
            href={searchHref({ ...query, status })}
            label={statuses[status]}
            chosen={query.status === status}
            single
          />
        ))}
      </ul>
    </section>
  </>
);

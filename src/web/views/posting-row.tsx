import type { Child, FC } from "hono/jsx";
import type { PostingView } from "../../../db/repos/posting-views.js";
import { placeLabel } from "../../domain/posting-text.js";
import { addresses } from "../../reading/addresses.js";
import { vocabularyLabel } from "../../reading/labels.js";
import { en } from "../../messages/en.js";
import { foreignLanguage, statedPay, workplaceWords } from "../../reading/posting-words.js";
import { ClusterMark, Fact, StatusMark } from "./posting-facts.js";
import { Ago, Day } from "./time.js";

const CLUSTERS_SHOWN = 3;

interface RowProps {
  view: PostingView;
  now: number;
  /** Left out where every row has the same one. */
  withoutCompany?: boolean;
  /** 2 where the list stands under the page's own heading, else 3. */
  level?: 2 | 3;
}

/** The list row of a posting. Its title's link covers the whole row; other links stay reachable above it. */
const PostingRow: FC<RowProps> = ({ view, now, withoutCompany, level }) => (
  <li class={view.status === "open" ? "row" : "row row-quiet"}>
    <div>
      <RowTitle view={view} level={level ?? 3} />
      <Line class="row-where" parts={whereParts(view, withoutCompany === true)} />
      <Line class="row-terms" parts={termParts(view)} />
      <Tags view={view} />
    </div>
    <p class="row-dates">
      <Verified view={view} now={now} />
      <span>
        {en.row.first_seen} <Day at={view.first_seen_at} now={now} />
      </span>
    </p>
  </li>
);

const RowTitle: FC<{ view: PostingView; level: 2 | 3 }> = ({ view, level }) => {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <Heading class="row-title">
      <StatusMark status={view.status} />
      <a href={addresses.posting(view.id, view.title)} lang={foreignLanguage(view)}>
        {view.title}
      </a>
    </Heading>
  );
};

interface ListProps extends Omit<RowProps, "view"> {
  views: readonly PostingView[];
}

export const PostingList: FC<ListProps> = ({ views, ...row }) => (
  <ol class="rows">
    {views.map((view) => (
      <PostingRow view={view} {...row} />
    ))}
  </ol>
);

const Verified: FC<{ view: PostingView; now: number }> = ({ view, now }) => {
  if (view.last_verified_at === null) return <span>{en.row.never_verified}</span>;
  return (
    <span>
      {view.status === "open" ? en.row.verified : en.row.last_verified}{" "}
      <Ago at={view.last_verified_at} now={now} />
    </span>
  );
};

/** Parts on one line with dots between them. */
const Line: FC<{ class: string; parts: Child[] }> = ({ class: name, parts }) => (
  <p class={`${name} line`}>
    {parts.map((part) => (
      <span>{part}</span>
    ))}
  </p>
);

function whereParts(view: PostingView, withoutCompany: boolean): Child[] {
  const [first, ...others] = view.places;
  const workplace = workplaceWords(view);
  const parts: Child[] = [];
  if (!withoutCompany) parts.push(<a href={addresses.company(view.company.slug)}>{view.company.name}</a>);
  if (first !== undefined) {
    parts.push(
      <>
        <Fact view={view} field="places">
          {placeLabel(first)}
        </Fact>
        {others.length === 0 ? null : (
          <span class="quiet above" title={others.map(placeLabel).join("; ")}>
            {` ${en.row.more_places(others.length)}`}
          </span>
        )}
      </>,
    );
  }
  if (workplace !== null) {
    parts.push(
      <Fact view={view} field="workplace">
        {workplace}
      </Fact>,
    );
  }
  if (first === undefined && workplace === null) {
    parts.push(<span class="quiet">{en.row.place_not_stated}</span>);
  }
  return parts;
}

function termParts(view: PostingView): Child[] {
  const pay = statedPay(view);
  const parts: Child[] = [
    pay === null ? <span class="quiet">{en.row.pay_not_stated}</span> : <span class="pay">{pay}</span>,
  ];
  for (const field of ["employment_type", "seniority"] as const) {
    const value = view[field];
    if (value === null) continue;
    parts.push(
      <Fact view={view} field={field}>
        {vocabularyLabel(field, value)}
      </Fact>,
    );
  }
  return parts;
}

const Tags: FC<{ view: PostingView }> = ({ view }) => {
  if (view.sectors.length === 0 && view.clusters.length === 0) return null;
  const hidden = view.clusters.slice(CLUSTERS_SHOWN).map(({ name }) => name);
  return (
    <p class="row-tags">
      {view.sectors.length === 0 ? null : (
        <span class="line">
          {view.sectors.map((sector) => (
            <span>{sector.name}</span>
          ))}
        </span>
      )}
      {view.clusters.slice(0, CLUSTERS_SHOWN).map((cluster) => (
        <ClusterMark cluster={cluster} />
      ))}
      {hidden.length === 0 ? null : (
        <span class="quiet above" title={hidden.join("; ")}>
          {en.row.more_clusters(hidden.length)}
        </span>
      )}
    </p>
  );
};

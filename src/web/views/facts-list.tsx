import type { Child, FC } from "hono/jsx";
import type { PostingView } from "../../../db/repos/posting-views.js";
import { placeLabel } from "../../domain/posting-text.js";
import { addresses } from "../../reading/addresses.js";
import { languageLabel, remoteFromLabel, vocabularyLabel } from "../../reading/labels.js";
import { provenanceOf, remoteScopes } from "../../reading/posting-shape.js";
import { en } from "../../messages/en.js";
import { statedPay } from "../../reading/posting-words.js";
import { ClusterMark, Fact } from "./posting-facts.js";
import { Day } from "./time.js";

/** Places beyond these fold away. */
const PLACES_SHOWN = 5;

interface FactsProps {
  view: PostingView;
  now: number;
}

/** The facts of a posting, as a list of terms. Unknown ones are left out; pay alone says that it is not stated. */
export const FactsList: FC<FactsProps> = ({ view, now }) => {
  const facts: [string, Child][] = [
    [en.posting.pay, <PayFact view={view} />],
    ...placeFacts(view),
    ...vocabularyFacts(view),
    ...plainFacts(view, now),
    ...fieldFacts(view),
  ];
  return (
    <dl class="facts">
      {facts.map(([term, fact]) => (
        <div>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
};

const PayFact: FC<{ view: PostingView }> = ({ view }) => {
  const pay = statedPay(view);
  if (pay === null) return <span class="quiet">{en.posting.pay_not_stated}</span>;
  const words = view.salary_text;
  return (
    <>
      <span class="pay">{pay}</span>
      {words === null || saysTheSame(words, pay) ? null : (
        <span class="evidence">
          {en.posting.pay_words}: {words}
        </span>
      )}
    </>
  );
};

/** Whether the employer's words are the same figures in another spelling, and nothing besides. */
function saysTheSame(words: string, pay: string): boolean {
  const figures = (text: string) => text.replace(/\D+/g, " ").trim();
  const plain = (text: string) => figures(text.replace(/(\d)[.,](?=\d{3})/g, "$1"));
  return plain(words) === plain(pay) && words.length <= pay.length + 8;
}

function placeFacts(view: PostingView): [string, Child][] {
  if (view.places.length === 0) return [];
  const items = view.places.map((place) => (
    <li>
      <Fact view={view} field="places" focusable>
        {placeLabel(place)}
      </Fact>
    </li>
  ));
  const rest = items.slice(PLACES_SHOWN);
  const list = (
    <>
      <ul>{items.slice(0, PLACES_SHOWN)}</ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>{en.row.more_places(rest.length)}</summary>
          <ul>{rest}</ul>
        </details>
      )}
    </>
  );
  return [[items.length === 1 ? en.posting.place : en.posting.places, list]];
}

const VOCABULARY = [
  ["workplace", en.posting.workplace],
  ["employment_type", en.posting.type],
  ["seniority", en.posting.level],
  ["function", en.posting.work],
] as const;

function vocabularyFacts(view: PostingView): [string, Child][] {
  return VOCABULARY.flatMap(([field, term]): [string, Child][] => {
    const value = view[field];
    if (value === null) return [];
    const fact = (
      <Fact view={view} field={field} focusable>
        {vocabularyLabel(field, value)}
      </Fact>
    );
    return [[term, fact]];
  });
}

function plainFacts(view: PostingView, now: number): [string, Child][] {
  const scopes = remoteScopes(view);
  const facts: [string, Child][] = [];
  if (scopes.length > 0) {
    facts.push([
      en.posting.remote_from,
      <Fact view={view} field="remote_from" focusable>
        {remoteFromLabel(scopes)}
      </Fact>,
    ]);
  }
  if (view.department !== null) facts.push([en.posting.department, view.department]);
  if (view.language !== null) facts.push([en.posting.language, languageLabel(view.language)]);
  if (view.valid_through !== null) {
    facts.push([en.posting.deadline, <Day at={view.valid_through} now={now} />]);
  }
  return facts;
}

function fieldFacts(view: PostingView): [string, Child][] {
  const facts: [string, Child][] = [];
  if (view.sectors.length > 0) {
    facts.push([
      en.posting.sectors,
      <ul>
        {view.sectors.map(({ slug, name, evidence }) => (
          <li>
            <a href={addresses.sector(slug)}>{name}</a>
            <span class="evidence">{sectorReason(view, evidence)}</span>
          </li>
        ))}
      </ul>,
    ]);
  }
  if (view.clusters.length > 0) {
    facts.push([
      en.posting.clusters,
      <ul>
        {view.clusters.map((cluster) => (
          <li>
            <ClusterMark cluster={cluster} withReason />
            <span class="evidence">
              {cluster.via === "member" ? en.posting.via_member : en.posting.via_area}
            </span>
          </li>
        ))}
      </ul>,
    ]);
  }
  return facts;
}

function sectorReason(view: PostingView, evidence: string): string {
  if (provenanceOf(view)["sectors"] === "stated") return en.posting.stated;
  return evidence === "company" ? en.posting.sector_company : en.posting.sector_word(evidence);
}

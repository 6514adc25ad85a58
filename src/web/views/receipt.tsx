import type { Child, FC } from "hono/jsx";
import { EVENT_KINDS } from "../../domain/vocabulary.js";
import { lastChange } from "../../reading/posting-detail.js";
import type { PostingDetail } from "../../reading/posting-detail.js";
import { siteName } from "../../reading/site-name.js";
import { en } from "../../messages/en.js";
import { DayAndAge } from "./time.js";

/** What we can prove about a posting: where from, how read, and when what happened. */
export const Receipt: FC<{ detail: PostingDetail; now: number }> = ({ detail, now }) => {
  const { view, events } = detail;
  const change = lastChange(events);
  const dates: [string, number | null][] = [
    [en.posting.posted, view.posted_at],
    [en.posting.first_seen, view.first_seen_at],
    [en.posting.last_changed, change?.at ?? null],
    [en.posting.last_verified, view.last_verified_at],
    [en.posting.closed, view.closed_at],
  ];
  return (
    <section class="receipt" aria-labelledby="receipt">
      <h2 id="receipt">{en.posting.receipt}</h2>
      <p>{origin(detail)}</p>
      <p class="line">
        {dates.flatMap(([label, at]) =>
          at === null
            ? []
            : [
                <span>
                  {label} <DayAndAge at={at} now={now} />
                </span>,
              ],
        )}
      </p>
      {change === null ? null : <p>{en.posting.changed_fields(change.fields.map(fieldWords))}</p>}
      <History detail={detail} now={now} />
    </section>
  );
};

/** Everything that happened, changes that came together on one line. */
const History: FC<{ detail: PostingDetail; now: number }> = ({ detail: { view, events }, now }) => {
  const lines = new Map<string, { at: number; kind: string; fields: string[] }>();
  for (const { at, kind, field } of events) {
    const key = `${at} ${kind}`;
    const line = lines.get(key) ?? { at, kind, fields: [] };
    if (field !== null) line.fields.push(fieldWords(field));
    lines.set(key, line);
  }
  return (
    <details>
      <summary>{en.posting.history}</summary>
      <ol>
        {[...lines.values()].map(({ at, kind, fields }) => (
          <li>
            <DayAndAge at={at} now={now} />: {kindWords(kind)}
            {kind === "changed" && fields.length > 0 ? ` (${fields.join(", ")})` : ""}
          </li>
        ))}
      </ol>
      <p>
        <a href={`/api/v1/postings/${view.id}/history`}>
          {en.posting.history} {en.posting.history_data}
        </a>
      </p>
    </details>
  );
};

function kindWords(kind: string): string {
  const known = EVENT_KINDS.find((value) => value === kind);
  return known === undefined ? kind : en.posting.events[known];
}

function fieldWords(field: string): string {
  return field.replaceAll("_", " ");
}

function origin({ view, listings }: PostingDetail): Child {
  if (view.origin === "submission") return en.posting.submitted;
  if (view.origin === "import") return en.posting.imported;
  const sources = new Map(listings.map((listing) => [listing.source_url, listing]));
  return (
    <>
      {en.posting.read_from}{" "}
      {[...sources.values()].map(({ source_url, adapter }, index) => (
        <>
          {index === 0 ? "" : ", "}
          <a href={source_url} rel="external">
            {siteName(source_url) ?? source_url}
          </a>{" "}
          {en.posting.by_adapter(adapter)}
        </>
      ))}
      .
    </>
  );
}

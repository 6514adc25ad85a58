import type { Child, FC } from "hono/jsx";
import { lastChange } from "../../reading/posting-detail.js";
import type { PostingDetail } from "../../reading/posting-detail.js";
import { en } from "../messages/en.js";
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
      <p>
        <a href={`/api/v1/postings/${view.id}/history`}>{en.posting.history}</a>
      </p>
    </section>
  );
};

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
            {hostOf(source_url)}
          </a>{" "}
          {en.posting.by_adapter(adapter)}
        </>
      ))}
      .
    </>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

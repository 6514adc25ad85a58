import { listEventsOf } from "../../db/repos/events.js";
import type { PostingEventRow } from "../../db/repos/events.js";
import { listListingsWithSource } from "../../db/repos/posting-pages.js";
import { loadPostings } from "../../db/repos/posting-views.js";
import type { WholePosting } from "../../db/repos/posting-views.js";
import type { Board } from "../board.js";
import { AppError } from "../domain/errors.js";
import { en } from "../messages/en.js";
import { addresses } from "./addresses.js";
import { provenanceOf, toPostingShape } from "./posting-shape.js";
import { toTime, toTimeOrNull } from "./times.js";

type ListingWithSource = Awaited<ReturnType<typeof listListingsWithSource>>[number];

/** Everything that can be shown of one posting, and proved of it. */
export interface PostingDetail {
  view: WholePosting;
  listings: ListingWithSource[];
  events: PostingEventRow[];
}

const MAX_MERGES = 10;

/**
 * One posting, or the id of the one that it was merged into.
 * @throws AppError `not_found`; `gone` when it was withdrawn.
 */
export async function findPostingDetail(
  board: Board,
  id: string,
): Promise<PostingDetail | { mergedInto: string }> {
  const [view] = await loadPostings(board.read, [id]);
  if (view === undefined) throw new AppError("not_found", en.errors.posting_not_found);
  if (view.merged_into !== null) return { mergedInto: await lastMerge(board, view.merged_into) };
  if (view.status === "withdrawn") throw new AppError("gone", en.errors.posting_withdrawn);
  const [listings, events] = await Promise.all([
    listListingsWithSource(board.read, id),
    listEventsOf(board.read, id),
  ]);
  return { view, listings, events };
}

/** Follows a chain of merges to its end, so that a client is sent on once. */
async function lastMerge(board: Board, first: string): Promise<string> {
  let id = first;
  for (let step = 0; step < MAX_MERGES; step += 1) {
    const [view] = await loadPostings(board.read, [id]);
    if (view === undefined || view.merged_into === null) return id;
    id = view.merged_into;
  }
  return id;
}

/** The last time that something about the posting changed after it was opened. */
export function lastChange(events: readonly PostingEventRow[]): { at: number; fields: string[] } | null {
  const changes = events.filter((event) => event.kind === "changed");
  const last = changes.at(-1);
  if (last === undefined) return null;
  const together = changes.filter((event) => event.at === last.at);
  return { at: last.at, fields: [...new Set(together.flatMap((event) => event.field ?? []))] };
}

/** The detail as the API shows it. */
export function toDetailShape({ view, listings, events }: PostingDetail, baseUrl: string) {
  const sent = view.origin === "submission" && listings.length === 0;
  return {
    ...toPostingShape(view, baseUrl),
    department: view.department,
    description_html: view.description_html,
    valid_through: toTimeOrNull(view.valid_through),
    listings: sent ? [submissionListing(view, baseUrl)] : listings.map(listingShape),
    receipt: {
      origin: view.origin,
      sources: sent ? [submissionSource(view, baseUrl)] : sourceShapes(listings),
      first_seen_at: toTime(view.first_seen_at),
      last_verified_at: toTimeOrNull(view.last_verified_at),
      last_changed_at: toTimeOrNull(lastChange(events)?.at ?? null),
      closed_at: toTimeOrNull(view.closed_at),
      reason: view.status_reason,
      changes: events.length,
    },
    provenance: provenanceOf(view),
  };
}

function listingShape(listing: ListingWithSource) {
  return {
    adapter: listing.adapter,
    external_id: listing.external_id,
    url: listing.url,
    apply_url: listing.apply_url,
    first_seen_at: toTime(listing.first_seen_at),
    missing_since: toTimeOrNull(listing.missing_since),
    state: listing.state,
  };
}

function sourceShapes(listings: readonly ListingWithSource[]) {
  const sources = new Map(listings.map((listing) => [listing.source_url, listing]));
  return [...sources.values()].map((source) => ({
    adapter: source.adapter,
    url: source.source_url,
    last_read_at: toTimeOrNull(source.last_complete_at),
  }));
}

/** The source of a posting that its company sent in is the submission itself. */
function submissionListing(view: WholePosting, baseUrl: string) {
  return {
    adapter: "submission",
    external_id: view.id,
    url: baseUrl + addresses.posting(view.id, view.title),
    apply_url: view.apply_url,
    first_seen_at: toTime(view.first_seen_at),
    missing_since: null,
    state: view.status === "closed" ? "closed" : "open",
  };
}

function submissionSource(view: WholePosting, baseUrl: string) {
  return { adapter: "submission", url: `${baseUrl}/submit`, last_read_at: toTimeOrNull(view.verified_at) };
}

/** One entry of a posting's history, values as they were. */
export function toHistoryShape(event: PostingEventRow) {
  return {
    at: toTime(event.at),
    kind: event.kind,
    field: event.field,
    before: parseValue(event.before),
    after: parseValue(event.after),
    reason: event.reason,
  };
}

function parseValue(json: string | null): unknown {
  return json === null ? null : (JSON.parse(json) as unknown);
}

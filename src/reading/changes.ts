import { listEventsAfter } from "../../db/repos/events.js";
import type { PostingEventRow } from "../../db/repos/events.js";
import { loadPostings } from "../../db/repos/posting-views.js";
import type { PostingView } from "../../db/repos/posting-views.js";
import type { Board } from "../board.js";
import { AppError } from "../domain/errors.js";
import { en } from "../messages/en.js";
import { toPostingShape } from "./posting-shape.js";
import type { PostingShape } from "./posting-shape.js";
import { toTime } from "./times.js";

export interface Change {
  cursor: string;
  id: string;
  kind: string;
  at: string;
  /** Fields that changed, when the kind is `changed`. */
  fields: string[];
  reason: string | null;
  merged_into: string | null;
  /** As it is now; absent once it is closed, withdrawn or merged. */
  posting?: PostingShape;
}

/**
 * What happened to postings after a position, in order. Entries of one posting that were written together are one
 * change. `next` is where to go on, also when nothing happened yet.
 * @throws AppError `invalid_input` when `since` is no position of ours.
 */
export async function listChanges(
  board: Board,
  since: string | null,
  limit: number,
): Promise<{ data: Change[]; next: string }> {
  const after = since === null ? 0 : decodePosition(since);
  const events = await listEventsAfter(board.read, after, limit);
  const groups = groupEvents(events);
  const views = await loadPostings(board.read, [...new Set(events.map((event) => event.posting_id))]);
  const byId = new Map(views.map((view) => [view.id, view]));
  const data = groups.map((group) => toChange(group, byId.get(group.last.posting_id), board.config.baseUrl));
  return { data, next: encodePosition(events.at(-1)?.seq ?? after) };
}

interface EventGroup {
  first: PostingEventRow;
  last: PostingEventRow;
  fields: string[];
}

function groupEvents(events: readonly PostingEventRow[]): EventGroup[] {
  const groups: EventGroup[] = [];
  for (const event of events) {
    const group = groups.at(-1);
    const fields = event.kind === "changed" && event.field !== null ? [event.field] : [];
    if (group !== undefined && areOneChange(group.first, event)) {
      group.last = event;
      group.fields.push(...fields.filter((field) => !group.fields.includes(field)));
    } else {
      groups.push({ first: event, last: event, fields });
    }
  }
  return groups;
}

function areOneChange(a: PostingEventRow, b: PostingEventRow): boolean {
  return a.posting_id === b.posting_id && a.kind === b.kind && a.at === b.at;
}

function toChange({ last, fields }: EventGroup, view: PostingView | undefined, baseUrl: string): Change {
  const shown =
    view !== undefined && view.merged_into === null && ["open", "unverified"].includes(view.status);
  return {
    cursor: encodePosition(last.seq),
    id: last.posting_id,
    // A posting that came back is told as opened: to a reader that keeps the open ones it is the same news.
    kind: last.kind === "reopened" ? "opened" : last.kind,
    at: toTime(last.at),
    fields,
    reason: last.reason,
    merged_into: view?.merged_into ?? null,
    ...(shown ? { posting: toPostingShape(view, baseUrl) } : {}),
  };
}

const POSITION = /^e([0-9a-z]{1,11})$/;

function encodePosition(seq: number): string {
  return `e${seq.toString(36)}`;
}

function decodePosition(text: string): number {
  const seq = Number.parseInt(POSITION.exec(text)?.[1] ?? "", 36);
  if (Number.isSafeInteger(seq)) return seq;
  const message = en.errors.since_invalid;
  throw new AppError("invalid_input", message, { fields: [{ field: "since", message }] });
}

import { setImmediate as giveWay } from "node:timers/promises";
import { lastSeq, listEventsAfter } from "../../db/repos/events.js";
import { listPostingIds, loadPostings } from "../../db/repos/posting-views.js";
import type { Db } from "../../db/connection.js";
import type { PostingDocument, SearchEngine } from "../../search/types.js";
import { toDocument } from "./to-document.js";

/** Events read, and postings written, at a time: long enough to be quick, short enough to give way. */
const BATCH = 500;

export interface SyncContext {
  read: Db;
  search: SearchEngine;
  /** Told after each batch, for showing how far a long run is. */
  onProgress?: (progress: { done: number; total: number }) => void;
}

/**
 * Brings the index to where the event log is. An index that knows of no event (it is new, or was lost), or is ahead
 * of the log (it belongs to another database), is filled anew.
 * @returns How many postings were written.
 */
export async function syncSearch(context: SyncContext): Promise<number> {
  const { read, search } = context;
  await search.ensureIndex();
  const { seq } = await search.stats();
  const last = await lastSeq(read);
  if (seq > last) return reindex(context);
  if (seq === 0 && last > BATCH) return reindex(context);
  return follow(context, seq, last);
}

async function follow(context: SyncContext, from: number, last: number): Promise<number> {
  let seq = from;
  let written = 0;
  while (seq < last) {
    const events = await listEventsAfter(context.read, seq, BATCH);
    const end = events.at(-1);
    if (end === undefined) break;
    written += await write(context, [...new Set(events.map((event) => event.posting_id))]);
    seq = end.seq;
    await context.search.saveSeq(seq);
    context.onProgress?.({ done: seq - from, total: last - from });
    await giveWay();
  }
  return written;
}

/**
 * Fills the index anew from the postings themselves. What happens meanwhile stands in the log after the number that
 * is kept, and is followed at the next turn.
 * @returns How many postings were written.
 */
export async function reindex(context: SyncContext): Promise<number> {
  const { read, search } = context;
  await search.ensureIndex();
  let written = 0;
  await search.rebuild(async (upsert) => {
    const start = await lastSeq(read);
    const ids = await listPostingIds(read);
    for (let from = 0; from < ids.length; from += BATCH) {
      const documents = await documentsOf(read, ids.slice(from, from + BATCH));
      await upsert(documents);
      written += documents.length;
      context.onProgress?.({ done: Math.min(from + BATCH, ids.length), total: ids.length });
      await giveWay();
    }
    return start;
  });
  return written;
}

async function write({ read, search }: SyncContext, ids: string[]): Promise<number> {
  const documents = await documentsOf(read, ids);
  const kept = new Set(documents.map((document) => document.id));
  await search.upsert(documents);
  await search.remove(ids.filter((id) => !kept.has(id)));
  return documents.length;
}

async function documentsOf(read: Db, ids: string[]): Promise<PostingDocument[]> {
  const views = await loadPostings(read, ids);
  return views.flatMap((view) => toDocument(view) ?? []);
}

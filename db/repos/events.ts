import type { Insertable, Selectable } from "kysely";
import type { Db } from "../connection.js";
import type { PostingEventTable } from "../tables/postings.js";

export type PostingEventRow = Selectable<PostingEventTable>;
export type NewPostingEvent = Omit<Insertable<PostingEventTable>, "seq">;

/** Appends to the log; call it in the transaction that makes true what it tells. */
export async function appendEvents(db: Db, events: NewPostingEvent[]): Promise<void> {
  if (events.length === 0) return;
  await db.insertInto("posting_event").values(events).execute();
}

/** Events after `seq`, in order. */
export async function listEventsAfter(db: Db, seq: number, limit: number): Promise<PostingEventRow[]> {
  return db
    .selectFrom("posting_event")
    .selectAll()
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(limit)
    .execute();
}

export async function listEventsOf(db: Db, postingId: string): Promise<PostingEventRow[]> {
  return db
    .selectFrom("posting_event")
    .selectAll()
    .where("posting_id", "=", postingId)
    .orderBy("seq")
    .execute();
}

/** Number of the last event, 0 when there is none. */
export async function lastSeq(db: Db): Promise<number> {
  const row = await db
    .selectFrom("posting_event")
    .select((eb) => eb.fn.max<number | null>("seq").as("seq"))
    .executeTakeFirst();
  return row?.seq ?? 0;
}

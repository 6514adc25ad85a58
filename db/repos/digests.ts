import type { Insertable, Selectable } from "kysely";
import type { Db } from "../connection.js";
import type { DigestIssueTable } from "../tables/people.js";

export type DigestIssueRow = Selectable<DigestIssueTable>;

/** @returns Whether it was written: `false` when this subscription had its issue of the period already. */
export async function insertIssue(db: Db, row: Insertable<DigestIssueTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("digest_issue")
    .values(row)
    .onConflict((conflict) => conflict.columns(["subscription_id", "period"]).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function insertIssueItems(
  db: Db,
  issue: { subscription_id: string; period: string },
  postingIds: readonly string[],
): Promise<void> {
  if (postingIds.length === 0) return;
  await db
    .insertInto("digest_item")
    .values(postingIds.map((posting_id) => ({ ...issue, posting_id })))
    .execute();
}

/** Those of the postings that a subscription was told of in an earlier issue. */
export async function listTold(
  db: Db,
  subscriptionId: string,
  postingIds: readonly string[],
): Promise<Set<string>> {
  if (postingIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("digest_item")
    .select("posting_id")
    .where("subscription_id", "=", subscriptionId)
    .where("posting_id", "in", [...postingIds])
    .execute();
  return new Set(rows.map((row) => row.posting_id));
}

export async function listIssues(db: Db, subscriptionId: string): Promise<DigestIssueRow[]> {
  return db
    .selectFrom("digest_issue")
    .selectAll()
    .where("subscription_id", "=", subscriptionId)
    .orderBy("period")
    .execute();
}

/** Takes back the mails of a subscription's issues that were not handed over yet. */
export async function deleteUnsentIssueMails(db: Db, subscriptionId: string): Promise<void> {
  await db
    .deleteFrom("mail")
    .where("sent_at", "is", null)
    .where("id", "in", (eb) =>
      eb
        .selectFrom("digest_issue")
        .select("mail_id")
        .where("subscription_id", "=", subscriptionId)
        .where("mail_id", "is not", null)
        .$castTo<{ mail_id: string }>(),
    )
    .execute();
}

/** Postings that were opened, or came back from being closed, in the part of the log after `from` up to `to`. */
export async function listOpenedBetween(db: Db, from: number, to: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom("posting_event")
    .select("posting_id")
    .distinct()
    .where("seq", ">", from)
    .where("seq", "<=", to)
    .where((eb) =>
      eb.or([
        eb("kind", "=", "opened"),
        eb.and([eb("kind", "=", "reopened"), eb("before", "=", JSON.stringify("closed"))]),
      ]),
    )
    .execute();
  return new Set(rows.map((row) => row.posting_id));
}

/** Number of the last event before a time, 0 when there is none. */
export async function seqBefore(db: Db, time: number): Promise<number> {
  const row = await db
    .selectFrom("posting_event")
    .select("seq")
    .where("at", "<", time)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

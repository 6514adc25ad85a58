import type { Insertable, Selectable, Updateable } from "kysely";
import type { Db } from "../connection.js";
import type { MailTable } from "../tables/people.js";

export type MailRow = Selectable<MailTable>;

export async function insertMail(db: Db, row: Insertable<MailTable>): Promise<void> {
  await db.insertInto("mail").values(row).execute();
}

/**
 * Takes mails that are due, in one statement, and sets their next try: a second process never takes the same one, and
 * one whose sender died is tried again then.
 */
export async function claimDueMails(
  db: Db,
  claim: { now: number; limit: number; nextTryAt: number; maxAttempts: number },
): Promise<MailRow[]> {
  const due = db
    .selectFrom("mail")
    .select("id")
    .where("sent_at", "is", null)
    .where("next_try_at", "<=", claim.now)
    .where("attempts", "<", claim.maxAttempts)
    .orderBy("next_try_at")
    .limit(claim.limit);
  return db
    .updateTable("mail")
    .set((eb) => ({ next_try_at: claim.nextTryAt, attempts: eb("attempts", "+", 1) }))
    .where("id", "in", due)
    .returningAll()
    .execute();
}

export async function updateMail(db: Db, id: string, change: Updateable<MailTable>): Promise<void> {
  await db.updateTable("mail").set(change).where("id", "=", id).execute();
}

/** Forgets mails that were handed over, or given up, and written before a time. */
export async function deleteOldMails(db: Db, before: number): Promise<void> {
  await db.deleteFrom("mail").where("created_at", "<", before).execute();
}

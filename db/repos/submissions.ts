import type { Selectable, Updateable } from "kysely";
import type { Db } from "../connection.js";
import type { SubmissionTable } from "../tables/people.js";

export type SubmissionRow = Selectable<SubmissionTable>;

export async function insertSubmission(db: Db, row: SubmissionRow): Promise<void> {
  await db.insertInto("submission").values(row).execute();
}

export async function findSubmission(db: Db, id: string): Promise<SubmissionRow | undefined> {
  return db.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function updateSubmission(
  db: Db,
  id: string,
  change: Updateable<SubmissionTable>,
): Promise<void> {
  await db.updateTable("submission").set(change).where("id", "=", id).execute();
}

/** Submissions in any of the states, the oldest first; all of them when none is named. */
export async function listSubmissions(db: Db, states: readonly string[] = []): Promise<SubmissionRow[]> {
  let query = db.selectFrom("submission").selectAll();
  if (states.length > 0) query = query.where("state", "in", [...states]);
  return query.orderBy("created_at").orderBy("id").execute();
}

/** Submissions in any of the states whose published posting ended before `now`. */
export async function listExpiredSubmissions(
  db: Db,
  states: readonly string[],
  now: number,
): Promise<SubmissionRow[]> {
  return db
    .selectFrom("submission")
    .selectAll()
    .where("state", "in", [...states])
    .where("expires_at", "<", now)
    .execute();
}

/** Forgets submissions in any of the states that nobody touched since a time; their postings stay. */
export async function deleteSubmissions(db: Db, states: readonly string[], before: number): Promise<void> {
  await db
    .deleteFrom("submission")
    .where("state", "in", [...states])
    .where("updated_at", "<", before)
    .execute();
}

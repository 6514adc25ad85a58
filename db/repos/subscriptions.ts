import type { Selectable, Updateable } from "kysely";
import type { Db } from "../connection.js";
import type { SubscriptionTable } from "../tables/people.js";

export type SubscriptionRow = Selectable<SubscriptionTable>;

export async function insertSubscription(db: Db, row: SubscriptionRow): Promise<void> {
  await db.insertInto("subscription").values(row).execute();
}

export async function findSubscription(db: Db, id: string): Promise<SubscriptionRow | undefined> {
  return db.selectFrom("subscription").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function updateSubscription(
  db: Db,
  id: string,
  change: Updateable<SubscriptionTable>,
): Promise<void> {
  await db.updateTable("subscription").set(change).where("id", "=", id).execute();
}

/** Active subscriptions whose next issue is due, the longest due first; one that failed waits for its next try. */
export async function listDueSubscriptions(db: Db, now: number, limit: number): Promise<SubscriptionRow[]> {
  return db
    .selectFrom("subscription")
    .selectAll()
    .where("state", "=", "active")
    .where("next_issue_at", "<=", now)
    .where((eb) => eb.or([eb("retry_at", "is", null), eb("retry_at", "<=", now)]))
    .orderBy("next_issue_at")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Deletes what the same address asked for the same search besides, unless it has ended already. */
export async function deleteTwins(db: Db, { id, email, query }: SubscriptionRow): Promise<void> {
  await db
    .deleteFrom("subscription")
    .where("email", "=", email)
    .where("query", "=", query)
    .where("id", "<>", id)
    .where("state", "in", ["pending", "active"])
    .execute();
}

/** Forgets subscriptions that nobody confirmed, and those that ended, before the given times. */
export async function deleteOldSubscriptions(
  db: Db,
  before: { created: number; ended: number },
): Promise<void> {
  await db
    .deleteFrom("subscription")
    .where((eb) =>
      eb.or([
        eb.and([eb("state", "=", "pending"), eb("created_at", "<", before.created)]),
        eb.and([eb("state", "=", "ended"), eb("ended_at", "<", before.ended)]),
      ]),
    )
    .execute();
}

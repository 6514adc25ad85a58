import type { Db } from "../connection.js";

/** A mail address, or the fingerprint of a network address. */
export type Origin = { email: string } | { client: string };

/** How many requests from there nobody has confirmed, since a time. */
export async function countUnproven(db: Db, origin: Origin, since: number): Promise<number> {
  const submissions = await db
    .selectFrom("submission")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("state", "=", "unconfirmed")
    .where("created_at", ">=", since)
    .where((eb) =>
      "email" in origin ? eb("contact_email", "=", origin.email) : eb("client", "=", origin.client),
    )
    .executeTakeFirstOrThrow();
  const subscriptions = await db
    .selectFrom("subscription")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("state", "=", "pending")
    .where("created_at", ">=", since)
    .where((eb) => ("email" in origin ? eb("email", "=", origin.email) : eb("client", "=", origin.client)))
    .executeTakeFirstOrThrow();
  return submissions.n + subscriptions.n;
}

/** Forgets where requests made before a time came from. */
export async function forgetClients(db: Db, before: number): Promise<void> {
  for (const table of ["submission", "subscription"] as const) {
    await db
      .updateTable(table)
      .set({ client: null })
      .where("client", "is not", null)
      .where("created_at", "<", before)
      .execute();
  }
}

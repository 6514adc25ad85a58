import type { Db } from "../connection.js";

/*
 * What crawling remembers of hosts. Slots are claimed in one statement, so that two workers share a host's pace.
 */

/**
 * Takes the next free slot of a host and moves it on by `spacingMs`; returns when the slot starts. A slot later than
 * `now + waitMs` is told but not taken.
 */
export async function claimHostSlot(
  db: Db,
  host: string,
  { spacingMs, waitMs }: { spacingMs: number; waitMs: number },
  now: number,
): Promise<number> {
  const taken = await db
    .insertInto("host_state")
    .values({ host, next_slot_at: now + spacingMs })
    .onConflict((conflict) =>
      conflict
        .column("host")
        .doUpdateSet((eb) => ({
          next_slot_at: eb(eb.fn<number>("max", ["host_state.next_slot_at", eb.val(now)]), "+", spacingMs),
        }))
        .where("host_state.next_slot_at", "<=", now + waitMs),
    )
    .returning("next_slot_at")
    .executeTakeFirst();
  if (taken !== undefined) return taken.next_slot_at - spacingMs;
  const late = await db
    .selectFrom("host_state")
    .select("next_slot_at")
    .where("host", "=", host)
    .executeTakeFirstOrThrow();
  return late.next_slot_at;
}

/** Until when nothing is sent to a host, and the code of the failure that led there; it may be over. */
export async function findHostBlock(db: Db, host: string): Promise<{ until: number; code: string } | null> {
  const row = await db
    .selectFrom("host_state")
    .select(["blocked_until", "block_code"])
    .where("host", "=", host)
    .executeTakeFirst();
  if (row === undefined || row.blocked_until === null || row.block_code === null) return null;
  return { until: row.blocked_until, code: row.block_code };
}

export async function saveHostBlock(db: Db, host: string, until: number, code: string): Promise<void> {
  const block = { blocked_until: until, block_code: code };
  await db
    .insertInto("host_state")
    .values({ host, next_slot_at: 0, ...block })
    .onConflict((conflict) => conflict.column("host").doUpdateSet(block))
    .execute();
}

/** Keeps what a host answered last. */
export async function saveHostOutcome(
  db: Db,
  host: string,
  outcome: { at: number; status: number | null; code: string | null },
): Promise<void> {
  const last = { last_at: outcome.at, last_status: outcome.status, last_code: outcome.code };
  await db
    .insertInto("host_state")
    .values({ host, next_slot_at: 0, ...last })
    .onConflict((conflict) => conflict.column("host").doUpdateSet(last))
    .execute();
}

/** Every host that was ever asked, by name. */
export async function listHosts(db: Db) {
  return db.selectFrom("host_state").selectAll().orderBy("host").execute();
}

export async function findRobots(db: Db, origin: string) {
  return db.selectFrom("robots").selectAll().where("origin", "=", origin).executeTakeFirst();
}

export async function saveRobots(
  db: Db,
  origin: string,
  record: { fetchedAt: number; status: number | null; body: string },
): Promise<void> {
  const row = { fetched_at: record.fetchedAt, status: record.status, body: record.body };
  await db
    .insertInto("robots")
    .values({ origin, ...row })
    .onConflict((conflict) => conflict.column("origin").doUpdateSet(row))
    .execute();
}

export async function findValidators(db: Db, url: string) {
  return db.selectFrom("validator").selectAll().where("url", "=", url).executeTakeFirst();
}

/** Replaces the validators of one source; called in the transaction that stores the reading they belong to. */
export async function replaceValidators(
  db: Db,
  sourceId: number,
  rows: { url: string; etag: string | null; lastModified: string | null }[],
): Promise<void> {
  await db.deleteFrom("validator").where("source_id", "=", sourceId).execute();
  for (const row of rows) {
    const values = { source_id: sourceId, etag: row.etag, last_modified: row.lastModified };
    await db
      .insertInto("validator")
      .values({ url: row.url, ...values })
      .onConflict((conflict) => conflict.column("url").doUpdateSet(values))
      .execute();
  }
}

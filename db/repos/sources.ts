import { sql } from "kysely";
import type { Insertable, RawBuilder, Selectable, Updateable } from "kysely";
import type { Db } from "../connection.js";
import type { CrawlRunTable, SourceTable } from "../tables/crawling.js";

export type SourceRow = Selectable<SourceTable>;
export type CrawlRunRow = Selectable<CrawlRunTable>;

/** @returns The source's id. A known source keeps its schedule, health and status. */
export async function insertSourceIfNew(db: Db, row: Omit<Insertable<SourceTable>, "id">): Promise<number> {
  const { id } = await db
    .insertInto("source")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["adapter", "token"])
        .doUpdateSet({ company_id: row.company_id, url: row.url, expected_name: row.expected_name ?? null }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function findSource(db: Db, adapter: string, token: string): Promise<SourceRow | undefined> {
  return db
    .selectFrom("source")
    .selectAll()
    .where("adapter", "=", adapter)
    .where("token", "=", token)
    .executeTakeFirst();
}

export async function listSources(db: Db, filter: { companyId?: number } = {}): Promise<SourceRow[]> {
  let query = db.selectFrom("source").selectAll();
  if (filter.companyId !== undefined) query = query.where("company_id", "=", filter.companyId);
  return query.orderBy("id").execute();
}

export async function updateSource(db: Db, id: number, change: Updateable<SourceTable>): Promise<void> {
  await db.updateTable("source").set(change).where("id", "=", id).execute();
}

/**
 * Takes due sources of one adapter under a lease, in one statement, before anything is fetched: a second worker never
 * takes the same one, and one whose holder died comes free when its lease ends. Those never read come first, then the
 * longest due.
 */
export async function claimDueSources(
  db: Db,
  claim: { adapter: string; now: number; limit: number; leaseMs: number; by: string },
): Promise<SourceRow[]> {
  const due = db
    .selectFrom("source")
    .select("id")
    .where("adapter", "=", claim.adapter)
    .where("status", "in", ["on", "probe"])
    .where("next_check_at", "<=", claim.now)
    .where((eb) => eb.or([eb("lease_until", "is", null), eb("lease_until", "<=", claim.now)]))
    .orderBy((eb) => eb("last_run_at", "is not", null))
    .orderBy("next_check_at")
    .limit(claim.limit);
  return db
    .updateTable("source")
    .set({ lease_until: claim.now + claim.leaseMs, lease_by: claim.by })
    .where("id", "in", due)
    .returningAll()
    .execute();
}

/** Gives back what a worker held and did not get to. */
export async function releaseLeases(db: Db, by: string): Promise<void> {
  await db
    .updateTable("source")
    .set({ lease_until: null, lease_by: null })
    .where("lease_by", "=", by)
    .execute();
}

/** Everybody who holds a lease, ended or not. */
export async function listLeaseHolders(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("source")
    .select("lease_by")
    .distinct()
    .where("lease_by", "is not", null)
    .execute();
  return rows.flatMap((row) => row.lease_by ?? []);
}

export async function insertRun(db: Db, row: Omit<Insertable<CrawlRunTable>, "id">): Promise<void> {
  await db.insertInto("crawl_run").values(row).execute();
}

export async function listRuns(db: Db, sourceId: number, limit: number): Promise<CrawlRunRow[]> {
  return db
    .selectFrom("crawl_run")
    .selectAll()
    .where("source_id", "=", sourceId)
    .orderBy("started_at", "desc")
    .limit(limit)
    .execute();
}

/** Forgets the records of readings that began before `before`; what the readings brought stays. */
export async function deleteCrawlRuns(db: Db, before: number): Promise<void> {
  await db.deleteFrom("crawl_run").where("started_at", "<", before).execute();
}

/** Sources by what became of them. `total` are those that are read at all, `tried` those of them read at least once. */
export interface SourceCounts {
  total: number;
  tried: number;
  /** In full, at some time. */
  read: number;
  failing: number;
  waiting: number;
  due: number;
}

/** How far crawling is. */
export async function countSources(db: Db, now: number): Promise<SourceCounts> {
  const active = sql<number>`status in ('on', 'probe')`;
  const count = (condition: RawBuilder<number>) => sql<number>`count(*) filter (where ${condition})`;
  return db
    .selectFrom("source")
    .select([
      count(active).as("total"),
      count(sql`${active} and last_run_at is not null`).as("tried"),
      count(sql`${active} and last_complete_at is not null`).as("read"),
      count(sql`${active} and error_count > 0`).as("failing"),
      count(sql`status = 'waiting'`).as("waiting"),
      count(sql`${active} and next_check_at <= ${now}`).as("due"),
    ])
    .executeTakeFirstOrThrow();
}

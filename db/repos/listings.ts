import type { Insertable, Selectable, Updateable } from "kysely";
import type { Db } from "../connection.js";
import type { ListingTable } from "../tables/crawling.js";

export type ListingRow = Selectable<ListingTable>;

/** Every listing of a source, closed ones included: one that comes back keeps its posting. */
export async function listListingsOf(db: Db, sourceId: number): Promise<ListingRow[]> {
  return db.selectFrom("listing").selectAll().where("source_id", "=", sourceId).execute();
}

export async function listListingsOfPosting(db: Db, postingId: string): Promise<ListingRow[]> {
  return db.selectFrom("listing").selectAll().where("posting_id", "=", postingId).orderBy("id").execute();
}

export async function insertListing(db: Db, row: Omit<Insertable<ListingTable>, "id">): Promise<void> {
  await db.insertInto("listing").values(row).execute();
}

export async function updateListing(db: Db, id: number, change: Updateable<ListingTable>): Promise<void> {
  await db.updateTable("listing").set(change).where("id", "=", id).execute();
}

/** Whether any listing still holds the posting open. */
export async function hasOpenListing(db: Db, postingId: string): Promise<boolean> {
  const row = await db
    .selectFrom("listing")
    .select("id")
    .where("posting_id", "=", postingId)
    .where("state", "=", "open")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

import type { ExpressionBuilder, Insertable, Selectable, Updateable } from "kysely";
import type { Db } from "../connection.js";
import type { Schema } from "../schema.js";
import type { PostingPlaceTable, PostingTable } from "../tables/postings.js";

export type PostingRow = Selectable<PostingTable>;
export type PostingPlaceRow = Selectable<PostingPlaceTable>;

export async function insertPosting(db: Db, row: Insertable<PostingTable>): Promise<void> {
  await db.insertInto("posting").values(row).execute();
}

export async function updatePosting(db: Db, id: string, change: Updateable<PostingTable>): Promise<void> {
  await db.updateTable("posting").set(change).where("id", "=", id).execute();
}

export async function findPosting(db: Db, id: string): Promise<PostingRow | undefined> {
  return db.selectFrom("posting").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function getPosting(db: Db, id: string): Promise<PostingRow> {
  return db.selectFrom("posting").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

/** Postings of one company that share a group key, closed ones too: candidates for being the same opening. */
export async function listGroup(db: Db, companyId: number, groupKey: string): Promise<PostingRow[]> {
  return db
    .selectFrom("posting")
    .selectAll()
    .where("company_id", "=", companyId)
    .where("group_key", "=", groupKey)
    .where("merged_into", "is", null)
    .execute();
}

export async function replacePlaces(
  db: Db,
  postingId: string,
  places: Omit<PostingPlaceRow, "posting_id" | "position">[],
): Promise<void> {
  await db.deleteFrom("posting_place").where("posting_id", "=", postingId).execute();
  if (places.length === 0) return;
  await db
    .insertInto("posting_place")
    .values(places.map((place, position) => ({ ...place, posting_id: postingId, position })))
    .execute();
}

export async function listPlaces(db: Db, postingIds: string[]): Promise<PostingPlaceRow[]> {
  if (postingIds.length === 0) return [];
  return db
    .selectFrom("posting_place")
    .selectAll()
    .where("posting_id", "in", postingIds)
    .orderBy("posting_id")
    .orderBy("position")
    .execute();
}

export async function replacePostingSectors(
  db: Db,
  postingId: string,
  sectors: { slug: string; evidence: string }[],
): Promise<void> {
  await db.deleteFrom("posting_sector").where("posting_id", "=", postingId).execute();
  if (sectors.length === 0) return;
  await db
    .insertInto("posting_sector")
    .values(
      sectors.map(({ slug, evidence }, position) => ({
        posting_id: postingId,
        sector: slug,
        evidence,
        position,
      })),
    )
    .execute();
}

export async function replacePostingClusters(
  db: Db,
  postingId: string,
  clusters: { slug: string; via: string }[],
): Promise<void> {
  await db.deleteFrom("posting_cluster").where("posting_id", "=", postingId).execute();
  if (clusters.length === 0) return;
  await db
    .insertInto("posting_cluster")
    .values(clusters.map(({ slug, via }) => ({ posting_id: postingId, cluster: slug, via })))
    .execute();
}

type PostingStub = Pick<PostingRow, "id" | "status">;

/** Postings that are not closed although their application period ended before `now`. */
export async function listPassedDeadlines(db: Db, now: number): Promise<PostingStub[]> {
  return db
    .selectFrom("posting")
    .select(["id", "status"])
    .where("status", "in", ["open", "unverified"])
    .where("valid_through", "<", now)
    .execute();
}

/** Open crawled postings that no source has verified since `since`. */
export async function listStale(db: Db, since: number): Promise<PostingStub[]> {
  return db
    .selectFrom("posting")
    .select(["id", "status"])
    .where("status", "=", "open")
    .where("origin", "=", "crawl")
    .where((eb) => eb.not(eb.exists(verifiedSince(eb, since))))
    .execute();
}

/** Unverified postings that a source has verified since `since`. */
export async function listVerifiedAgain(db: Db, since: number): Promise<PostingStub[]> {
  return db
    .selectFrom("posting")
    .select(["id", "status"])
    .where("status", "=", "unverified")
    .where((eb) => eb.exists(verifiedSince(eb, since)))
    .execute();
}

function verifiedSince(eb: ExpressionBuilder<Schema, "posting">, since: number) {
  return eb
    .selectFrom("listing")
    .innerJoin("source", "source.id", "listing.source_id")
    .select("listing.id")
    .whereRef("listing.posting_id", "=", "posting.id")
    .where("listing.state", "=", "open")
    .where("listing.missing_since", "is", null)
    .where("source.last_complete_at", ">=", since);
}

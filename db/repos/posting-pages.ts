import type { Db } from "../connection.js";

/** Open postings with what a sitemap says of them: the time of their last event. */
export async function listForSitemap(
  db: Db,
  limit: number,
): Promise<{ id: string; title: string; changed_at: number }[]> {
  return db
    .selectFrom("posting")
    .select(["id", "title"])
    .select((eb) =>
      eb.fn
        .coalesce(
          eb
            .selectFrom("posting_event")
            .select((inner) => inner.fn.max("at").as("at"))
            .whereRef("posting_event.posting_id", "=", "posting.id"),
          "posting.first_seen_at",
        )
        .as("changed_at"),
    )
    .where("status", "=", "open")
    .orderBy("first_seen_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Listings of a posting with the source each comes from. */
export async function listListingsWithSource(db: Db, postingId: string) {
  return db
    .selectFrom("listing")
    .innerJoin("source", "source.id", "listing.source_id")
    .select(["listing.external_id", "listing.url", "listing.apply_url", "listing.state", "listing.detailed"])
    .select(["listing.first_seen_at", "listing.missing_since"])
    .select(["source.adapter", "source.url as source_url", "source.last_complete_at", "source.last_run_at"])
    .where("posting_id", "=", postingId)
    .orderBy("listing.id")
    .execute();
}

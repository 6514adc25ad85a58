import type { Db } from "../connection.js";

/** Open postings, and how many of them were verified at `since` or later; of one cluster when it is given. */
export async function countVerified(
  db: Db,
  since: number,
  cluster?: string,
): Promise<{ open: number; verified: number }> {
  const query = db
    .selectFrom("posting")
    .select((eb) => {
      const readAt = eb
        .selectFrom("listing")
        .innerJoin("source", "source.id", "listing.source_id")
        .select((inner) => inner.fn.max("source.last_complete_at").as("at"))
        .whereRef("listing.posting_id", "=", "posting.id")
        .where("listing.missing_since", "is", null);
      const verifiedAt = eb.fn.coalesce(readAt, "posting.verified_at");
      return [
        eb.fn.countAll<number>().as("open"),
        eb.fn.count<number>(eb.case().when(verifiedAt, ">=", since).then(1).end()).as("verified"),
      ];
    })
    .where("posting.status", "=", "open");
  if (cluster === undefined) return query.executeTakeFirstOrThrow();
  return query
    .innerJoin("posting_cluster", "posting_cluster.posting_id", "posting.id")
    .where("posting_cluster.cluster", "=", cluster)
    .executeTakeFirstOrThrow();
}

/** How many companies have an open posting. */
export async function countHiringCompanies(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom("posting")
    .select((eb) => eb.fn.count<number>("company_id").distinct().as("n"))
    .where("status", "=", "open")
    .executeTakeFirstOrThrow();
  return n;
}

/** A source whose last attempt failed. */
export interface FailingSource {
  id: number;
  adapter: string;
  url: string;
  company_slug: string;
  company_name: string;
  last_error: string | null;
  error_count: number;
  last_complete_at: number | null;
}

/** Sources that fail, of one cluster's companies when it is given, the longest failing first. */
export async function listFailingSources(db: Db, cluster?: string): Promise<FailingSource[]> {
  let query = db
    .selectFrom("source")
    .innerJoin("company", "company.id", "source.company_id")
    .select(["source.id", "adapter", "source.url", "last_error", "error_count", "last_complete_at"])
    .select(["company.slug as company_slug", "company.name as company_name"])
    .where("error_count", ">", 0)
    .where("status", "in", ["on", "probe"]);
  if (cluster !== undefined) {
    query = query.where("company.id", "in", (eb) =>
      eb.selectFrom("membership").select("company_id").where("membership.cluster", "=", cluster),
    );
  }
  return query.orderBy("error_count", "desc").orderBy("company.name").execute();
}

/** Postings by status, merged ones left out. */
export async function countByStatus(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("posting")
    .select((eb) => ["status", eb.fn.countAll<number>().as("n")])
    .where("merged_into", "is", null)
    .groupBy("status")
    .execute();
  return new Map(rows.map((row) => [row.status, row.n]));
}

import type { Db } from "../connection.js";

/** A company in a cluster, and how many open postings it has anywhere. */
export interface ClusterCompany {
  slug: string;
  name: string;
  kind: string;
  city: string | null;
  region: string | null;
  country: string | null;
  basis: string;
  evidence: string | null;
  open: number;
}

export async function listClusterCompanies(db: Db, cluster: string): Promise<ClusterCompany[]> {
  return db
    .selectFrom("membership")
    .innerJoin("company", "company.id", "membership.company_id")
    .select(["slug", "name", "kind", "city", "region", "country", "basis", "evidence"])
    .select((eb) =>
      eb
        .selectFrom("posting")
        .select((inner) => inner.fn.countAll<number>().as("n"))
        .whereRef("posting.company_id", "=", "company.id")
        .where("posting.status", "=", "open")
        .$asScalar()
        .$notNull()
        .as("open"),
    )
    .where("cluster", "=", cluster)
    .orderBy("company.name")
    .execute();
}

/** How many open postings a company has. */
export async function countOpenOf(db: Db, companyId: number): Promise<number> {
  const { n } = await db
    .selectFrom("posting")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("company_id", "=", companyId)
    .where("status", "=", "open")
    .executeTakeFirstOrThrow();
  return n;
}

/** Clusters that a company belongs to, and why. */
export async function listCompanyClusters(db: Db, companyId: number) {
  return db
    .selectFrom("membership")
    .innerJoin("cluster", "cluster.slug", "membership.cluster")
    .select(["cluster.slug", "cluster.name", "basis", "evidence"])
    .where("company_id", "=", companyId)
    .orderBy("cluster.name")
    .execute();
}

/** How many companies each cluster has, by basis. */
export async function countMemberships(db: Db): Promise<{ cluster: string; basis: string; n: number }[]> {
  return db
    .selectFrom("membership")
    .select((eb) => ["cluster", "basis", eb.fn.countAll<number>().as("n")])
    .groupBy(["cluster", "basis"])
    .execute();
}

/** Sectors with their names, the main one first; of one company when it is given, else of all. */
export async function listNamedSectors(
  db: Db,
  companyId?: number,
): Promise<{ company_id: number; slug: string; name: string }[]> {
  const query = db
    .selectFrom("company_sector")
    .innerJoin("sector", "sector.slug", "company_sector.sector")
    .select(["company_id", "slug", "name"])
    .orderBy("company_id")
    .orderBy("position");
  return (companyId === undefined ? query : query.where("company_id", "=", companyId)).execute();
}

/** Names by slug, of those among `slugs` that are known. */
export async function findNames(
  db: Db,
  table: "cluster" | "sector" | "company",
  slugs: readonly string[],
): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await db
    .selectFrom(table)
    .select(["slug", "name"])
    .where("slug", "in", [...slugs])
    .execute();
  return new Map(rows.map((row) => [row.slug, row.name]));
}

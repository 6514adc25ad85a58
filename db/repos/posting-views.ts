import type { Selectable } from "kysely";
import type { Db } from "../connection.js";
import type { PostingTable } from "../tables/postings.js";
import { listPlaces } from "./postings.js";
import type { PostingPlaceRow } from "./postings.js";

/** A posting with everything that is shown of it, names included. */
export interface PostingView extends Selectable<PostingTable> {
  company: { slug: string; name: string };
  places: PostingPlaceRow[];
  sectors: { slug: string; name: string; evidence: string }[];
  clusters: { slug: string; name: string; via: string }[];
  /** Latest complete reading of a source that lists it; `verified_at` for postings without a source. */
  last_verified_at: number | null;
}

/** Postings by id, in the order asked for; ids that are unknown are left out. */
export async function loadPostings(db: Db, ids: string[]): Promise<PostingView[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("posting")
    .innerJoin("company", "company.id", "posting.company_id")
    .selectAll("posting")
    .select(["company.slug as company_slug", "company.name as company_name"])
    .where("posting.id", "in", ids)
    .execute();
  const places = groupBy(await listPlaces(db, ids));
  const sectors = groupBy(await listSectorsOf(db, ids));
  const clusters = groupBy(await listClustersOf(db, ids));
  const verified = new Map((await listVerified(db, ids)).map((row) => [row.posting_id, row.at]));
  const views = new Map<string, PostingView>();
  for (const { company_slug, company_name, ...row } of rows) {
    views.set(row.id, {
      ...row,
      company: { slug: company_slug, name: company_name },
      places: places.get(row.id) ?? [],
      sectors: sectors.get(row.id) ?? [],
      clusters: clusters.get(row.id) ?? [],
      last_verified_at: verified.get(row.id) ?? row.verified_at,
    });
  }
  return ids.flatMap((id) => views.get(id) ?? []);
}

/** Ids of every posting, for filling an index from nothing. */
export async function listPostingIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("posting").select("id").orderBy("id").execute();
  return rows.map((row) => row.id);
}

function groupBy<T extends { posting_id: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.posting_id);
    if (group === undefined) groups.set(row.posting_id, [row]);
    else group.push(row);
  }
  return groups;
}

async function listSectorsOf(db: Db, ids: string[]) {
  return db
    .selectFrom("posting_sector")
    .innerJoin("sector", "sector.slug", "posting_sector.sector")
    .select(["posting_id", "sector.slug", "sector.name", "evidence"])
    .where("posting_id", "in", ids)
    .orderBy("position")
    .execute();
}

async function listClustersOf(db: Db, ids: string[]) {
  return db
    .selectFrom("posting_cluster")
    .innerJoin("cluster", "cluster.slug", "posting_cluster.cluster")
    .select(["posting_id", "cluster.slug", "cluster.name", "via"])
    .where("posting_id", "in", ids)
    .orderBy("via", "desc")
    .orderBy("cluster.name")
    .execute();
}

async function listVerified(db: Db, ids: string[]) {
  return db
    .selectFrom("listing")
    .innerJoin("source", "source.id", "listing.source_id")
    .select((eb) => ["posting_id", eb.fn.max<number | null>("source.last_complete_at").as("at")])
    .where("posting_id", "in", ids)
    .where("listing.missing_since", "is", null)
    .groupBy("posting_id")
    .execute();
}

/** Open postings per cluster, sector and company, for pages that list those. */
export async function countOpenBy(
  db: Db,
  dimension: "cluster" | "sector" | "company",
): Promise<Map<string, number>> {
  const counted = {
    cluster: () =>
      db
        .selectFrom("posting_cluster")
        .innerJoin("posting", "posting.id", "posting_cluster.posting_id")
        .select((eb) => ["cluster as key", eb.fn.countAll<number>().as("n")])
        .where("posting.status", "=", "open")
        .groupBy("cluster")
        .execute(),
    sector: () =>
      db
        .selectFrom("posting_sector")
        .innerJoin("posting", "posting.id", "posting_sector.posting_id")
        .select((eb) => ["sector as key", eb.fn.countAll<number>().as("n")])
        .where("posting.status", "=", "open")
        .groupBy("sector")
        .execute(),
    company: () =>
      db
        .selectFrom("posting")
        .innerJoin("company", "company.id", "posting.company_id")
        .select((eb) => ["company.slug as key", eb.fn.countAll<number>().as("n")])
        .where("posting.status", "=", "open")
        .groupBy("company.slug")
        .execute(),
  };
  const rows = await counted[dimension]();
  return new Map(rows.map((row) => [row.key, row.n]));
}

import type { Selectable } from "kysely";
import type { Db } from "../connection.js";
import type { PostingTable } from "../tables/postings.js";
import { listPlaces } from "./postings.js";
import type { PostingPlaceRow } from "./postings.js";

/** A posting with what is shown of it in a list, names included: everything but its text. */
export interface PostingView extends Omit<Selectable<PostingTable>, (typeof TEXTS)[number]> {
  company: { slug: string; name: string };
  places: PostingPlaceRow[];
  sectors: { slug: string; name: string; evidence: string }[];
  clusters: { slug: string; name: string; via: string }[];
  /** Latest complete reading of a source that lists it; `verified_at` for postings without a source. */
  last_verified_at: number | null;
}

/** A posting with everything that is shown of it. */
export type WholePosting = PostingView & Pick<Selectable<PostingTable>, (typeof TEXTS)[number]>;

const TEXTS = ["description_html", "description_text"] as const;
const FACTS = [
  "id",
  "company_id",
  "title",
  "department",
  "url",
  "apply_url",
  "workplace",
  "remote_from",
  "employment_type",
  "seniority",
  "function",
  "language",
  "salary_min",
  "salary_max",
  "salary_currency",
  "salary_period",
  "salary_text",
  "posted_at",
  "valid_through",
  "first_seen_at",
  "closed_at",
  "status",
  "status_reason",
  "group_key",
  "merged_into",
  "origin",
  "verified_at",
  "provenance",
  "rules_version",
] as const;

/** Postings by id, in the order asked for; ids that are unknown are left out. */
export async function loadPostings(db: Db, ids: string[]): Promise<WholePosting[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("posting").selectAll().where("id", "in", ids).execute();
  return complete(db, ids, rows);
}

/** The same without the texts, which are longer than all the rest: for lists. */
export async function loadViews(db: Db, ids: string[]): Promise<PostingView[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("posting").select(FACTS).where("id", "in", ids).execute();
  return complete(db, ids, rows);
}

/** Puts what other tables say of postings into their rows, and these into the order asked for. */
async function complete<T extends { id: string; company_id: number; verified_at: number | null }>(
  db: Db,
  ids: string[],
  rows: T[],
) {
  const companies = new Map((await listNames(db, rows)).map(({ id, slug, name }) => [id, { slug, name }]));
  const places = groupBy(await listPlaces(db, ids));
  const sectors = groupBy(await listSectorsOf(db, ids));
  const clusters = groupBy(await listClustersOf(db, ids));
  const verified = new Map((await listVerified(db, ids)).map((row) => [row.posting_id, row.at]));
  // The rows are ours alone; copying thirty columns of each would take longer than reading them did.
  const views = rows.map((row) =>
    Object.assign(row, {
      company: companies.get(row.company_id) ?? { slug: "", name: "" },
      places: places.get(row.id) ?? [],
      sectors: sectors.get(row.id) ?? [],
      clusters: clusters.get(row.id) ?? [],
      last_verified_at: verified.get(row.id) ?? row.verified_at,
    }),
  );
  const byId = new Map(views.map((view) => [view.id, view]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function listNames(db: Db, rows: readonly { company_id: number }[]) {
  const ids = [...new Set(rows.map((row) => row.company_id))];
  if (ids.length === 0) return [];
  return db.selectFrom("company").select(["id", "slug", "name"]).where("id", "in", ids).execute();
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

/** Open postings by company, under its slug. Clusters and sectors are counted by the index. */
export async function countOpenByCompany(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("posting")
    .innerJoin("company", "company.id", "posting.company_id")
    .select((eb) => ["company.slug", eb.fn.countAll<number>().as("n")])
    .where("posting.status", "=", "open")
    .groupBy("company.slug")
    .execute();
  return new Map(rows.map((row) => [row.slug, row.n]));
}

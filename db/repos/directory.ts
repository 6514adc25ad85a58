import type { Insertable, Selectable } from "kysely";
import type { Db } from "../connection.js";
import type { ClusterTable, CompanyTable, MembershipTable, SectorTable } from "../tables/directory.js";

export type ClusterRow = Selectable<ClusterTable>;
export type SectorRow = Selectable<SectorTable>;
export type CompanyRow = Selectable<CompanyTable>;
export type MembershipRow = Selectable<MembershipTable>;

export async function upsertCluster(db: Db, row: ClusterRow): Promise<void> {
  const { slug: _slug, ...rest } = row;
  await db
    .insertInto("cluster")
    .values(row)
    .onConflict((conflict) => conflict.column("slug").doUpdateSet(rest))
    .execute();
}

export async function upsertSector(db: Db, row: SectorRow): Promise<void> {
  const { slug: _slug, ...rest } = row;
  await db
    .insertInto("sector")
    .values(row)
    .onConflict((conflict) => conflict.column("slug").doUpdateSet(rest))
    .execute();
}

/** @returns The company's id, the same as before when it was known. */
export async function upsertCompany(db: Db, row: Omit<Insertable<CompanyTable>, "id">): Promise<number> {
  const { slug: _slug, ...rest } = row;
  const { id } = await db
    .insertInto("company")
    .values(row)
    .onConflict((conflict) => conflict.column("slug").doUpdateSet(rest))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Memberships of one company as they stand now; those that are not named any more go. */
export async function replaceMemberships(
  db: Db,
  companyId: number,
  rows: Omit<MembershipRow, "company_id">[],
): Promise<void> {
  await db.deleteFrom("membership").where("company_id", "=", companyId).execute();
  if (rows.length === 0) return;
  await db
    .insertInto("membership")
    .values(rows.map((row) => ({ ...row, company_id: companyId })))
    .execute();
}

/** Sectors of one company, the main one first. */
export async function replaceCompanySectors(db: Db, companyId: number, sectors: string[]): Promise<void> {
  await db.deleteFrom("company_sector").where("company_id", "=", companyId).execute();
  if (sectors.length === 0) return;
  await db
    .insertInto("company_sector")
    .values(sectors.map((sector, position) => ({ company_id: companyId, sector, position })))
    .execute();
}

export async function listClusters(db: Db): Promise<ClusterRow[]> {
  return db.selectFrom("cluster").selectAll().orderBy("name").execute();
}

export async function findCluster(db: Db, slug: string): Promise<ClusterRow | undefined> {
  return db.selectFrom("cluster").selectAll().where("slug", "=", slug).executeTakeFirst();
}

export async function listSectors(db: Db): Promise<SectorRow[]> {
  return db.selectFrom("sector").selectAll().orderBy("level").orderBy("name").execute();
}

export async function listCompanies(db: Db): Promise<CompanyRow[]> {
  return db.selectFrom("company").selectAll().orderBy("name").execute();
}

export async function findCompany(db: Db, slug: string): Promise<CompanyRow | undefined> {
  return db.selectFrom("company").selectAll().where("slug", "=", slug).executeTakeFirst();
}

export async function getCompany(db: Db, id: number): Promise<CompanyRow> {
  return db.selectFrom("company").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

/** Slugs of a company's sectors, the main one first. */
export async function listCompanySectors(db: Db, companyId: number): Promise<string[]> {
  const rows = await db
    .selectFrom("company_sector")
    .select("sector")
    .where("company_id", "=", companyId)
    .orderBy("position")
    .execute();
  return rows.map((row) => row.sector);
}

export async function listMemberships(
  db: Db,
  filter: { companyId?: number; cluster?: string } = {},
): Promise<MembershipRow[]> {
  let query = db.selectFrom("membership").selectAll();
  if (filter.companyId !== undefined) query = query.where("company_id", "=", filter.companyId);
  if (filter.cluster !== undefined) query = query.where("cluster", "=", filter.cluster);
  return query.execute();
}

export async function countRows(db: Db): Promise<{ clusters: number; sectors: number; companies: number }> {
  const count = async (table: "cluster" | "sector" | "company") => {
    const { n } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    return n;
  };
  return {
    clusters: await count("cluster"),
    sectors: await count("sector"),
    companies: await count("company"),
  };
}

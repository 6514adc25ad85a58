import { findAdapter, matchUrl } from "../../crawlers/registry.js";
import type { SourceRef } from "../../crawlers/types.js";
import type { Connection, Db } from "../../db/connection.js";
import {
  replaceCompanySectors,
  replaceMemberships,
  upsertCluster,
  upsertCompany,
  upsertSector,
} from "../../db/repos/directory.js";
import { findOverrides } from "../../db/repos/overrides.js";
import { findSource, insertSourceIfNew, updateSource } from "../../db/repos/sources.js";
import type { Directory, DirectoryCompany, DirectorySource } from "./seed-format.js";

/**
 * Loads a directory into the database. Idempotent: loading again updates what changed and duplicates nothing, sources
 * keep their schedule and health, and a person's correction stands.
 */
export async function loadDirectory(db: Connection, directory: Directory, now: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const cluster of directory.clusters) await loadCluster(trx, cluster, now);
    // Groups first: a sector names its group.
    const sectors = [...directory.sectors].sort((a, b) => a.level - b.level);
    for (const sector of sectors)
      await upsertSector(trx, { ...sector, keywords: JSON.stringify(sector.keywords) });
    for (const company of directory.companies) await loadCompany(trx, company, now);
  });
}

async function loadCluster(db: Db, cluster: Directory["clusters"][number], now: number): Promise<void> {
  const { lat, lon, scope } = cluster;
  const drawn =
    scope?.type === "radius" ? (lat === null || lon === null ? null : { ...scope, lat, lon }) : scope;
  const row = {
    ...cluster,
    scope: drawn === null ? null : JSON.stringify(drawn),
    facts: JSON.stringify(cluster.facts),
    updated_at: now,
  };
  await upsertCluster(db, await corrected(db, "cluster", cluster.slug, row));
}

async function loadCompany(db: Db, company: DirectoryCompany, now: number): Promise<void> {
  const row = {
    slug: company.slug,
    name: company.name,
    kind: company.kind,
    website: company.website,
    careers_url: company.careersUrl,
    city: company.city,
    region: company.region,
    country: company.country,
    lat: company.lat,
    lon: company.lon,
    facts: JSON.stringify(company.facts),
    updated_at: now,
  };
  const id = await upsertCompany(db, await corrected(db, "company", company.slug, row));
  await replaceCompanySectors(db, id, company.sectors);
  await replaceMemberships(db, id, company.memberships);
  for (const source of company.sources) await loadSource(db, { id, name: company.name }, source, now);
}

/** Corrections of columns win over the file; the slug is never corrected. */
async function corrected<T extends { slug: string }>(
  db: Db,
  subject: "cluster" | "company",
  slug: string,
  row: T,
): Promise<T> {
  const corrections = [...(await findOverrides(db, subject, slug))].filter(
    ([field]) => field in row && field !== "slug",
  );
  return { ...row, ...(Object.fromEntries(corrections) as Partial<T>) };
}

async function loadSource(
  db: Db,
  company: { id: number; name: string },
  source: DirectorySource,
  now: number,
): Promise<void> {
  const ref = refOf(source);
  const known = await findSource(db, ref.adapter, ref.token);
  const start = startOf(ref, source.confidence);
  const id = await insertSourceIfNew(db, {
    company_id: company.id,
    adapter: ref.adapter,
    token: ref.token,
    url: findAdapter(ref.adapter)?.canonical(ref.token) ?? source.url ?? "",
    ...start,
    expected_name: company.name,
    next_check_at: now,
    list_due_at: now,
    error_count: 0,
    details_pending: 0,
    created_at: now,
  });
  // One that waited for its adapter starts once there is one.
  if (known?.status === "waiting" && start.status !== "waiting") await updateSource(db, id, start);
}

/** The address is surer than the token beside it: it also tells the region, and the letters as the system spells them. */
function refOf({ adapter, token, url }: DirectorySource): SourceRef {
  const ref = url === null ? null : matchUrl(new URL(url));
  return ref?.adapter === adapter ? ref : { adapter, token };
}

function startOf(ref: SourceRef, confidence: "high" | "medium" | "low") {
  if (findAdapter(ref.adapter) === null) {
    return { status: "waiting", status_reason: `There is no adapter for ${ref.adapter} yet.` };
  }
  if (confidence !== "low") return { status: "on", status_reason: null };
  return {
    status: "probe",
    status_reason: "Not yet confirmed: read once, unseen, to compare the board's own name.",
  };
}

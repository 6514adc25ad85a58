import type { Db } from "../../db/connection.js";
import {
  getCompany,
  listClusters,
  listCompanySectors,
  listMemberships,
  listSectors,
} from "../../db/repos/directory.js";
import type { ClusterScope } from "../domain/cluster-area.js";
import { loadGazetteer } from "../domain/places/gazetteer.js";
import type { CompanyContext, PostingFacts, StatedPosting } from "../domain/posting.js";
import { buildTaxonomy } from "../domain/taxonomy.js";
import type { SectorRow } from "../domain/taxonomy.js";
import { LISTING_BASES } from "../domain/vocabulary.js";
import { understand } from "../domain/understand.js";
import type { UnderstandTools } from "../domain/understand.js";
import type { PostingOwner } from "./save-posting.js";

/** What is needed to understand and save the postings of one company. */
export interface CompanyDesk {
  owner: PostingOwner;
  read(stated: StatedPosting): PostingFacts;
}

/** Loads what the directory says of a company, ready for reading its postings. */
export async function openCompanyDesk(db: Db, companyId: number): Promise<CompanyDesk> {
  const company = await getCompany(db, companyId);
  const memberships = await listMemberships(db, { companyId });
  const context: CompanyContext = {
    sectors: await listCompanySectors(db, companyId),
    country: company.country,
    region: company.region,
  };
  const tools = await loadTools(db);
  return {
    owner: {
      companyId,
      companySlug: company.slug,
      memberOf: memberships.filter((row) => LISTING_BASES.includes(row.basis)).map((row) => row.cluster),
      areas: await loadAreas(db),
    },
    read: (stated) => understand(stated, context, tools),
  };
}

/** Reads postings of a company that the directory does not know, as a preview of them. */
export async function openStrangersDesk(db: Db): Promise<Pick<CompanyDesk, "read">> {
  const tools = await loadTools(db);
  const context: CompanyContext = { sectors: [], country: null, region: null };
  return { read: (stated) => understand(stated, context, tools) };
}

async function loadTools(db: Db): Promise<UnderstandTools> {
  return { gazetteer: loadGazetteer(), taxonomy: buildTaxonomy(await loadSectors(db)) };
}

async function loadAreas(db: Db): Promise<PostingOwner["areas"]> {
  const clusters = await listClusters(db);
  return clusters.flatMap(({ slug, scope }) =>
    scope === null ? [] : [{ slug, scope: JSON.parse(scope) as ClusterScope }],
  );
}

async function loadSectors(db: Db): Promise<SectorRow[]> {
  const rows = await listSectors(db);
  return rows.map((row) => ({ ...row, keywords: JSON.parse(row.keywords) as SectorRow["keywords"] }));
}

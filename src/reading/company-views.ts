import { countOpenOf, listCompanyClusters, listNamedSectors } from "../../db/repos/directory-views.js";
import { findCompany, listCompanies } from "../../db/repos/directory.js";
import type { CompanyRow } from "../../db/repos/directory.js";
import { countOpenByCompany } from "../../db/repos/posting-views.js";
import { listSources } from "../../db/repos/sources.js";
import type { SourceRow } from "../../db/repos/sources.js";
import type { Board } from "../board.js";
import { AppError } from "../domain/errors.js";
import { en } from "../messages/en.js";
import { addresses } from "./addresses.js";
import { toTimeOrNull } from "./times.js";

export interface CompanySummary {
  row: CompanyRow;
  open: number;
  sectors: { slug: string; name: string }[];
}

/** Every company by name. */
export async function listCompanySummaries(board: Board): Promise<CompanySummary[]> {
  const [rows, open, sectors] = await Promise.all([
    listCompanies(board.read),
    countOpenByCompany(board.read),
    listNamedSectors(board.read),
  ]);
  const byCompany = new Map<number, CompanySummary["sectors"]>();
  for (const { company_id, slug, name } of sectors) {
    byCompany.set(company_id, [...(byCompany.get(company_id) ?? []), { slug, name }]);
  }
  return rows.map((row) => ({
    row,
    open: open.get(row.slug) ?? 0,
    sectors: byCompany.get(row.id) ?? [],
  }));
}

export interface CompanyView extends CompanySummary {
  clusters: { slug: string; name: string; basis: string; evidence: string | null }[];
  sources: SourceRow[];
}

/** @throws AppError `not_found`. */
export async function findCompanyView(board: Board, slug: string): Promise<CompanyView> {
  const row = await findCompany(board.read, slug);
  if (row === undefined) throw new AppError("not_found", en.errors.company_not_found);
  const [open, sectors, clusters, sources] = await Promise.all([
    countOpenOf(board.read, row.id),
    listNamedSectors(board.read, row.id),
    listCompanyClusters(board.read, row.id),
    listSources(board.read, { companyId: row.id }),
  ]);
  return {
    row,
    open,
    sectors: sectors.map(({ slug, name }) => ({ slug, name })),
    clusters,
    sources,
  };
}

/** A company as the API lists it. */
export function toCompanyShape({ row, open, sectors }: CompanySummary, baseUrl: string) {
  return {
    slug: row.slug,
    url: baseUrl + addresses.company(row.slug),
    name: row.name,
    kind: row.kind,
    website: row.website,
    city: row.city,
    region: row.region,
    country: row.country,
    lat: row.lat,
    lon: row.lon,
    sectors,
    open_postings: open,
  };
}

/** A company as the API shows it alone. */
export function toCompanyDetailShape(view: CompanyView, baseUrl: string) {
  return {
    ...toCompanyShape(view, baseUrl),
    careers_url: view.row.careers_url,
    clusters: view.clusters.map(({ slug, name, basis, evidence }) => ({ slug, name, basis, evidence })),
    sources: view.sources.map((source) => ({
      adapter: source.adapter,
      url: source.url,
      status: source.status,
      error: source.error_count > 0 ? source.last_error : null,
      last_read_at: toTimeOrNull(source.last_complete_at),
    })),
  };
}

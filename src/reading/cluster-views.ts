import { DAY_MS } from "../domain/durations.js";
import { countMemberships, listClusterCompanies } from "../../db/repos/directory-views.js";
import type { ClusterCompany } from "../../db/repos/directory-views.js";
import { findCluster, listClusters } from "../../db/repos/directory.js";
import type { ClusterRow } from "../../db/repos/directory.js";
import { countVerified, listFailingSources } from "../../db/repos/freshness.js";
import type { FailingSource } from "../../db/repos/freshness.js";
import type { Board } from "../board.js";
import { AppError } from "../domain/errors.js";
import { LISTING_BASES } from "../domain/vocabulary.js";
import { en } from "../messages/en.js";
import { addresses } from "./addresses.js";
import { countOpen } from "./open-counts.js";
import { toTimeOrNull } from "./times.js";

export interface ClusterSummary {
  row: ClusterRow;
  /** Open postings listed under it, by membership or by area. */
  open: number;
  /** Companies documented as its own. */
  members: number;
  /** Companies only seated in its area. */
  area: number;
}

/** Every cluster; those with open postings first, then by name. */
export async function listClusterSummaries(board: Board): Promise<ClusterSummary[]> {
  const [rows, open, memberships] = await Promise.all([
    listClusters(board.read),
    countOpen(board),
    countMemberships(board.read),
  ]);
  const summaries = rows.map((row) => {
    const own = memberships.filter(({ cluster }) => cluster === row.slug);
    const sum = (wanted: (basis: string) => boolean) =>
      own.filter(({ basis }) => wanted(basis)).reduce((total, { n }) => total + n, 0);
    return {
      row,
      open: open.cluster.get(row.slug) ?? 0,
      members: sum((basis) => LISTING_BASES.includes(basis)),
      area: sum((basis) => basis === "area"),
    };
  });
  return summaries.sort((a, b) => b.open - a.open);
}

export interface ClusterView {
  row: ClusterRow;
  open: number;
  /** Of the open ones, verified within the last 24 hours. */
  verified: number;
  members: ClusterCompany[];
  area: ClusterCompany[];
  past: ClusterCompany[];
  failing: FailingSource[];
}

/** @throws AppError `not_found`. */
export async function findClusterView(board: Board, slug: string): Promise<ClusterView> {
  const row = await findCluster(board.read, slug);
  if (row === undefined) throw new AppError("not_found", en.errors.cluster_not_found);
  const [companies, freshness, failing] = await Promise.all([
    listClusterCompanies(board.read, slug),
    countVerified(board.read, board.now() - DAY_MS, slug),
    listFailingSources(board.read, slug),
  ]);
  return {
    row,
    ...freshness,
    members: companies.filter(({ basis }) => LISTING_BASES.includes(basis)),
    area: companies.filter(({ basis }) => basis === "area"),
    past: companies.filter(({ basis }) => basis === "past-partner"),
    failing,
  };
}

/** Share in whole percent, 100 only when it is all of them; `null` of nothing. */
export function percent(part: number, whole: number): number | null {
  if (whole === 0) return null;
  return part === whole ? 100 : Math.min(99, Math.round((part / whole) * 100));
}

/** What the API tells of a cluster wherever it does. */
function toClusterShape(row: ClusterRow, baseUrl: string) {
  return {
    slug: row.slug,
    url: baseUrl + addresses.cluster(row.slug),
    name: row.name,
    country: row.country,
    region: row.region,
    city: row.city,
    lat: row.lat,
    lon: row.lon,
    website: row.website,
    founded: row.founded,
    has_area: row.scope !== null,
  };
}

function toCompanyRef({ slug, name, kind, basis, open }: ClusterCompany) {
  return { slug, name, kind, basis, open_postings: open };
}

/** A cluster as the API lists it. */
export function toClusterSummaryShape(summary: ClusterSummary, baseUrl: string) {
  return {
    ...toClusterShape(summary.row, baseUrl),
    open_postings: summary.open,
    member_companies: summary.members,
    area_companies: summary.area,
  };
}

/** A cluster as the API shows it alone. */
export function toClusterDetailShape(view: ClusterView, baseUrl: string) {
  return {
    ...toClusterShape(view.row, baseUrl),
    open_postings: view.open,
    verified_within_24h: view.verified,
    members: view.members.map(toCompanyRef),
    area: view.area.map(toCompanyRef),
    past_partners: view.past.map(toCompanyRef),
    failing_sources: view.failing.map((source) => ({
      company: { slug: source.company_slug, name: source.company_name },
      adapter: source.adapter,
      url: source.url,
      error: source.last_error,
      failures: source.error_count,
      last_read_at: toTimeOrNull(source.last_complete_at),
    })),
  };
}

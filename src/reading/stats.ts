import { countRows } from "../../db/repos/directory.js";
import { countByStatus, countHiringCompanies } from "../../db/repos/freshness.js";
import { countSources } from "../../db/repos/sources.js";
import type { Board } from "../board.js";
import { countOpen, readFreshness } from "./open-counts.js";

/** The numbers of the whole board. Counts per cluster and sector overlap: they do not add up to the totals. */
export async function readStats(board: Board) {
  const { read } = board;
  const now = board.now();
  const [status, rows, hiring, open, fresh, sources] = await Promise.all([
    countByStatus(read),
    countRows(read),
    countHiringCompanies(read),
    countOpen(board),
    readFreshness(board),
    countSources(read, now),
  ]);
  return {
    postings: {
      open: status.get("open") ?? 0,
      unverified: status.get("unverified") ?? 0,
      closed: status.get("closed") ?? 0,
    },
    companies: { total: rows.companies, with_open_postings: hiring },
    clusters: { total: rows.clusters, with_open_postings: open.cluster.size },
    per_cluster: toCounts(open.cluster),
    per_sector: toCounts(open.sector),
    freshness: { open: fresh.open, verified_within_24h: fresh.verified },
    sources: { total: sources.total, read: sources.read, failing: sources.failing, waiting: sources.waiting },
  };
}

function toCounts(counts: ReadonlyMap<string, number>): { slug: string; open_postings: number }[] {
  return [...counts]
    .map(([slug, open_postings]) => ({ slug, open_postings }))
    .sort((a, b) => b.open_postings - a.open_postings || (a.slug < b.slug ? -1 : 1));
}

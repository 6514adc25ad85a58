import { listSectors } from "../../db/repos/directory.js";
import type { SectorRow } from "../../db/repos/directory.js";
import type { Board } from "../board.js";
import { AppError } from "../domain/errors.js";
import { en } from "../messages/en.js";
import { addresses } from "./addresses.js";
import { countOpen } from "./open-counts.js";
import type { OpenCounts } from "./open-counts.js";

export interface SectorSummary {
  slug: string;
  name: string;
  parent: string | null;
  /** Open postings in it. A posting in two sectors counts in both, so these do not add up to a total. */
  open: number;
}

export interface SectorGroup extends Pick<SectorSummary, "slug" | "name"> {
  sectors: SectorSummary[];
}

/** The groups of sectors, each with its sectors and their open postings. */
export async function listSectorGroups(board: Board): Promise<SectorGroup[]> {
  const [rows, open] = await Promise.all([listSectors(board.read), countOpen(board)]);
  return rows
    .filter((row) => row.level === 1)
    .map((group) => ({
      slug: group.slug,
      name: group.name,
      sectors: rows.filter((row) => row.parent === group.slug).map((row) => toSummary(row, open)),
    }));
}

function toSummary(row: SectorRow, open: OpenCounts): SectorSummary {
  return { slug: row.slug, name: row.name, parent: row.parent, open: open.sector.get(row.slug) ?? 0 };
}

export interface SectorView extends SectorSummary {
  /** The group it belongs to; `null` for a group. */
  group: { slug: string; name: string } | null;
  /** Of a group: its sectors. Of a sector: the others of its group. */
  related: SectorSummary[];
}

/** @throws AppError `not_found`. */
export async function findSectorView(board: Board, slug: string): Promise<SectorView> {
  const [rows, open] = await Promise.all([listSectors(board.read), countOpen(board)]);
  const row = rows.find((candidate) => candidate.slug === slug);
  if (row === undefined) throw new AppError("not_found", en.errors.sector_not_found);
  const group = rows.find((candidate) => candidate.slug === row.parent);
  const parent = group?.slug ?? row.slug;
  return {
    ...toSummary(row, open),
    group: group === undefined ? null : { slug: group.slug, name: group.name },
    related: rows
      .filter((candidate) => candidate.parent === parent && candidate.slug !== row.slug)
      .map((candidate) => toSummary(candidate, open)),
  };
}

/** The sectors that a search for this one asks for: a group stands for all of its own. */
export function searchedSectors(view: SectorView): string[] {
  return view.group === null && view.related.length > 0 ? view.related.map(({ slug }) => slug) : [view.slug];
}

/** A sector as the API lists it. */
export function toSectorShape(sector: SectorSummary, baseUrl: string) {
  return {
    slug: sector.slug,
    url: baseUrl + addresses.sector(sector.slug),
    name: sector.name,
    parent: sector.parent,
    open_postings: sector.open,
  };
}

import { DAY_MS } from "../domain/durations.js";
import { countVerified } from "../../db/repos/freshness.js";
import type { Board } from "../board.js";
import { emptyQuery } from "../domain/query-params.js";

export interface OpenCounts {
  total: number;
  cluster: ReadonlyMap<string, number>;
  sector: ReadonlyMap<string, number>;
}

/** Open postings in all, per cluster and per sector. The index counts them in memory; in SQL it would hold up a page. */
export function countOpen(board: Board): Promise<OpenCounts> {
  const known = underWay.get(board);
  if (known !== undefined) return known;
  const counting = askForCounts(board).finally(() => underWay.delete(board));
  underWay.set(board, counting);
  return counting;
}

/** A page asks for them in several places at once: one question answers all of these. */
const underWay = new WeakMap<Board, Promise<OpenCounts>>();

async function askForCounts(board: Board): Promise<OpenCounts> {
  const { total, facets } = await board.search.search({ ...emptyQuery(), limit: 1 }, board.now());
  const toMap = (counts: { value: string; count: number }[]) =>
    new Map(counts.map(({ value, count }) => [value, count]));
  return { total, cluster: toMap(facets.cluster), sector: toMap(facets.sector) };
}

interface Freshness {
  open: number;
  verified: number;
}

/** Looking at every open posting takes a while, and the share changes slowly. */
const REMEMBERED_MS = 30_000;
const remembered = new WeakMap<object, Freshness & { at: number }>();

/** Open postings of the whole board and how many were verified within 24 hours; up to half a minute old. */
export async function readFreshness(board: Board): Promise<Freshness> {
  const now = board.now();
  const known = remembered.get(board.read);
  if (known !== undefined && now - known.at < REMEMBERED_MS) return known;
  const counted = await countVerified(board.read, now - DAY_MS);
  remembered.set(board.read, { ...counted, at: now });
  return counted;
}

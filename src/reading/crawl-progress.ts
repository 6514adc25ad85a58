import { countSources } from "../../db/repos/sources.js";
import type { Board } from "../board.js";

/** How far the first crawl is. It is over once every source was read in full or has failed at least once. */
export async function readCrawlProgress(
  board: Board,
): Promise<{ read: number; total: number; running: boolean }> {
  const { read, total, failing } = await countSources(board.read, board.now());
  return { read, total, running: total > 0 && read + failing < total };
}

import { countSources } from "../../db/repos/sources.js";
import type { Board } from "../board.js";

/** How far the first crawl is. It is over once every source was tried. */
export async function readCrawlProgress(
  board: Board,
): Promise<{ tried: number; total: number; running: boolean }> {
  const { tried, total } = await countSources(board.read, board.now());
  return { tried, total, running: tried < total };
}

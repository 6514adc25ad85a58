import { countRows } from "../../db/repos/directory.js";
import { lastSeq } from "../../db/repos/events.js";
import type { Board } from "../board.js";

/** Events that the index may be behind while it follows a crawl and still counts as caught up. */
const ALLOWED_LAG = 1_000;

/** Whether the board can answer: migrated and seeded, and the index has caught up with the log. */
export async function readReadiness(
  board: Board,
): Promise<{ ready: boolean; migrated: boolean; seeded: boolean; indexed: boolean }> {
  const rows = await countRows(board.read).catch((cause: unknown) => {
    board.log.warn({ err: cause }, "the database cannot be read yet");
    return null;
  });
  if (rows === null) return { ready: false, migrated: false, seeded: false, indexed: false };
  const [seq, index] = await Promise.all([lastSeq(board.read), board.search.stats()]);
  const seeded = rows.clusters > 0;
  const indexed = seq - index.seq <= ALLOWED_LAG;
  return { ready: seeded && indexed, migrated: true, seeded, indexed };
}

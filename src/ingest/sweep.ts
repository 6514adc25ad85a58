import { DAY_MS } from "../domain/durations.js";
import { listPassedDeadlines, listStale, listVerifiedAgain } from "../../db/repos/postings.js";
import type { Board } from "../board.js";
import { setStatus } from "./save-posting.js";

/** A posting that could not be verified for so long is said to be unverified and leaves the default results. */
const UNVERIFIED_AFTER = 14 * DAY_MS;

/**
 * What time alone changes: passed deadlines close at once, postings not verified for 14 days become `unverified`, and
 * those verified again come back (PRODUCT, rule 3).
 * @returns How many postings changed.
 */
export async function sweepPostings(board: Board): Promise<number> {
  const now = board.now();
  return board.write.transaction().execute(async (trx) => {
    const passed = await listPassedDeadlines(trx, now);
    for (const posting of passed) await setStatus(trx, posting, { kind: "closed", reason: "deadline", now });
    const stale = await listStale(trx, now - UNVERIFIED_AFTER);
    for (const posting of stale) await setStatus(trx, posting, { kind: "unverified", reason: null, now });
    const again = await listVerifiedAgain(trx, now - UNVERIFIED_AFTER);
    for (const posting of again) await setStatus(trx, posting, { kind: "reopened", reason: null, now });
    return passed.length + stale.length + again.length;
  });
}

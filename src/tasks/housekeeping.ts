import { DAY_MS } from "../domain/durations.js";
import { deleteOldMails } from "../../db/repos/mails.js";
import { deleteCrawlRuns } from "../../db/repos/sources.js";
import { deleteSubmissions } from "../../db/repos/submissions.js";
import { deleteOldSubscriptions } from "../../db/repos/subscriptions.js";
import { forgetClients } from "../../db/repos/unproven.js";
import type { Board } from "../board.js";
import { expireSubmissions } from "../submissions/expire.js";

/** What nobody confirmed is forgotten after this. */
const UNCONFIRMED_KEPT = 7 * DAY_MS;
/** What has done its work is forgotten after this: subscriptions that ended, submissions taken back, copies of mails. */
const DONE_KEPT = 30 * DAY_MS;
/** A posting that is offline can be brought back by its mailed link for so long. */
const OFFLINE_KEPT = 365 * DAY_MS;
/** Records of single readings: hourly sources write thousands a day, and nobody asks for those of a season ago. */
const CRAWL_RUNS_KEPT = 90 * DAY_MS;

/**
 * Ends postings of companies whose time is over, and forgets people's data that is no longer needed. Doing it again
 * does nothing.
 */
export async function keepHouse(board: Board): Promise<void> {
  const now = board.now();
  await expireSubmissions(board);
  await board.write.transaction().execute(async (trx) => {
    await deleteSubmissions(trx, ["unconfirmed"], now - UNCONFIRMED_KEPT);
    await deleteSubmissions(trx, ["withdrawn"], now - DONE_KEPT);
    await deleteSubmissions(trx, ["rejected", "closed", "expired"], now - OFFLINE_KEPT);
    await deleteOldSubscriptions(trx, { created: now - UNCONFIRMED_KEPT, ended: now - DONE_KEPT });
    await deleteOldMails(trx, now - DONE_KEPT);
    await forgetClients(trx, now - DAY_MS);
    await deleteCrawlRuns(trx, now - CRAWL_RUNS_KEPT);
  });
}

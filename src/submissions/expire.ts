import { listExpiredSubmissions } from "../../db/repos/submissions.js";
import type { Board } from "../board.js";
import { closePostingOf } from "./close-posting.js";
import { formOf, moveSubmission } from "./held.js";
import { mailExpiry } from "./letters.js";
import { ONLINE_STATES } from "./state.js";

/**
 * Closes the postings whose time is over and tells their companies how to bring them back.
 * @returns How many there were.
 */
export async function expireSubmissions(board: Board): Promise<number> {
  const now = board.now();
  return board.write.transaction().execute(async (trx) => {
    const rows = await listExpiredSubmissions(trx, ONLINE_STATES, now);
    for (const row of rows) {
      await moveSubmission(trx, row, "expire", { updated_at: now });
      await closePostingOf(trx, row, "deadline", now);
      await mailExpiry(board, trx, row, formOf(row).title);
    }
    return rows.length;
  });
}

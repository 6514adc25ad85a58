import type { SubmissionRow } from "../../db/repos/submissions.js";
import type { Board } from "../board.js";
import { closePostingOf } from "./close-posting.js";
import { getSubmission, moveSubmission } from "./held.js";

/**
 * Closes the posting at once, or takes the submission back when it was never online.
 * @throws AppError `not_found`; TransitionError when there is nothing to close any more.
 */
export async function closeSubmission(board: Board, id: string): Promise<SubmissionRow> {
  const now = board.now();
  return board.write.transaction().execute(async (trx) => {
    const row = await getSubmission(trx, id);
    const moved = await moveSubmission(trx, row, "close", { updated_at: now });
    if (moved.state === "closed") await closePostingOf(trx, row, "company", now);
    return moved;
  });
}

import type { SubmissionRow } from "../../db/repos/submissions.js";
import type { Board } from "../board.js";
import { getSubmission, moveSubmission } from "./held.js";

/**
 * The contact address was shown to be theirs: the submission now waits for a reviewer.
 * @throws AppError `not_found`; TransitionError when it was confirmed before.
 */
export async function confirmSubmission(board: Board, id: string): Promise<SubmissionRow> {
  const now = board.now();
  return board.write
    .transaction()
    .execute(async (trx) =>
      moveSubmission(trx, await getSubmission(trx, id), "confirm", { updated_at: now, confirmed_at: now }),
    );
}

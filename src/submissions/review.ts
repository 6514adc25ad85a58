import type { Db } from "../../db/connection.js";
import { updateSubmission } from "../../db/repos/submissions.js";
import type { SubmissionRow } from "../../db/repos/submissions.js";
import type { Board } from "../board.js";
import { AppError } from "../domain/errors.js";
import { en } from "../messages/en.js";
import { endOf } from "./check-form.js";
import { getSubmission, moveSubmission, newestForm, stateOf } from "./held.js";
import { mailApproval, mailRejection } from "./letters.js";
import { openSubmitted, reviseSubmitted } from "./publish.js";

/** A reviewer's yes, or no with the reason that the company is told. */
export type Verdict = { approve: true } | { approve: false; reason: string };

/**
 * A reviewer says yes or no, to a new posting or to a changed text of one that is online; the company is told by mail.
 * @throws AppError `not_found`, `invalid_input` when a no has no reason; TransitionError when there is nothing to
 * review.
 */
export async function reviewSubmission(board: Board, id: string, verdict: Verdict): Promise<SubmissionRow> {
  return board.write.transaction().execute(async (trx) => {
    const row = await getSubmission(trx, id);
    return verdict.approve ? approve(board, trx, row) : reject(board, trx, row, verdict.reason);
  });
}

async function approve(board: Board, db: Db, row: SubmissionRow): Promise<SubmissionRow> {
  const now = board.now();
  const form = newestForm(row);
  const until = endOf(form, now);
  if (until < now) throw new AppError("conflict", en.submission.day_over);
  const postingId = row.posting_id ?? board.randomId();
  const moved = await moveSubmission(db, row, "approve", {
    form: JSON.stringify(form),
    edit: null,
    reason: null,
    expires_at: until,
    updated_at: now,
  });
  const publication = { submission: row.id, form, until, now };
  if (row.posting_id === null) await openSubmitted(db, postingId, publication);
  else await reviseSubmitted(db, postingId, publication);
  await updateSubmission(db, row.id, { posting_id: postingId });
  await mailApproval(board, db, moved, { id: postingId, title: form.title, until });
  return { ...moved, posting_id: postingId };
}

async function reject(board: Board, db: Db, row: SubmissionRow, given: string): Promise<SubmissionRow> {
  const reason = given.trim();
  if (reason === "") {
    throw new AppError("invalid_input", en.submission.reason_missing);
  }
  const stillOnline = stateOf(row) === "edited";
  const moved = await moveSubmission(db, row, "reject", { reason, updated_at: board.now() });
  await mailRejection(board, db, moved, { title: newestForm(row).title, reason, stillOnline });
  return moved;
}

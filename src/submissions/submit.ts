import { insertSubmission } from "../../db/repos/submissions.js";
import type { SubmissionRow } from "../../db/repos/submissions.js";
import type { Board } from "../board.js";
import { clientFingerprint, refuseFlood } from "../mail/flood-guard.js";
import { checkForm } from "./check-form.js";
import { mailConfirmation } from "./letters.js";

/**
 * Takes in a company's own posting and asks its contact address to confirm it. Nothing is online by that.
 * @param client The network address it came from, for counting; `null` when there is none.
 * @throws AppError `invalid_input` with the fields at fault; `rate_limited` when too many wait for confirmation.
 */
export async function submit(board: Board, raw: unknown, client: string | null): Promise<SubmissionRow> {
  const now = board.now();
  const form = await checkForm(board.read, raw, now);
  const from = { email: form.contact_email, client: clientFingerprint(board, client) };
  return board.write.transaction().execute(async (trx) => {
    await refuseFlood(trx, from, now);
    const row: SubmissionRow = {
      id: board.randomId(),
      state: "unconfirmed",
      form: JSON.stringify(form),
      edit: null,
      contact_email: form.contact_email,
      client: from.client,
      posting_id: null,
      reason: null,
      created_at: now,
      updated_at: now,
      confirmed_at: null,
      expires_at: null,
    };
    await insertSubmission(trx, row);
    await mailConfirmation(board, trx, row, form);
    return row;
  });
}

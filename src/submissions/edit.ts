import type { SubmissionRow } from "../../db/repos/submissions.js";
import type { Board } from "../board.js";
import { checkForm } from "./check-form.js";
import type { SubmissionForm } from "./form.js";
import { formOf, getSubmission, moveSubmission, stateOf } from "./held.js";
import { nextState } from "./state.js";

/**
 * Changes what was sent in. What is online stays as it is until the change was reviewed. The contact address stays,
 * since the link proves that one alone, and once there is a posting so does its company.
 * @throws AppError `invalid_input` with the fields at fault; TransitionError when it cannot be changed any more.
 */
export async function editSubmission(
  board: Board,
  id: string,
  raw: Record<string, unknown>,
): Promise<SubmissionRow> {
  const now = board.now();
  return board.write.transaction().execute(async (trx) => {
    const row = await getSubmission(trx, id);
    const state = nextState(stateOf(row), "edit");
    const form = await checkForm(trx, { ...raw, ...fixedFields(row) }, now);
    const text = JSON.stringify(form);
    const texts = state === "edited" ? { edit: text } : { form: text, edit: null };
    return moveSubmission(trx, row, "edit", { ...texts, reason: null, updated_at: now });
  });
}

/** What an edit never changes. */
export function fixedFields(row: SubmissionRow): Partial<SubmissionForm> {
  const { company, contact_email } = formOf(row);
  return row.posting_id === null ? { contact_email } : { contact_email, company };
}

import type { Db } from "../../db/connection.js";
import { findSubmission, updateSubmission } from "../../db/repos/submissions.js";
import type { SubmissionRow } from "../../db/repos/submissions.js";
import { AppError } from "../domain/errors.js";
import { en } from "../messages/en.js";
import type { SubmissionForm } from "./form.js";
import { nextState } from "./state.js";
import type { SubmissionAction, SubmissionState } from "./state.js";

/** @throws AppError `not_found`, saying that unconfirmed ones are deleted. */
export async function getSubmission(db: Db, id: string): Promise<SubmissionRow> {
  const row = await findSubmission(db, id);
  if (row === undefined) throw new AppError("not_found", en.submission.not_found);
  return row;
}

/** What was checked when it came in, as the row keeps it. */
export function formOf(row: Pick<SubmissionRow, "form">): SubmissionForm {
  return JSON.parse(row.form) as SubmissionForm;
}

/** The newest text: a change that waits or was refused, else the form itself. */
export function newestForm(row: Pick<SubmissionRow, "form" | "edit">): SubmissionForm {
  return JSON.parse(row.edit ?? row.form) as SubmissionForm;
}

/** The state of a row: text in the database, checked where it is written. */
export function stateOf(row: Pick<SubmissionRow, "state">): SubmissionState {
  return row.state as SubmissionState;
}

type Change = Parameters<typeof updateSubmission>[2];

/**
 * Does an action to a submission, with what changes along. Call it in a transaction that has read the row.
 * @returns The row as it is then.
 * @throws TransitionError when the action is not possible in its state.
 */
export async function moveSubmission(
  db: Db,
  row: SubmissionRow,
  action: SubmissionAction,
  change: Change & { updated_at: number },
): Promise<SubmissionRow> {
  const state = nextState(stateOf(row), action);
  await updateSubmission(db, row.id, { ...change, state });
  return getSubmission(db, row.id);
}

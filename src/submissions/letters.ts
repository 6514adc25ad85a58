import type { Db } from "../../db/connection.js";
import type { SubmissionRow } from "../../db/repos/submissions.js";
import type { Board } from "../board.js";
import { queueLetter } from "../mail/queue-letter.js";
import { addresses } from "../reading/addresses.js";
import { longDayLabel } from "../reading/time-labels.js";
import { tokenFor } from "../tokens.js";
import { en } from "../messages/en.js";
import type { SubmissionForm } from "./form.js";

const words = en.mails;

/** The address by which the company looks at its submission, changes and closes it. */
export function submissionLink(board: Pick<Board, "config" | "secret">, id: string): string {
  return board.config.baseUrl + addresses.submission(id, tokenFor(board.secret, "submission", id));
}

/** Asks the contact address whether the posting is theirs. */
export async function mailConfirmation(
  board: Board,
  db: Db,
  row: SubmissionRow,
  form: SubmissionForm,
): Promise<void> {
  const { subject, heading, lines, action } = words.confirm_submission;
  await queueLetter(board, db, {
    recipient: row.contact_email,
    kind: "submission-confirm",
    subject: subject(form.title),
    letter: {
      heading,
      lines: lines(form.title, form.company),
      action: { label: action, href: submissionLink(board, row.id) },
    },
  });
}

/** Tells that it is online, and until when. */
export async function mailApproval(
  board: Board,
  db: Db,
  row: SubmissionRow,
  posting: { id: string; title: string; until: number },
): Promise<void> {
  const { subject, heading, lines, action, see } = words.approved;
  await queueLetter(board, db, {
    recipient: row.contact_email,
    kind: "submission-approved",
    subject: subject(posting.title),
    letter: {
      heading,
      lines: lines(posting.title, longDayLabel(posting.until)),
      action: { label: action, href: submissionLink(board, row.id) },
      also: { label: see, href: board.config.baseUrl + addresses.posting(posting.id, posting.title) },
    },
  });
}

/** Tells a refusal with its reason, of a new posting or of a change to one that stays online. */
export async function mailRejection(
  board: Board,
  db: Db,
  row: SubmissionRow,
  refused: { title: string; reason: string; stillOnline: boolean },
): Promise<void> {
  const { subject, heading, lines, action } = refused.stillOnline ? words.edit_rejected : words.rejected;
  await queueLetter(board, db, {
    recipient: row.contact_email,
    kind: "submission-rejected",
    subject: subject(refused.title),
    letter: {
      heading,
      lines: lines(refused.title, refused.reason),
      action: { label: action, href: submissionLink(board, row.id) },
    },
  });
}

/** Tells that its time is over, and how to bring it back. */
export async function mailExpiry(board: Board, db: Db, row: SubmissionRow, title: string): Promise<void> {
  const { subject, heading, lines, action } = words.expired;
  await queueLetter(board, db, {
    recipient: row.contact_email,
    kind: "submission-expired",
    subject: subject(title),
    letter: {
      heading,
      lines: lines(title),
      action: { label: action, href: submissionLink(board, row.id) },
    },
  });
}

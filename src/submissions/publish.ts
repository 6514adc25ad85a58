import type { Db } from "../../db/connection.js";
import { getPosting, updatePosting } from "../../db/repos/postings.js";
import type { PostingRow } from "../../db/repos/postings.js";
import { AppError } from "../domain/errors.js";
import { openPosting, revisePosting, setStatus } from "../ingest/save-posting.js";
import { openCompanyDesk } from "../ingest/source-context.js";
import { en } from "../messages/en.js";
import type { SubmissionForm } from "./form.js";
import { applyAddress, readSubmission } from "./read-form.js";
import { enterCompany } from "./submitting-company.js";

interface Publication {
  submission: string;
  form: SubmissionForm;
  /** When it ends. */
  until: number;
  now: number;
}

/** Puts a submission online for the first time. Call it in the transaction that approves it. */
export async function openSubmitted(db: Db, postingId: string, publication: Publication): Promise<void> {
  const { form, until, now, submission } = publication;
  const desk = await openCompanyDesk(db, await enterCompany(db, form, { submission, now }));
  const posting = {
    id: postingId,
    facts: readSubmission(form, desk, { postedAt: now, validThrough: until }),
    url: null,
    applyUrl: applyAddress(form),
    origin: "submission" as const,
    verifiedAt: now,
  };
  await openPosting(db, desk.owner, posting, now);
}

/**
 * Brings a posting that was online before to what its form says now, and back online when it was closed: under the
 * same id, address and first-seen date.
 * @throws AppError `conflict` when the board itself has withdrawn it.
 */
export async function reviseSubmitted(db: Db, postingId: string, publication: Publication): Promise<void> {
  const held = await getPosting(db, postingId);
  if (held.status === "withdrawn") throw new AppError("conflict", en.submission.posting_withdrawn);
  const { form, until, now } = publication;
  const desk = await openCompanyDesk(db, held.company_id);
  const run = { postedAt: postedAt(held, now), validThrough: until };
  await revisePosting(db, desk.owner, held, {
    facts: readSubmission(form, desk, run),
    url: held.url,
    applyUrl: applyAddress(form),
    now,
  });
  await updatePosting(db, postingId, { verified_at: now });
  await setStatus(db, held, { kind: "reopened", reason: null, now });
}

/** One that comes back was posted anew. */
function postedAt(held: PostingRow, now: number): number {
  return held.status === "open" ? (held.posted_at ?? now) : now;
}

import type { Db } from "../../db/connection.js";
import { getPosting } from "../../db/repos/postings.js";
import type { SubmissionRow } from "../../db/repos/submissions.js";
import { setStatus } from "../ingest/save-posting.js";

/** Closes what a submission has online. One that was never online, or that the board itself has withdrawn, stays so. */
export async function closePostingOf(
  db: Db,
  row: SubmissionRow,
  reason: "company" | "deadline",
  now: number,
): Promise<void> {
  if (row.posting_id === null) return;
  const posting = await getPosting(db, row.posting_id);
  if (posting.status !== "withdrawn") await setStatus(db, posting, { kind: "closed", reason, now });
}

import { parseArgs } from "node:util";
import { listSubmissions } from "../../db/repos/submissions.js";
import type { SubmissionRow } from "../../db/repos/submissions.js";
import { AppError } from "../domain/errors.js";
import { addresses } from "../reading/addresses.js";
import { getSubmission, newestForm, stateOf } from "../submissions/held.js";
import { reviewSubmission } from "../submissions/review.js";
import type { Verdict } from "../submissions/review.js";
import { REVIEW_STATES, possibleActions } from "../submissions/state.js";
import { withBoard } from "./board.js";
import { note, print } from "./command.js";
import type { Command } from "./command.js";

export const submissions: Command = {
  name: "submissions",
  usage: 'list [--all] | show ID | approve ID | reject ID --reason "…"',
  what: "List the postings that companies sent in, and say yes or no to them.",
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { all: { type: "boolean" }, reason: { type: "string" } },
      allowPositionals: true,
    });
    const [verb, id] = positionals;
    if (verb === "list") return list(values.all === true);
    if (verb === "show" && id !== undefined) return show(id);
    if (verb === "approve" && id !== undefined) return review(id, { approve: true });
    if (verb === "reject" && id !== undefined) {
      return review(id, { approve: false, reason: values.reason ?? "" });
    }
    throw new AppError("invalid_input", `Usage: submissions ${submissions.usage}`);
  },
};

async function list(all: boolean): Promise<number> {
  const rows = await withBoard(({ read }) => listSubmissions(read, all ? [] : REVIEW_STATES));
  for (const row of rows) print(summary(row));
  if (rows.length === 0 && !all) note("Nothing waits for a review.");
  return 0;
}

function summary(row: SubmissionRow) {
  const { company, title, contact_email } = newestForm(row);
  const sentAt = new Date(row.updated_at).toISOString();
  return { id: row.id, state: row.state, company, title, contact_email, sent_at: sentAt };
}

async function show(id: string): Promise<number> {
  const row = await withBoard(({ read }) => getSubmission(read, id));
  print({ ...summary(row), possible: possibleActions(stateOf(row)), form: newestForm(row) });
  return 0;
}

async function review(id: string, verdict: Verdict): Promise<number> {
  await withBoard(async (board) => {
    const row = await reviewSubmission(board, id, verdict);
    const { title } = newestForm(row);
    print(summary(row));
    if (verdict.approve && row.posting_id !== null) {
      note(`Online: ${board.config.baseUrl}${addresses.posting(row.posting_id, title)}`);
    }
    note(`${row.contact_email} is told by mail.`);
  });
  return 0;
}

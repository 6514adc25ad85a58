import type { CrawlError } from "../../crawlers/errors.js";
import type { Db } from "../../db/connection.js";
import { updateSource } from "../../db/repos/sources.js";
import { NOTHING_STORED, outcomeOf } from "./close-run.js";
import type { CrawlOutcome, CrawlRun, Reading } from "./close-run.js";
import { nameFits } from "./name-fits.js";

/**
 * Ends the one unseen reading of a token of low confidence: the source is switched on only if the board's own name is
 * the company's; nothing is shown before. A namesake's postings must not appear.
 */
export async function judgeProbe(run: CrawlRun, reading: Reading): Promise<CrawlOutcome> {
  const { board, source } = run;
  const expected = source.expected_name ?? "";
  const now = board.now();
  const outcome = outcomeOf(run, reading, { counts: NOTHING_STORED, now });
  const fits = reading.boardName !== null && nameFits(reading.boardName, expected);
  const nextCheckAt = fits ? now : source.next_check_at;
  await updateSource(board.write, source.id, {
    status: fits ? "on" : "off",
    status_reason: fits ? null : refusal(reading.boardName, expected),
    lease_until: null,
    lease_by: null,
    last_run_at: run.startedAt,
    next_check_at: nextCheckAt,
    list_due_at: nextCheckAt,
  });
  return { ...outcome, nextCheckAt };
}

/** Failures that tell that the token is nobody's; after any other the probe is tried again. */
const NOBODYS: ReadonlySet<string> = new Set(["not_found", "gone", "empty_unproven"]);

/** Gives up a token of low confidence that turned out to lead nowhere. */
export async function endProbe(db: Db, sourceId: number, error: CrawlError): Promise<void> {
  if (!NOBODYS.has(error.code)) return;
  await updateSource(db, sourceId, {
    status: "off",
    status_reason: `There is no such board (${error.code}).`,
  });
}

function refusal(boardName: string | null, expected: string): string {
  return boardName === null
    ? `The board does not say whose it is; nobody has confirmed that it is ${expected}'s.`
    : `The board calls itself "${boardName}", not ${expected}.`;
}

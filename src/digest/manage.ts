import { DAY_MS } from "../domain/durations.js";
import type { Db } from "../../db/connection.js";
import { deleteUnsentIssueMails, seqBefore } from "../../db/repos/digests.js";
import { deleteTwins, findSubscription, updateSubscription } from "../../db/repos/subscriptions.js";
import type { SubscriptionRow } from "../../db/repos/subscriptions.js";
import type { Board } from "../board.js";
import { AppError } from "../domain/errors.js";
import { fieldErrorsOf } from "../domain/field-errors.js";
import { en } from "../messages/en.js";
import { nextIssueAt, readTimeZone } from "./next-issue.js";
import { scheduleForm, weekdayNumber } from "./subscription-form.js";

/** The first mail also tells what was new in the week before it was asked for, so that it is worth its wait. */
const LOOK_BACK = 7 * DAY_MS;

/** @throws AppError `not_found`, saying that old ones are deleted. */
export async function getSubscription(db: Db, id: string): Promise<SubscriptionRow> {
  const row = await findSubscription(db, id);
  if (row === undefined) throw new AppError("not_found", en.subscription.not_found);
  return row;
}

/**
 * The address was shown to be the subscriber's: the weekly mail begins. Doing it again changes nothing; one that ended
 * stays so.
 * @throws AppError `not_found`.
 */
export async function confirmSubscription(board: Board, id: string): Promise<SubscriptionRow> {
  const now = board.now();
  return board.write.transaction().execute(async (trx) => {
    const row = await getSubscription(trx, id);
    if (row.state !== "pending") return row;
    const when = { weekday: row.weekday, timeZone: row.time_zone };
    await updateSubscription(trx, id, {
      state: "active",
      confirmed_at: now,
      client: null,
      next_issue_at: nextIssueAt(now, when),
      last_seq: await seqBefore(trx, now - LOOK_BACK),
    });
    // Asked for twice: one mail a week is enough.
    await deleteTwins(trx, row);
    return getSubscription(trx, id);
  });
}

/**
 * Changes the day and time zone of the weekly mail.
 * @throws AppError `invalid_input` with the fields at fault; `conflict` when the subscription is not active.
 */
export async function reschedule(board: Board, id: string, raw: unknown): Promise<SubscriptionRow> {
  const parsed = scheduleForm.safeParse(raw);
  if (!parsed.success) {
    throw new AppError("invalid_input", en.subscribe.unusable, { fields: fieldErrorsOf(parsed.error) });
  }
  const weekday = weekdayNumber(parsed.data.weekday);
  const timeZone = readTimeZone(parsed.data.time_zone) ?? "UTC";
  return board.write.transaction().execute(async (trx) => {
    const row = await getSubscription(trx, id);
    if (row.state !== "active") throw new AppError("conflict", en.subscription.not_active);
    await updateSubscription(trx, id, {
      weekday,
      time_zone: timeZone,
      next_issue_at: nextIssueAt(board.now(), { weekday, timeZone }),
      retry_at: null,
    });
    return getSubscription(trx, id);
  });
}

/**
 * Ends a subscription at once, mails that are queued included. Doing it again, or for one that was deleted since, is
 * no error: whoever unsubscribes gets what they asked for.
 */
export async function unsubscribe(board: Board, id: string): Promise<void> {
  const now = board.now();
  await board.write.transaction().execute(async (trx) => {
    const row = await findSubscription(trx, id);
    if (row === undefined || row.state === "ended") return;
    await updateSubscription(trx, id, { state: "ended", ended_at: now, next_issue_at: null, retry_at: null });
    await deleteUnsentIssueMails(trx, id);
  });
}

import { insertSubscription } from "../../db/repos/subscriptions.js";
import type { SubscriptionRow } from "../../db/repos/subscriptions.js";
import type { Board } from "../board.js";
import { AppError } from "../domain/errors.js";
import { fieldErrorsOf } from "../domain/field-errors.js";
import { clientFingerprint, refuseFlood } from "../mail/flood-guard.js";
import { toTime } from "../reading/times.js";
import { en } from "../messages/en.js";
import { readFollowedSearch } from "./followed-search.js";
import { mailConfirmation } from "./letters.js";
import { queryEntries, subscriptionForm, weekdayNumber } from "./subscription-form.js";
import type { SubscriptionForm } from "./subscription-form.js";
import { readTimeZone } from "./next-issue.js";

/** Where a subscription was asked for. */
export interface AskedFrom {
  /** Path of the page, or of the API. */
  page: string;
  /** The network address, for counting; `null` when there is none. */
  client: string | null;
}

/**
 * Takes a subscription and asks its address to confirm it; until then nothing else is sent there.
 * @returns The row, and the parameters that mean nothing for a subscription.
 * @throws AppError `invalid_input` with the fields at fault; `rate_limited` when too many wait for confirmation.
 */
export async function subscribe(
  board: Board,
  raw: unknown,
  from: AskedFrom,
): Promise<{ row: SubscriptionRow; ignored: string[] }> {
  const now = board.now();
  const form = readForm(raw);
  const search = await readFollowedSearch(board, queryEntries(form.query));
  const client = clientFingerprint(board, from.client);
  const row: SubscriptionRow = {
    id: board.randomId(),
    state: "pending",
    email: form.email,
    query: search.params.toString(),
    label: search.label,
    frequency: form.frequency,
    weekday: weekdayNumber(form.weekday),
    time_zone: readTimeZone(form.time_zone) ?? "UTC",
    language: form.language,
    consent: consentTo(from.page, now),
    client,
    created_at: now,
    confirmed_at: null,
    ended_at: null,
    next_issue_at: null,
    retry_at: null,
    last_seq: 0,
  };
  await board.write.transaction().execute(async (trx) => {
    await refuseFlood(trx, { email: form.email, client }, now);
    await insertSubscription(trx, row);
    await mailConfirmation(board, trx, row);
  });
  return { row, ignored: search.ignored };
}

function readForm(raw: unknown): SubscriptionForm {
  const parsed = subscriptionForm.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid_input", en.subscribe.unusable, {
    fields: fieldErrorsOf(parsed.error),
    cause: parsed.error,
  });
}

/** What was consented to, in which words, where and when: kept as long as the subscription (GDPR, article 7). */
function consentTo(page: string, now: number): string {
  const { consent_version, consent } = en.subscribe;
  return JSON.stringify({ version: consent_version, text: consent, page, at: toTime(now) });
}

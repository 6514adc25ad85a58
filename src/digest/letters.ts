import type { Db } from "../../db/connection.js";
import type { SubscriptionRow } from "../../db/repos/subscriptions.js";
import type { Board } from "../board.js";
import { queueLetter } from "../mail/queue-letter.js";
import { addresses } from "../reading/addresses.js";
import { tokenFor } from "../tokens.js";
import { en } from "../messages/en.js";

/** The addresses by which a subscriber manages and ends a subscription. */
export function subscriptionLinks(
  board: Pick<Board, "config" | "secret">,
  id: string,
): { manage: string; unsubscribe: string } {
  const token = tokenFor(board.secret, "subscription", id);
  const { baseUrl } = board.config;
  return {
    manage: baseUrl + addresses.subscription(id, token),
    unsubscribe: baseUrl + addresses.unsubscribe(id, token),
  };
}

const MAX_SUBJECT_LABEL = 80;

/** A search in words, short enough for a subject. */
export function shortLabel(label: string): string {
  return label.length <= MAX_SUBJECT_LABEL ? label : `${label.slice(0, MAX_SUBJECT_LABEL - 1).trimEnd()}…`;
}

/** Asks the address whether the mails are wanted (double opt-in). */
export async function mailConfirmation(board: Board, db: Db, row: SubscriptionRow): Promise<void> {
  const { subject, heading, lines, action } = en.mails.confirm_subscription;
  const { manage } = subscriptionLinks(board, row.id);
  const weekday = en.subscribe.weekdays[row.weekday] ?? "";
  await queueLetter(board, db, {
    kind: "subscription-confirm",
    recipient: row.email,
    subject: subject(shortLabel(row.label)),
    letter: { heading, lines: lines(row.label, weekday), action: { label: action, href: manage } },
  });
}

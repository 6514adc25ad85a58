import { MINUTE_MS } from "../domain/durations.js";
import { claimDueMails, updateMail } from "../../db/repos/mails.js";
import type { MailRow } from "../../db/repos/mails.js";
import type { Board } from "../board.js";
import type { MailTransport } from "./mail-transport.js";

const AT_ONCE = 20;
/** Ten tries over about four days; a server that is down that long will not want these mails any more. */
const MAX_ATTEMPTS = 10;

/**
 * Hands over the mails that are due. A mail that fails is tried again, each time later.
 * @returns How many were handed over and how many failed.
 */
export async function deliverMails(
  board: Board,
  transport: MailTransport,
): Promise<{ sent: number; failed: number }> {
  const count = { sent: 0, failed: 0 };
  const now = board.now();
  const claim = { now, limit: AT_ONCE, nextTryAt: now + 5 * MINUTE_MS, maxAttempts: MAX_ATTEMPTS };
  for (const mail of await claimDueMails(board.write, claim)) {
    const sent = await deliver(board, transport, mail);
    count[sent ? "sent" : "failed"] += 1;
  }
  return count;
}

async function deliver(board: Board, transport: MailTransport, mail: MailRow): Promise<boolean> {
  try {
    await transport.send(mail);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const told = { err: error, mail: mail.id, kind: mail.kind, attempt: mail.attempts };
    if (mail.attempts < MAX_ATTEMPTS) board.log.warn(told, "a mail was not taken");
    else board.log.error(told, "a mail was given up: no server took it");
    await updateMail(board.write, mail.id, {
      error: message,
      next_try_at: board.now() + 5 * MINUTE_MS * 2 ** mail.attempts,
    });
    return false;
  }
  await updateMail(board.write, mail.id, { sent_at: board.now(), error: null });
  return true;
}

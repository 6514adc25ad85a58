import type { Db } from "../../db/connection.js";
import { insertMail } from "../../db/repos/mails.js";

/** A mail as its writer thinks of it: who gets it, and the same words as text and as HTML. */
export interface Mail {
  id: string;
  kind: string;
  recipient: string;
  subject: string;
  text: string;
  html: string | null;
  headers: Record<string, string>;
}

/** Records a mail to be handed over. Call it in the transaction that makes the mail's reason true. */
export async function queueMail(db: Db, mail: Mail, now: number): Promise<void> {
  await insertMail(db, {
    ...mail,
    headers: JSON.stringify(mail.headers),
    created_at: now,
    next_try_at: now,
    attempts: 0,
    sent_at: null,
    error: null,
  });
}

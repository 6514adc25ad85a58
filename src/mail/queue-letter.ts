import type { Db } from "../../db/connection.js";
import type { Board } from "../board.js";
import { composeLetter } from "./letter.js";
import type { Letter } from "./letter.js";
import { queueMail } from "./queue-mail.js";

/** Queues a letter. Call it in the transaction that makes its reason true. */
export async function queueLetter(
  board: Board,
  db: Db,
  mail: { kind: string; recipient: string; subject: string; letter: Letter },
): Promise<void> {
  const { kind, recipient, subject, letter } = mail;
  const { text, html } = composeLetter(letter, board.config.baseUrl);
  // Nobody is meant to answer a program: auto-responders keep silent (RFC 3834).
  const headers = { "Auto-Submitted": "auto-generated" };
  await queueMail(db, { id: board.randomId(), kind, recipient, subject, text, html, headers }, board.now());
}

import { parseArgs } from "node:util";
import type { Board } from "../board.js";
import { sendDigests } from "../digest/send-digests.js";
import type { DigestRun } from "../digest/send-digests.js";
import { AppError } from "../domain/errors.js";
import { syncSearch } from "../indexing/sync-search.js";
import { deliverMails } from "../mail/deliver-mails.js";
import { createMailTransport } from "../mail/mail-transport.js";
import { withBoard } from "./board.js";
import { print } from "./command.js";
import type { Command } from "./command.js";

export const digest: Command = {
  name: "digest",
  usage: "[--now TIME]",
  what: "Send the weekly mails that are due, now or at the time given (RFC 3339).",
  async run(args) {
    const { values } = parseArgs({ args, options: { now: { type: "string" } } });
    const total = await withBoard((board) => sendAll(atTime(board, values.now)));
    print(total);
    return total.failed + total.mails.failed > 0 ? 1 : 0;
  },
};

/** The board as it will be, or was, at a time: what is queued then is also handed over then. */
function atTime(board: Board, text: string | undefined): Board {
  if (text === undefined) return board;
  const time = Date.parse(text);
  if (Number.isNaN(time)) {
    throw new AppError("invalid_input", `"${text}" is no time such as 2026-11-30T07:00:00Z.`);
  }
  return { ...board, now: () => time };
}

async function sendAll(board: Board): Promise<DigestRun & { mails: { sent: number; failed: number } }> {
  // Where no worker runs beside, the index is as old as the last one.
  await syncSearch({ read: board.read, search: board.search });
  const run: DigestRun = { due: 0, queued: 0, empty: 0, taken: 0, failed: 0 };
  for (let last = await sendDigests(board, board.now()); last.due > 0;) {
    for (const key of Object.keys(run) as (keyof DigestRun)[]) run[key] += last[key];
    last = await sendDigests(board, board.now());
  }
  return { ...run, mails: await handOver(board) };
}

async function handOver(board: Board): Promise<{ sent: number; failed: number }> {
  const transport = createMailTransport(board.config);
  const total = { sent: 0, failed: 0 };
  try {
    for (let last = { sent: 1, failed: 0 }; last.sent + last.failed > 0;) {
      last = await deliverMails(board, transport);
      total.sent += last.sent;
      total.failed += last.failed;
    }
  } finally {
    transport.close();
  }
  return total;
}

import { execFile } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { readMail } from "../helpers/outbox.js";
import type { ReceivedMail } from "../helpers/outbox.js";
import { compiled } from "../helpers/running-board.js";
import type { RunningBoard } from "../helpers/running-board.js";

const run = promisify(execFile);

/** Runs a command beside the running board, as an operator does, and answers the objects it printed, one a line. */
export async function runCommand(board: RunningBoard, args: string[]): Promise<Record<string, unknown>[]> {
  const { stdout } = await run(process.execPath, [compiled("src/cli/main.js"), ...args], {
    env: board.env as NodeJS.ProcessEnv,
  });
  const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Mails in the outbox to one address. */
export function listMails(folder: string, recipient: string): ReceivedMail[] {
  const outbox = path.join(folder, "outbox");
  if (!existsSync(outbox)) return [];
  return readdirSync(outbox)
    .filter((name) => name.endsWith(".eml"))
    .map((name) => readMail(readFileSync(path.join(outbox, name), "utf8")))
    .filter(({ headers }) => headers.get("to") === recipient);
}

import { NewerDatabaseError } from "../db/migrate.js";
import { AppError } from "./domain/errors.js";
import type { Logger } from "./log.js";

/** What people can do about the failures of the machine that we know of; by the code of Node or SQLite. */
const MACHINE: Readonly<Record<string, string>> = {
  SQLITE_FULL:
    "The disk is full: the database could not be written. Free some space and start again; nothing was lost.",
  ENOSPC: "The disk is full. Free some space and start again; nothing that was stored is lost.",
  SQLITE_CANTOPEN:
    "The database file cannot be opened. Check that DATA_DIR exists and that this user may write there.",
  SQLITE_READONLY: "The database file cannot be written. Give this user write access to DATA_DIR.",
  SQLITE_NOTADB:
    "The file board.db in DATA_DIR is no database. Move it away, or point DATA_DIR at another folder.",
  SQLITE_CORRUPT:
    "The database is damaged. Put a copy from before in its place (board.db.before-… or a backup), then start again.",
  SQLITE_BUSY: "Another program holds the database. Stop it, or point DATA_DIR at another folder.",
};

/** Logs a failure: in one sentence when a person can mend it, with everything we know when it is a bug. */
export function logFailure(log: Logger, error: unknown, what: string): void {
  const sentence = knownSentence(error);
  if (sentence === null) log.error({ err: error }, what);
  else log.error(`${what}: ${sentence}`);
}

/** One clear sentence for what a person can mend; everything else is a bug and keeps its stack trace. */
export function explain(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(explain))].join("\n");
  const sentence = knownSentence(error);
  if (sentence !== null) return sentence;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function knownSentence(error: unknown): string | null {
  if (error instanceof AppError || error instanceof NewerDatabaseError) return error.message;
  if (!(error instanceof Error)) return null;
  const code = String((error as NodeJS.ErrnoException).code ?? "");
  const known = Object.keys(MACHINE).find((name) => code === name || code.startsWith(`${name}_`));
  return known === undefined ? null : (MACHINE[known] ?? null);
}

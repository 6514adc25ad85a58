import { NewerDatabaseError } from "../db/migrate.js";
import { AppError } from "./domain/errors.js";

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

/** One clear sentence for what a person can mend; everything else is a bug and keeps its stack trace. */
export function explain(error: unknown): string {
  if (error instanceof AppError || error instanceof NewerDatabaseError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = String((error as NodeJS.ErrnoException).code ?? "");
  const known = Object.keys(MACHINE).find((name) => code === name || code.startsWith(`${name}_`));
  return (known === undefined ? undefined : MACHINE[known]) ?? error.stack ?? error.message;
}

import fs from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { AppError } from "../../../src/domain/errors.js";
import { createTables, isBlank, isCurrent } from "./schema.js";

const BUSY_TIMEOUT_MS = 5_000;
/** SQLite's log and its index, beside the file. */
const LOGS = ["-wal", "-shm"];
const DAMAGE = new Set([
  "SQLITE_CORRUPT",
  "SQLITE_CORRUPT_VTAB",
  "SQLITE_CORRUPT_INDEX",
  "SQLITE_CORRUPT_SEQUENCE",
  "SQLITE_NOTADB",
  "SQLITE_IOERR_SHORT_READ",
]);

/** Whether SQLite says that the file itself is broken, so that only making it anew helps. */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && DAMAGE.has(error.code);
}

/** An open connection and the file it was opened on: the name may stand for another file later. */
export interface OpenIndex {
  db: Database.Database;
  inode: number;
}

/**
 * A writing connection, and a reading one beside it that never reads: as long as it is open, closing the first does not
 * take the log away. It matters when another file has taken the name, since SQLite removes the log by name.
 */
export interface WritableIndex extends OpenIndex {
  guard: Database.Database;
}

/** Closes an index; `moved` when its name belongs to another file now, whose log must stay. */
export function closeWritable({ db, guard }: WritableIndex, moved: boolean): void {
  for (const connection of moved ? [db, guard] : [guard, db]) connection.close();
}

/** The file under this name, `null` when there is none. */
export function inodeOf(file: string): number | null {
  return fs.statSync(file, { throwIfNoEntry: false })?.ino ?? null;
}

/**
 * Opens the index to write, making it when it is absent, damaged or of another format. Only a process that writes may
 * call this: a second maker could take away the first one's log.
 */
export function openToWrite(file: string): WritableIndex {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // A log left over from a deleted index belongs to whoever still reads that one; a new index must not take it up.
  if (inodeOf(file) === null) discard(file);
  try {
    return openOrCreate(file);
  } catch (error) {
    if (!isDamage(error)) throw unavailable(`The search index ${file} cannot be opened.`, error);
    discard(file);
    return openOrCreate(file);
  }
}

function openOrCreate(file: string): WritableIndex {
  const db = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    if (!isBlank(db) && !isCurrent(db)) {
      db.close();
      discard(file);
      return openOrCreate(file);
    }
    createTables(db);
    // A crash may lose the last writes, never the file's health; what is lost is indexed again from the event log.
    db.pragma("synchronous = NORMAL");
    const guard = new Database(file, { readonly: true });
    guard.pragma("schema_version");
    return { db, guard, inode: inodeOf(file) ?? 0 };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens the index to read, `null` when there is none that can be read now. A connection that cannot write also never
 * removes the log of a file that has taken this one's name.
 */
export function openToRead(file: string): OpenIndex | null {
  const inode = inodeOf(file);
  if (inode === null) return null;
  const db = new Database(file, { readonly: true, timeout: BUSY_TIMEOUT_MS });
  try {
    if (isCurrent(db)) return { db, inode };
  } catch (error) {
    if (!isDamage(error)) {
      db.close();
      throw unavailable(`The search index ${file} cannot be read.`, error);
    }
  }
  db.close();
  return null;
}

/** Takes a broken index away; whoever writes makes a new one. */
export function discard(file: string): void {
  for (const suffix of ["", ...LOGS]) fs.rmSync(file + suffix, { force: true });
}

/** Puts a closed index in the place of another, whose readers go on with what they have open. */
export function replaceIndex(file: string, next: string): void {
  // The old log first: beside the new file it would be taken for its own.
  for (const suffix of LOGS) fs.rmSync(file + suffix, { force: true });
  fs.renameSync(next, file);
}

/** The error of an index that cannot answer now. */
export function unavailable(message: string, cause?: unknown): AppError {
  return new AppError("unavailable", message, { cause });
}

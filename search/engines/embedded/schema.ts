import type Database from "better-sqlite3";

/** Marks a file as ours ("CWix"); with the format's number it decides whether a file can be used or is made anew. */
export const APPLICATION_ID = 0x43576978;
/** Raise it when the tables, the tokens or the stored columns change: every index is then rebuilt. */
export const FORMAT = 2;

// `meta`: `seq` is the last event indexed, and `saved` tells that it was ever said, so that the index is whole; `rev`
// counts writes, `epoch` times when all was thrown away.
// `full` finds, over everything a posting says; `head` ranks, over the short columns alone, whose lists of rows are
// short as well. Neither keeps the text; the description is kept once, for excerpts.
const TABLES = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  INSERT INTO meta VALUES ('seq', 0), ('saved', 0), ('rev', 0), ('epoch', 0);
  CREATE TABLE doc (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    facts TEXT,
    description TEXT
  );
  CREATE INDEX doc_rev ON doc (rev);
  CREATE VIRTUAL TABLE head USING fts5(
    title, company, place, sector, function,
    content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='2 3'
  );
  CREATE VIRTUAL TABLE full USING fts5(
    title, company, place, sector, function, description,
    content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='2 3'
  );
  CREATE VIRTUAL TABLE head_terms USING fts5vocab(head, row);
  CREATE VIRTUAL TABLE full_terms USING fts5vocab(full, row);
`;

/** Whether the file holds an index in this format. Throws what SQLite throws on a file that is no database. */
export function isCurrent(db: Database.Database): boolean {
  return (
    db.pragma("application_id", { simple: true }) === APPLICATION_ID &&
    db.pragma("user_version", { simple: true }) === FORMAT
  );
}

/** Whether nothing was ever written to the file. */
export function isBlank(db: Database.Database): boolean {
  return db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() === 0;
}

/** Makes the tables; two processes that start at once do it once. */
export function createTables(db: Database.Database): void {
  db.pragma("journal_mode = WAL");
  db.transaction(() => {
    if (!isBlank(db)) return;
    db.exec(TABLES);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${FORMAT}`);
  }).exclusive();
}

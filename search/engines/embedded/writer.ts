import type Database from "better-sqlite3";
import type { PostingDocument } from "../../types.js";
import { tokenize } from "../../text/tokenize.js";
import { indexForm } from "../../text/stem.js";
import {
  closeWritable,
  discard,
  inodeOf,
  isDamage,
  openToWrite,
  unavailable,
  type WritableIndex,
} from "./index-file.js";

/** What the index keeps of a posting beside its words. */
export type StoredFacts = Omit<PostingDocument, "id" | "placeText" | "description">;

/**
 * Writes the index. When the file was deleted, replaced or found damaged, it is made anew and the write that noticed
 * fails: what was indexed is gone, so the caller has to read `stats` and begin again from its `seq`.
 */
export class IndexWriter {
  private open: WritableIndex;

  constructor(private readonly file: string) {
    this.open = openToWrite(file);
  }

  upsert(documents: readonly PostingDocument[]): void {
    this.write((db, rev) => {
      const statements = prepareUpsert(db);
      for (const document of documents) upsertOne(statements, document, rev);
    });
  }

  remove(ids: readonly string[]): void {
    this.write((db, rev) => {
      const find = db.prepare<[string], number>("SELECT row FROM doc WHERE id = ?").pluck();
      const empty = db.prepare("UPDATE doc SET facts = NULL, description = NULL, rev = ? WHERE row = ?");
      const forget = ["head", "full"].map((table) => db.prepare(`DELETE FROM ${table} WHERE rowid = ?`));
      for (const id of ids) {
        const row = find.get(id);
        if (row === undefined) continue;
        // The row stays, emptied, so that readers learn of it and a posting that comes back takes its place.
        empty.run(rev, row);
        for (const statement of forget) statement.run(row);
      }
    });
  }

  clear(): void {
    this.write((db) => {
      db.exec("INSERT INTO head(head) VALUES ('delete-all'); INSERT INTO full(full) VALUES ('delete-all')");
      db.exec("DELETE FROM doc; UPDATE meta SET value = 0 WHERE key = 'seq'");
      db.exec("UPDATE meta SET value = value + 1 WHERE key = 'epoch'");
    });
  }

  saveSeq(seq: number): void {
    this.write((db) => {
      db.prepare("UPDATE meta SET value = ? WHERE key = 'seq'").run(seq);
      db.exec("UPDATE meta SET value = 1 WHERE key = 'saved'");
    });
  }

  stats(): { documents: number; seq: number } {
    if (this.moved()) this.reopen();
    try {
      const { db } = this.open;
      const documents = db.prepare("SELECT count(*) FROM doc WHERE facts IS NOT NULL").pluck().get();
      const seq = db.prepare("SELECT value FROM meta WHERE key = 'seq'").pluck().get();
      return { documents: Number(documents), seq: Number(seq) };
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.renew();
      return { documents: 0, seq: 0 };
    }
  }

  close(): void {
    closeWritable(this.open, this.moved());
  }

  /** One transaction, with the number of the revision it makes. */
  private write(change: (db: Database.Database, rev: number) => void): void {
    if (this.moved()) {
      this.reopen();
      throw unavailable("The search index was deleted or replaced; it is being rebuilt.");
    }
    const { db } = this.open;
    try {
      db.transaction(() => {
        const next = db
          .prepare("UPDATE meta SET value = value + 1 WHERE key = 'rev' RETURNING value")
          .pluck()
          .get();
        change(db, Number(next));
      }).immediate();
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.renew();
      throw unavailable("The search index was damaged; it is being rebuilt.", error);
    }
  }

  private moved(): boolean {
    return inodeOf(this.file) !== this.open.inode;
  }

  private reopen(): void {
    this.close();
    this.open = openToWrite(this.file);
  }

  private renew(): void {
    this.close();
    if (!this.moved()) discard(this.file);
    this.open = openToWrite(this.file);
  }
}

interface UpsertStatements {
  put: Database.Statement<[string, number, string, string], number>;
  forgetHead: Database.Statement<[number]>;
  forgetFull: Database.Statement<[number]>;
  addHead: Database.Statement;
  addFull: Database.Statement;
}

function prepareUpsert(db: Database.Database): UpsertStatements {
  return {
    put: db
      .prepare<[string, number, string, string], number>(
        `INSERT INTO doc (id, rev, facts, description) VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, facts = excluded.facts, description = excluded.description
         RETURNING row`,
      )
      .pluck(),
    forgetHead: db.prepare("DELETE FROM head WHERE rowid = ?"),
    forgetFull: db.prepare("DELETE FROM full WHERE rowid = ?"),
    addHead: db.prepare(
      "INSERT INTO head (rowid, title, company, place, sector, function) VALUES (?, ?, ?, ?, ?, ?)",
    ),
    addFull: db.prepare(
      "INSERT INTO full (rowid, title, company, place, sector, function, description) VALUES (?, ?, ?, ?, ?, ?, ?)",
    ),
  };
}

function upsertOne(statements: UpsertStatements, document: PostingDocument, rev: number): void {
  const { id, placeText, description, ...facts } = document;
  const row = statements.put.get(id, rev, JSON.stringify(facts satisfies StoredFacts), description) ?? 0;
  const words = (text: string): string =>
    tokenize(text)
      .map((token) => indexForm(token.text, document.language))
      .join(" ");
  // Names keep their endings: a company or a city is not declined.
  const names = (text: string): string =>
    tokenize(text)
      .map((token) => token.text)
      .join(" ");
  const head = [
    words(document.title),
    names(document.company.name),
    names(placeText),
    words(document.sectors.map((sector) => sector.name).join(" , ")),
    words(document.function ?? ""),
  ];
  statements.forgetHead.run(row);
  statements.addHead.run(row, ...head);
  statements.forgetFull.run(row);
  statements.addFull.run(row, ...head, words(description));
}

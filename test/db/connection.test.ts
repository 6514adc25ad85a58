import { copyFileSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkpoint, openDatabase } from "../../db/connection.js";
import { scratchFolder } from "../helpers/scratch.js";

let scratch: ReturnType<typeof scratchFolder>;
beforeEach(() => {
  scratch = scratchFolder();
});
afterEach(() => scratch.remove());

it("makes the file alone a whole copy, while another connection still reads", async () => {
  const file = path.join(scratch.folder, "board.db");
  const db = openDatabase(file);
  await sql`create table t (a integer)`.execute(db);
  await sql`insert into t values (7)`.execute(db);
  const reader = openDatabase(file, { readonly: true });
  await sql`select * from t`.execute(reader);
  await checkpoint(db);
  const copy = path.join(scratch.folder, "copy.db");
  copyFileSync(file, copy);
  const copied = openDatabase(copy, { readonly: true });
  expect((await sql`select a from t`.execute(copied)).rows).toEqual([{ a: 7 }]);
  await Promise.all([db.destroy(), reader.destroy(), copied.destroy()]);
});

it("lets a failure that rolled back by itself be the one that is told", async () => {
  const db = openDatabase(path.join(scratch.folder, "board.db"));
  await sql`pragma max_page_count = 8`.execute(db);
  await sql`create table t (a text)`.execute(db);
  const fill = db.transaction().execute(async (trx) => {
    for (let row = 0; row < 100; row += 1) {
      await sql`insert into t values (${"x".repeat(2_000)})`.execute(trx);
    }
  });
  await expect(fill).rejects.toMatchObject({ code: "SQLITE_FULL" });
  await db.destroy();
});

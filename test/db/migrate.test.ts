import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../db/connection.js";
import type { Db } from "../../db/connection.js";
import { migrate, NewerDatabaseError } from "../../db/migrate.js";
import { migrations } from "../../db/migrations/index.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "clusterwork-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("migrate", () => {
  it("runs every step once and names those that ran", async () => {
    const file = path.join(folder, "board.db");
    const db = openDatabase(file);
    expect(await migrate(db, file, 1)).toEqual(migrations.map((step) => step.name));
    expect(await migrate(db, file, 2)).toEqual([]);
    await db.destroy();
  });

  it("keeps a copy of an existing database before a later step runs, and a failing step leaves nothing", async () => {
    const file = path.join(folder, "board.db");
    const db = openDatabase(file);
    await migrate(db, file, 1);
    await sql`insert into robots (origin, fetched_at, body) values ('https://a.example', 1, 'kept')`.execute(
      db,
    );
    const broken = {
      name: "900-broken",
      up: async (trx: Db) => {
        await sql`create table half (id integer)`.execute(trx);
        await sql`create nonsense`.execute(trx);
      },
    };
    await expect(migrate(db, file, 2, [...migrations, broken])).rejects.toThrow(/syntax error/);
    const { rows } = await sql`select name from sqlite_master where name = 'half'`.execute(db);
    expect(rows).toEqual([]);
    const copy = openDatabase(`${file}.before-900-broken`, { readonly: true });
    expect(await copy.selectFrom("robots").select("body").execute()).toEqual([{ body: "kept" }]);
    await copy.destroy();
    await db.destroy();
  });

  it("refuses a database of a newer version and touches nothing", async () => {
    const file = path.join(folder, "board.db");
    const db = openDatabase(file);
    await migrate(db, file, 1);
    await sql`insert into migration (name, at) values ('999-of-tomorrow', 5)`.execute(db);
    const refused = migrate(db, file, 6);
    await expect(refused).rejects.toThrow(NewerDatabaseError);
    await expect(refused).rejects.toThrow(/newer version .*999-of-tomorrow/);
    await db.destroy();
  });

  it("enforces foreign keys", async () => {
    const db = openDatabase(":memory:");
    await migrate(db, ":memory:", 1);
    await expect(
      sql`insert into membership (company_id, cluster, basis) values (1, 'nowhere', 'member')`.execute(db),
    ).rejects.toThrow(/FOREIGN KEY/);
    await db.destroy();
  });
});

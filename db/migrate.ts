import { existsSync, rmSync } from "node:fs";
import { sql } from "kysely";
import type { Connection } from "./connection.js";
import { migrations } from "./migrations/index.js";
import type { Migration } from "./migrations/migration.js";

/** The database was written by a newer version of the board: it must not be touched. */
export class NewerDatabaseError extends Error {
  override readonly name = "NewerDatabaseError";
}

/**
 * Brings the schema up to date, each step in a transaction of its own together with the record that it ran. Before
 * the first step on an existing database a copy is kept beside it (`<file>.before-<step>`, one per step name).
 * @returns Names of the steps that ran.
 * @throws NewerDatabaseError when the database knows a step that this version does not.
 */
export async function migrate(
  db: Connection,
  file: string,
  now: number,
  steps: readonly Migration[] = migrations,
): Promise<string[]> {
  await sql`create table if not exists migration (name text primary key, at integer not null)`.execute(db);
  const { rows } = await sql<{ name: string }>`select name from migration`.execute(db);
  const done = new Set(rows.map((row) => row.name));
  const known = new Set(steps.map((step) => step.name));
  const foreign = [...done].find((name) => !known.has(name));
  if (foreign !== undefined) {
    throw new NewerDatabaseError(
      `The database ${file} was written by a newer version of Clusterwork (it has the step "${foreign}"). ` +
        "Start that version, or point DATA_DIR at another folder.",
    );
  }
  const pending = steps.filter((step) => !done.has(step.name));
  const first = pending[0];
  if (first !== undefined && done.size > 0) await keepCopy(db, file, first.name);
  for (const step of pending) {
    await db.transaction().execute(async (trx) => {
      await step.up(trx);
      await sql`insert into migration (name, at) values (${step.name}, ${now})`.execute(trx);
    });
  }
  return pending.map((step) => step.name);
}

async function keepCopy(db: Connection, file: string, step: string): Promise<void> {
  if (file === ":memory:") return;
  const copy = `${file}.before-${step}`;
  if (existsSync(copy)) rmSync(copy);
  await sql`vacuum into ${copy}`.execute(db);
}

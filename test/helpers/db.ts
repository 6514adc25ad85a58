import { openDatabase } from "../../db/connection.js";
import type { Connection } from "../../db/connection.js";
import { migrate } from "../../db/migrate.js";

/** A fresh database in memory with every migration applied. */
export async function makeDb(): Promise<Connection> {
  const db = openDatabase(":memory:");
  await migrate(db, ":memory:", 0);
  return db;
}

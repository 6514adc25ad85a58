import Database from "better-sqlite3";
import { CompiledQuery, Kysely, sql, SqliteDialect, SqliteDriver } from "kysely";
import type { DatabaseConnection, Driver, SqliteDatabase, SqliteDialectConfig, Transaction } from "kysely";
import type { Schema } from "./schema.js";

/** A connection, or a transaction on one: what every function of db/repos takes first. */
export type Db = Kysely<Schema> | Transaction<Schema>;
/** A connection that can begin transactions. */
export type Connection = Kysely<Schema>;

/** How long a write waits for another process's write before it fails, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

/**
 * Kysely begins transactions deferred. With two writing processes such a transaction may read first and then find,
 * when it writes, that the other was quicker: SQLite refuses it at once, whatever the busy timeout. An immediate one
 * waits for its turn at the start.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  /** A full disk makes SQLite roll back by itself; saying so again would hide what happened. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes("no transaction is active")) throw error;
    }
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }
}

/** Statements kept prepared on a connection: far more than there are queries, lists of different lengths included. */
const KEPT_STATEMENTS = 500;

/** Prepares each statement once: a page asks a dozen, and preparing them took as long as running them. */
function keepStatements(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = kept.get(sql) ?? database.prepare(sql);
      // The one used last stands last, so that the first is the one to go.
      kept.delete(sql);
      kept.set(sql, statement);
      if (kept.size > KEPT_STATEMENTS) kept.delete(kept.keys().next().value ?? sql);
      return statement;
    },
  };
}

/**
 * Opens the database file (":memory:" for tests). A readonly connection sees every commit of the writing ones and
 * never waits for them.
 * @throws Error of SQLite (`SQLITE_CANTOPEN`, `SQLITE_FULL`, …) when the file cannot be opened.
 */
export function openDatabase(file: string, options: { readonly?: boolean } = {}): Connection {
  const database = new Database(file, { readonly: options.readonly ?? false, timeout: BUSY_TIMEOUT_MS });
  if (options.readonly !== true) {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = NORMAL");
  }
  database.pragma("foreign_keys = ON");
  database.pragma("cache_size = -32000");
  database.pragma("temp_store = MEMORY");
  return new Kysely<Schema>({ dialect: new ImmediateDialect({ database: keepStatements(database) }) });
}

/** Brings everything from the write-ahead log into the database file, so that the file alone is a whole copy. */
export async function checkpoint(db: Connection): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

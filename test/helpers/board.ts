import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pino } from "pino";
import { openDatabase } from "../../db/connection.js";
import { migrate } from "../../db/migrate.js";
import { createEmbeddedEngine } from "../../search/engines/embedded/engine.js";
import type { Board } from "../../src/board.js";
import { loadConfig } from "../../src/config.js";
import { cityNames } from "../../src/domain/places/city-names.js";
import { resolveNear } from "../../src/domain/places/resolve-place.js";
import { syncSearch } from "../../src/indexing/sync-search.js";
import { findingCities } from "../../src/reading/city-search.js";
import { testGazetteer } from "./gazetteer.js";

export interface TestBoard extends Board {
  folder: string;
  /** Moves the board's clock. */
  setNow(now: number): void;
  /** Brings the index to where the log is, as the worker does every second. */
  index(): Promise<void>;
  close(): Promise<void>;
}

/** A board on real SQLite files in a scratch folder, with the embedded engine and a clock that stands still. */
export async function makeBoard(
  env: Record<string, string> = {},
  notice: string | null = null,
): Promise<TestBoard> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "clusterwork-board-"));
  const file = path.join(folder, "board.db");
  const write = openDatabase(file);
  await migrate(write, file, 0);
  const read = openDatabase(file, { readonly: true });
  const gazetteer = testGazetteer();
  const engine = createEmbeddedEngine({ file: path.join(folder, "search.db") });
  const search = findingCities(engine, (city) => cityNames(city, gazetteer));
  let now = Date.UTC(2026, 10, 24, 12);
  let ids = 0;
  return {
    folder,
    config: loadConfig({ DATA_DIR: folder, API_RATE_LIMIT: "0", LOG_LEVEL: "error", ...env }, false),
    read,
    write,
    search,
    notice,
    log: pino({ level: "silent" }),
    secret: Buffer.from("a secret of the tests"),
    resolveNear: (text) => resolveNear(text, gazetteer),
    now: () => now,
    setNow: (time) => {
      now = time;
    },
    randomId: (length = 16) => `id${String((ids += 1)).padStart(length - 2, "0")}`,
    index: async () => void (await syncSearch({ read, search })),
    close: async () => {
      await search.close();
      await read.destroy();
      await write.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { randomBytes, randomInt } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkpoint, openDatabase } from "../db/connection.js";
import { createEngine } from "../search/create-engine.js";
import type { Board } from "./board.js";
import type { Config } from "./config.js";
import { AppError } from "./domain/errors.js";
import { cityNames } from "./domain/places/city-names.js";
import { loadGazetteer } from "./domain/places/gazetteer.js";
import { resolveNear } from "./domain/places/resolve-place.js";
import { createLog } from "./log.js";
import { findingCities } from "./reading/city-search.js";

const ID_LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";

export interface OpenBoard {
  board: Board;
  /** The database's file. */
  file: string;
  close(): Promise<void>;
}

/**
 * Puts a board together from its settings: the only place that knows every implementation. `serve` searches in a
 * thread of its own; `work` writes the index.
 * @throws AppError `configuration` when the data folder cannot be made or written.
 */
export function openBoard(config: Config, role: "serve" | "work"): OpenBoard {
  prepareFolder(config.dataDir);
  const file = path.join(config.dataDir, "board.db");
  const write = openDatabase(file);
  const read = openDatabase(file, { readonly: true });
  const engine = createEngine({ dataDir: config.dataDir, meili: config.meili, threaded: role === "serve" });
  const search = findingCities(engine, (city) => cityNames(city, loadGazetteer()));
  const board: Board = {
    config,
    read,
    write,
    search,
    log: createLog(config.log, role),
    secret: openSecret(path.join(config.dataDir, "secret")),
    resolveNear: (text) => resolveNear(text, loadGazetteer()),
    now: Date.now,
    randomId,
    notice: null,
  };
  const close = async (): Promise<void> => {
    await search.close();
    await read.destroy();
    await checkpoint(write);
    await write.destroy();
  };
  return { board, file, close };
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new AppError(
      "configuration",
      `The data folder ${folder} cannot be written. Give this user write access, or point DATA_DIR at another folder.`,
      { cause },
    );
  }
}

/** Made once. Whoever has it can answer for every mailed link, so only this user may read it. */
function openSecret(file: string): Buffer {
  // Two processes may start at once: the one that comes second finds the file and takes what it holds.
  if (!existsSync(file)) writeNew(file, randomBytes(32).toString("hex"));
  return Buffer.from(readFileSync(file, "utf8"), "hex");
}

function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function randomId(length = 16): string {
  return Array.from({ length }, () => ID_LETTERS[randomInt(ID_LETTERS.length)]).join("");
}

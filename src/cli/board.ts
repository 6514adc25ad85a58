import path from "node:path";
import { migrate } from "../../db/migrate.js";
import { countRows } from "../../db/repos/directory.js";
import type { Board } from "../board.js";
import { loadConfig, readEnvironment } from "../config.js";
import { openBoard } from "../deps.js";
import { loadDirectory } from "../directory/load-directory.js";
import { readDirectory } from "../directory/seed-format.js";
import { checkoutRoot } from "../domain/checkout-root.js";

/** The settings, with logs that never mix with results. */
export function cliConfig() {
  return loadConfig(readEnvironment(), process.stderr.isTTY);
}

/**
 * Opens the board for one command, the schema up to date and the starter directory in a board that has none yet, and
 * closes it whatever happens.
 */
export async function withBoard<T>(use: (board: Board) => Promise<T>): Promise<T> {
  const { board, file, close } = openBoard(cliConfig(), "work");
  try {
    await migrate(board.write, file, board.now());
    if ((await countRows(board.read)).companies === 0) {
      const directory = readDirectory(path.join(checkoutRoot(), "db", "seeds"));
      await loadDirectory(board.write, directory, board.now());
    }
    return await use(board);
  } finally {
    await close();
  }
}

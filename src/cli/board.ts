import { migrate } from "../../db/migrate.js";
import type { Board } from "../board.js";
import { loadConfig, readEnvironment } from "../config.js";
import { openBoard } from "../deps.js";

/** The settings, with logs that never mix with results. */
export function cliConfig() {
  return loadConfig(readEnvironment(), process.stderr.isTTY);
}

/** Opens the board for one command, the schema up to date, and closes it whatever happens. */
export async function withBoard<T>(use: (board: Board) => Promise<T>): Promise<T> {
  const { board, file, close } = openBoard(cliConfig(), "work");
  try {
    await migrate(board.write, file, board.now());
    return await use(board);
  } finally {
    await close();
  }
}

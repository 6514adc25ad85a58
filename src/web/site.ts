import type { Board } from "../board.js";
import type { Api } from "./api/api.js";
import { loadAssets } from "./assets.js";
import type { Assets } from "./assets.js";

/** What pages are made from: the board, the files that they link, and the API that `/docs` describes. */
export interface Site {
  readonly board: Board;
  readonly assets: Assets;
  readonly api: Api;
}

export function createSite(board: Board, api: Api): Site {
  return { board, assets: loadAssets(), api };
}

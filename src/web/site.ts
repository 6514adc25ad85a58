import type { Board } from "../board.js";
import type { OpenApiDocument } from "./api/document.js";
import { loadAssets } from "./assets.js";
import type { Assets } from "./assets.js";

/** What pages are made from: the board, the files that they link, and the document of the API that `/docs` shows. */
export interface Site {
  readonly board: Board;
  readonly assets: Assets;
  readonly document: OpenApiDocument;
}

/** Reads the public files: once, when the app is made. */
export function createSite(board: Board, document: OpenApiDocument): Site {
  return { board, assets: loadAssets(), document };
}

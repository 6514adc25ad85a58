import type { Registry } from "prom-client";
import type { Board } from "../../board.js";
import { newApi } from "./api.js";
import type { Api } from "./api.js";
import { addChanges } from "./changes.js";
import { addClusters } from "./clusters.js";
import { addCompanies } from "./companies.js";
import { addHealth } from "./health.js";
import { addPosting } from "./posting.js";
import { addPostings } from "./postings.js";
import { addSectors } from "./sectors.js";
import { addStats } from "./stats.js";
import { addSubmissions } from "./submissions.js";
import { addSubscriptions } from "./subscriptions.js";
import { addSuggest } from "./suggest.js";

/** One file per resource; each adds its routes, and with them its part of the reference. */
const RESOURCES: readonly ((api: Api, board: Board) => void)[] = [
  addPostings,
  addPosting,
  addChanges,
  addSuggest,
  addClusters,
  addCompanies,
  addSectors,
  addStats,
  addSubmissions,
  addSubscriptions,
];

export function createApi(board: Board, registry: Registry): Api {
  const api = newApi();
  for (const add of RESOURCES) add(api, board);
  addHealth(api, board, registry);
  return api;
}

import path from "node:path";
import { createEmbeddedEngine } from "./engines/embedded/engine.js";
import { createThreadedEngine } from "./engines/embedded/threaded.js";
import { createMeiliEngine } from "./engines/meilisearch/engine.js";
import type { SearchEngine } from "./types.js";

const MEILI_INDEX = "postings";

export interface EngineOptions {
  /** The embedded index is `search.db` in it. */
  dataDir: string;
  /** A Meilisearch server to use instead of the embedded index. */
  meili: { url: string; key: string | null } | null;
  /** Set where searches are answered: they then run in a thread of their own. The process that indexes needs none. */
  threaded: boolean;
}

/** The search engine that the settings ask for. */
export function createEngine({ dataDir, meili, threaded }: EngineOptions): SearchEngine {
  if (meili !== null) return createMeiliEngine({ ...meili, index: MEILI_INDEX });
  const file = path.join(dataDir, "search.db");
  return threaded ? createThreadedEngine({ file }) : createEmbeddedEngine({ file });
}

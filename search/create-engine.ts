import path from "node:path";
import { createEmbeddedEngine } from "./engines/embedded/engine.js";
import { createThreadedEngine } from "./engines/embedded/threaded.js";
import type { SearchEngine } from "./types.js";

export interface EngineOptions {
  /** The embedded index is `search.db` in it. */
  dataDir: string;
  /** A process that serves searches in a thread of its own; one that only indexes needs none. */
  threaded: boolean;
}

/** The search engine that the settings ask for. */
export function createEngine({ dataDir, threaded }: EngineOptions): SearchEngine {
  const file = path.join(dataDir, "search.db");
  return threaded ? createThreadedEngine({ file }) : createEmbeddedEngine({ file });
}

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createThreadedEngine } from "../../../search/engines/embedded/threaded.js";
import { scratchFolder } from "../../helpers/scratch.js";
import type { EngineUnderTest } from "../documents.js";
import { engineContract } from "../engine.contract.js";
import { wordsContract } from "../words.contract.js";

// A worker thread runs JavaScript only: the compiled file, which `npm test` makes before this runs.
const thread = new URL("../../../dist/search/engines/embedded/thread.js", import.meta.url);
if (!fs.existsSync(fileURLToPath(thread))) {
  throw new Error("dist/ is missing: compile first (npm run build); npm test does so by itself");
}

async function start(): Promise<EngineUnderTest> {
  const { folder, remove } = scratchFolder();
  const engine = createThreadedEngine({ file: path.join(folder, "search.db"), thread });
  await engine.ensureIndex();
  return {
    engine,
    dispose: async () => {
      await engine.close();
      remove();
    },
  };
}

// Whoever serves never rebuilds.
engineContract("threaded", start, { rebuilds: false });
wordsContract("threaded", start);

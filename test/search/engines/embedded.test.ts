import path from "node:path";
import { createEmbeddedEngine } from "../../../search/engines/embedded/engine.js";
import { scratchFolder } from "../../helpers/scratch.js";
import type { EngineUnderTest } from "../documents.js";
import { engineContract } from "../engine.contract.js";
import { wordsContract } from "../words.contract.js";

async function start(): Promise<EngineUnderTest> {
  const { folder, remove } = scratchFolder();
  const engine = createEmbeddedEngine({ file: path.join(folder, "search.db") });
  await engine.ensureIndex();
  return {
    engine,
    dispose: async () => {
      await engine.close();
      remove();
    },
  };
}

engineContract("embedded", start);
wordsContract("embedded", start);

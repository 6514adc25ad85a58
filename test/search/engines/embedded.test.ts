import path from "node:path";
import { createEmbeddedEngine } from "../../../search/engines/embedded/engine.js";
import { scratchFolder } from "../../helpers/scratch.js";
import { engineContract } from "../engine.contract.js";

engineContract("embedded", async () => {
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
});

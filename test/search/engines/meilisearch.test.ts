import { afterAll, describe, it } from "vitest";
import { createMeiliEngine } from "../../../search/engines/meilisearch/engine.js";
import { findMeilisearch } from "../../helpers/meilisearch.js";
import type { EngineUnderTest } from "../documents.js";
import { engineContract } from "../engine.contract.js";
import { wordsContract } from "../words.contract.js";

const server = await findMeilisearch();
afterAll(() => server?.stop());

if (server === null) {
  describe("meilisearch", () => {
    it.skip("NOT RUN against a real server: set TEST_MEILI_URL, or put a meilisearch binary on the PATH", () => {});
  });
} else {
  const { url, key } = server;
  const start = async (): Promise<EngineUnderTest> => {
    const engine = createMeiliEngine({ url, key, index: "test-postings" });
    await engine.ensureIndex();
    await engine.clear();
    return { engine, dispose: () => engine.close() };
  };
  engineContract("meilisearch", start);
  wordsContract("meilisearch", start);
}

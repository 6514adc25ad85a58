import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { createThreadedEngine } from "../../../search/engines/embedded/threaded.js";
import { scratchFolder } from "../../helpers/scratch.js";
import { ask } from "../documents.js";

// Threads that fail as real ones may, in the few lines of JavaScript that a worker can run uncompiled.
const scratch = scratchFolder();
afterAll(() => scratch.remove());

function threadThat(name: string, onSearch: string): URL {
  const file = path.join(scratch.folder, `${name}.mjs`);
  fs.writeFileSync(
    file,
    `import { parentPort as port } from "node:worker_threads";
     port.on("message", ({ id, method, args }) => {
       if (method === "search") { ${onSearch} }
       else port.postMessage({ id, value: method === "suggest" ? [args[0]] : { documents: 1, seq: 2 } });
     });`,
  );
  return pathToFileURL(file);
}

const search = (engine: ReturnType<typeof createThreadedEngine>) => engine.search(ask({}), 0);

describe("a search thread that fails", () => {
  it.each([
    ["exits", "process.exit(3)"],
    ["throws", "throw new Error('out of luck')"],
    ["hangs", "for (;;);"],
  ])("%s: what it was asked fails, what is asked next is answered", async (name, onSearch) => {
    const engine = createThreadedEngine({
      file: "unused",
      thread: threadThat(name, onSearch),
      timeoutMs: 400,
    });
    expect(await engine.stats()).toEqual({ documents: 1, seq: 2 });
    const asked = [search(engine), engine.stats()];
    for (const answer of await Promise.allSettled(asked)) {
      expect(answer).toMatchObject({ status: "rejected", reason: { code: "unavailable" } });
    }
    expect(await engine.stats()).toEqual({ documents: 1, seq: 2 });
    await engine.close();
  });

  it("gives each of many questions its own answer", async () => {
    const engine = createThreadedEngine({ file: "unused", thread: threadThat("echo", "") });
    const words = Array.from({ length: 50 }, (_, index) => `word ${index}`);
    expect(await Promise.all(words.map((word) => engine.suggest(word, 1)))).toEqual(
      words.map((word) => [word]),
    );
    await engine.close();
    await engine.close();
    await expect(engine.stats()).rejects.toMatchObject({ code: "unavailable" });
  });
});

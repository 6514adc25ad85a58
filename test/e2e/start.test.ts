import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../db/connection.js";
import type { Connection } from "../../db/connection.js";
import { migrate } from "../../db/migrate.js";
import { readEnvironment } from "../../src/config.js";
import { compiled, freePort, waitFor } from "../helpers/running-board.js";
import { scratchFolder } from "../helpers/scratch.js";

const PATIENCE_MS = 90_000;

let scratch: ReturnType<typeof scratchFolder>;
const started: ChildProcess[] = [];

beforeEach(() => {
  scratch = scratchFolder();
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  }
  scratch.remove();
});

interface Started {
  child: ChildProcess;
  url: string;
  /** What it has said so far, on both outputs. */
  said(): string;
  /** Exit code, once it has ended. */
  ended: Promise<number | null>;
}

/** Starts a compiled program as a person does, on a machine without a network. */
async function start(program: string, settings: Record<string, string> = {}): Promise<Started> {
  const port = await freePort();
  const env = {
    ...readEnvironment(),
    NODE_OPTIONS: `--import ${pathToFileURL(compiled("test/helpers/no-network.js")).href}`,
    // Vite, under the tests, has a variable of this name; a blank one counts as absent.
    BASE_URL: "",
    PORT: String(port),
    DATA_DIR: path.join(scratch.folder, "data"),
    TASKS: "off",
    ...settings,
  };
  const child = spawn(process.execPath, ["--enable-source-maps", compiled(program)], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, "close").then(([code]) => code as number | null);
  return { child, url: `http://127.0.0.1:${port}`, said: () => said, ended };
}

function untilListening({ child, url, said }: Started): Promise<true> {
  return waitFor("the board to listen", async () => {
    if (child.exitCode !== null) throw new Error(`the board ended: ${said()}`);
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    return answer?.ok === true ? true : null;
  });
}

describe("a start that cannot work says why in one sentence", () => {
  async function refusal(settings: Record<string, string>): Promise<string> {
    const board = await start("src/main.js", settings);
    expect(await board.ended).toBe(1);
    const said = board.said().trim();
    expect(said.split("\n")).toHaveLength(1);
    expect(said).not.toMatch(/^\s+at /m);
    return said;
  }

  it("when the port is in use", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const said = await refusal({ PORT: String(port) });
    expect(said).toContain(`Port ${port} is in use`);
    expect(said).toContain(`PORT=${port + 1}`);
    await new Promise((resolve) => server.close(resolve));
  });

  it("when the data folder cannot be written", async () => {
    const file = path.join(scratch.folder, "a-file");
    writeFileSync(file, "");
    const said = await refusal({ DATA_DIR: file });
    expect(said).toContain(file);
    expect(said).toContain("DATA_DIR");
  });

  it("when the database was written by a newer version", async () => {
    const file = path.join(scratch.folder, "board.db");
    const db = openDatabase(file);
    const later = { name: "999-from-the-future", up: async () => undefined };
    await migrate(db, file, 0, [later]);
    await db.destroy();
    const said = await refusal({ DATA_DIR: scratch.folder });
    expect(said).toContain("newer version");
    expect(said).toContain("999-from-the-future");
  });

  it("when a setting is wrong, naming it", async () => {
    const said = await refusal({ PORT: "eighty", TASKS: "sometimes" });
    expect(said).toContain("PORT must be a number");
    expect(said).toContain("TASKS must be on or off");
  });
});

describe("a machine without a network", () => {
  it(
    "is told so once, in words, and no source is blamed",
    async () => {
      const board = await start("src/main.js", { TASKS: "on", LOG_FORMAT: "json" });
      await untilListening(board);
      const times = () => board.said().split("This machine has no network").length - 1;
      await waitFor("the sentence", async () => (times() > 0 ? true : null));
      expect(board.said()).toContain("npm run demo");
      // Long enough for the worker to look again several times.
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      expect(times()).toBe(1);
      const db = openDatabase(path.join(scratch.folder, "data", "board.db"), { readonly: true });
      const blamed = await db.selectFrom("source").selectAll().where("error_count", ">", 0).execute();
      const runs = await db.selectFrom("crawl_run").selectAll().execute();
      await db.destroy();
      expect(blamed).toEqual([]);
      expect(runs).toEqual([]);
      board.child.kill("SIGINT");
      expect(await board.ended).toBe(0);
    },
    PATIENCE_MS,
  );
});

describe("a board at work", () => {
  interface AtWork {
    demo: Started;
    db: Connection;
  }

  /** The demo, while its first crawl is under way. */
  async function startAtWork(): Promise<AtWork> {
    const demo = await start("test/web-farm/demo.js", { TASKS: "on", CRAWL_HOST_DELAY_MS: "400" });
    await untilListening(demo);
    const db = openDatabase(path.join(scratch.folder, "data", "demo", "board.db"), { readonly: true });
    return { demo, db };
  }

  /** Processes that hold leases, by their ids. */
  async function holders(db: Connection): Promise<number[]> {
    const rows = await db.selectFrom("source").select("lease_by").distinct().execute();
    return rows.flatMap(({ lease_by }) => (lease_by === null ? [] : [Number(lease_by.split("/")[1])]));
  }

  async function countRuns(db: Connection): Promise<number> {
    return (await db.selectFrom("crawl_run").select("id").execute()).length;
  }

  it(
    "ends within five seconds of a Ctrl-C, with nothing held",
    async () => {
      const { demo, db } = await startAtWork();
      await waitFor("sources under lease", async () => ((await holders(db)).length > 0 ? true : null));
      const asked = performance.now();
      demo.child.kill("SIGINT");
      expect(await demo.ended).toBe(0);
      expect(performance.now() - asked).toBeLessThan(5_000);
      expect(await holders(db)).toEqual([]);
      expect(demo.said()).not.toMatch(/^\s+at /m);
      await db.destroy();
    },
    PATIENCE_MS,
  );

  it(
    "starts its worker again when that is killed, and goes on where it was",
    async () => {
      const { demo, db } = await startAtWork();
      const [worker] = await waitFor("a worker at work", async () => {
        const found = await holders(db);
        return found.length > 0 ? found : null;
      });
      process.kill(worker!, "SIGKILL");
      const before = await countRuns(db);
      await waitFor("another worker", async () => {
        const others = (await holders(db)).filter((pid) => pid !== worker);
        return others.length > 0 ? true : null;
      });
      await waitFor("readings of its own", async () => ((await countRuns(db)) > before ? true : null));
      // What the dead one held came free at once, not when its lease would have ended.
      expect(await holders(db)).not.toContain(worker);
      expect((await fetch(`${demo.url}/healthz`)).status).toBe(200);
      await db.destroy();
    },
    PATIENCE_MS,
  );
});

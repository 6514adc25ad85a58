import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { testEnv } from "./env.js";
import { scratchFolder } from "./scratch.js";

/** A Meilisearch server that tests may use, and how to stop it if they started it. */
export interface MeiliServer {
  url: string;
  key: string | null;
  stop(): Promise<void>;
}

/** The server named by `TEST_MEILI_URL`, or one started from a `meilisearch` on the path; else `null`. */
export async function findMeilisearch(): Promise<MeiliServer | null> {
  if (testEnv.meiliUrl !== null) {
    return { url: testEnv.meiliUrl, key: testEnv.meiliKey, stop: async () => undefined };
  }
  const binary = testEnv.path
    .split(path.delimiter)
    .map((folder) => path.join(folder, "meilisearch"))
    .find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true);
  return binary === undefined ? null : startServer(binary);
}

async function startServer(binary: string): Promise<MeiliServer> {
  const { folder, remove } = scratchFolder();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ["--http-addr", `127.0.0.1:${port}`, "--db-path", path.join(folder, "data"), "--no-analytics"];
  const server = spawn(binary, args, { cwd: folder, stdio: "ignore" });
  const exited = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    server.kill();
    await exited;
    remove();
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) break;
    const healthy = await fetch(`${url}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return { url, key: null, stop };
    await sleep(100);
  }
  await stop();
  throw new Error(`${binary} was started but never became healthy`);
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

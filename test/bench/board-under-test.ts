import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { readEnvironment } from "../../src/config.js";
import { Client } from "./load.js";

const READY_WITHIN_MS = 60_000;

export interface BoardUnderTest {
  client: Client;
  stop(): Promise<void>;
}

/** Starts the serving process and its worker, as they run for people, on a free port and `folder`. */
export async function startBoardUnderTest(
  folder: string,
  { farmPort, tasks }: { farmPort: number; tasks: "on" | "off" },
): Promise<BoardUnderTest> {
  const port = await freePort();
  const env = {
    ...readEnvironment(),
    PORT: String(port),
    HOST: "127.0.0.1",
    BASE_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: folder,
    TASKS: tasks,
    API_RATE_LIMIT: "0",
    CRAWL_HOST_DELAY_MS: "20",
    LOG_LEVEL: "error",
    LOG_FORMAT: "json",
  };
  const child = fork(new URL("board-process.js", import.meta.url), [String(farmPort)], { env });
  const url = await told<string>(child);
  const client = new Client(url);
  return {
    client,
    stop: async () => {
      client.close();
      await stopChild(child);
    },
  };
}

/** The first message of a child process. */
export async function told<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`a process of the benchmark ended with ${code} before it was ready`);
  });
  const [message] = (await Promise.race([once(child, "message"), ended])) as [T];
  return message;
}

export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.disconnect();
  await exited;
}

/** Waits until `done` answers true. */
export async function waitUntil(what: string, done: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + READY_WITHIN_MS;
  while (!(await done())) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await delay(200);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

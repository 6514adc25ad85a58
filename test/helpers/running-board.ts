import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { checkoutRoot } from "../../src/domain/checkout-root.js";
import { readEnvironment } from "../../src/config.js";

const PATIENCE_MS = 60_000;

export interface RunningBoard {
  url: string;
  /** The settings of its processes, for commands on the same board. */
  env: Record<string, string | undefined>;
  stop(): Promise<void>;
}

/**
 * Starts the compiled serving process with its worker, as they run for people, on a free port and a farm that already
 * listens. `settings` go before ours.
 */
export async function runBoard(
  farmPort: number,
  settings: { DATA_DIR: string } & Record<string, string>,
): Promise<RunningBoard> {
  const port = await freePort();
  const env = {
    ...readEnvironment(),
    PORT: String(port),
    HOST: "127.0.0.1",
    BASE_URL: `http://127.0.0.1:${port}`,
    API_RATE_LIMIT: "0",
    CRAWL_HOST_DELAY_MS: "20",
    LOG_LEVEL: "error",
    LOG_FORMAT: "json",
    ...settings,
  };
  const child = fork(compiled("test/helpers/serving-process.js"), [String(farmPort)], { env });
  return { url: await told<string>(child), env, stop: () => stopChild(child) };
}

/** Path of a compiled file: tests run from their sources, the processes that they start from the build. */
export function compiled(file: string): string {
  return path.join(checkoutRoot(), "dist", file);
}

/** The first message of a child process. */
export async function told<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`a process ended with ${code} before it was ready`);
  });
  const [message] = (await Promise.race([once(child, "message"), ended])) as [T];
  return message;
}

/** Lets a child process that lives as long as we listen end in good order. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.disconnect();
  await exited;
}

/** Waits until `find` finds something, and answers it. */
export async function waitFor<T>(what: string, find: () => Promise<T | null>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await find();
    if (found !== null) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await delay(100);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Server } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { serve } from "@hono/node-server";
import { migrate } from "../db/migrate.js";
import type { Config } from "./config.js";
import { openBoard } from "./deps.js";
import type { OpenBoard } from "./deps.js";
import { loadDirectory } from "./directory/load-directory.js";
import type { Directory } from "./directory/seed-format.js";
import { AppError } from "./domain/errors.js";
import { createApp } from "./web/app.js";
import type { WorkerMessage } from "./worker-messages.js";

export interface ServeOptions {
  config: Config;
  directory: Directory;
  /** File of the worker process. */
  worker: URL;
  /** Arguments of the worker process. */
  workerArgs: string[];
  /** Environment of the worker process: the same settings as ours. */
  workerEnv: Record<string, string | undefined>;
  onMessage: (message: WorkerMessage) => void;
  /** Shown on every page. */
  notice: string | null;
}

export interface ServingBoard {
  url: string;
  /** Resolves when everything has ended; takes five seconds at most. */
  stop(): Promise<void>;
}

/** A worker that does not end by itself in this time is ended. */
const WORKER_PATIENCE_MS = 4_000;
const RESTART_AFTER_MS = 2_000;

/**
 * Migrates, loads the directory, listens, and starts the worker.
 * @throws AppError `configuration` when the port is taken or the folder cannot be written.
 */
export async function startServing(options: ServeOptions): Promise<ServingBoard> {
  const { config } = options;
  const opened = openBoard(config, "serve");
  try {
    await migrate(opened.board.write, opened.file, opened.board.now());
    await loadDirectory(opened.board.write, options.directory, opened.board.now());
    await prepareSearch(opened);
    const server = await listen(opened, options.notice);
    const worker = keepWorker(options, opened);
    const stop = async (): Promise<void> => {
      server.close();
      server.closeAllConnections();
      await worker.stop();
      await opened.close();
    };
    return { url: config.baseUrl, stop };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Lets the first visitor of a new board find an empty index instead of none; one that is out of reach delays nothing. */
async function prepareSearch({ board }: OpenBoard): Promise<void> {
  try {
    await board.search.ensureIndex();
  } catch (error) {
    board.log.warn({ err: error }, "the search index cannot be made yet");
  }
}

async function listen({ board }: OpenBoard, notice: string | null): Promise<Server> {
  const { port, host } = board.config;
  const app = createApp({ ...board, notice });
  const server = serve({ fetch: app.fetch, port, hostname: host }) as Server;
  try {
    await once(server, "listening");
  } catch (cause) {
    throw cannotListen(cause, host, port);
  }
  return server;
}

function cannotListen(cause: unknown, host: string, port: number): AppError {
  const code = (cause as NodeJS.ErrnoException).code ?? "";
  const what: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use. Stop what uses it, or choose another with PORT=${port + 1}.`,
    EACCES: `This user may not listen on port ${port}. Choose one above 1023 with PORT=3000.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Choose another with HOST.`,
  };
  return new AppError("configuration", what[code] ?? `Cannot listen on ${host}:${port} (${code}).`, {
    cause,
  });
}

/** Keeps one worker running: one that dies is started again. */
function keepWorker(options: ServeOptions, { board }: OpenBoard): { stop(): Promise<void> } {
  let stopping = false;
  let child: ChildProcess = start();

  function start(): ChildProcess {
    const started = fork(options.worker, options.workerArgs, {
      env: options.workerEnv,
      execArgv: ["--enable-source-maps"],
    });
    started.on("message", (message) => options.onMessage(message as WorkerMessage));
    started.on("exit", (code, signal) => {
      if (stopping) return;
      board.log.error({ code, signal }, "the worker ended; starting it again");
      setTimeout(() => {
        if (!stopping) child = start();
      }, RESTART_AFTER_MS);
    });
    return started;
  }

  return {
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      if (child.connected) child.send({ kind: "stop" });
      await Promise.race([exited, delay(WORKER_PATIENCE_MS)]);
      child.kill("SIGKILL");
    },
  };
}

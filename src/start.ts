import { loadConfig } from "./config.js";
import type { Directory } from "./directory/seed-format.js";
import { explain } from "./explain-error.js";
import { startServing } from "./serve.js";
import { startTerminal } from "./terminal.js";

export interface StartOptions {
  environment: Record<string, string | undefined>;
  directory: () => Directory;
  /** File of the worker process. */
  worker: URL;
  workerArgs?: string[];
  /** Shown on every page. */
  notice: string | null;
}

/** Starts a board and runs it until Ctrl-C. What goes wrong at the start is said in one sentence, with exit code 1. */
export async function startBoard(options: StartOptions): Promise<void> {
  try {
    const terminal = process.stderr.isTTY;
    const config = loadConfig(options.environment, terminal);
    const screen = startTerminal(config, terminal);
    const serving = await startServing({
      config,
      directory: options.directory(),
      worker: options.worker,
      workerArgs: options.workerArgs ?? [],
      workerEnv: terminal ? quietened(options.environment) : options.environment,
      onMessage: screen.onMessage,
      notice: options.notice,
    });
    screen.listening(serving.url);
    onStopSignal(async () => {
      screen.stopping();
      await serving.stop();
      process.exit(0);
    });
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}

/** On a terminal the progress tells what is read; the worker's own log is left to what needs a person. */
function quietened(environment: StartOptions["environment"]): StartOptions["environment"] {
  return { LOG_LEVEL: "warn", LOG_FORMAT: "pretty", ...environment };
}

/** The first signal stops in good order, a second one at once. */
function onStopSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop().catch((error: unknown) => {
        process.stderr.write(`${explain(error)}\n`);
        process.exit(1);
      });
    });
  }
}

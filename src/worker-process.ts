import os from "node:os";
import type { RunningWorker } from "./run-worker.js";
import type { ParentMessage, WorkerMessage } from "./worker-messages.js";

/**
 * Ties a worker to the process that started it: it stops when it is told to, or when that process is gone. A Ctrl-C
 * reaches both; the worker leaves it to the parent, so that there is one order of stopping.
 */
export function serveParent(start: (tell: (message: WorkerMessage) => void) => RunningWorker): void {
  const tell = (message: WorkerMessage): void => {
    if (process.connected) process.send?.(message);
  };
  // Where cores are few, whoever asks for a page goes before the crawl.
  os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  const worker = start(tell);
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await worker.stop();
    process.exit(0);
  };
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => void stop());
  process.on("disconnect", () => void stop());
  process.on("message", (message: ParentMessage) => {
    if (message.kind === "stop") void stop();
  });
}

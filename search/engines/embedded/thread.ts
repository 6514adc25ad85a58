import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "../../../src/domain/errors.js";
import { createEmbeddedEngine } from "./engine.js";
import type { ThreadError, ThreadReply, ThreadRequest } from "./thread-protocol.js";

// The thread's side of `createThreadedEngine`: the embedded engine, asked by messages.
const port = parentPort;
if (port === null) throw new Error("thread.js runs as a worker thread only");

const { file } = workerData as { file: string };
const engine = createEmbeddedEngine({ file, serving: true });

port.on("message", (request: ThreadRequest) => {
  void answer(request).then((reply) => port.postMessage(reply));
});

async function answer({ id, method, args }: ThreadRequest): Promise<ThreadReply> {
  try {
    const value: unknown = await Reflect.apply(engine[method], engine, args);
    return { id, value };
  } catch (error) {
    return { id, error: describe(error) };
  }
}

function describe(error: unknown): ThreadError {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const known = error instanceof AppError ? error : null;
  return { code: known?.code ?? null, message, fields: [...(known?.fields ?? [])], stack: stack ?? "" };
}

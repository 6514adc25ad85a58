import { Worker } from "node:worker_threads";
import { AppError } from "../../../src/domain/errors.js";
import type { SearchEngine } from "../../types.js";
import { unavailable } from "./index-file.js";
import type { EngineMethod, ThreadError, ThreadReply } from "./thread-protocol.js";

/** A question that takes longer holds up all behind it: the thread is ended and started anew. */
const DEFAULT_TIMEOUT_MS = 10_000;
/** Writing batches and first reading of a large index take their time. */
const SLOW: ReadonlySet<EngineMethod> = new Set<EngineMethod>(["ensureIndex", "upsert", "remove", "clear"]);
const SLOW_TIMEOUT_MS = 120_000;

export interface ThreadedOptions {
  file: string;
  timeoutMs?: number;
  /** The compiled `thread.js`; beside this file by default. */
  thread?: URL;
}

/**
 * The embedded engine in a worker thread, so that no search holds the event loop of the process that serves. A thread
 * that dies or hangs fails what it was asked and is started again by the next question.
 */
export function createThreadedEngine(options: ThreadedOptions): SearchEngine {
  const thread = new EngineThread(options);
  return {
    ensureIndex: () => thread.call("ensureIndex", []),
    upsert: (documents) => thread.call("upsert", [documents]),
    remove: (ids) => thread.call("remove", [ids]),
    search: (query, now) => thread.call("search", [query, now]),
    suggest: (text, limit) => thread.call("suggest", [text, limit]),
    stats: () => thread.call("stats", []),
    saveSeq: (seq) => thread.call("saveSeq", [seq]),
    clear: () => thread.call("clear", []),
    rebuild: () => Promise.reject(unavailable("The index is rebuilt by the process that indexes.")),
    close: () => thread.close(),
  };
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

class EngineThread {
  private worker: Worker | null = null;
  private closed = false;
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();

  constructor(private readonly options: ThreadedOptions) {}

  call<M extends EngineMethod>(method: M, args: Parameters<SearchEngine[M]>): ReturnType<SearchEngine[M]> {
    return this.post(method, args) as ReturnType<SearchEngine[M]>;
  }

  private async post(method: EngineMethod, args: unknown[]): Promise<unknown> {
    if (this.closed) throw unavailable("The search engine is closed.");
    const worker = (this.worker ??= this.start());
    const id = (this.lastId += 1);
    const timeout = SLOW.has(method) ? SLOW_TIMEOUT_MS : (this.options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    const reply = new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => this.fail(worker, unavailable("The search took too long.")), timeout);
      this.waiting.set(id, { resolve, reject, timer });
    });
    worker.postMessage({ id, method, args }, []);
    return reply;
  }

  /** Lets the thread finish what it was asked, then ends it. */
  async close(): Promise<void> {
    if (this.closed) return;
    const { worker } = this;
    if (worker !== null) await this.call("close", []);
    this.closed = true;
    this.worker = null;
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.options.thread ?? new URL("./thread.js", import.meta.url), {
      workerData: { file: this.options.file },
    });
    worker.on("message", (reply: ThreadReply) => this.settle(reply));
    worker.on("error", (error) => this.fail(worker, unavailable("The search thread failed.", error)));
    worker.on("exit", () => this.fail(worker, unavailable("The search thread ended.")));
    // It must not keep a process alive that has nothing else to do.
    worker.unref();
    return worker;
  }

  private settle(reply: ThreadReply): void {
    const waiting = this.waiting.get(reply.id);
    if (waiting === undefined) return;
    this.waiting.delete(reply.id);
    clearTimeout(waiting.timer);
    if ("error" in reply) waiting.reject(revive(reply.error));
    else waiting.resolve(reply.value);
  }

  /** Gives up on a thread: everything it was asked fails. */
  private fail(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.waiting.clear();
    void worker.terminate();
  }
}

function revive({ code, message, fields, stack }: ThreadError): Error {
  const cause = new Error(message);
  cause.stack = stack;
  return code === null ? new Error(message, { cause }) : new AppError(code, message, { cause, fields });
}

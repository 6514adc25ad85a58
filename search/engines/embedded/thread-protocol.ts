import type { AppErrorCode, FieldError } from "../../../src/domain/errors.js";
import type { SearchEngine } from "../../types.js";

/** What can be asked of the thread: the port's methods, but for the one that takes a function. */
export type EngineMethod = Exclude<keyof SearchEngine, "rebuild">;

export interface ThreadRequest {
  id: number;
  method: EngineMethod;
  args: unknown[];
}

/** An error as it crosses between threads, where classes are lost. */
export interface ThreadError {
  /** Set when the message may be shown to whoever caused it. */
  code: AppErrorCode | null;
  message: string;
  fields: FieldError[];
  stack: string;
}

export type ThreadReply = { id: number; value: unknown } | { id: number; error: ThreadError };

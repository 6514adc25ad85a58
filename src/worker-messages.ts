/** What the worker tells the serving process, for the person at the terminal. */
export type WorkerMessage =
  | { kind: "crawl"; company: string; code: string | null; tried: number; failing: number; total: number }
  | { kind: "offline" }
  | { kind: "online" }
  | { kind: "index"; done: number; total: number };

/** What the serving process tells the worker. */
export interface ParentMessage {
  kind: "stop";
}

import type { Connection } from "../db/connection.js";
import type { SearchEngine } from "../search/types.js";
import type { Config } from "./config.js";
import type { Logger } from "./log.js";

/**
 * What every use case is given: the settings, the stores, and the clock and randomness that pure code may not take
 * itself. `src/deps.ts` puts it together.
 */
export interface Board {
  readonly config: Config;
  /** Reads; sees every commit and never waits for a write. */
  readonly read: Connection;
  /** Short writes in the serving process, long ones in the worker. */
  readonly write: Connection;
  readonly search: SearchEngine;
  /** A sentence that every page carries on top, such as the demo's that its postings are invented. */
  readonly notice: string | null;
  readonly log: Logger;
  /** Key of the tokens in mailed links. Kept beside the database, never in it. */
  readonly secret: Buffer;
  /** A place name as a search gives it ("Lyon", "Columbia, SC"), or `null` when there is no such place. */
  resolveNear(text: string): { lat: number; lon: number; label: string } | null;
  /** Epoch milliseconds. */
  now(): number;
  /** An unguessable identifier of lower-case letters and digits, 16 characters unless told otherwise. */
  randomId(length?: number): string;
}

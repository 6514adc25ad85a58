import { HOUR_MS } from "../../src/domain/durations.js";
import type { CrawlError } from "../errors.js";
import type { Limits } from "./limits.js";
import { looksOffline } from "./offline.js";

/** A host that stays down is looked at again at least this often. */
const LONGEST_PAUSE_MS = HOUR_MS;

/**
 * Keeps away from hosts that fail again and again: after `breakerFailures` attempts in a row without a success the
 * host is paused, then probed by a single request, and paused for twice as long when that fails too.
 */
export class Breaker {
  readonly #failures = new Map<string, number>();

  constructor(private readonly limits: Limits) {}

  succeeded(host: string): void {
    this.#failures.delete(host);
  }

  /** Takes note of a failed attempt; the milliseconds for which the host is to be left alone, or 0. */
  failed(host: string, error: CrawlError): number {
    if (!isHostFailure(error)) return 0;
    const failures = (this.#failures.get(host) ?? 0) + 1;
    this.#failures.set(host, failures);
    const over = failures - this.limits.breakerFailures;
    return over < 0 ? 0 : Math.min(this.limits.breakerMs * 2 ** over, LONGEST_PAUSE_MS);
  }
}

/** A host in trouble; not an answer that it gave on purpose, and not our own lack of a network. */
function isHostFailure(error: CrawlError): boolean {
  if (error.code === "timeout" || error.code === "server_error") return true;
  return error.code === "network" && !looksOffline(error);
}

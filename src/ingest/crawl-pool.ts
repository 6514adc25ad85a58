import { MINUTE_MS } from "../domain/durations.js";
import type { CrawlError } from "../../crawlers/errors.js";
import type { SourceFetcher } from "../../crawlers/http/fetcher.js";
import { adapters, findAdapter } from "../../crawlers/registry.js";
import type { Adapter } from "../../crawlers/types.js";
import { claimDueSources, releaseLeases, updateSource } from "../../db/repos/sources.js";
import type { SourceRow } from "../../db/repos/sources.js";
import type { Board } from "../board.js";
import type { CrawlOutcome } from "./close-run.js";
import { crawlSource } from "./crawl-source.js";
import { freeDeadLeases, leaseHolder } from "./lease-holder.js";

/** Sources of one adapter read at a time: one waits for its host while another is being understood. */
const PER_ADAPTER = 3;
/** Long enough for the slowest reading; a worker that dies holds its sources no longer than this. */
const LEASE_MS = 15 * MINUTE_MS;
/** The first reading goes breadth first: a few details each, so that every company soon shows something. */
const FIRST_DETAILS = 20;
const USUAL_DETAILS = 200;
/** A machine without network is asked again so often. */
const OFFLINE_PAUSE_MS = 30_000;

export interface CrawlPoolOptions {
  board: Board;
  fetcher: SourceFetcher;
  /** Waited for: a reading is over, and a stop goes on, once its outcome was dealt with. */
  onOutcome: (source: SourceRow, outcome: CrawlOutcome) => void | Promise<void>;
  /** Asked when a source could not be reached: whether this machine has no network at all. */
  isOffline: () => Promise<boolean>;
  onOffline: () => void;
  /** Something that is no failure of the source: a bug, a full disk. */
  onError: (source: SourceRow, error: unknown) => void;
}

/** Reads due sources, a few of each adapter at a time, each under a lease. */
export class CrawlPool {
  readonly #options: CrawlPoolOptions;
  readonly #holder: string;
  readonly #running = new Map<string, Set<Promise<void>>>();
  #stopping = false;
  #pausedUntil = 0;
  #askingOffline: Promise<boolean> | null = null;
  #begun = false;

  constructor(options: CrawlPoolOptions) {
    this.#options = options;
    this.#holder = leaseHolder(options.board);
  }

  /** Claims what is due, as far as there is room, and starts reading it. Returns how many were started. */
  async fill(): Promise<number> {
    const { board } = this.#options;
    if (board.now() < this.#pausedUntil) return 0;
    if (!this.#begun) await freeDeadLeases(board);
    this.#begun = true;
    let started = 0;
    for (const adapter of adapters) {
      if (this.#stopping) break;
      const room = PER_ADAPTER - this.#slots(adapter.id).size;
      if (room <= 0) continue;
      const claim = {
        adapter: adapter.id,
        now: board.now(),
        limit: room,
        leaseMs: LEASE_MS,
        by: this.#holder,
      };
      const sources = await claimDueSources(board.write, claim);
      for (const source of sources) this.#start(source);
      started += sources.length;
    }
    return started;
  }

  /** Resolves when nothing is due and nothing is being read any more. */
  async drainDue(): Promise<void> {
    while (!this.#stopping) {
      const started = await this.fill();
      const running = [...this.#running.values()].flatMap((slots) => [...slots]);
      // What was started may have ended while the rest was claimed: a race of nothing would never end.
      if (running.length > 0) await Promise.race(running);
      else if (started === 0) return;
    }
  }

  /** Starts nothing more, ends what waits on the network, and gives back what was held. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#options.fetcher.close();
    await Promise.allSettled([...this.#running.values()].flatMap((slots) => [...slots]));
    await releaseLeases(this.#options.board.write, this.#holder);
  }

  #slots(adapter: string): Set<Promise<void>> {
    const slots = this.#running.get(adapter) ?? new Set();
    this.#running.set(adapter, slots);
    return slots;
  }

  #start(source: SourceRow): void {
    const slots = this.#slots(source.adapter);
    const run = this.#read(source).finally(() => slots.delete(run));
    slots.add(run);
  }

  /** A machine without network fails every source alike; that says nothing about them, so reading pauses. */
  async #noNetwork(error: CrawlError): Promise<boolean> {
    if (error.code !== "dns" && error.code !== "network") return false;
    const { board, isOffline, onOffline } = this.#options;
    if (board.now() < this.#pausedUntil) return true;
    this.#askingOffline ??= isOffline();
    const none = await this.#askingOffline;
    this.#askingOffline = null;
    if (!none) return false;
    // Several sources fail at the same time: it is told once.
    if (board.now() < this.#pausedUntil) return true;
    this.#pausedUntil = board.now() + OFFLINE_PAUSE_MS;
    onOffline();
    return true;
  }

  async #read(source: SourceRow): Promise<void> {
    const { board, fetcher, onOutcome, onError } = this.#options;
    const open = (adapter: Adapter) => fetcher.forSource(adapter);
    const blameless = async (error: CrawlError) => this.#stopping || (await this.#noNetwork(error));
    try {
      const outcome = await crawlSource(board, source, { open, maxDetails: detailsFor(source), blameless });
      if (outcome === null) await updateSource(board.write, source.id, { lease_until: null, lease_by: null });
      else await onOutcome(source, outcome);
    } catch (error) {
      onError(source, error);
    }
  }
}

/** A site of its own keeps nobody else waiting; its pages that are mere addresses are lost when they are put off. */
function detailsFor(source: SourceRow): number {
  const alone = findAdapter(source.adapter)?.fallback === true;
  return source.last_complete_at === null && !alone ? FIRST_DETAILS : USUAL_DETAILS;
}

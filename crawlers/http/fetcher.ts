import { setMaxListeners } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { CrawlError } from "../errors.js";
import type { CrawlState } from "../types.js";
import type { Lookup } from "./address-guard.js";
import type { Dial } from "./connector.js";
import { Exchange } from "./exchange.js";
import type { Clock } from "./exchange.js";
import { DEFAULT_LIMITS } from "./limits.js";
import type { Limits } from "./limits.js";
import { RobotsGate } from "./robots.js";
import { openSource } from "./source-fetch.js";
import type { CountedFetch, SourceManners } from "./source-fetch.js";
import { networkTransport } from "./transport.js";
import { robotNames } from "./user-agent.js";
import type { Transport } from "./wire.js";

export interface FetcherOptions {
  /** Begins with our product token and names a page about us, as in "Clusterwork/0.1 (+https://…/about/crawler)". */
  userAgent: string;
  state: CrawlState;
  /** Milliseconds between two requests to one host. */
  hostDelayMs: { api: number; page: number };
  /** `host:port` of hosts that may have any address and port. */
  allowHosts: readonly string[];
  limits?: Partial<Limits>;
  /** Takes the place of name lookup, TCP and TLS. */
  dial?: Dial | undefined;
  lookup?: Lookup | undefined;
  clock?: Partial<Clock>;
}

/** The one way to the network for everything that reads sites. */
export interface SourceFetcher {
  /** Opens the layer for one reading of one source. */
  forSource(manners: SourceManners): CountedFetch;
  /** Ends requests and waits that are under way; their readings fail with `network`. */
  close(): Promise<void>;
}

/** The HTTP layer on the real network. */
export function createFetcher(options: FetcherOptions): SourceFetcher {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const allowHosts = new Set(options.allowHosts.map((host) => host.toLowerCase()));
  const { dial, lookup } = options;
  const network = networkTransport({ limits, allowHosts, dial, lookup });
  const closing = new AbortController();
  // Every source that waits for its turn listens; Node takes more than ten for a leak.
  setMaxListeners(0, closing.signal);
  const sleep = (ms: number) => sleepUntilClosed(ms, closing.signal);
  const clock: Clock = { now: Date.now, sleep, random: Math.random, ...options.clock };
  const forSource = assemble({ ...options, clock, limits, allowHosts, transport: network.transport });
  const close = (): Promise<void> => {
    closing.abort();
    return network.close();
  };
  return { forSource, close };
}

async function sleepUntilClosed(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal });
  } catch (cause) {
    throw new CrawlError("network", "the crawler is stopping", { cause });
  }
}

export interface Parts {
  transport: Transport;
  state: CrawlState;
  clock: Clock;
  limits: Limits;
  userAgent: string;
  hostDelayMs: { api: number; page: number };
  allowHosts: ReadonlySet<string>;
}

/** Puts the layer together over any transport. */
export function assemble(parts: Parts): SourceFetcher["forSource"] {
  const { state, clock, limits } = parts;
  const names = robotNames(parts.userAgent);
  const exchange = new Exchange(parts.transport, state, clock, limits);
  const robots = new RobotsGate({ state, now: clock.now, names, maxBytes: limits.robotsBytes });
  return (manners) => openSource({ ...parts, exchange, robots }, manners);
}

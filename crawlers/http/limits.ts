import { MINUTE_MS } from "../../src/domain/durations.js";

/** Bounds on what a site can make us do. Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** Name lookup, TCP and TLS, for each address that is tried. */
  connectMs: number;
  /** From the start of a request, connecting included, to the last header of its answer. */
  firstByteMs: number;
  /** One request with its whole body. */
  totalMs: number;
  /**
   * What failed attempts of one reading may take together before nothing more is tried. With one attempt that is
   * still under way then, and the waits between them, a reading ends within a minute of trouble.
   */
  troubleMs: number;
  /** Body as sent, still compressed. */
  wireBytes: number;
  /** Body after decompression. */
  bodyBytes: number;
  headerBytes: number;
  redirects: number;
  /** Attempts after the first one, for failures that may pass by themselves. */
  retries: number;
  /** Wait before the first retry; doubled before each further one, and jittered. */
  backoffMs: number;
  /** Longest Retry-After that is waited for within a reading. */
  patienceMs: number;
  /** Longest wait for a host's next free slot. */
  slotWaitMs: number;
  /** A stated Crawl-delay counts up to here. */
  crawlDelayMs: number;
  /** Failures in a row after which a host is left alone, and for how long at first. */
  breakerFailures: number;
  breakerMs: number;
  jsonDepth: number;
  /** RFC 9309, 2.5: at least 500 KiB of robots.txt are read; the rest is not. */
  robotsBytes: number;
}

export const DEFAULT_LIMITS: Readonly<Limits> = {
  connectMs: 10_000,
  firstByteMs: 15_000,
  totalMs: 25_000,
  troubleMs: 30_000,
  wireBytes: 25 * 1024 * 1024,
  bodyBytes: 50 * 1024 * 1024,
  headerBytes: 32 * 1024,
  redirects: 5,
  retries: 2,
  backoffMs: 500,
  patienceMs: 5000,
  slotWaitMs: 12_000,
  crawlDelayMs: 30_000,
  breakerFailures: 6,
  breakerMs: 5 * MINUTE_MS,
  jsonDepth: 200,
  robotsBytes: 512 * 1024,
};

import { MINUTE_MS } from "../../src/domain/durations.js";
import { CRAWL_ERROR_CODES, CrawlError } from "../errors.js";
import type { CrawlErrorCode } from "../errors.js";
import type { CrawlState } from "../types.js";
import { Breaker } from "./breaker.js";
import { HostQueue } from "./host-queue.js";
import type { Limits } from "./limits.js";
import type { Transport, WireRequest, WireResponse } from "./wire.js";

/** A host that sends 429 without saying for how long is left alone for this long. */
const UNSTATED_BLOCK_MS = MINUTE_MS;

/** Failures that may pass by themselves within seconds. */
const PASSING: ReadonlySet<CrawlErrorCode> = new Set([
  "timeout",
  "dns",
  "network",
  "server_error",
  "truncated",
]);

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
}

/** What one reading of one source has cost so far. */
export interface Ledger {
  requests: number;
  bytes: number;
  /** Milliseconds spent on attempts that failed, and on waiting to try again. */
  troubleMs: number;
  /** Code of the last attempt that failed. */
  lastCode: CrawlErrorCode | null;
}

export interface Sending {
  ledger: Ledger;
  /** Name of the lane besides the host's own, when the source's system has one. */
  lane: string | null;
  /** The host's next request starts `spacingMs` after this one; a slot later than `waitMs` from now is not waited for. */
  spacing: { spacingMs: number; waitMs: number };
  /** The failure that an answer stands for, if any. */
  judge(answer: WireResponse): CrawlError | null;
}

/** Sends single requests with a guest's manners: in turn, spaced, tried again when that may help. */
export class Exchange {
  readonly #queue = new HostQueue();
  readonly #breaker: Breaker;

  constructor(
    private readonly transport: Transport,
    private readonly state: CrawlState,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {
    this.#breaker = new Breaker(limits);
  }

  /**
   * Sends a request when its host is free, and again after failures that may pass.
   * @throws CrawlError the last attempt's failure
   */
  async send(request: WireRequest, sending: Sending): Promise<WireResponse> {
    const keys = [request.url.host, ...(sending.lane === null ? [] : [`lane:${sending.lane}`])];
    for (let attempt = 0; ; attempt += 1) {
      const error = await this.#queue.run(keys, () => this.#once(request, sending, keys));
      if (!(error instanceof CrawlError)) return error;
      if (attempt >= this.limits.retries || !this.#worthAnother(error, sending.ledger)) throw error;
      if (error.retryAfterMs === null) await this.#backOff(attempt, sending.ledger);
    }
  }

  async #once(request: WireRequest, sending: Sending, keys: string[]): Promise<WireResponse | CrawlError> {
    for (const key of keys) await this.#heedBlock(key, request.url);
    for (const key of keys) await this.#takeSlot(key, request.url, sending.spacing);
    const started = this.clock.now();
    sending.ledger.requests += 1;
    const answer = await this.#attempt(request);
    const error = answer instanceof CrawlError ? answer : sending.judge(answer);
    if (!(answer instanceof CrawlError)) sending.ledger.bytes += answer.wireBytes;
    const at = this.clock.now();
    const status = answer instanceof CrawlError ? null : answer.status;
    await this.state.saveOutcome(request.url.host, { at, status, code: error?.code ?? null });
    if (error === null) {
      this.#breaker.succeeded(request.url.host);
      return answer;
    }
    sending.ledger.troubleMs += at - started;
    sending.ledger.lastCode = error.code;
    await this.#leaveAlone(error, keys, at);
    return error;
  }

  async #attempt(request: WireRequest): Promise<WireResponse | CrawlError> {
    try {
      return await this.transport(request);
    } catch (error) {
      if (error instanceof CrawlError) return error;
      throw error;
    }
  }

  #worthAnother(error: CrawlError, ledger: Ledger): boolean {
    if (ledger.troubleMs >= this.limits.troubleMs) return false;
    if (error.retryAfterMs !== null) return error.retryAfterMs <= this.limits.patienceMs;
    // A name that does not exist will not exist in a second.
    return PASSING.has(error.code) && !isUnknownName(error);
  }

  async #backOff(attempt: number, ledger: Ledger): Promise<void> {
    const ms = this.limits.backoffMs * 2 ** attempt * (1 + this.clock.random());
    ledger.troubleMs += ms;
    await this.clock.sleep(ms);
  }

  /** Waits out a short block; a long one ends the reading with the code that caused it. */
  async #heedBlock(key: string, url: URL): Promise<void> {
    const block = await this.state.blockedUntil(key);
    const left = block === null ? 0 : block.until - this.clock.now();
    if (block === null || left <= 0) return;
    if (left > this.limits.patienceMs) {
      throw new CrawlError(knownCode(block.code), `${url.host} is left alone for ${seconds(left)}`, {
        url: url.href,
        retryAfterMs: left,
      });
    }
    await this.clock.sleep(left);
  }

  async #takeSlot(key: string, url: URL, spacing: Sending["spacing"]): Promise<void> {
    const now = this.clock.now();
    const wait = (await this.state.claimSlot(key, spacing.spacingMs, now, spacing.waitMs)) - now;
    if (wait > spacing.waitMs) {
      throw new CrawlError("rate_limited", `${url.host} wants ${seconds(wait)} before the next request`, {
        url: url.href,
        retryAfterMs: wait,
      });
    }
    if (wait > 0) await this.clock.sleep(wait);
  }

  async #leaveAlone(error: CrawlError, keys: string[], now: number): Promise<void> {
    const [host = "", ...lanes] = keys;
    const paused = this.#breaker.failed(host, error);
    const asked = error.retryAfterMs ?? (error.code === "rate_limited" ? UNSTATED_BLOCK_MS : 0);
    // A failing host says nothing about the other hosts of its lane; a request to slow down does.
    if (Math.max(asked, paused) > 0) await this.state.block(host, now + Math.max(asked, paused), error.code);
    if (asked > 0) for (const lane of lanes) await this.state.block(lane, now + asked, error.code);
  }
}

function isUnknownName(error: CrawlError): boolean {
  return error.cause instanceof Error && "code" in error.cause && error.cause.code === "ENOTFOUND";
}

function knownCode(code: string): CrawlErrorCode {
  return CRAWL_ERROR_CODES.find((known) => known === code) ?? "rate_limited";
}

function seconds(ms: number): string {
  return `${Math.ceil(ms / 1000)} s`;
}

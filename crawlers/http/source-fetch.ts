import { CrawlError, NotModified } from "../errors.js";
import type {
  CrawlState,
  FetchRequest,
  FetchedResponse,
  Permission,
  SourceFetch,
  Validators,
} from "../types.js";
import { checkUrl } from "./address-guard.js";
import { ACCEPT, readContent } from "./content.js";
import type { Clock, Exchange, Ledger, Sending } from "./exchange.js";
import { statusError } from "./judge.js";
import type { Limits } from "./limits.js";
import { reservesMining } from "./mining-reservation.js";
import { isLoginAddress } from "./page-signs.js";
import { follow, isRedirect } from "./redirects.js";
import type { RobotsGate } from "./robots.js";
import { isSuccess } from "./wire.js";
import type { WireRequest, WireResponse } from "./wire.js";

/** What the readings of all sources share. */
export interface Core {
  exchange: Exchange;
  robots: RobotsGate;
  state: CrawlState;
  clock: Clock;
  limits: Limits;
  userAgent: string;
  /** Milliseconds between two requests to a host. */
  hostDelayMs: { api: number; page: number };
  allowHosts: ReadonlySet<string>;
}

/** How a source's system may be read: taken from its adapter. */
export interface SourceManners {
  permission: Permission;
  pace: "api" | "page";
  lane?: string | undefined;
}

/** The HTTP layer for one reading of one source, and what the reading has cost. */
export interface CountedFetch extends SourceFetch {
  /** Requests sent, robots.txt and redirects included. */
  requests(): number;
  /** Bytes of bodies received, as sent. */
  bytes(): number;
}

type Held = Omit<Validators, "url">;

const CONTENT_TYPE_JSON = { "content-type": "application/json" };

/** Opens the HTTP layer for one reading; the handle is used once. */
export function openSource(core: Core, manners: SourceManners): CountedFetch {
  const ledger: Ledger = { requests: 0, bytes: 0, troubleMs: 0, lastCode: null };
  const validators = new Map<string, Validators>();
  const reading = new Reading(core, manners, ledger, validators);
  return {
    fetch: (request) => reading.fetch(request),
    validators: () => [...validators.values()],
    requests: () => ledger.requests,
    bytes: () => ledger.bytes,
  };
}

class Reading {
  constructor(
    private readonly core: Core,
    private readonly manners: SourceManners,
    private readonly ledger: Ledger,
    private readonly validators: Map<string, Validators>,
  ) {}

  async fetch(request: FetchRequest): Promise<FetchedResponse> {
    const { limits, state } = this.core;
    const start = parseAddress(request.url);
    const asksConditionally = request.conditional === true && (request.method ?? "GET") === "GET";
    const held = asksConditionally ? await state.validators(start.href) : null;
    const allow = request.allow ?? [];
    const { answer, url } = await follow(
      this.#wireRequest(request, start, held),
      (hop) => this.#hop(hop, start, [...allow, ...(held === null ? [] : [304])]),
      {
        limit: limits.redirects,
        keep: allow,
        onRedirect: (target, via) => refuseRedirect(request, target, via),
      },
    );
    if (asksConditionally && (answer.status === 200 || answer.status === 304)) {
      this.#keepValidators(start, answer, answer.status === 304 ? held : null);
    }
    if (answer.status === 304 && held !== null) throw new NotModified(`${start.host} has nothing new`);
    const content = await readContent(answer, url, request.expect, limits);
    if (this.manners.permission.basis === "robots" && reservesMining(content)) {
      throw new CrawlError("robots", `${url.host} reserves text and data mining`, { url: url.href });
    }
    return content;
  }

  /** One request of the source's own: guarded, allowed by robots.txt, sent in turn. */
  async #hop(hop: WireRequest, start: URL, allow: readonly number[]): Promise<WireResponse> {
    const { core, manners } = this;
    checkUrl(hop.url, core.allowHosts);
    // A vendor's document speaks for the vendor's own host only.
    const permission: Permission = hop.url.origin === start.origin ? manners.permission : { basis: "robots" };
    const { crawlDelayMs } = await core.robots.check(hop.url, permission, (url) => this.#fetchRobots(url));
    this.#refuseMoreTrouble(hop.url);
    return core.exchange.send(hop, {
      ...this.#sending(Math.min(crawlDelayMs ?? 0, core.limits.crawlDelayMs)),
      judge: (answer) => {
        const fine = isSuccess(answer.status) || isRedirect(answer) || allow.includes(answer.status);
        return fine ? null : statusError(answer, hop.url, core.clock.now());
      },
    });
  }

  async #fetchRobots(url: URL): Promise<WireResponse> {
    const { core } = this;
    this.#refuseMoreTrouble(url);
    const headers = { accept: ACCEPT.text, "accept-encoding": ENCODINGS, "user-agent": core.userAgent };
    const request: WireRequest = { url, method: "GET", headers, body: null, cutAt: core.limits.robotsBytes };
    const { answer } = await follow(
      request,
      (hop) => {
        checkUrl(hop.url, core.allowHosts);
        return core.exchange.send(hop, {
          ...this.#sending(0),
          judge: (answer) => {
            const error = isSuccess(answer.status) ? null : statusError(answer, hop.url, core.clock.now());
            // A refusal of robots.txt is no refusal of the site (RFC 9309, 2.3.1.3), unless it tells us to wait.
            return error !== null && (error.code === "server_error" || error.retryAfterMs !== null)
              ? error
              : null;
          },
        });
      },
      { limit: core.limits.redirects },
    );
    return answer;
  }

  #sending(crawlDelayMs: number): Omit<Sending, "judge"> {
    const floor = this.core.hostDelayMs[this.manners.pace];
    // An operator's own slow pace is always waited for; a site's only within reason.
    const waitMs = Math.max(this.core.limits.slotWaitMs, 2 * floor);
    const spacing = { spacingMs: Math.max(floor, crawlDelayMs), waitMs };
    return { ledger: this.ledger, lane: this.manners.lane ?? null, spacing };
  }

  #refuseMoreTrouble(url: URL): void {
    const { troubleMs, lastCode } = this.ledger;
    if (troubleMs < this.core.limits.troubleMs) return;
    const seconds = Math.round(troubleMs / 1000);
    throw new CrawlError(lastCode ?? "timeout", `given up after ${seconds} s of failed requests`, {
      url: url.href,
    });
  }

  #wireRequest(request: FetchRequest, url: URL, held: Held | null): WireRequest {
    const own = Object.entries(request.headers ?? {}).map(
      ([name, value]) => [name.toLowerCase(), value] as const,
    );
    const body = request.json === undefined ? null : JSON.stringify(request.json);
    const headers: Record<string, string> = {
      accept: ACCEPT[request.expect],
      ...(body === null ? {} : CONTENT_TYPE_JSON),
      ...Object.fromEntries(own),
      "accept-encoding": ENCODINGS,
      "user-agent": this.core.userAgent,
    };
    if (typeof held?.etag === "string") headers["if-none-match"] = held.etag;
    if (typeof held?.lastModified === "string") headers["if-modified-since"] = held.lastModified;
    return { url, method: request.method ?? "GET", headers, body };
  }

  /** A 304 may renew one validator and leave out the other: RFC 9111, 4.3.4 keeps what it does not mention. */
  #keepValidators(url: URL, answer: WireResponse, held: Held | null): void {
    this.validators.set(url.href, {
      url: url.href,
      etag: answer.headers["etag"] ?? held?.etag ?? null,
      lastModified: answer.headers["last-modified"] ?? held?.lastModified ?? null,
    });
  }
}

const ENCODINGS = "gzip, br, deflate";

function parseAddress(address: string): URL {
  if (!URL.canParse(address)) throw new CrawlError("unexpected_shape", `"${address}" is no address to read`);
  const url = new URL(address);
  url.hash = "";
  return url;
}

function refuseRedirect(request: FetchRequest, target: URL, answer: WireResponse): void {
  const details = { url: request.url, status: answer.status };
  if (request.redirect === "error") {
    throw new CrawlError(
      "not_found",
      `redirects away to ${target.host}, as boards that are gone do`,
      details,
    );
  }
  if (isLoginAddress(target) && !isLoginAddress(new URL(request.url))) {
    throw new CrawlError("login_wall", `redirects to a sign-in page of ${target.host}`, details);
  }
}

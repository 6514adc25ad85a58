import { createServer } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach } from "vitest";
import { CrawlError } from "../../../crawlers/errors.js";
import { createFetcher } from "../../../crawlers/http/fetcher.js";
import type { FetcherOptions, SourceFetcher } from "../../../crawlers/http/fetcher.js";
import type { Limits } from "../../../crawlers/http/limits.js";
import { memoryCrawlState } from "../../../crawlers/http/memory-state.js";
import type { SourceManners } from "../../../crawlers/http/source-fetch.js";
import type { FetchRequest } from "../../../crawlers/types.js";

export interface Hit {
  at: number;
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Site {
  origin: string;
  host: string;
  port: number;
  /** Requests in the order of arrival. */
  hits: Hit[];
  paths(): string[];
}

export type Answer = (request: IncomingMessage, response: ServerResponse, nth: number) => unknown;

const cleanups: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A real site on this machine. Paths without an answer are 404; `nth` counts the requests for the path, from 1. */
export async function site(answers: Record<string, Answer | string>): Promise<Site> {
  const hits: Hit[] = [];
  const listener: RequestListener = async (request, response) => {
    const path = request.url ?? "";
    let body = "";
    for await (const chunk of request) body += String(chunk);
    hits.push({ at: Date.now(), method: request.method ?? "", path, headers: request.headers, body });
    const answer = answers[path];
    const nth = hits.filter((hit) => hit.path === path).length;
    if (answer === undefined) response.writeHead(404).end("nothing here");
    else if (typeof answer === "string") response.end(answer);
    else await answer(request, response, nth);
  };
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  return { origin: `http://${host}`, host, port, hits, paths: () => hits.map((hit) => hit.path) };
}

/** Bounds small enough for tests. */
export const QUICK: Partial<Limits> = { backoffMs: 1, firstByteMs: 400, totalMs: 800 };

export function fetcherFor(sites: Site[], options: Partial<FetcherOptions> = {}): SourceFetcher {
  const fetcher = createFetcher({
    userAgent: "Clusterwork/0.1 (+https://board.example/about/crawler)",
    state: memoryCrawlState(),
    hostDelayMs: { api: 0, page: 0 },
    allowHosts: sites.map((site) => site.host),
    ...options,
    limits: { ...QUICK, ...options.limits },
  });
  cleanups.push(() => fetcher.close());
  return fetcher;
}

export const ROBOTS: SourceManners = { permission: { basis: "robots" }, pace: "page" };
export const DOCUMENTED: SourceManners = {
  permission: { basis: "documented-api", document: "https://vendor.example/docs" },
  pace: "api",
};

/** One request in a reading of its own. */
export async function get(fetcher: SourceFetcher, url: string, request: Partial<FetchRequest> = {}) {
  return fetcher.forSource(ROBOTS).fetch({ url, expect: "any", ...request });
}

/** The failure that a request ends in; fails the test when it does not fail. */
export async function failure(outcome: Promise<unknown>): Promise<CrawlError> {
  try {
    await outcome;
  } catch (error) {
    if (error instanceof CrawlError) return error;
    throw error;
  }
  throw new Error("the request did not fail");
}

export const JSON_TYPE = { "content-type": "application/json" };

/** Closes a connection without a word. */
export function cut(response: ServerResponse): void {
  (response.socket as Socket).destroy();
}

/** An answer that sends its visitor elsewhere. */
export function redirectTo(location: string, status = 302): Answer {
  return (_, response) => response.writeHead(status, { location }).end();
}

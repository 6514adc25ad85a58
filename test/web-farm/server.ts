import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import net from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { Validators } from "./conditional.js";
import type { FarmControl } from "./control.js";
import type { FarmAnswer, FarmRequest } from "./exchange.js";
import { createRandom } from "./random.js";
import type { Random } from "./random.js";
import { react } from "./respond.js";
import type { Fault } from "./types.js";
import { createWebFarm } from "./web-farm.js";
import type { FarmOptions, WebFarm } from "./web-farm.js";

export interface ServeOptions extends FarmOptions {
  /** 0, the default: any free port. */
  port?: number;
  /** Milliseconds between a request and its answer, drawn between the two; 20 to 120 by default. */
  latencyMs?: [number, number];
  /** How long a slow site takes, in milliseconds. */
  slowMs?: number;
}

/** One request that arrived. */
export interface SeenRequest {
  at: number;
  method: string;
  host: string;
  path: string;
  userAgent: string | null;
  /** `null`: the connection was closed without an answer. */
  status: number | null;
}

export interface ServedFarm {
  port: number;
  farm: WebFarm;
  control: FarmControl;
  /** Every request so far, in order. */
  requests: readonly SeenRequest[];
  /** Connects any host to the farm: what the crawler takes in place of name lookup, TCP and TLS. */
  dial(host: string, port: number): Promise<net.Socket>;
  stop(): Promise<void>;
}

/** Serves the farm on loopback. One server answers for all its hosts, told apart by the Host header. */
export async function startWebFarm(options: ServeOptions = {}): Promise<ServedFarm> {
  const farm = createWebFarm(options);
  const requests: SeenRequest[] = [];
  const validators = new Validators();
  const random = createRandom(`${farm.seed}:latency`);
  const timing = {
    latencyMs: options.latencyMs ?? ([20, 120] as [number, number]),
    slowMs: options.slowMs ?? 2500,
  };
  const server = createServer((incoming, outgoing) => {
    handle(farm, incoming, outgoing, { random, requests, validators, ...timing }).catch((error: unknown) => {
      outgoing.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    farm,
    control: farm.control,
    requests,
    dial: () => dialTo(port),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function dialTo(port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      resolve(socket);
    });
  });
}

interface Serving {
  random: Random;
  requests: SeenRequest[];
  validators: Validators;
  latencyMs: [number, number];
  slowMs: number;
}

async function handle(
  farm: WebFarm,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  serving: Serving,
): Promise<void> {
  const request = await readRequest(incoming);
  const now = Date.now();
  const { fault, answer } = react(farm, request, now);
  const seen: SeenRequest = {
    at: now,
    method: request.method,
    host: request.host,
    path: `${request.path}${request.query.size > 0 ? `?${request.query}` : ""}`,
    userAgent: request.headers["user-agent"] ?? null,
    status: null,
  };
  serving.requests.push(seen);
  if (fault === "down") {
    incoming.socket.destroy();
    return;
  }
  await sleep(fault === "slow" ? serving.slowMs : serving.random.between(...serving.latencyMs));
  const sent = serving.validators.apply(
    request,
    fault === null || fault === "slow" ? answer() : misbehave(fault, serving.random),
    now,
  );
  seen.status = sent.status;
  send(request, outgoing, sent);
}

async function readRequest(incoming: IncomingMessage): Promise<FarmRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
  );
  const url = new URL(incoming.url ?? "/", "http://farm.invalid");
  return {
    method: incoming.method ?? "GET",
    host: (headers["host"] ?? "").replace(/:\d+$/, "").toLowerCase(),
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

function misbehave(fault: Exclude<Fault, "down" | "slow">, random: Random): FarmAnswer {
  if (fault === "forbidden") {
    return {
      status: 403,
      headers: { "content-type": "text/html; charset=utf-8" },
      body: "<h1>403 Forbidden</h1>",
    };
  }
  const bytes = Buffer.from(Array.from({ length: 600 }, () => random.between(0, 255)));
  return { status: 200, headers: { "content-type": "application/json" }, body: bytes };
}

const MIN_GZIP = 800;

function send(request: FarmRequest, outgoing: ServerResponse, answer: FarmAnswer): void {
  const body = Buffer.from(answer.body);
  const zipped = body.length >= MIN_GZIP && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  const bytes = zipped ? gzipSync(body) : body;
  outgoing.writeHead(answer.status, {
    ...answer.headers,
    ...(zipped ? { "content-encoding": "gzip" } : {}),
    ...(answer.status === 304 ? {} : { "content-length": bytes.length }),
  });
  outgoing.end(request.method === "HEAD" ? undefined : bytes);
}

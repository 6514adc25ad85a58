import { lookup as systemLookup } from "node:dns/promises";
import { Agent, request as send } from "undici";
import type { Dispatcher } from "undici";
import { CrawlError } from "../errors.js";
import type { Lookup } from "./address-guard.js";
import { guardedConnector } from "./connector.js";
import type { Dial } from "./connector.js";
import { decompress } from "./decompress.js";
import type { Limits } from "./limits.js";
import { transportError } from "./transport-errors.js";
import type { Transport, WireRequest, WireResponse } from "./wire.js";

export interface NetworkOptions {
  limits: Limits;
  allowHosts: ReadonlySet<string>;
  lookup?: Lookup | undefined;
  dial?: Dial | undefined;
}

export interface NetworkTransport {
  transport: Transport;
  /** Ends what is under way and closes every connection. */
  close(): Promise<void>;
}

/** Carries requests over the network: one connection for each origin, guarded addresses, bounded in time and size. */
export function networkTransport(options: NetworkOptions): NetworkTransport {
  const { limits, allowHosts, dial } = options;
  const connect = guardedConnector({
    lookup: options.lookup ?? lookupAll,
    allowHosts,
    connectMs: limits.connectMs,
    dial,
  });
  const agent = new Agent({
    connect,
    connections: 1,
    pipelining: 1,
    maxHeaderSize: limits.headerBytes,
    // Both clocks are ours (see `deadlines`): undici's tick only about once a second.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const underWay = new Set<AbortController>();
  return {
    transport: (request) => carry(request, { agent, limits, underWay }),
    async close() {
      for (const controller of underWay)
        controller.abort(new CrawlError("network", "the crawler is stopping"));
      await agent.destroy();
    },
  };
}

async function lookupAll(hostname: string): Promise<string[]> {
  const found = await systemLookup(hostname, { all: true });
  return found.map((entry) => entry.address);
}

interface Carrier {
  agent: Agent;
  limits: Limits;
  underWay: Set<AbortController>;
}

async function carry(request: WireRequest, carrier: Carrier): Promise<WireResponse> {
  const { agent, limits, underWay } = carrier;
  const controller = new AbortController();
  const timers = deadlines(controller, limits, request.url);
  underWay.add(controller);
  let begun = false;
  try {
    const answer = await send(request.url, {
      dispatcher: agent,
      method: request.method,
      headers: request.headers,
      body: request.body,
      signal: controller.signal,
    });
    begun = true;
    timers.headersCame();
    return await readAnswer(answer, request, limits);
  } catch (cause) {
    const reason: unknown = controller.signal.aborted ? controller.signal.reason : cause;
    throw transportError(reason, request.url, begun);
  } finally {
    timers.clear();
    underWay.delete(controller);
  }
}

function deadlines(controller: AbortController, limits: Limits, url: URL) {
  const expire = (what: string, ms: number) => () =>
    controller.abort(new CrawlError("timeout", `${url.host}: ${what} within ${ms} ms`, { url: url.href }));
  const first = setTimeout(expire("no answer", limits.firstByteMs), limits.firstByteMs);
  const total = setTimeout(expire("no whole answer", limits.totalMs), limits.totalMs);
  return {
    headersCame: () => clearTimeout(first),
    clear() {
      clearTimeout(first);
      clearTimeout(total);
    },
  };
}

async function readAnswer(
  answer: Dispatcher.ResponseData,
  request: WireRequest,
  limits: Limits,
): Promise<WireResponse> {
  const headers = plainHeaders(answer.headers);
  const encoding = headers["content-encoding"] ?? "";
  // A compressed body cannot be cut before it is unfolded.
  const cutWire = request.cutAt !== undefined && encoding === "";
  const wire = await collect(answer, cutWire ? (request.cutAt ?? 0) : limits.wireBytes, cutWire);
  const body = (await decompress(wire, encoding, limits.bodyBytes)).subarray(0, request.cutAt);
  return { status: answer.statusCode, headers, body, wireBytes: wire.length };
}

async function collect(answer: Dispatcher.ResponseData, maxBytes: number, cut: boolean): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size <= maxBytes) continue;
    // Leaving the loop destroys the stream, and with it the connection.
    if (cut) break;
    throw new CrawlError("too_large", `the body is larger than ${maxBytes} bytes`);
  }
  return Buffer.concat(chunks, cut ? Math.min(size, maxBytes) : size);
}

function plainHeaders(headers: Dispatcher.ResponseData["headers"]): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name.toLowerCase()] = Array.isArray(value) ? value.join(", ") : value;
  }
  return plain;
}

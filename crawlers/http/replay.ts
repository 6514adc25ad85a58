import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { AppError } from "../../src/domain/errors.js";
import { CrawlError } from "../errors.js";
import { decompress, isGzip } from "./decompress.js";
import { assemble } from "./fetcher.js";
import type { SourceFetcher } from "./fetcher.js";
import { DEFAULT_LIMITS } from "./limits.js";
import type { Limits } from "./limits.js";
import { memoryCrawlState } from "./memory-state.js";
import { parseRecording } from "./recording.js";
import type { RecordedAnswer, Recording } from "./recording.js";
import type { Transport, WireRequest, WireResponse } from "./wire.js";

export interface ReplayOptions {
  userAgent?: string;
  allowHosts?: readonly string[];
  limits?: Partial<Limits>;
}

export interface ReplayFetcher extends SourceFetcher {
  /** When the recording was made, epoch milliseconds: the time of a reading from it. */
  now: number;
}

/**
 * The HTTP layer answered from a recording: the same checks, redirects, robots rules and limits, but no network and no
 * waiting. A request that is not in the recording fails with `network`; a robots.txt that is not in it counts as 404.
 * @throws AppError `invalid_input` when the recording is malformed
 */
export function replayFetcher(
  recording: unknown,
  baseDir: string,
  options: ReplayOptions = {},
): ReplayFetcher {
  const parsed = parseRecording(recording, baseDir);
  const now = parsed.recordedAt;
  // Requests that were not recorded fail in rows; that says nothing about their host.
  const limits = { ...DEFAULT_LIMITS, breakerFailures: Infinity, ...options.limits };
  const forSource = assemble({
    transport: replayTransport(parsed, limits),
    // Time stands still here, so that nobody has to wait for a slot.
    state: { ...memoryCrawlState(), claimSlot: async () => now },
    clock: { now: () => now, sleep: async () => undefined, random: () => 0 },
    limits,
    userAgent: options.userAgent ?? "Clusterwork",
    hostDelayMs: { api: 0, page: 0 },
    allowHosts: new Set(options.allowHosts),
  });
  return { now, forSource, close: async () => undefined };
}

/**
 * Opens a recording from its file.
 * @throws AppError `invalid_input` when the file cannot be read or is no recording
 */
export function openRecording(file: string, options: ReplayOptions = {}): ReplayFetcher {
  let recording: unknown;
  try {
    recording = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    const what = cause instanceof SyntaxError ? "is no JSON" : "cannot be read";
    throw new AppError("invalid_input", `the recording ${file} ${what}`, { cause });
  }
  return replayFetcher(recording, dirname(resolve(file)), options);
}

function replayTransport(recording: Recording, limits: Limits): Transport {
  const asked = new Map<string, number>();
  return async (request) => {
    const body: unknown = request.body === null ? undefined : JSON.parse(request.body);
    const answers = answersFor(request, body, recording.answers);
    const key = `${request.method} ${addressKey(request.url)} ${JSON.stringify(body, sortedKeys)}`;
    const turn = asked.get(key) ?? 0;
    asked.set(key, turn + 1);
    const answer = answers[Math.min(turn, answers.length - 1)];
    if (answer !== undefined) return wireResponse(answer, request, limits);
    if (request.url.pathname === "/robots.txt") {
      return { status: 404, headers: {}, body: Buffer.alloc(0), wireBytes: 0 };
    }
    throw new CrawlError("network", `${request.method} ${request.url.href} is not in the recording`, {
      url: request.url.href,
    });
  };
}

/** Answers recorded for this very body come before those recorded for any. */
function answersFor(request: WireRequest, body: unknown, answers: RecordedAnswer[]): RecordedAnswer[] {
  const address = addressKey(request.url);
  const same = answers.filter(
    (answer) => answer.method === request.method && addressKey(answer.url) === address,
  );
  const exact = same.filter(
    (answer) => answer.requestBody !== undefined && isDeepStrictEqual(answer.requestBody, body),
  );
  return exact.length > 0 ? exact : same.filter((answer) => answer.requestBody === undefined);
}

async function wireResponse(
  answer: RecordedAnswer,
  request: WireRequest,
  limits: Limits,
): Promise<WireResponse> {
  if (answer.body.length > limits.wireBytes)
    throw new CrawlError("too_large", "the recorded body is too large");
  const encoding = answer.headers["content-encoding"] ?? "";
  const body = await unpack(answer, encoding, limits);
  return {
    status: answer.status,
    headers: answer.headers,
    body: body.subarray(0, request.cutAt),
    wireBytes: answer.body.length,
    ...(answer.isText ? { charset: "utf-8" as const } : {}),
  };
}

/** Many recorders keep the Content-Encoding header and store the body without it: it is undone only where it holds. */
async function unpack(answer: RecordedAnswer, encoding: string, limits: Limits): Promise<Buffer> {
  const packed = !answer.isText && (!encoding.includes("gzip") || isGzip(answer.body));
  try {
    return await decompress(answer.body, packed ? encoding : "", limits.bodyBytes);
  } catch (error) {
    const plain = error instanceof CrawlError && error.code === "truncated" && !isGzip(answer.body);
    if (plain) return answer.body;
    throw error;
  }
}

/** Address for comparing: the order of a query's parameters does not matter, a fragment is never sent. */
function addressKey(url: URL): string {
  const query = [...url.searchParams].map(([name, value]) => `${name}=${value}`).sort();
  return `${url.origin}${url.pathname}?${query.join("&")}`;
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

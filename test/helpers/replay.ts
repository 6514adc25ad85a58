import { isDeepStrictEqual } from "node:util";
import { CrawlError, NotModified } from "../../crawlers/errors.js";
import type { CrawlErrorCode } from "../../crawlers/errors.js";
import type { FetchedResponse, FetchRequest, SourceFetch } from "../../crawlers/types.js";

/** One recorded answer; `json` is a body that is easier to read unquoted. */
export interface RecordedAnswer {
  method?: "GET" | "POST";
  url: string;
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  json?: unknown;
  /** The answer is given only to a request with this JSON. */
  requestBody?: unknown;
}

/** A source that answers from a recording, and remembers what it was asked. */
export interface ReplayedSource extends SourceFetch {
  requests: FetchRequest[];
}

/**
 * Answers every request from recorded answers: by method and address (the order of the query is ignored), the same
 * request again gets the next recorded answer, the last one repeats. What is not recorded is a network error.
 */
export function replay(answers: readonly RecordedAnswer[]): ReplayedSource {
  const asked = new Map<string, number>();
  const requests: FetchRequest[] = [];
  const fetch = async (request: FetchRequest): Promise<FetchedResponse> => {
    requests.push(request);
    const key = `${request.method ?? "GET"} ${sortedUrl(request.url)} ${JSON.stringify(request.json)}`;
    const fitting = answers.filter((answer) => fits(answer, request));
    const turn = asked.get(key) ?? 0;
    asked.set(key, turn + 1);
    const answer = fitting[Math.min(turn, fitting.length - 1)];
    if (answer === undefined) {
      throw new CrawlError("network", `not in the recording: ${key}`, { url: request.url });
    }
    return toResponse(answer, request);
  };
  return { fetch, requests, validators: () => [] };
}

function fits(answer: RecordedAnswer, request: FetchRequest): boolean {
  if ((answer.method ?? "GET") !== (request.method ?? "GET")) return false;
  if (sortedUrl(answer.url) !== sortedUrl(request.url)) return false;
  return answer.requestBody === undefined || isDeepStrictEqual(answer.requestBody, request.json);
}

function sortedUrl(address: string): string {
  const url = new URL(address);
  url.searchParams.sort();
  return url.href;
}

const STATUS_CODES: Readonly<Record<number, CrawlErrorCode>> = {
  401: "blocked",
  403: "blocked",
  404: "not_found",
  410: "gone",
  429: "rate_limited",
};

function toResponse(answer: RecordedAnswer, request: FetchRequest): FetchedResponse {
  const status = answer.status ?? 200;
  const headers = answer.headers ?? {};
  const text = answer.json === undefined ? (answer.body ?? "") : JSON.stringify(answer.json);
  const { url } = request;
  if (status === 304) throw new NotModified("304");
  const redirected = status >= 300 && status < 400;
  if (redirected && request.redirect === "error") throw new CrawlError("not_found", "redirect", { url });
  if (status >= 300 && !(request.allow ?? []).includes(status)) {
    throw new CrawlError(STATUS_CODES[status] ?? "server_error", `status ${status}`, { url, status });
  }
  return { url, status, headers, text, json: () => parse(text, url) };
}

function parse(text: string, url: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const code = /^\s*[[{]/.test(text) ? "truncated" : "wrong_type";
    throw new CrawlError(code, "the body is no JSON", { cause, url });
  }
}

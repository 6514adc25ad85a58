/** Every way in which reading a source can fail. The command line prints these codes; PRODUCT lists them. */
export const CRAWL_ERROR_CODES = [
  "not_found",
  "gone",
  "blocked",
  "rate_limited",
  "captcha",
  "login_wall",
  "robots",
  "timeout",
  "dns",
  "network",
  "server_error",
  "too_large",
  "wrong_type",
  "truncated",
  "count_mismatch",
  "repeated_page",
  "unexpected_shape",
  "empty_unproven",
  "wrong_language",
  "forbidden_address",
  "redirect_loop",
  "opted_out",
] as const;
export type CrawlErrorCode = (typeof CRAWL_ERROR_CODES)[number];

/** A source that could not be read. It closes nothing: only a complete reading can. */
export class CrawlError extends Error {
  override readonly name = "CrawlError";
  readonly code: CrawlErrorCode;
  readonly url: string | null;
  readonly status: number | null;
  /** Milliseconds that the host asked us to stay away, from Retry-After. */
  readonly retryAfterMs: number | null;

  constructor(
    code: CrawlErrorCode,
    message: string,
    details: { cause?: unknown; url?: string; status?: number; retryAfterMs?: number } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.url = details.url ?? null;
    this.status = details.status ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}

/** Thrown by the HTTP layer when a conditional request is answered 304: the last complete reading still stands. */
export class NotModified extends Error {
  override readonly name = "NotModified";
}

/** What to do next with a source that failed: try again soon, slow down, withdraw, or tell a person too. */
export type CrawlDecision = "retry" | "backoff" | "alert" | "withdraw";

/** The one table that says what follows from a failure. */
export const DECISIONS: Readonly<Record<CrawlErrorCode, CrawlDecision>> = {
  not_found: "alert",
  gone: "alert",
  blocked: "alert",
  rate_limited: "backoff",
  captcha: "alert",
  login_wall: "alert",
  robots: "backoff",
  timeout: "retry",
  dns: "retry",
  network: "retry",
  server_error: "retry",
  too_large: "alert",
  wrong_type: "alert",
  truncated: "retry",
  count_mismatch: "retry",
  repeated_page: "alert",
  unexpected_shape: "alert",
  empty_unproven: "alert",
  wrong_language: "alert",
  forbidden_address: "alert",
  redirect_loop: "alert",
  opted_out: "withdraw",
};

import { CrawlError } from "../errors.js";
import type { CrawlErrorCode } from "../errors.js";
import { decodeText } from "./charset.js";
import { asksForPassword, isCaptcha } from "./page-signs.js";
import { retryAfterMs } from "./retry-after.js";
import type { WireResponse } from "./wire.js";

const STATUS_CODES: Readonly<Record<number, CrawlErrorCode>> = {
  401: "blocked",
  402: "blocked",
  403: "blocked",
  404: "not_found",
  407: "blocked",
  408: "timeout",
  410: "gone",
  425: "rate_limited",
  429: "rate_limited",
  451: "blocked",
  // LinkedIn's and some bot guards' own.
  999: "blocked",
};

/** What an answer's status means when it is neither a success nor a redirect. */
export function statusError(answer: WireResponse, url: URL, now: number): CrawlError {
  const { status } = answer;
  const wait = retryAfterMs(answer.headers["retry-after"], now);
  return new CrawlError(statusCode(answer), `${url.host} answered ${status}`, {
    url: url.href,
    status,
    ...(wait === null ? {} : { retryAfterMs: wait }),
  });
}

function statusCode(answer: WireResponse): CrawlErrorCode {
  const { status } = answer;
  const code = STATUS_CODES[status] ?? (status >= 500 ? "server_error" : "unexpected_shape");
  if (code !== "blocked" && status !== 503) return code;
  const text = decodeText(answer.body, answer.headers["content-type"] ?? "", "html");
  if (isCaptcha(text)) return "captcha";
  return code === "blocked" && asksForPassword(text) ? "login_wall" : code;
}

import { CrawlError } from "../errors.js";
import type { CrawlErrorCode } from "../errors.js";

const CODES: Readonly<Record<string, CrawlErrorCode>> = {
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  UND_ERR_HEADERS_TIMEOUT: "timeout",
  UND_ERR_BODY_TIMEOUT: "timeout",
  ETIMEDOUT: "timeout",
  UND_ERR_HEADERS_OVERFLOW: "too_large",
  UND_ERR_RES_EXCEEDED_MAX_SIZE: "too_large",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "truncated",
  ENOTFOUND: "dns",
  EAI_AGAIN: "dns",
  ENODATA: "dns",
  ESERVFAIL: "dns",
};

/** Translates what the network layers throw. `begun`: headers had arrived, so that a broken connection cut the body. */
export function transportError(cause: unknown, url: URL, begun: boolean): CrawlError {
  if (cause instanceof CrawlError) return cause;
  const system = errorCode(cause);
  const code = CODES[system] ?? (begun ? "truncated" : "network");
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new CrawlError(code, `${url.host}: ${reason || system}`, { cause, url: url.href });
}

/** The system's code of an error or of the first cause that has one, else an empty string. */
export function errorCode(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code: unknown = "code" in at && !(at instanceof CrawlError) ? at.code : null;
    if (typeof code === "string") return code;
  }
  return "";
}

import type { MiddlewareHandler } from "hono";
import { MINUTE_MS } from "../../domain/durations.js";
import type { Board } from "../../board.js";
import { AppError } from "../../domain/errors.js";
import { en } from "../../messages/en.js";
import { clientAddress, subscriberOf } from "./client-address.js";

const WINDOW_MS = MINUTE_MS;

/**
 * Limits requests per address and minute, and says on every answer how much is left: as the structured fields of
 * draft-ietf-httpapi-ratelimit-headers, and as the three older fields that most clients know.
 */
export function rateLimit(board: Board): MiddlewareHandler {
  const limit = board.config.apiRateLimit;
  let windowStart = 0;
  // Emptied with every window, so it never holds more than one minute's addresses.
  let used = new Map<string, number>();

  return async (c, next) => {
    if (limit === 0) return next();
    const now = board.now();
    if (now - windowStart >= WINDOW_MS || now < windowStart) {
      windowStart = now;
      used = new Map();
    }
    const subscriber = subscriberOf(clientAddress(c, board.config.trustProxy));
    const count = (used.get(subscriber) ?? 0) + 1;
    used.set(subscriber, count);
    const left = Math.max(limit - count, 0);
    const resetIn = Math.ceil((windowStart + WINDOW_MS - now) / 1000);
    c.header("RateLimit-Policy", `"address";q=${limit};w=${WINDOW_MS / 1000}`);
    c.header("RateLimit", `"address";r=${left};t=${resetIn}`);
    c.header("RateLimit-Limit", String(limit));
    c.header("RateLimit-Remaining", String(left));
    c.header("RateLimit-Reset", String(resetIn));
    if (count > limit) {
      c.header("Retry-After", String(resetIn));
      throw new AppError("rate_limited", en.errors.rate_limited.detail(limit, resetIn));
    }
    return next();
  };
}

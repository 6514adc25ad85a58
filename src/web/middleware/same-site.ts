import type { MiddlewareHandler } from "hono";
import type { Board } from "../../board.js";
import { AppError } from "../../domain/errors.js";
import { en } from "../../messages/en.js";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);
const TRUSTED_SITES = new Set(["same-origin", "none"]);

/** A mail program on the web may send RFC 8058's POST from its own pages; the token in the address is the permission. */
const ONE_CLICK = /^\/subscriptions\/[^/]+\/unsubscribe$/;

/**
 * Refuses writes that another site makes a browser send. Browsers say where a request comes from in Sec-Fetch-Site,
 * older ones in Origin; a request with neither comes from no browser, such as the one-click unsubscribe of RFC 8058,
 * and carries nobody's session.
 */
export function sameSite(board: Board): MiddlewareHandler {
  const own = new URL(board.config.baseUrl).origin;
  return async (c, next) => {
    if (SAFE_METHODS.has(c.req.method) || ONE_CLICK.test(c.req.path)) return next();
    const site = c.req.header("sec-fetch-site");
    const origin = c.req.header("origin");
    const allowed =
      site === undefined
        ? origin === undefined || origin === own || hostOf(origin) === c.req.header("host")
        : TRUSTED_SITES.has(site);
    if (!allowed) throw new AppError("forbidden", en.errors.forbidden.detail);
    return next();
  };
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

import { createHash } from "node:crypto";
import { Hono } from "hono";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import { timing } from "hono/timing";
import { trimTrailingSlash } from "hono/trailing-slash";
import type { Board } from "../board.js";
import { AppError } from "../domain/errors.js";
import { openApiDocument } from "./api/document.js";
import { createApi } from "./api/routes.js";
import type { Asset } from "./assets.js";
import { isForPrograms, problemResponse, toFailure } from "./errors.js";
import { en } from "../messages/en.js";
import { createMetrics } from "./middleware/metrics.js";
import { rateLimit } from "./middleware/rate-limit.js";
import { sameSite } from "./middleware/same-site.js";
import { securityHeaders } from "./middleware/security-headers.js";
import { errorPage } from "./pages/error.js";
import { addPages } from "./pages/routes.js";
import { createSite } from "./site.js";
import type { Site } from "./site.js";

const MAX_BODY_BYTES = 256 * 1024;
const EXPOSED_HEADERS = [
  "ETag",
  "Retry-After",
  "RateLimit",
  "RateLimit-Policy",
  "RateLimit-Limit",
  "RateLimit-Remaining",
  "RateLimit-Reset",
  "Server-Timing",
];

/** Without these a page elsewhere could not read that its copy is still good. */
const CORS_HEADERS = ["Access-Control-Allow-Origin", "Access-Control-Expose-Headers"];

/** The board's web side: pages, API and feeds of one board. Nothing is opened or listened on here. */
export function createApp(board: Board): Hono {
  const app = new Hono();
  const metrics = createMetrics(board);
  const api = createApi(board, metrics.registry);
  const document = openApiDocument(api, board);
  const site = createSite(board, document);

  app.use(metrics.count, securityHeaders(), timing({ totalDescription: "" }));
  app.use(
    etag({ retainedHeaders: [...RETAINED_304_HEADERS, ...EXPOSED_HEADERS, ...CORS_HEADERS], generateDigest }),
  );
  app.use(trimTrailingSlash());
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: refuseBody }), sameSite(board));
  for (const path of ["/api/*", "/openapi.json", "/feeds/*"]) {
    app.use(path, cors({ origin: "*", exposeHeaders: EXPOSED_HEADERS }));
  }
  app.use("/api/*", rateLimit(board));

  app.route("/", api);
  app.get("/openapi.json", (c) => c.json(document));
  for (const asset of Object.values(site.assets)) serveAsset(app, asset);
  addPages(app, site);

  app.onError((error, c) => answerError(site, error, c));
  app.notFound((c) => answerError(site, new AppError("not_found", en.errors.not_found.detail), c));
  return app;
}

/** Here and now: handing it to another thread takes far longer than the digest of a page does. */
function generateDigest(body: Uint8Array): ArrayBuffer {
  return Uint8Array.from(createHash("sha1").update(body).digest()).buffer;
}

function refuseBody(): never {
  throw new AppError("too_large", en.errors.too_large.detail);
}

function serveAsset(app: Hono, asset: Asset): void {
  app.get(asset.href, (c) =>
    c.body(asset.body, 200, {
      "content-type": asset.type,
      "cache-control": "public, max-age=31536000, immutable",
    }),
  );
}

function answerError(site: Site, error: unknown, c: Context): Response | Promise<Response> {
  const failure = toFailure(error, c.req.method);
  if (failure.status >= 500) site.board.log.error({ err: error, path: c.req.path }, "a request failed");
  return isForPrograms(c.req.path) ? problemResponse(c, failure) : errorPage(site, failure, c);
}

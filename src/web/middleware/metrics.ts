import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { lastSeq } from "../../../db/repos/events.js";
import { countByStatus } from "../../../db/repos/freshness.js";
import { countSources } from "../../../db/repos/sources.js";
import type { Board } from "../../board.js";

/** What an operator watches, in Prometheus' text format, and the middleware that counts requests. */
export function createMetrics(board: Board): { registry: Registry; count: MiddlewareHandler } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const labelNames = ["method", "route", "status"] as const;
  const requests = new Counter({
    name: "clusterwork_http_requests_total",
    help: "Requests answered",
    labelNames,
    registers: [registry],
  });
  const durations = new Histogram({
    name: "clusterwork_http_request_seconds",
    help: "Time to answer, in seconds",
    labelNames,
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  addBoardGauges(board, registry);
  const count: MiddlewareHandler = async (c, next) => {
    const started = performance.now();
    await next();
    // The pattern, never the path: paths are without end.
    const labels = { method: c.req.method, route: routePath(c, -1), status: String(c.res.status) };
    requests.inc(labels);
    durations.observe(labels, (performance.now() - started) / 1000);
  };
  return { registry, count };
}

function addBoardGauges(board: Board, registry: Registry): void {
  registry.registerMetric(
    new Gauge({
      name: "clusterwork_postings",
      help: "Postings by status",
      labelNames: ["status"],
      registers: [],
      async collect() {
        for (const [status, n] of await countByStatus(board.read)) this.set({ status }, n);
      },
    }),
  );
  registry.registerMetric(
    new Gauge({
      name: "clusterwork_sources",
      help: "Sources by what became of them",
      labelNames: ["state"],
      registers: [],
      async collect() {
        for (const [state, n] of Object.entries(await countSources(board.read, board.now()))) {
          this.set({ state }, n);
        }
      },
    }),
  );
  registry.registerMetric(
    new Gauge({
      name: "clusterwork_index_lag_events",
      help: "Events of the log that the index has not followed yet",
      registers: [],
      async collect() {
        const [seq, index] = await Promise.all([lastSeq(board.read), board.search.stats()]);
        this.set(seq - index.seq);
      },
    }),
  );
}

import { createRoute, z } from "@hono/zod-openapi";
import type { Registry } from "prom-client";
import type { Board } from "../../board.js";
import { readReadiness } from "../../reading/readiness.js";
import type { Api } from "./api.js";

const readiness = z
  .object({
    ready: z.boolean(),
    migrated: z.boolean(),
    seeded: z.boolean(),
    indexed: z.boolean().openapi({ description: "The index has caught up with the event log" }),
  })
  .openapi("Readiness");

const aliveRoute = createRoute({
  method: "get",
  path: "/healthz",
  tags: ["Operation"],
  summary: "Whether the process answers",
  responses: {
    200: {
      description: "It does",
      content: { "application/json": { schema: z.object({ status: z.string() }).openapi("Alive") } },
    },
  },
});

const readyRoute = createRoute({
  method: "get",
  path: "/readyz",
  tags: ["Operation"],
  summary: "Whether the board can answer",
  responses: {
    200: { description: "It can", content: { "application/json": { schema: readiness } } },
    503: { description: "Not yet", content: { "application/json": { schema: readiness } } },
  },
});

const metricsRoute = createRoute({
  method: "get",
  path: "/metrics",
  tags: ["Operation"],
  summary: "Numbers for an operator, in Prometheus' text format",
  responses: {
    200: { description: "The numbers", content: { "text/plain": { schema: z.string() } } },
  },
});

export function addHealth(api: Api, board: Board, registry: Registry): void {
  api.openapi(aliveRoute, (c) => c.json({ status: "ok" }, 200));

  api.openapi(readyRoute, async (c) => {
    const state = await readReadiness(board);
    return c.json(state, state.ready ? 200 : 503);
  });

  api.openapi(metricsRoute, async (c) =>
    c.text(await registry.metrics(), 200, { "content-type": registry.contentType }),
  );
}

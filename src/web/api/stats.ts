import { createRoute, z } from "@hono/zod-openapi";
import type { Board } from "../../board.js";
import { readStats } from "../../reading/stats.js";
import type { Api } from "./api.js";
import { answers } from "./schemas.js";

const int = z.number().int();
const totals = z.object({ total: int, with_open_postings: int });
const counts = z.array(z.object({ slug: z.string(), open_postings: int }));

const stats = z
  .object({
    data: z.object({
      postings: z.object({ open: int, unverified: int, closed: int }),
      companies: totals,
      clusters: totals,
      per_cluster: counts.openapi({ description: "They overlap: no sum of them is the total" }),
      per_sector: counts.openapi({ description: "They overlap: no sum of them is the total" }),
      freshness: z.object({ open: int, verified_within_24h: int }),
      sources: z.object({ total: int, read: int, failing: int, waiting: int }),
    }),
  })
  .openapi("Stats");

const route = createRoute({
  method: "get",
  path: "/api/v1/stats",
  tags: ["Directory"],
  summary: "The numbers of the board",
  responses: answers(stats, "Totals, per cluster, per sector, freshness"),
});

export function addStats(api: Api, board: Board): void {
  api.openapi(route, async (c) => c.json({ data: await readStats(board) }, 200));
}

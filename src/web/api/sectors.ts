import { createRoute, z } from "@hono/zod-openapi";
import type { Board } from "../../board.js";
import { listSectorGroups, toSectorShape } from "../../reading/sector-views.js";
import { ignoredParamsOf } from "./api.js";
import type { Api } from "./api.js";
import { answers, listMeta } from "./schemas.js";

const sector = z
  .object({
    slug: z.string(),
    url: z.string(),
    name: z.string(),
    parent: z.string().nullable().openapi({ description: "Slug of its group" }),
    open_postings: z.number().int(),
  })
  .openapi("Sector");

const route = createRoute({
  method: "get",
  path: "/api/v1/sectors",
  tags: ["Directory"],
  summary: "Every sector",
  description: "A posting can be in several sectors, so the counts do not add up to the total.",
  responses: answers(z.object({ data: z.array(sector), meta: listMeta }).openapi("Sectors"), "By group"),
});

export function addSectors(api: Api, board: Board): void {
  api.openapi(route, async (c) => {
    const groups = await listSectorGroups(board);
    const data = groups
      .flatMap((group) => group.sectors)
      .map((entry) => toSectorShape(entry, board.config.baseUrl));
    return c.json({ data, meta: { total: data.length, ignored_params: ignoredParamsOf(c, []) } }, 200);
  });
}

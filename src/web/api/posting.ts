import { createRoute, z } from "@hono/zod-openapi";
import type { Board } from "../../board.js";
import { EVENT_KINDS } from "../../domain/vocabulary.js";
import { findPostingDetail, toDetailShape, toHistoryShape } from "../../reading/posting-detail.js";
import type { Api } from "./api.js";
import { answers, oneOf, postingDetail, time } from "./schemas.js";

const idParam = z.object({
  id: z
    .string()
    .max(100)
    .openapi({ param: { name: "id", in: "path", description: "A posting's id" } }),
});

const moved = {
  301: {
    description: "It was merged into the posting that Location names",
    headers: z.object({ Location: z.string() }),
  },
};

const detailRoute = createRoute({
  method: "get",
  path: "/api/v1/postings/{id}",
  tags: ["Postings"],
  summary: "One posting",
  description: "With its text, the listings it stands for, its receipt, and how each field came to be known.",
  request: { params: idParam },
  responses: {
    ...answers(z.object({ data: postingDetail }).openapi("PostingAnswer"), "The posting", [404, 410]),
    ...moved,
  },
});

const history = z
  .object({
    data: z.array(
      z.object({
        at: time,
        kind: oneOf(EVENT_KINDS),
        field: z.string().nullable(),
        before: z.unknown().openapi({ description: "Value before, of any type" }),
        after: z.unknown().openapi({ description: "Value after, of any type" }),
        reason: z.string().nullable(),
      }),
    ),
  })
  .openapi("PostingHistory");

const historyRoute = createRoute({
  method: "get",
  path: "/api/v1/postings/{id}/history",
  tags: ["Postings"],
  summary: "What happened to one posting",
  request: { params: idParam },
  responses: { ...answers(history, "Every entry, oldest first", [404, 410]), ...moved },
});

export function addPosting(api: Api, board: Board): void {
  api.openapi(detailRoute, async (c) => {
    const detail = await findPostingDetail(board, c.req.valid("param").id);
    if ("mergedInto" in detail) return c.redirect(`/api/v1/postings/${detail.mergedInto}`, 301);
    return c.json({ data: toDetailShape(detail, board.config.baseUrl) }, 200);
  });

  api.openapi(historyRoute, async (c) => {
    const detail = await findPostingDetail(board, c.req.valid("param").id);
    if ("mergedInto" in detail) return c.redirect(`/api/v1/postings/${detail.mergedInto}/history`, 301);
    return c.json({ data: detail.events.map(toHistoryShape) }, 200);
  });
}

import { createRoute, z } from "@hono/zod-openapi";
import type { Board } from "../../board.js";
import { EVENT_KINDS } from "../../domain/vocabulary.js";
import { listChanges } from "../../reading/changes.js";
import { ignoredParamsOf } from "./api.js";
import type { Api } from "./api.js";
import { answers, ignoredParams, oneOf, posting, time } from "./schemas.js";

/** A posting that came back is told as opened. */
const KINDS = EVENT_KINDS.filter((kind) => kind !== "reopened");
const MAX_CHANGES = 100;

const changes = z
  .object({
    data: z.array(
      z.object({
        cursor: z.string().openapi({ description: "Position of this change" }),
        id: z.string(),
        kind: oneOf(KINDS),
        at: time,
        fields: z.array(z.string()),
        reason: z.string().nullable(),
        merged_into: z.string().nullable(),
        posting: posting.optional().openapi({ description: "As it is now, while it is open or unverified" }),
      }),
    ),
    meta: z.object({
      next: z.string().openapi({ description: "since of the next request; stays when nothing happened" }),
      ignored_params: ignoredParams,
    }),
  })
  .openapi("Changes");

const query = z.object({
  since: z
    .string()
    .min(1)
    .optional()
    .openapi({
      param: {
        name: "since",
        in: "query",
        description: "meta.next of an earlier answer; without it, from the beginning",
      },
    }),
  limit: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(1, "must be 1 or more")
    .max(MAX_CHANGES, `must be ${MAX_CHANGES} or less`)
    .default(MAX_CHANGES)
    .openapi({ param: { name: "limit", in: "query", description: `1 to ${MAX_CHANGES}` }, type: "integer" }),
});

const route = createRoute({
  method: "get",
  path: "/api/v1/changes",
  tags: ["Postings"],
  summary: "What happened since",
  description:
    "Postings opened, changed, closed, unverified, withdrawn and merged, in order. Ask again with meta.next to go on; an empty list means that nothing more happened yet.",
  request: { query },
  responses: answers(changes, "Changes in order", [400]),
});

export function addChanges(api: Api, board: Board): void {
  api.openapi(route, async (c) => {
    const { since, limit } = c.req.valid("query");
    const { data, next } = await listChanges(board, since ?? null, limit);
    return c.json({ data, meta: { next, ignored_params: ignoredParamsOf(c, ["since", "limit"]) } }, 200);
  });
}

import { createRoute, z } from "@hono/zod-openapi";
import type { Board } from "../../board.js";
import { listSuggestions } from "../../reading/suggestions.js";
import { ignoredParamsOf } from "./api.js";
import type { Api } from "./api.js";
import { answers, ignoredParams, oneOf } from "./schemas.js";

const MAX_LENGTH = 100;

const suggestions = z
  .object({
    data: z.array(
      z.object({
        kind: oneOf(["title", "company", "place", "sector"]),
        label: z.string(),
        value: z.string(),
        count: z.number().int().openapi({ description: "Open postings that it finds" }),
        url: z.string().openapi({ description: "The search for it" }),
      }),
    ),
    meta: z.object({ ignored_params: ignoredParams }),
  })
  .openapi("Suggestions");

const route = createRoute({
  method: "get",
  path: "/api/v1/suggest",
  tags: ["Postings"],
  summary: "What may be meant, as typed",
  request: {
    query: z.object({
      q: z
        .string("must be given once")
        .max(MAX_LENGTH, `must be ${MAX_LENGTH} characters or less`)
        .openapi({
          param: { name: "q", in: "query", description: "What was typed; the last word is a beginning" },
        }),
    }),
  },
  responses: answers(suggestions, "Titles, companies, places and sectors", [400]),
});

export function addSuggest(api: Api, board: Board): void {
  api.openapi(route, async (c) => {
    const data = await listSuggestions(board, c.req.valid("query").q);
    return c.json({ data, meta: { ignored_params: ignoredParamsOf(c, ["q"]) } }, 200);
  });
}

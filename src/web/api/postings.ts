import { createRoute, z } from "@hono/zod-openapi";
import { startTime, endTime } from "hono/timing";
import type { Board } from "../../board.js";
import { parseQuery } from "../../domain/query-params.js";
import { FACETS } from "../../domain/query.js";
import { toPostingShape } from "../../reading/posting-shape.js";
import { searchPostings } from "../../reading/search-postings.js";
import { paramsOf } from "./api.js";
import type { Api } from "./api.js";
import { postingParams } from "./posting-params.js";
import { answers, ignoredParams, posting } from "./schemas.js";

const facet = z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() }));
const facetShape = Object.fromEntries(FACETS.map((name) => [name, facet])) as Record<
  (typeof FACETS)[number],
  typeof facet
>;

const searchResult = z
  .object({
    data: z.array(posting),
    meta: z.object({
      total: z.number().int().openapi({ description: "Exact" }),
      facets: z.object(facetShape).openapi({
        description: "What each filter would find; a chosen one still counts its siblings",
      }),
      next: z.string().nullable().openapi({ description: "cursor of the next page" }),
      ignored_params: ignoredParams,
      engine: z.string(),
    }),
  })
  .openapi("PostingSearch");

const route = createRoute({
  method: "get",
  path: "/api/v1/postings",
  tags: ["Postings"],
  summary: "Search postings",
  description:
    "Values of one parameter are alternatives, parameters restrict each other. Lists repeat or take commas.",
  request: { query: postingParams },
  responses: answers(searchResult, "The postings of one page, and what each filter would find", [400]),
});

export function addPostings(api: Api, board: Board): void {
  api.openapi(route, async (c) => {
    const { query, ignored } = parseQuery(paramsOf(c), { near: (text) => board.resolveNear(text) });
    startTime(c, "search");
    const answer = await searchPostings(board, query);
    endTime(c, "search");
    const { total, facets, next, engine } = answer;
    return c.json(
      {
        data: answer.postings.map(({ view, snippet }) => toPostingShape(view, board.config.baseUrl, snippet)),
        meta: { total, facets, next, ignored_params: ignored, engine },
      },
      200,
    );
  });
}

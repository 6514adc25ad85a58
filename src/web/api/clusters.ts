import { createRoute, z } from "@hono/zod-openapi";
import type { Board } from "../../board.js";
import { COMPANY_KINDS, MEMBERSHIP_BASES } from "../../domain/vocabulary.js";
import {
  findClusterView,
  listClusterSummaries,
  toClusterDetailShape,
  toClusterSummaryShape,
} from "../../reading/cluster-views.js";
import { ignoredParamsOf } from "./api.js";
import type { Api } from "./api.js";
import { answers, listMeta, nameRef, oneOf, time } from "./schemas.js";

const clusterFields = {
  slug: z.string(),
  url: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  region: z.string().nullable(),
  city: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  website: z.string().nullable(),
  founded: z.number().int().nullable(),
  has_area: z
    .boolean()
    .openapi({ description: "Whether its area is drawn; without one nothing is listed by area" }),
};

const summary = z
  .object({
    ...clusterFields,
    open_postings: z.number().int(),
    member_companies: z.number().int().openapi({ description: "Documented as its own" }),
    area_companies: z.number().int().openapi({ description: "Only seated in its area" }),
  })
  .openapi("ClusterSummary");

const companies = z.array(
  z.object({
    slug: z.string(),
    name: z.string(),
    kind: oneOf(COMPANY_KINDS),
    basis: oneOf(MEMBERSHIP_BASES),
    open_postings: z.number().int(),
  }),
);

const detail = z
  .object({
    ...clusterFields,
    open_postings: z.number().int(),
    verified_within_24h: z.number().int().openapi({ description: "Of the open postings" }),
    members: companies,
    area: companies,
    past_partners: companies,
    failing_sources: z.array(
      z.object({
        company: nameRef,
        adapter: z.string(),
        url: z.string(),
        error: z.string().nullable(),
        failures: z.number().int(),
        last_read_at: time.nullable(),
      }),
    ),
  })
  .openapi("Cluster");

const listRoute = createRoute({
  method: "get",
  path: "/api/v1/clusters",
  tags: ["Directory"],
  summary: "Every cluster",
  description:
    "Those with open postings first. A posting can be under several clusters, so the counts do not add up to the total.",
  responses: answers(
    z.object({ data: z.array(summary), meta: listMeta }).openapi("Clusters"),
    "The clusters",
  ),
});

const detailRoute = createRoute({
  method: "get",
  path: "/api/v1/clusters/{slug}",
  tags: ["Directory"],
  summary: "One cluster",
  description:
    "Its companies, documented and by area kept apart, how fresh its postings are, and what fails.",
  request: { params: z.object({ slug: z.string().max(200) }) },
  responses: answers(z.object({ data: detail }).openapi("ClusterAnswer"), "The cluster", [404]),
});

export function addClusters(api: Api, board: Board): void {
  const { baseUrl } = board.config;
  api.openapi(listRoute, async (c) => {
    const clusters = await listClusterSummaries(board);
    const data = clusters.map((cluster) => toClusterSummaryShape(cluster, baseUrl));
    return c.json({ data, meta: { total: data.length, ignored_params: ignoredParamsOf(c, []) } }, 200);
  });

  api.openapi(detailRoute, async (c) => {
    const view = await findClusterView(board, c.req.valid("param").slug);
    return c.json({ data: toClusterDetailShape(view, baseUrl) }, 200);
  });
}

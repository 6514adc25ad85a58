import { createRoute, z } from "@hono/zod-openapi";
import type { Board } from "../../board.js";
import { COMPANY_KINDS, MEMBERSHIP_BASES, SOURCE_STATUSES } from "../../domain/vocabulary.js";
import {
  findCompanyView,
  listCompanySummaries,
  toCompanyDetailShape,
  toCompanyShape,
} from "../../reading/company-views.js";
import { ignoredParamsOf } from "./api.js";
import type { Api } from "./api.js";
import { answers, listMeta, nameRef, oneOf, time } from "./schemas.js";

const companyFields = {
  slug: z.string(),
  url: z.string(),
  name: z.string(),
  kind: oneOf(COMPANY_KINDS),
  website: z.string().nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  country: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  sectors: z.array(nameRef),
  open_postings: z.number().int(),
};

const summary = z.object(companyFields).openapi("CompanySummary");

const detail = z
  .object({
    ...companyFields,
    careers_url: z.string().nullable(),
    clusters: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        basis: oneOf(MEMBERSHIP_BASES, "area: only seated there, with no documented tie"),
        evidence: z.string().nullable(),
      }),
    ),
    sources: z.array(
      z.object({
        adapter: z.string(),
        url: z.string(),
        status: oneOf(SOURCE_STATUSES),
        error: z.string().nullable(),
        last_read_at: time.nullable(),
      }),
    ),
  })
  .openapi("Company");

const listRoute = createRoute({
  method: "get",
  path: "/api/v1/companies",
  tags: ["Directory"],
  summary: "Every company",
  responses: answers(z.object({ data: z.array(summary), meta: listMeta }).openapi("Companies"), "By name"),
});

const detailRoute = createRoute({
  method: "get",
  path: "/api/v1/companies/{slug}",
  tags: ["Directory"],
  summary: "One company",
  description: "With its clusters and why, and the sources where its postings are read.",
  request: { params: z.object({ slug: z.string().max(200) }) },
  responses: answers(z.object({ data: detail }).openapi("CompanyAnswer"), "The company", [404]),
});

export function addCompanies(api: Api, board: Board): void {
  const { baseUrl } = board.config;
  api.openapi(listRoute, async (c) => {
    const companies = await listCompanySummaries(board);
    const data = companies.map((company) => toCompanyShape(company, baseUrl));
    return c.json({ data, meta: { total: data.length, ignored_params: ignoredParamsOf(c, []) } }, 200);
  });

  api.openapi(detailRoute, async (c) => {
    const view = await findCompanyView(board, c.req.valid("param").slug);
    return c.json({ data: toCompanyDetailShape(view, baseUrl) }, 200);
  });
}

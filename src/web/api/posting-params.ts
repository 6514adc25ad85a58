import { z } from "@hono/zod-openapi";
import type { QueryParam } from "../../domain/query-params.js";
import { SEARCHED_STATUSES, SORTS } from "../../domain/query.js";
import { EMPLOYMENT_TYPES, JOB_FUNCTIONS, SENIORITIES, VIAS, WORKPLACES } from "../../domain/vocabulary.js";

interface Documented {
  what: string;
  /** It may be repeated, or take commas unless `what` says otherwise. */
  list?: true;
  values?: readonly string[];
  type?: "integer" | "number" | "boolean";
  example?: string;
}

/** What the reference says of each parameter of a search. Reading and checking them is `parseQuery`'s. */
const PARAMS: Readonly<Record<QueryParam, Documented>> = {
  q: { what: "Words to be found in title, company, place and text", example: "battery engineer" },
  cluster: { what: "Slug of a cluster", list: true, example: "cleantech-san-diego" },
  sector: { what: "Slug of a sector", list: true, example: "energy-storage" },
  company: { what: "Slug of a company", list: true },
  country: { what: "ISO 3166-1 alpha-2", list: true, example: "DE" },
  region: { what: "ISO 3166-2", list: true, example: "US-CA" },
  city: {
    what: "Name of a city, case and accents do not matter; repeat it, commas are part of it",
    list: true,
  },
  near: { what: "lat,lon or the name of a place; one that cannot be found is answered 400" },
  radius: { what: "Kilometres around near, 50 unless given", type: "number" },
  workplace: { what: "Where the work is done", list: true, values: WORKPLACES },
  remote_from: { what: "Country (ISO 3166-1): remote postings that are open to people there", example: "FR" },
  employment_type: { what: "schema.org's employment types", list: true, values: EMPLOYMENT_TYPES },
  seniority: { what: "Level", list: true, values: SENIORITIES },
  function: { what: "Kind of work", list: true, values: JOB_FUNCTIONS },
  language: { what: "Language of the posting, ISO 639-1", list: true, example: "fr" },
  salary_min: {
    what: "A year's pay, in currency; a range counts if it reaches this. Hourly pay counts 2080 times, daily 260, weekly 52, monthly 12",
    type: "number",
  },
  currency: { what: "ISO 4217; required with salary_min and sort=salary, since nothing is converted" },
  has_salary: { what: "true: drop postings whose pay is unknown or in another currency", type: "boolean" },
  posted_within: { what: "An age such as 24h, 7d or 2w", example: "7d" },
  exclude: { what: "Postings with this word are left out", list: true },
  exclude_company: { what: "Slug of a company that is left out", list: true },
  via: { what: "Why a posting is listed under a cluster", values: VIAS },
  status: { what: "open unless given", values: SEARCHED_STATUSES },
  sort: { what: "relevance when there are words, else newest", values: SORTS },
  limit: { what: "1 to 100, 20 unless given", type: "integer" },
  cursor: { what: "meta.next of the page before" },
};

/** The parameters of a search for route definitions; any value passes, `parseQuery` judges it. */
export const postingParams = z.object(
  Object.fromEntries(Object.entries(PARAMS).map(([name, entry]) => [name, paramSchema(name, entry)])),
);

function paramSchema(name: string, { what, list, values, type, example }: Documented) {
  const item = { type: type ?? ("string" as const), ...(values === undefined ? {} : { enum: [...values] }) };
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .openapi({
      param: {
        name,
        in: "query",
        description: what,
        ...(list === undefined ? {} : { style: "form", explode: true }),
      },
      ...(list === undefined ? item : { type: "array" as const, items: item }),
      ...(example === undefined ? {} : { example }),
    });
}

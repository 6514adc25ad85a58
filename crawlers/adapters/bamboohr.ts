import { z } from "zod";
import { subdomainOf } from "../address.js";
import { CrawlError } from "../errors.js";
import {
  countProblem,
  fingerprint,
  numberText,
  optionalText,
  payOf,
  placeOf,
  rawPosting,
  fetchPayload,
  readPayload,
  readRows,
  titleText,
  toNumber,
} from "../payload.js";
import { readTime } from "../time.js";
import type { Adapter, RawPosting } from "../types.js";

const placeSchema = z
  .object({
    city: optionalText,
    state: optionalText,
    province: optionalText,
    country: optionalText,
    addressCountry: optionalText,
  })
  .transform(({ city, state, province, country, addressCountry }) =>
    placeOf({ city, region: state ?? province, country: country ?? addressCountry }),
  )
  .nullish();

const openingSchema = z.object({
  jobOpeningName: titleText,
  departmentLabel: optionalText,
  employmentStatusLabel: optionalText,
  location: placeSchema,
  /** Where the place of remote openings is. */
  atsLocation: placeSchema,
  isRemote: z.boolean().nullish(),
  locationType: optionalText,
});
type Opening = z.infer<typeof openingSchema>;

const rowSchema = openingSchema.extend({ id: z.union([z.string(), z.number()]) });

const listSchema = z.object({
  meta: z.object({ totalCount: numberText }).nullish(),
  result: z.array(z.unknown()),
});

const detailSchema = z.object({
  result: z.object({
    jobOpening: openingSchema.extend({
      description: z.string().nullish(),
      datePosted: z.string().nullish(),
      compensation: optionalText,
      minimumExperience: optionalText,
    }),
  }),
});

const WORKPLACES: Readonly<Record<string, RawPosting["workplace"]>> = {
  "0": "onsite",
  "1": "remote",
  "2": "hybrid",
};

/**
 * BambooHR's careers page data: one list, and a detail for each opening, which alone has the text and the date. An
 * unknown tenant redirects to the vendor's own site. Undocumented.
 */
export const bamboohr: Adapter = {
  id: "bamboohr",
  name: "BambooHR",
  permission: { basis: "robots" },
  pace: "api",
  example: { url: "https://exampletide.bamboohr.com/careers/201", token: "exampletide" },

  match(url) {
    return subdomainOf(url, "bamboohr.com", ["www", "app", "api", "documentation", "help", "partners"]);
  },

  canonical(token) {
    return `https://${token}.bamboohr.com/careers`;
  },

  async list(token, context) {
    const url = `https://${token}.bamboohr.com/careers/list`;
    const list = await fetchPayload(listSchema, { url, redirect: "error", conditional: true }, context);
    const { rows, problem } = readRows(rowSchema, list.result, url);
    return {
      listings: rows.map((row) => ({
        posting: rawPosting({
          externalId: String(row.id),
          ...factsOf(row),
          url: pageOf(token, row.id),
          applyUrl: pageOf(token, row.id),
        }),
        detailKey: fingerprint(row),
      })),
      problem: problem ?? totalProblem(toNumber(list.meta?.totalCount), list.result.length, url),
      boardName: null,
    };
  },

  async detail(token, row, context) {
    const url = `${pageOf(token, row.externalId)}/detail`;
    const response = await context.fetch({ url, expect: "json", redirect: "error" });
    const payload = response.json();
    if (z.object({ type: z.literal("not_found") }).safeParse(payload).success) {
      throw new CrawlError("not_found", `no opening ${row.externalId}`, { url });
    }
    const opening = readPayload(detailSchema, payload, url).result.jobOpening;
    const facts = factsOf(opening);
    return {
      ...row,
      ...facts,
      locations: facts.locations.length > 0 ? facts.locations : row.locations,
      workplace: facts.workplace ?? row.workplace,
      descriptionHtml: opening.description ?? null,
      seniority: opening.minimumExperience,
      // One text with units of its own: "$300 - $425/Day ($21.43 - $30.35 per hour)".
      salary: payOf({ text: opening.compensation }),
      postedAt: readTime(opening.datePosted),
    };
  },
};

/** Rows without a total are postings, but no proof that they are all. */
function totalProblem(total: number | null, given: number, url: string): CrawlError | null {
  if (total !== null) return countProblem(total, given, url);
  return new CrawlError("unexpected_shape", "the list does not say how many openings there are", { url });
}

function pageOf(token: string, id: string | number): string {
  return `https://${token}.bamboohr.com/careers/${encodeURIComponent(id)}`;
}

function factsOf(opening: Opening) {
  const flag = WORKPLACES[opening.locationType ?? ""] ?? null;
  return {
    title: opening.jobOpeningName,
    department: opening.departmentLabel,
    employmentType: opening.employmentStatusLabel,
    locations: opening.location?.length ? opening.location : (opening.atsLocation ?? []),
    workplace: flag ?? (opening.isRemote === true ? ("remote" as const) : null),
  };
}

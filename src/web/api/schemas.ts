import { z } from "@hono/zod-openapi";
import {
  EMPLOYMENT_TYPES,
  JOB_FUNCTIONS,
  POSTING_STATUSES,
  PROVENANCES,
  SALARY_PERIODS,
  SENIORITIES,
  VIAS,
  WORKPLACES,
} from "../../domain/vocabulary.js";

/*
 * Shapes that several answers share. Values of closed lists are described by `enum` in the document, and typed as
 * text: what is stored was checked where it entered.
 */

export const time = z
  .string()
  .openapi({ format: "date-time", description: "RFC 3339, UTC", example: "2026-11-24T08:00:00.000Z" });

/** Text of which the document says that it is one of a list. */
export function oneOf(values: readonly string[], description?: string) {
  return z.string().openapi({ enum: [...values], ...(description === undefined ? {} : { description }) });
}

/** As `oneOf`, or unknown: a list of values in the document holds `null` too, or it would forbid it. */
export function oneOfOrNull(values: readonly string[], description?: string) {
  return z
    .string()
    .nullable()
    .openapi({ enum: [...values, null], ...(description === undefined ? {} : { description }) });
}

export const nameRef = z.object({ slug: z.string(), name: z.string() });

export const place = z
  .object({
    city: z.string().nullable(),
    region: z.string().nullable().openapi({ description: "ISO 3166-2, such as US-CA" }),
    country: z.string().nullable().openapi({ description: "ISO 3166-1 alpha-2" }),
    lat: z.number().nullable().openapi({ description: "WGS 84 degrees" }),
    lon: z.number().nullable().openapi({ description: "WGS 84 degrees" }),
  })
  .openapi("Place");

export const salary = z
  .object({
    min: z.number().nullable(),
    max: z.number().nullable(),
    currency: z.string().nullable().openapi({ description: "ISO 4217" }),
    period: oneOfOrNull(SALARY_PERIODS),
    text: z.string().nullable().openapi({ description: "The employer's own words" }),
  })
  .openapi("Salary", { description: "Pay as the employer stated it; nothing is converted." });

const postingFields = {
  id: z.string().openapi({ description: "Given once, never changed" }),
  url: z.string().openapi({ format: "uri", description: "The page for people" }),
  title: z.string(),
  company: nameRef,
  clusters: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      via: oneOf(VIAS, "member: the company is a documented member; area: a place of the posting lies there"),
    }),
  ),
  sectors: z.array(nameRef),
  places: z.array(place),
  workplace: oneOfOrNull(WORKPLACES),
  remote_from: z
    .array(z.string())
    .openapi({ description: "ISO 3166-1 codes or wider regions such as europe or worldwide" }),
  employment_type: oneOfOrNull(EMPLOYMENT_TYPES, "schema.org's values"),
  seniority: oneOfOrNull(SENIORITIES),
  function: oneOfOrNull(JOB_FUNCTIONS),
  language: z.string().nullable().openapi({ description: "ISO 639-1" }),
  salary: salary.nullable(),
  snippet: z.string().nullable().openapi({ description: "HTML with <mark> only" }),
  apply_url: z.string().nullable(),
  posted_at: time.nullable().openapi({ description: "As the source states it" }),
  first_seen_at: time,
  last_verified_at: time.nullable(),
  status: oneOf(POSTING_STATUSES),
  group_key: z.string().openapi({ description: "Shared by postings of one role in several places" }),
};

export const posting = z
  .object(postingFields)
  .openapi("Posting", { description: "One opening. Unknown is null, never a guess." });

export const postingDetail = z
  .object({
    ...postingFields,
    department: z.string().nullable(),
    description_html: z.string().nullable().openapi({ description: "Sanitised HTML" }),
    valid_through: time.nullable(),
    listings: z.array(
      z.object({
        adapter: z.string(),
        external_id: z.string(),
        url: z.string().nullable(),
        apply_url: z.string().nullable(),
        first_seen_at: time,
        missing_since: time.nullable(),
        state: oneOf(["open", "closed"]),
      }),
    ),
    receipt: z.object({
      origin: oneOf(["crawl", "submission", "import"]),
      sources: z.array(
        z.object({
          adapter: z.string(),
          url: z.string(),
          last_read_at: time.nullable().openapi({ description: "Last complete reading" }),
        }),
      ),
      first_seen_at: time,
      last_verified_at: time.nullable(),
      last_changed_at: time.nullable(),
      closed_at: time.nullable(),
      reason: z.string().nullable().openapi({ description: "Why it has its status" }),
      changes: z.number().int().openapi({ description: "Entries of its history" }),
    }),
    provenance: z
      .record(z.string(), oneOf(PROVENANCES))
      .openapi({ description: "How each field came to be known" }),
  })
  .openapi("PostingDetail");

export const ignoredParams = z
  .array(z.string())
  .openapi({ description: "Parameters of the request that are not known here" });

export const listMeta = z.object({ total: z.number().int(), ignored_params: ignoredParams });

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    errors: z.array(
      z.object({
        field: z.string().openapi({ description: "The parameter or field at fault" }),
        message: z.string(),
      }),
    ),
  })
  .openapi("Problem", { description: "RFC 9457" });

/** The answers of a route: its own, and the problem documents that it can give. */
export function answers<T extends z.ZodType, P extends 400 | 404 | 409 | 410 | 422>(
  schema: T,
  description: string,
  problems: readonly P[] = [],
) {
  const failures = Object.fromEntries(
    [...problems, 429 as const].map((status) => [status, problemAnswer(PROBLEM_WORDS[status])]),
  );
  return {
    200: { description, content: { "application/json": { schema } } },
    ...(failures as Record<P | 429, ReturnType<typeof problemAnswer>>),
  };
}

const PROBLEM_WORDS = {
  400: "A parameter cannot be read; errors names it",
  404: "There is no such thing",
  409: "Already done",
  410: "It was here and is withdrawn",
  422: "A field cannot be accepted; errors names it",
  429: "Too many requests; Retry-After says when to come back",
} as const;

/** An answer that is a problem document (RFC 9457). */
export function problemAnswer(description: string) {
  return { description, content: { "application/problem+json": { schema: problem } } };
}

import { z } from "zod";
import { CrawlError } from "./errors.js";
import type { RawPosting } from "./types.js";

/**
 * Checks a payload against the shape that an adapter knows.
 * @throws CrawlError `unexpected_shape`, naming the place in the payload that does not fit.
 */
export function readPayload<T>(schema: z.ZodType<T>, payload: unknown, url: string): T {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? "the answer" : issue.path.join(".");
  throw new CrawlError("unexpected_shape", `${where} is not as expected: ${issue?.message ?? "unknown"}`, {
    cause: result.error,
    url,
  });
}

/** A text that may be missing, null or blank in a payload; blank counts as missing, ends are trimmed. */
export const optionalText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => cleanText(value));

/** Trims and collapses blanks; `null` for nothing. */
export function cleanText(value: string | number | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const text = String(value)
    .replaceAll(/[\s\u00a0]+/g, " ")
    .trim();
  return text === "" ? null : text;
}

/** A number that may come as a text ("120000.0"); `null` for anything else. */
export function toNumber(value: string | number | null | undefined): number | null {
  if (value === null || value === undefined || value === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** A raw posting of which only the id and the title are known; adapters fill in what their system tells. */
export function rawPosting(
  known: Partial<RawPosting> & Pick<RawPosting, "externalId" | "title">,
): RawPosting {
  return {
    url: null,
    applyUrl: null,
    companyName: null,
    department: null,
    descriptionHtml: null,
    locations: [],
    workplace: null,
    remoteFrom: [],
    employmentType: null,
    seniority: null,
    language: null,
    salary: null,
    postedAt: null,
    updatedAt: null,
    validThrough: null,
    unlisted: false,
    ...known,
  };
}

import { createHash } from "node:crypto";
import { z } from "zod";
import { CrawlError } from "./errors.js";
import type { StatedLocation, StatedSalary } from "../src/domain/posting.js";
import type { FetchRequest, RawPosting, ReadContext } from "./types.js";

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

/**
 * Asks for JSON and checks it against the shape that an adapter knows.
 * @throws CrawlError of the fetch; `unexpected_shape`, naming the place in the payload that does not fit.
 */
export async function fetchPayload<T>(
  schema: z.ZodType<T>,
  request: Omit<FetchRequest, "expect">,
  context: ReadContext,
): Promise<T> {
  const response = await context.fetch({ ...request, expect: "json" });
  return readPayload(schema, response.json(), request.url);
}

/**
 * Checks the rows of a list one by one, so that one odd row does not hide the others.
 * @returns The rows that fit, and `unexpected_shape` as the problem when some do not.
 * @throws CrawlError `unexpected_shape` when there are rows and none fits.
 */
export function readRows<T>(schema: z.ZodType<T>, rows: readonly unknown[], url: string): Rows<T> {
  const fitting: T[] = [];
  let problem: CrawlError | null = null;
  for (const row of rows) {
    try {
      fitting.push(readPayload(schema, row, url));
    } catch (error) {
      if (!(error instanceof CrawlError)) throw error;
      problem ??= error;
    }
  }
  if (problem !== null && fitting.length === 0) throw problem;
  return { rows: fitting, problem };
}

/** Rows of a list, and why they are not all that it has. */
export interface Rows<T> {
  rows: T[];
  problem: CrawlError | null;
}

/** The problem of a list that announces another number of rows than it gives; `null` when they agree. */
export function countProblem(announced: number, given: number, url: string): CrawlError | null {
  if (announced === given) return null;
  return new CrawlError("count_mismatch", `${announced} postings announced, ${given} given`, { url });
}

/** A title: it must be there, and employers leave blanks before, after and inside. */
export const titleText = z.string().transform((value, context) => {
  const text = cleanText(value);
  if (text !== null) return text;
  context.addIssue({ code: "custom", message: "the title is empty" });
  return z.NEVER;
});

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

/** A list that may be missing or null in a payload; both count as empty. */
export function optionalList<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);
}

/** A number, or a number written as a text; for `toNumber`. */
export const numberText = z.union([z.string(), z.number()]).nullish();

/** A `detailKey`: a short digest that changes whenever the row does. */
export function fingerprint(row: unknown): string {
  return createHash("sha256").update(JSON.stringify(row)).digest("hex").slice(0, 16);
}

/** A list of one place with the parts that are filled; empty when none is. */
export function placeOf(parts: StatedLocation): StatedLocation[] {
  const place = filled(parts);
  return place === null ? [] : [place];
}

/** Pay with the parts that are filled; `null` when it names no figure and has no words. */
export function payOf(parts: StatedSalary): StatedSalary | null {
  const pay = filled(parts);
  return pay?.min === undefined && pay?.max === undefined && pay?.text === undefined ? null : pay;
}

function filled<T extends object>(parts: T): T | null {
  const entries = Object.entries(parts).filter(([, value]) => value !== null && value !== undefined);
  return entries.length === 0 ? null : (Object.fromEntries(entries) as T);
}

/** What a raw posting tells: its fields without those that are unknown or empty, to be laid over another telling. */
export function toldFields(posting: RawPosting): Partial<RawPosting> {
  const told = Object.entries(posting).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(told);
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

import { z } from "zod";
import { pathParts } from "../address.js";
import { CrawlError } from "../errors.js";
import { textsOf, unescapeHtml } from "../html.js";
import {
  countProblem,
  numberText,
  optionalText,
  payOf,
  placeOf,
  rawPosting,
  fetchPayload,
  readRows,
  titleText,
  toNumber,
} from "../payload.js";
import { readTime } from "../time.js";
import type { Adapter, ListReading, RawPosting, ReadContext } from "../types.js";

const postingSchema = z.object({
  id: z.number(),
  internal_job_id: z.number().nullish(),
  title: titleText,
  company_name: optionalText,
  absolute_url: z.string(),
  location: z.object({ name: optionalText }).nullish(),
  departments: z.array(z.object({ id: z.number(), name: optionalText })).nullish(),
  metadata: z.array(z.object({ name: optionalText, value_type: optionalText, value: z.unknown() })).nullish(),
  content: z.string().nullish(),
  language: optionalText,
  first_published: z.string().nullish(),
  updated_at: z.string().nullish(),
  application_deadline: z.string().nullish(),
});
type Posting = z.infer<typeof postingSchema>;

const boardSchema = z.object({
  jobs: z.array(z.unknown()),
  meta: z.object({ total: z.number() }).nullish(),
});

const currencyRangeSchema = z.object({ unit: optionalText, min_value: numberText, max_value: numberText });

const API_HOSTS = { us: "boards-api.greenhouse.io", eu: "boards-api.eu.greenhouse.io" } as const;
const EU_MARK = "eu:";
const NOT_ON_MAIN_HOST: ReadonlySet<string> = new Set(["not_found", "network"]);

/**
 * Greenhouse's public job board: one answer with the whole board. Boards of its EU region are said to be answered by
 * the main API host too, so that one is asked first. `content` is HTML escaped once: intro, text, pay block and conclusion
 * glued together. Employment type and workplace are no fields: employers put them, when at all, into custom metadata
 * under names of their own.
 * https://developers.greenhouse.io/job-board.html
 */
export const greenhouse: Adapter = {
  id: "greenhouse",
  name: "Greenhouse",
  permission: { basis: "documented-api", document: "https://developers.greenhouse.io/job-board.html" },
  pace: "api",
  example: { url: "https://boards.greenhouse.io/examplesolar/jobs/4012345", token: "examplesolar" },

  match(url) {
    const host = /^(boards|job-boards|boards-api|api)(\.eu)?\.greenhouse\.io$/.exec(url.hostname);
    if (host === null) return null;
    const parts = pathParts(url);
    const [first] = host[1]?.endsWith("api") ? parts.slice(2) : parts;
    const token = first === "embed" ? url.searchParams.get("for") : first;
    return token ? `${host[2] === undefined ? "" : EU_MARK}${token.toLowerCase()}` : null;
  },

  canonical(token) {
    const region = token.startsWith(EU_MARK) ? ".eu" : "";
    return `https://job-boards${region}.greenhouse.io/${encodeURIComponent(slugOf(token))}`;
  },

  async list(token, context) {
    try {
      return await readBoard(API_HOSTS.us, token, context);
    } catch (error) {
      const elsewhere = error instanceof CrawlError && NOT_ON_MAIN_HOST.has(error.code);
      if (!elsewhere || !token.startsWith(EU_MARK)) throw error;
      return readBoard(API_HOSTS.eu, token, context);
    }
  },
};

function slugOf(token: string): string {
  return token.startsWith(EU_MARK) ? token.slice(EU_MARK.length) : token;
}

async function readBoard(host: string, token: string, context: ReadContext): Promise<ListReading> {
  const url = `https://${host}/v1/boards/${encodeURIComponent(slugOf(token))}/jobs?content=true`;
  const board = await fetchPayload(boardSchema, { url, conditional: true }, context);
  const { rows, problem } = readRows(postingSchema, board.jobs, url);
  const total = board.meta?.total ?? board.jobs.length;
  return {
    listings: rows.map((posting) => ({ posting: toPosting(posting), detailKey: null })),
    problem: problem ?? countProblem(total, board.jobs.length, url),
    boardName: rows[0]?.company_name ?? null,
  };
}

function toPosting(posting: Posting): RawPosting {
  const content = posting.content ? unescapeHtml(posting.content) : null;
  return rawPosting({
    externalId: String(posting.id),
    title: posting.title,
    url: posting.absolute_url,
    applyUrl: posting.absolute_url,
    companyName: posting.company_name,
    // Id 0 is the API's own "No Department".
    department: posting.departments?.find((department) => department.id !== 0)?.name ?? null,
    descriptionHtml: content,
    locations: placeOf({ text: posting.location?.name ?? null }),
    language: posting.language,
    salary: salaryOf(posting, content),
    postedAt: readTime(posting.first_published),
    updatedAt: readTime(posting.updated_at),
    validThrough: readTime(posting.application_deadline),
    // A post without an opening behind it collects prospects.
    unlisted: posting.internal_job_id === null,
  });
}

/**
 * Pay as the board shows it: the pay block that Greenhouse itself puts into the text, and a custom field of the type
 * for ranges of money whose name says pay. Neither tells a period in a field of its own.
 */
function salaryOf(posting: Posting, content: string | null): RawPosting["salary"] {
  const text = content === null ? null : textsOf(content, PAY_BLOCK).join("; ") || null;
  const field = posting.metadata?.find(
    ({ name, value_type }) => value_type === "currency_range" && name !== null && PAY_NAME.test(name),
  );
  const range = currencyRangeSchema.safeParse(field?.value).data;
  return payOf({
    min: toNumber(range?.min_value),
    max: toNumber(range?.max_value),
    currency: range?.unit ?? null,
    text,
  });
}

const PAY_BLOCK = ".content-pay-transparency .pay-range";
const PAY_NAME = /salary|\bpay\b|compensation|wage/i;

import { z } from "zod";
import { pathParts } from "../address.js";
import { CrawlError } from "../errors.js";
import { nextDataOf } from "../html.js";
import { readPages } from "../paginate.js";
import type { Page } from "../paginate.js";
import {
  fingerprint,
  optionalText,
  placeOf,
  rawPosting,
  fetchPayload,
  readPayload,
  readRows,
  titleText,
} from "../payload.js";
import type { Rows } from "../payload.js";
import { readTime } from "../time.js";
import type { Adapter, RawPosting, ReadContext } from "../types.js";

const citySchema = z.object({ cityName: optionalText, regionName: optionalText }).nullish();

const itemSchema = z.object({
  id: z.number(),
  idParam: z.string(),
  title: titleText,
  status: optionalText,
  workplaceType: optionalText,
  remoteType: optionalText,
  createdAt: z.string().nullish(),
  updatedAt: z.string().nullish(),
  city: citySchema,
  country: z
    .object({ iso3166: optionalText, name: optionalText })
    .nullish()
    .transform((country) => country?.iso3166 ?? country?.name ?? null),
  // Only a posting's own page has it.
  office: z
    .object({ city: z.object({ lat: z.number().nullish(), lng: z.number().nullish() }).nullish() })
    .nullish()
    .transform((office) => office?.city ?? null),
  employmentType: z.object({ name: optionalText, googleType: optionalText }).nullish(),
});
type Item = z.infer<typeof itemSchema>;

const wholeSchema = itemSchema.extend({
  schemaDescription: z.string().nullish(),
  language: z.object({ locale: optionalText }).nullish(),
  function: z.object({ name: optionalText }).nullish(),
});

const companySchema = z.object({ id: z.number(), name: optionalText });

/** The state that a page hands to its script. */
const stateSchema = <T extends z.ZodType>(initialState: T) =>
  z.object({ props: z.object({ pageProps: z.object({ initialState }) }) });

const boardStateSchema = stateSchema(
  z.object({
    company: companySchema,
    jobs: z.object({ items: z.array(z.unknown()), pagination: z.object({ total: z.number() }) }),
  }),
);
const postingStateSchema = stateSchema(z.object({ job: wholeSchema }));

const answerSchema = z.object({
  data: z.object({
    publicJobs: z.object({
      items: z.array(z.unknown()),
      pageInfo: z.object({ pageCount: z.number(), rowCount: z.number() }),
    }),
  }),
});

const SITE = "https://join.com/companies/";
const API = "https://join.com/candidate-api/graphql";
const PAGE_SIZE = 100;

/**
 * join.com: a company's page names the number by which its public JSON lists the postings; each posting's page has the
 * text. The vendor documents none of it. Where the JSON cannot be had, the company's pages of five are read instead.
 * A posting's id stays, while the number in its address changes when it is posted again.
 */
export const join: Adapter = {
  id: "join",
  name: "JOIN",
  permission: { basis: "robots" },
  pace: "page",
  example: { url: "https://join.com/companies/exampleheat/16397229-installer", token: "exampleheat" },

  match(url) {
    if (!/^(www\.)?join\.com$/.test(url.hostname)) return null;
    const [first, slug] = pathParts(url);
    return first === "companies" ? (slug?.toLowerCase() ?? null) : null;
  },

  canonical: (token) => `${SITE}${encodeURIComponent(token)}`,

  async list(token, context) {
    const board = await readBoardPage(token, 1, context);
    const { rows, problem } = await readItems(token, board, context);
    const name = board.company.name;
    return {
      listings: rows.map((item) => ({
        posting: toPosting(item, token, name),
        detailKey: fingerprint(item),
      })),
      problem: problem ?? emptyProblem(rows.length, board.jobs.pagination.total),
      boardName: name,
    };
  },

  async detail(token, row, context) {
    const url = row.url ?? join.canonical(token);
    const state = await readState(postingStateSchema, url, context);
    const { job: posting } = state.props.pageProps.initialState;
    if (String(posting.id) !== row.externalId) {
      throw new CrawlError("unexpected_shape", `the page holds posting ${posting.id}`, { url });
    }
    return {
      ...toPosting(posting, token, row.companyName),
      descriptionHtml: posting.schemaDescription || null,
      language: posting.language?.locale ?? null,
      seniority: posting.function?.name ?? null,
    };
  },
};

type Board = z.infer<typeof boardStateSchema>["props"]["pageProps"]["initialState"];

async function readState<T>(schema: z.ZodType<T>, url: string, context: ReadContext): Promise<T> {
  const response = await context.fetch({ url, expect: "html" });
  return readPayload(schema, nextDataOf(response.text, url), url);
}

async function readBoardPage(token: string, number: number, context: ReadContext): Promise<Board> {
  const query = number === 1 ? "" : `?page=${number}`;
  const url = `${join.canonical(token)}${query}`;
  return (await readState(boardStateSchema, url, context)).props.pageProps.initialState;
}

async function readItems(token: string, board: Board, context: ReadContext): Promise<Rows<Item>> {
  try {
    return await readPages(
      (index) => readAnswer(board.company.id, index + 1, context),
      (item) => String(item.id),
    );
  } catch (error) {
    if (!(error instanceof CrawlError)) throw error;
    return readBoardPages(token, board, context);
  }
}

async function readAnswer(companyId: number, number: number, context: ReadContext): Promise<Page<Item>> {
  const json = { query: queryFor(companyId, number) };
  const answer = await fetchPayload(answerSchema, { url: API, method: "POST", json }, context);
  const { items, pageInfo } = answer.data.publicJobs;
  const rows = readRows(itemSchema, items, API);
  return { ...rows, url: API, total: pageInfo.rowCount, more: number < pageInfo.pageCount };
}

function queryFor(companyId: number, number: number): string {
  const input = `{companyId:${companyId},paginationPage:{page:${number},pageSize:${PAGE_SIZE}}}`;
  const item =
    "id idParam title status workplaceType remoteType createdAt updatedAt city{cityName countryName} " +
    "country{iso3166 name} category{name} employmentType{name}";
  return `query publicJobs{publicJobs(input:${input}){items{${item}} pageInfo{page pageCount rowCount}}}`;
}

async function readBoardPages(token: string, first: Board, context: ReadContext): Promise<Rows<Item>> {
  const url = join.canonical(token);
  let given = 0;
  return readPages(
    async (index) => {
      const { jobs } = index === 0 ? first : await readBoardPage(token, index + 1, context);
      given += jobs.items.length;
      const more = jobs.items.length > 0 && given < jobs.pagination.total;
      return { ...readRows(itemSchema, jobs.items, url), url, total: jobs.pagination.total, more };
    },
    (item) => String(item.id),
  );
}

/** The JSON answers a company that it does not know like one without postings: the page must agree. */
function emptyProblem(given: number, announced: number): CrawlError | null {
  if (given > 0 || announced === 0) return null;
  return new CrawlError("empty_unproven", `the page announces ${announced} postings, none are given`);
}

function toPosting(item: Item, token: string, companyName: string | null): RawPosting {
  const url = `${join.canonical(token)}/${item.idParam}`;
  return rawPosting({
    externalId: String(item.id),
    title: item.title,
    url,
    applyUrl: url,
    companyName,
    locations: locationsOf(item),
    workplace: WORKPLACES[item.workplaceType ?? ""] ?? null,
    remoteFrom: item.workplaceType === "REMOTE" && item.remoteType === "ANYWHERE" ? ["anywhere"] : [],
    employmentType: item.employmentType?.googleType ?? item.employmentType?.name ?? null,
    postedAt: readTime(item.createdAt),
    updatedAt: readTime(item.updatedAt),
    unlisted: item.status !== null && item.status !== "ONLINE",
  });
}

const WORKPLACES: Readonly<Record<string, RawPosting["workplace"]>> = {
  ONSITE: "onsite",
  HYBRID: "hybrid",
  REMOTE: "remote",
};

/** A remote posting keeps its office's city, which is no place of work. */
function locationsOf({ workplaceType, remoteType, city, country, office }: Item): RawPosting["locations"] {
  if (workplaceType === "REMOTE") return remoteType === "ANYWHERE" ? [] : placeOf({ country });
  return placeOf({
    city: city?.cityName ?? null,
    region: city?.regionName ?? null,
    country,
    lat: office?.lat ?? null,
    lon: office?.lng ?? null,
  });
}

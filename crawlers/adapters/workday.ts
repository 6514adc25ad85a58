import { z } from "zod";
import { readPages } from "../paginate.js";
import type { Page } from "../paginate.js";
import {
  fingerprint,
  optionalList,
  optionalText,
  placeOf,
  rawPosting,
  fetchPayload,
  readRows,
  titleText,
} from "../payload.js";
import { readRelativeDay } from "../relative-day.js";
import { readTime } from "../time.js";
import type { Adapter, RawPosting } from "../types.js";

const rowSchema = z.object({
  title: titleText,
  externalPath: z.string().startsWith("/"),
  locationsText: optionalText,
  postedOn: optionalText,
  bulletFields: z.array(z.unknown()).nullish(),
});
type Row = z.infer<typeof rowSchema>;

const listSchema = z.object({ total: z.number(), jobPostings: z.array(z.unknown()) });

const detailSchema = z.object({
  jobPostingInfo: z.object({
    title: titleText,
    jobDescription: z.string().nullish(),
    location: optionalText,
    additionalLocations: optionalList(z.string()),
    startDate: z.string().nullish(),
    endDate: z.string().nullish(),
    timeType: optionalText,
    remoteType: optionalText,
    country: z.object({ descriptor: optionalText }).nullish(),
    jobRequisitionLocation: z.object({ country: z.object({ alpha2Code: optionalText }).nullish() }).nullish(),
    externalUrl: optionalText,
  }),
  hiringOrganization: z.object({ name: optionalText }).nullish(),
});
type Detail = z.infer<typeof detailSchema>;

/** More is answered 400. */
const PAGE_SIZE = 20;
/** Some tenants never announce more, however many there are; such a total proves nothing. */
const CAPPED_TOTAL = 2000;

/**
 * Workday's career sites, through what their own pages call. The list is asked by POST with all four keys (a redirect
 * would turn it into a GET), only its first page has the total; a detail tells the text, every place and the date.
 * Bursts of details are answered 429, hence the slow pace. Undocumented.
 */
export const workday: Adapter = {
  id: "workday",
  name: "Workday",
  permission: { basis: "robots" },
  pace: "page",
  example: {
    url: "https://examplehydro.wd3.myworkdayjobs.com/en-US/Hydro_Careers/job/Bergen/Turbine-Engineer_R-1042",
    token: "examplehydro/wd3/Hydro_Careers",
  },

  match(url) {
    const path = url.pathname.split("/").filter((part) => part !== "" && !LOCALE.test(part));
    const shared = /^(wd\d+)\.myworkdaysite\.com$/.exec(url.hostname);
    const own = /^([\w-]+)\.(wd\d+)\.myworkdayjobs\.com$/.exec(url.hostname);
    if (shared !== null && path[0] === "recruiting" && path[1] && path[2]) {
      return `${path[1]}/${shared[1]}/${path[2]}`;
    }
    if (own === null) return null;
    const site = path[0] === "wday" ? (path[1] === "cxs" ? path[3] : undefined) : path[0];
    return site === undefined ? null : `${own[1]}/${own[2]}/${site}`;
  },

  canonical(token) {
    const { origin, site } = partsOf(token);
    return `${origin}/${site}`;
  },

  async list(token, context) {
    const url = `${apiOf(token)}/jobs`;
    let total = 0;
    const readPage = async (index: number): Promise<Page<Row>> => {
      const json = { appliedFacets: {}, limit: PAGE_SIZE, offset: index * PAGE_SIZE, searchText: "" };
      const page = await fetchPayload(listSchema, { url, method: "POST", json, redirect: "error" }, context);
      if (index === 0) total = page.total;
      const capped = total === CAPPED_TOTAL;
      const full = page.jobPostings.length >= PAGE_SIZE;
      return {
        ...readRows(rowSchema, page.jobPostings, url),
        url,
        total: capped ? null : total,
        more: full && (capped || (index + 1) * PAGE_SIZE < total),
      };
    };
    const { rows, problem } = await readPages(readPage, (row) => row.externalPath);
    return {
      listings: rows.map((row) => ({
        posting: toPosting(row, token, context.now),
        // Not `postedOn`, which says something else every day.
        detailKey: fingerprint([row.title, row.externalPath, row.locationsText, row.bulletFields]),
      })),
      problem,
      boardName: null,
    };
  },

  async detail(token, row, context) {
    const path = new URL(row.url ?? "").pathname.slice(partsOf(token).site.length + 1);
    const url = `${apiOf(token)}${path}`;
    return withDetail(row, await fetchPayload(detailSchema, { url, redirect: "error" }, context));
  },
};

/** "en-US", or a bare "fr", before the site. */
const LOCALE = /^[a-z]{2}(-[a-z]{2,4})?$/i;

function partsOf(token: string): { tenant: string; origin: string; site: string } {
  const [tenant = "", instance = "", site = ""] = token.split("/");
  return { tenant, origin: `https://${tenant}.${instance}.myworkdayjobs.com`, site };
}

function apiOf(token: string): string {
  const { tenant, origin, site } = partsOf(token);
  return `${origin}/wday/cxs/${tenant}/${site}`;
}

function toPosting(row: Row, token: string, now: number): RawPosting {
  const url = `${workday.canonical(token)}${row.externalPath}`;
  const several = row.locationsText !== null && COUNT_OF_PLACES.test(row.locationsText);
  return rawPosting({
    externalId: requisitionOf(row.externalPath),
    title: row.title,
    url,
    applyUrl: url,
    locations: row.locationsText === null || several ? [] : [{ text: row.locationsText }],
    postedAt: readRelativeDay(row.postedOn, now),
  });
}

/** "2 Locations", "3 Standorte", "2 个地点": which ones only the detail tells. */
const COUNT_OF_PLACES = /^\d+\s*(?:\p{L}+|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\s]+)$/u;

/** What follows the last "_" of the path: the requisition, with a suffix when it is posted more than once. */
function requisitionOf(path: string): string {
  return decodeURIComponent(path.slice(Math.max(path.lastIndexOf("_"), path.lastIndexOf("/")) + 1));
}

function withDetail(row: RawPosting, { jobPostingInfo: info, hiringOrganization }: Detail): RawPosting {
  const places = [...mainPlaceOf(info), ...info.additionalLocations.map((text) => ({ text }))];
  return {
    ...row,
    title: info.title,
    url: info.externalUrl ?? row.url,
    applyUrl: info.externalUrl ?? row.applyUrl,
    companyName: withoutEntityCode(hiringOrganization?.name ?? null),
    descriptionHtml: info.jobDescription ?? null,
    locations: places.length > 0 ? places : row.locations,
    workplace: workplaceOf(info.remoteType),
    employmentType: info.timeType,
    // Called the start, it is the day of posting.
    postedAt: readTime(info.startDate) ?? row.postedAt,
    validThrough: readTime(info.endDate),
  };
}

/**
 * A legal entity's number in front of its name: "IL00 Example Ltd.", "0123 Example Inc.", "1200 - Example GmbH". Short
 * ones, and bare numbers, may belong to the name itself ("24M", "A123", "1366 Technologies").
 */
const ENTITY_CODE = /^(?:[A-Z]{2,4}\d{2,5}|0\d{2,5}|\(?\d{3,6}\)?\s*[-–:|](?=\s))[\s\-–:|]+(?=\p{Lu})/u;

function withoutEntityCode(name: string | null): string | null {
  return name?.replace(ENTITY_CODE, "") ?? null;
}

function mainPlaceOf(info: Detail["jobPostingInfo"]): RawPosting["locations"] {
  const country = info.jobRequisitionLocation?.country?.alpha2Code ?? info.country?.descriptor ?? null;
  return info.location === null ? [] : placeOf({ text: info.location, country });
}

/** `remoteType` is a list of the tenant's own; only what cannot be misread counts. */
function workplaceOf(remoteType: string | null): RawPosting["workplace"] {
  if (remoteType === null) return null;
  if (/\bhybrid/i.test(remoteType)) return "hybrid";
  if (/^(?:(?:100 ?%|fully|full) )?remote$/i.test(remoteType)) return "remote";
  return /^(?:on[- ]?site|in[- ]office|not remote)$/i.test(remoteType) ? "onsite" : null;
}

import { z } from "zod";
import { pathParts } from "../address.js";
import { CrawlError } from "../errors.js";
import { joinSections } from "../html.js";
import { readPages } from "../paginate.js";
import type { Page } from "../paginate.js";
import {
  cleanText,
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
import type { Adapter, RawPosting, ReadContext } from "../types.js";

const postingSchema = z.object({
  id: z.string(),
  text: titleText,
  categories: z
    .object({
      commitment: optionalText,
      department: optionalText,
      team: optionalText,
      location: optionalText,
      allLocations: z.array(z.string()).nullish(),
    })
    .nullish(),
  country: optionalText,
  workplaceType: optionalText,
  description: z.string().nullish(),
  lists: z.array(z.object({ text: optionalText, content: z.string().nullish() })).nullish(),
  additional: z.string().nullish(),
  salaryRange: z
    .object({ min: numberText, max: numberText, currency: optionalText, interval: optionalText })
    .nullish(),
  salaryDescriptionPlain: optionalText,
  hostedUrl: optionalText,
  applyUrl: optionalText,
  createdAt: z.number().nullish(),
});
type Posting = z.infer<typeof postingSchema>;

const PAGE_SIZE = 100;
const EU_MARK = "eu:";

/**
 * Lever's public postings: a bare array without a total, page by page until a short one. Two regions with hosts of
 * their own. `description` is opening and body; headed lists of bare `<li>` and a closing text come apart from it.
 * https://github.com/lever/postings-api
 */
export const lever: Adapter = {
  id: "lever",
  name: "Lever",
  permission: { basis: "documented-api", document: "https://github.com/lever/postings-api" },
  pace: "api",
  example: { url: "https://jobs.lever.co/ExampleWind/5f0b/apply", token: "ExampleWind" },

  match(url) {
    const host = /^(jobs|api)(\.eu)?\.lever\.co$/.exec(url.hostname);
    if (host === null) return null;
    const parts = pathParts(url);
    const site = host[1] === "api" ? parts.slice(2)[0] : parts[0];
    return site === undefined ? null : `${host[2] === undefined ? "" : EU_MARK}${site}`;
  },

  canonical(token) {
    const { site, region } = regionOf(token);
    return `https://jobs${region}.lever.co/${encodeURIComponent(site)}`;
  },

  async list(token, context) {
    const { site, region } = regionOf(token);
    const address = `https://api${region}.lever.co/v0/postings/${encodeURIComponent(site)}`;
    const { rows, problem } = await readPages(
      (index) => readPage(address, index, context),
      (posting) => posting.id,
    );
    const listings = rows.map((posting) => ({ posting: toPosting(posting), detailKey: null }));
    return { listings, problem, boardName: null };
  },
};

async function readPage(address: string, index: number, context: ReadContext): Promise<Page<Posting>> {
  try {
    return await readRange(`${address}?mode=json&skip=${index * PAGE_SIZE}&limit=${PAGE_SIZE}`, context);
  } catch (error) {
    const unreached = index === 0 && error instanceof CrawlError && error.code === "network";
    if (!unreached) throw error;
    // Without a range, the whole board comes in one answer.
    return { ...(await readRange(`${address}?mode=json`, context)), more: false };
  }
}

async function readRange(url: string, context: ReadContext): Promise<Page<Posting>> {
  const answer = await fetchPayload(z.array(z.unknown()), { url }, context);
  // More than was asked for: a board that ignores the limit, and gives all it has at once.
  const more = answer.length === PAGE_SIZE;
  return { ...readRows(postingSchema, answer, url), url, total: null, more };
}

function regionOf(token: string): { site: string; region: "" | ".eu" } {
  return token.startsWith(EU_MARK)
    ? { site: token.slice(EU_MARK.length), region: ".eu" }
    : { site: token, region: "" };
}

function toPosting(posting: Posting): RawPosting {
  const { categories } = posting;
  return rawPosting({
    externalId: posting.id,
    title: posting.text,
    url: posting.hostedUrl,
    applyUrl: posting.applyUrl ?? posting.hostedUrl,
    department: categories?.department ?? categories?.team ?? null,
    descriptionHtml: descriptionOf(posting),
    locations: locationsOf(posting),
    workplace: WORKPLACES[posting.workplaceType ?? ""] ?? null,
    employmentType: categories?.commitment ?? null,
    salary: salaryOf(posting),
    postedAt: readTime(posting.createdAt),
  });
}

const WORKPLACES: Readonly<Record<string, RawPosting["workplace"]>> = {
  "on-site": "onsite",
  onsite: "onsite",
  hybrid: "hybrid",
  remote: "remote",
};

/** `allLocations` holds the main location again; `country` is the main one's. */
function locationsOf({ categories, country }: Posting): RawPosting["locations"] {
  const main = categories?.location ?? null;
  const others = (categories?.allLocations ?? []).map(cleanText).filter((text) => text !== null);
  const all = [...new Set(main === null ? others : [main, ...others])];
  if (all.length === 0) return placeOf({ country });
  return all.flatMap((text, index) => placeOf({ text, country: index === 0 ? country : null }));
}

function descriptionOf({ description, lists, additional }: Posting): string | null {
  const headed = (lists ?? []).map(({ text, content }) => ({ heading: text, html: asList(content ?? "") }));
  return joinSections([{ html: description }, ...headed, { html: additional }]);
}

/** Gives bare `<li>`s, which may stand in a `<div>`, the list that they lack. */
function asList(content: string): string {
  if (!/^\s*(?:<div>\s*)?<li[\s>]/.test(content)) return content;
  const items = content.replace(/^\s*<div>/, "").replace(/(?:<br>\s*)*<\/div>\s*$/, "");
  return `<ul>${items.trim()}</ul>`;
}

function salaryOf({ salaryRange, salaryDescriptionPlain }: Posting): RawPosting["salary"] {
  return payOf({
    min: toNumber(salaryRange?.min),
    max: toNumber(salaryRange?.max),
    currency: salaryRange?.currency ?? null,
    period: salaryRange?.interval ?? null,
    text: salaryDescriptionPlain,
  });
}

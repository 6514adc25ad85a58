import { z } from "zod";
import { boardHost } from "../address.js";
import { CrawlError } from "../errors.js";
import { readPages } from "../paginate.js";
import type { Page } from "../paginate.js";
import {
  numberText,
  optionalText,
  payOf,
  placeOf,
  rawPosting,
  fetchPayload,
  readRows,
  titleText,
  toldFields,
  toNumber,
} from "../payload.js";
import type { Rows } from "../payload.js";
import { readTime } from "../time.js";
import type { Adapter, RawPosting, ReadContext } from "../types.js";
import { childrenOf, childText, readXml } from "../xml.js";
import type { XmlElement } from "../xml.js";

const salarySchema = z
  .object({
    currency: optionalText,
    value: z.object({
      unitText: optionalText,
      minValue: numberText,
      maxValue: numberText,
      value: numberText,
    }),
  })
  .transform(({ currency, value }) =>
    payOf({
      min: toNumber(value.minValue ?? value.value),
      max: toNumber(value.maxValue ?? value.value),
      currency,
      period: value.unitText,
    }),
  );

const addressSchema = z.object({ addressLocality: optionalText, addressCountry: optionalText });

const itemSchema = z.object({
  id: z.string().min(1),
  title: titleText,
  url: z.string().min(1),
  date_published: z.string().nullish(),
  content_html: z.string().nullish(),
  _jobposting: z
    .object({
      hiringOrganization: z.object({ name: optionalText }).nullish(),
      jobLocation: z.array(z.object({ address: addressSchema.nullish() })).nullish(),
      baseSalary: salarySchema.nullish(),
      // schema.org allows a list here, too; it has not been met.
      employmentType: optionalText.catch(null),
      validThrough: z.string().nullish(),
    })
    .nullish(),
});
type Item = z.infer<typeof itemSchema>;

const feedSchema = z.object({
  title: optionalText,
  items: z.array(z.unknown()),
  next_url: z.string().nullish(),
});

/** Postings of a feed, and the name that it gives its employer. */
interface Feed extends Rows<RawPosting> {
  boardName: string | null;
}

/**
 * Teamtailor's career sites, on the vendor's host or the employer's own, read from both of their feeds: the RSS has the
 * department and the mark for remote work, the JSON Feed has pay. Each lists the whole board, so that one alone will do.
 */
export const teamtailor: Adapter = {
  id: "teamtailor",
  name: "Teamtailor",
  permission: { basis: "robots" },
  pace: "api",
  example: {
    url: "https://examplesolar.na.teamtailor.com/jobs/661904-solar-installer",
    token: "examplesolar.na.teamtailor.com",
  },

  // A token with a dot is a host: a regional one, or the employer's own, which only the addresses of its feeds give away.
  match(url) {
    const feed = /^\/jobs\.(?:rss|json)$/.test(url.pathname);
    if (feed && !url.hostname.endsWith("teamtailor.com")) return url.hostname;
    const label = /^([a-z0-9-]+(?:\.[a-z]{2,3})?)\.teamtailor\.com$/.exec(url.hostname)?.[1];
    if (label === undefined || VENDOR_HOSTS.has(label)) return null;
    return label.includes(".") ? url.hostname : label;
  },

  canonical(token) {
    return `https://${hostOf(token)}/jobs`;
  },

  async list(token, context) {
    const rss = await ifThere(readRss(token, context));
    const json = await ifThere(readJsonFeed(token, context));
    if (rss instanceof CrawlError && json instanceof CrawlError) throw rss;
    const feeds = [rss, json].flatMap((feed) => (feed instanceof CrawlError ? [] : [feed]));
    return {
      listings: mergeById(feeds.flatMap((feed) => feed.rows)).map((posting) => ({
        posting,
        detailKey: null,
      })),
      problem: feeds.map((feed) => feed.problem).find((problem) => problem !== null) ?? null,
      boardName: feeds[0]?.boardName ?? null,
    };
  },
};

const VENDOR_HOSTS: ReadonlySet<string> = new Set(["www", "app", "api", "docs", "support", "partner", "tt"]);

function hostOf(token: string): string {
  return boardHost(token, "teamtailor.com");
}

/** How a feed fails that the site does not have; any other failure is one of the reading. */
const NOT_THERE: ReadonlySet<string> = new Set(["not_found", "gone", "network", "robots", "wrong_type"]);

async function ifThere(feed: Promise<Feed>): Promise<Feed | CrawlError> {
  try {
    return await feed;
  } catch (error) {
    if (error instanceof CrawlError && NOT_THERE.has(error.code)) return error;
    throw error;
  }
}

/** The first feed tells; what it leaves open, the second one fills in. */
function mergeById(postings: RawPosting[]): RawPosting[] {
  const byId = new Map<string, RawPosting>();
  for (const posting of postings) {
    const known = byId.get(posting.externalId);
    byId.set(posting.externalId, known === undefined ? posting : { ...posting, ...toldFields(known) });
  }
  return [...byId.values()];
}

/** A feed ends at this many items unless it is asked for the next ones. */
const RSS_PAGE = 100;

async function readRss(token: string, context: ReadContext): Promise<Feed> {
  let boardName: string | null = null;
  const readPage = async (index: number): Promise<Page<RawPosting>> => {
    const query = index === 0 ? "" : `?per_page=${RSS_PAGE}&offset=${index * RSS_PAGE}`;
    const url = `https://${hostOf(token)}/jobs.rss${query}`;
    const response = await context.fetch({ url, expect: "xml" });
    const channel = childrenOf(readXml(response.text, "rss", url), "channel")[0];
    boardName = childText(channel, "title") ?? boardName;
    const items = childrenOf(channel, "item");
    const rows = items.map((item) => fromRss(item, boardName)).filter((posting) => posting !== null);
    return {
      rows,
      problem: rows.length === items.length ? null : incomplete(items.length - rows.length, url),
      url,
      total: null,
      more: items.length >= RSS_PAGE,
    };
  };
  return { ...(await readPages(readPage, (posting) => posting.externalId)), boardName };
}

function incomplete(broken: number, url: string): CrawlError {
  return new CrawlError("unexpected_shape", `${broken} items without id, title or address`, { url });
}

function fromRss(item: XmlElement, boardName: string | null): RawPosting | null {
  const externalId = childText(item, "guid");
  const title = childText(item, "title");
  const url = childText(item, "link");
  if (externalId === null || title === null || url === null) return null;
  return rawPosting({
    externalId,
    title,
    url,
    applyUrl: url,
    companyName: boardName,
    department: childText(item, "tt:department"),
    descriptionHtml: childrenOf(item, "description")[0]?.text.trim() || null,
    locations: childrenOf(childrenOf(item, "tt:locations")[0], "tt:location").flatMap((place) =>
      placeOf({
        text: childText(place, "tt:name"),
        city: childText(place, "tt:city"),
        country: childText(place, "tt:country"),
      }),
    ),
    workplace: workplaceOf(childText(item, "remoteStatus")),
    postedAt: readTime(childText(item, "pubDate")),
  });
}

/** "none" is what the form starts with, no statement. */
function workplaceOf(remoteStatus: string | null): RawPosting["workplace"] {
  if (remoteStatus === "hybrid") return "hybrid";
  return remoteStatus?.startsWith("fully") ? "remote" : null;
}

async function readJsonFeed(token: string, context: ReadContext): Promise<Feed> {
  const first = `https://${hostOf(token)}/jobs.json`;
  let boardName: string | null = null;
  let next: string | null = first;
  const readPage = async (): Promise<Page<RawPosting>> => {
    const url: string = next ?? first;
    const feed = await fetchPayload(feedSchema, { url }, context);
    boardName ??= feed.title;
    next = feed.next_url ? new URL(feed.next_url, url).href : null;
    const { rows, problem } = readRows(itemSchema, feed.items, url);
    const postings = rows.map((item) => fromItem(item, boardName));
    return { rows: postings, problem, url, total: null, more: next !== null };
  };
  return { ...(await readPages(readPage, (posting) => posting.externalId)), boardName };
}

function fromItem(item: Item, boardName: string | null): RawPosting {
  const stated = item._jobposting;
  return rawPosting({
    externalId: item.id,
    title: item.title,
    url: item.url,
    applyUrl: item.url,
    companyName: stated?.hiringOrganization?.name ?? boardName,
    descriptionHtml: item.content_html?.trim() || null,
    // `addressRegion` is left out: it is the employer's own grouping of its offices ("Europe"), no region.
    locations: (stated?.jobLocation ?? []).flatMap(({ address }) =>
      placeOf({ city: address?.addressLocality ?? null, country: address?.addressCountry ?? null }),
    ),
    employmentType: stated?.employmentType ?? null,
    salary: stated?.baseSalary ?? null,
    postedAt: readTime(item.date_published),
    validThrough: readTime(stated?.validThrough),
  });
}

import { postingLinks } from "./careers-list.js";
import type { CareersList } from "./careers-list.js";
import { readPosting } from "./careers-posting.js";
import { CrawlError } from "../errors.js";
import type { CrawlErrorCode } from "../errors.js";
import { looksLikePosting, pageKey } from "./page-url.js";
import { fingerprint, rawPosting } from "../payload.js";
import { readSitemaps } from "./sitemap.js";
import type { SitemapReading } from "./sitemap.js";
import type { ListedPosting, RawPosting, ReadContext } from "../types.js";

/** An address that may be an opening's. */
interface Lead {
  url: URL;
  /** The words of a link to it. */
  text: string | null;
  /** From a sitemap, as written there. */
  lastmod: string | null;
}

/**
 * The rows of a page that states no opening itself: addresses from its ItemLists, else its links and the site's
 * sitemaps. One of their pages must prove to hold a JobPosting, so that pages about benefits never pass for openings.
 * @throws CrawlError `empty_unproven` when nothing tells that this is a careers page, `unexpected_shape` when its
 * openings are told in no known way.
 */
export async function listLeads(
  list: CareersList,
  context: ReadContext,
): Promise<{ listings: ListedPosting[]; problem: CrawlError | null }> {
  const listed = list.listUrls.map((url): Lead => ({ url, text: null, lastmod: null }));
  const links = postingLinks(list).map(({ url, text }): Lead => ({ url, text, lastmod: null }));
  const site = listed.length > 0 ? NO_SITEMAP : await readPostingSitemaps(list.url, context);
  const leads = unite(listed.length > 0 ? listed : [...links, ...site.entries]);
  const proof = await prove(leads, context);
  if (proof.posting === null) {
    failUnlessEmpty(list, leads.length, proof.failure ?? site.problem);
    return { listings: [], problem: null };
  }
  const unproven =
    listed.length > 0 || site.entries.length > 0
      ? null
      : new CrawlError("truncated", "links of a page are no proof that these are all", {
          url: list.url.href,
        });
  return {
    listings: leads.map((lead) => toRow(lead, proof.posting)),
    problem: list.problem ?? site.problem ?? unproven,
  };
}

interface LeadSource {
  entries: Lead[];
  problem: CrawlError | null;
}

const NO_SITEMAP: LeadSource = { entries: [], problem: null };

async function readPostingSitemaps(page: URL, context: ReadContext): Promise<LeadSource> {
  const wanted = (url: URL): boolean => looksLikePosting(url, page) && pageKey(url) !== pageKey(page);
  const { entries, problem }: SitemapReading = await readSitemaps(page, wanted, context);
  return { entries: entries.map(({ url, lastmod }) => ({ url, text: null, lastmod })), problem };
}

/** Each page once, with what its link and its sitemap say. */
function unite(leads: readonly Lead[]): Lead[] {
  const byPage = new Map<string, Lead>();
  for (const lead of leads) {
    const known = byPage.get(pageKey(lead.url));
    if (known === undefined) byPage.set(pageKey(lead.url), { ...lead });
    else {
      known.text ??= lead.text;
      known.lastmod ??= lead.lastmod;
    }
  }
  return [...byPage.values()];
}

/** A lead has no title of its own, so it shows its words or its address until its page is read. */
function toRow(lead: Lead, proof: RawPosting | null): ListedPosting {
  const { href } = lead.url;
  if (proof !== null && proof.externalId === href) return { posting: proof, detailKey: null };
  const posting = rawPosting({ externalId: href, title: lead.text ?? href, url: href, applyUrl: href });
  const detailKey = lead.lastmod === null ? fingerprint(posting) : `lastmod ${lead.lastmod}`;
  return { posting, detailKey, lead: true };
}

/** Pages that are tried for a JobPosting, spread over the list. */
const MAX_TRIES = 5;

async function prove(
  leads: readonly Lead[],
  context: ReadContext,
): Promise<{ posting: RawPosting | null; failure: CrawlError | null }> {
  const step = (leads.length - 1) / (MAX_TRIES - 1);
  const places = new Set(Array.from({ length: MAX_TRIES }, (_, index) => Math.round(index * step)));
  const tried = leads.length <= MAX_TRIES ? leads : leads.filter((_, index) => places.has(index));
  let failure: CrawlError | null = null;
  for (const lead of tried) {
    try {
      const { posting } = toRow(lead, null);
      const found = await readPosting(posting, context);
      if (found !== null) return { posting: found, failure: null };
    } catch (error) {
      if (!(error instanceof CrawlError)) throw error;
      if (CONCERNS_SITE.has(error.code)) return { posting: null, failure: error };
      failure ??= error;
    }
  }
  return { posting: null, failure };
}

/** Failures that say what to do with the site, rather than that a page is not there. */
const CONCERNS_SITE: ReadonlySet<CrawlErrorCode> = new Set([
  "blocked",
  "rate_limited",
  "captcha",
  "robots",
  "timeout",
  "server_error",
  "opted_out",
]);

/** Returns when the page is empty by its own account. Words alone do not stand against links to openings. */
function failUnlessEmpty(list: CareersList, leads: number, failure: CrawlError | null): void {
  if (failure !== null && CONCERNS_SITE.has(failure.code)) throw failure;
  const details = { url: list.url.href, ...(failure === null ? {} : { cause: failure }) };
  if (list.unreadable > 0) {
    throw new CrawlError(
      "unexpected_shape",
      "the page's data about openings could not be understood",
      details,
    );
  }
  if (list.empty.list || (list.empty.words && leads === 0)) return;
  if (leads > 0) {
    throw new CrawlError("unexpected_shape", "the pages that look like openings hold no JobPosting", details);
  }
  throw new CrawlError("empty_unproven", "no opening, and no sign that there is none", details);
}

import { saysNoOpenings } from "./empty-board.js";
import { CrawlError } from "../errors.js";
import { toStatedPosting } from "./job-posting.js";
import type { StatedJobPosting } from "./job-posting.js";
import { readJsonLd } from "./jsonld.js";
import type { FoundList, FoundPosting, StructuredData } from "./jsonld.js";
import { readMicrodata } from "./microdata.js";
import { baseOf, canonicalOf, linksOf, loadPage, nextOf, visibleText } from "./page.js";
import type { Link } from "./page.js";
import { bareHost, cleanUrl, looksLikePosting, pageKey } from "./page-url.js";
import type { FetchedResponse } from "../types.js";

/** A page as far as postings are concerned. */
export interface PostingPage {
  /** Its address by its own account. */
  url: URL;
  /** JobPostings that tell all. */
  whole: StatedJobPosting[];
  /** JobPostings that name an opening and no more: the page of that opening tells the rest. */
  hints: StatedJobPosting[];
  /** Addresses in its ItemLists that look like those of openings. */
  listUrls: URL[];
  /** How many items its ItemLists with openings announce; `null` when they do not say. */
  announced: number | null;
  /** Data about a JobPosting that could not be understood, or has no title. */
  unreadable: number;
  links: Link[];
  /** The next page of the same list. */
  next: URL | null;
  /** Signs that a page without a JobPosting is meant to have none: an ItemList without items, or words. */
  empty: { list: boolean; words: boolean };
}

/**
 * Reads a page for postings: JSON-LD, and microdata when that has none.
 * @throws CrawlError `unexpected_shape` when the mark-up is nested beyond reason.
 */
export function readPostingPage(response: FetchedResponse): PostingPage {
  try {
    return read(response);
  } catch (cause) {
    // Thousands of nested elements overflow the stack of whoever walks them.
    if (!(cause instanceof RangeError)) throw cause;
    throw new CrawlError("unexpected_shape", "the page is nested too deeply", { cause, url: response.url });
  }
}

function read(response: FetchedResponse): PostingPage {
  const page = loadPage(response.text);
  const address = new URL(response.url);
  const base = baseOf(page, address);
  const data = structuredData(readJsonLd(page), () => readMicrodata(page));
  const url = ownAddress(canonicalOf(page, base), address);
  const stated = data.postings.flatMap((found) => {
    const posting = toStatedPosting(found, base);
    return posting === null ? [] : [{ posting, found }];
  });
  const isWhole = ({ posting, found }: { posting: StatedJobPosting; found: FoundPosting }): boolean =>
    posting.posting.descriptionHtml !== null ||
    (tellsDate(posting) && !found.listed && !pointsAway(posting, url));
  return {
    url,
    whole: stated.filter(isWhole).map(({ posting }) => posting),
    hints: stated.filter((one) => !isWhole(one)).map(({ posting }) => posting),
    listUrls: data.lists
      .flatMap((list) => list.urls.flatMap((href) => cleanUrl(href, base) ?? []))
      .filter((listed) => looksLikePosting(listed, url)),
    announced: announcedBy(data.lists, base, url),
    unreadable: data.unreadable + data.postings.length - stated.length,
    links: linksOf(page, base),
    next: nextOf(page, base),
    empty: {
      list: data.lists.some((list) => list.items === 0 && !list.announced),
      words: data.postings.length === 0 && saysNoOpenings(visibleText(page)),
    },
  };
}

function structuredData(jsonLd: StructuredData, microdata: () => StructuredData): StructuredData {
  if (jsonLd.postings.length > 0) return jsonLd;
  const marked = microdata();
  return { ...marked, lists: [...jsonLd.lists, ...marked.lists], unreadable: jsonLd.unreadable };
}

/** Other lists of a page (articles, products) have nothing to say here. */
function announcedBy(lists: readonly FoundList[], base: URL, page: URL): number | null {
  const counts = lists
    .filter((list) => list.postings > 0 || list.urls.some((href) => isPostingUrl(href, base, page)))
    .flatMap((list) => list.announced ?? []);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

function isPostingUrl(href: string, base: URL, page: URL): boolean {
  const url = cleanUrl(href, base);
  return url !== null && looksLikePosting(url, page);
}

/** A canonical address on another host, or the front page of the site, is a mistake of the template. */
function ownAddress(canonical: URL | null, address: URL): URL {
  const own = cleanUrl(address.href) ?? address;
  if (canonical === null || bareHost(canonical) !== bareHost(own)) return own;
  return canonical.pathname === "/" && own.pathname !== "/" ? own : canonical;
}

function tellsDate({ posting }: StatedJobPosting): boolean {
  return posting.postedAt !== null;
}

function pointsAway({ posting }: StatedJobPosting, page: URL): boolean {
  return posting.url !== null && pageKey(new URL(posting.url)) !== pageKey(page);
}

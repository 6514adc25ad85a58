import { CrawlError } from "../errors.js";
import type { Link } from "./page.js";
import { bareHost, looksLikePosting, pageKey } from "./page-url.js";
import { readPages } from "../paginate.js";
import { countProblem, fingerprint } from "../payload.js";
import { readPostingPage } from "./posting-page.js";
import type { PostingPage } from "./posting-page.js";
import type { ListedPosting, RawPosting, ReadContext } from "../types.js";

/** A careers page with the pages that continue it. */
export interface CareersList extends Omit<PostingPage, "next"> {
  /** Why a later page is missing. */
  problem: CrawlError | null;
}

/** Pages of one list; sites that split theirs show ten or more to a page. */
const MAX_PAGES = 50;

/**
 * Reads a careers page, and its next pages as long as they bring openings.
 * @throws CrawlError when the first page cannot be read.
 */
export async function readCareersList(address: string, context: ReadContext): Promise<CareersList> {
  const pages: PostingPage[] = [];
  let url = address;
  const { problem } = await readPages<string>(
    async () => {
      const page = readPostingPage(await context.fetch({ url, expect: "html" }));
      pages.push(page);
      const rows = [...page.whole, ...page.hints].map(({ posting }) => fingerprint(posting));
      rows.push(...postingLinks(page).map((link) => link.url.href));
      const { next } = page;
      if (next !== null && pages.length === MAX_PAGES) {
        throw new CrawlError("too_large", `more than ${MAX_PAGES} pages`, { url: next.href });
      }
      const more = next !== null && rows.length > 0 && bareHost(next) === bareHost(page.url);
      if (more) url = next.href;
      return { rows, problem: null, total: null, more, url };
    },
    (row) => row,
  );
  return { ...merge(pages), problem };
}

/** Links to what looks like openings of the same site. */
export function postingLinks(page: Pick<PostingPage, "links" | "url">): Link[] {
  return page.links.filter(
    ({ url }) =>
      bareHost(url) === bareHost(page.url) &&
      looksLikePosting(url, page.url) &&
      pageKey(url) !== pageKey(page.url),
  );
}

function merge(pages: readonly PostingPage[]): Omit<PostingPage, "next"> {
  const [first, ...others] = pages;
  if (first === undefined) throw new Error("readPages reads at least one page");
  return {
    ...first,
    whole: pages.flatMap((page) => page.whole),
    hints: pages.flatMap((page) => page.hints),
    listUrls: pages.flatMap((page) => page.listUrls),
    links: pages.flatMap((page) => page.links),
    unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
    // Some announce the page, some the whole list; that there is no next page tells more.
    announced: others.length > 0 ? null : first.announced,
  };
}

/**
 * The rows of a page that states its openings in data.
 * @throws CrawlError `unexpected_shape` when none of them can be a row.
 */
export function listStated(list: CareersList): { listings: ListedPosting[]; problem: CrawlError | null } {
  const url = list.url.href;
  const pointed = pointHints(list);
  const listings = [...identify(list).map((posting) => ({ posting, detailKey: null })), ...pointed.rows];
  if (listings.length === 0) {
    throw new CrawlError("unexpected_shape", "openings without a text or an address of their own", { url });
  }
  const unreadable =
    list.unreadable === 0
      ? null
      : new CrawlError("unexpected_shape", `${list.unreadable} openings could not be understood`, { url });
  const found = list.whole.length + list.hints.length + list.listUrls.length;
  const mismatch = list.announced === null ? null : countProblem(list.announced, found, url);
  const lost =
    pointed.lost === 0 ? null : countProblem(list.hints.length, list.hints.length - pointed.lost, url);
  return { listings, problem: list.problem ?? unreadable ?? mismatch ?? lost };
}

/** Gives each posting its id: the employer's, else its own address, else what it says. */
function identify(list: CareersList): RawPosting[] {
  const alone = list.whole.length === 1 && list.hints.length === 0;
  const stated = list.whole.map(({ posting, identifier }) => {
    const own = posting.url ?? (alone ? list.url.href : null);
    const rest = fingerprint([posting.title, posting.locations, posting.companyName]);
    return { posting, url: own ?? list.url.href, ids: [identifier, own, `${list.url.href}#${rest}`] };
  });
  const taken = titlesById(stated.map(({ posting, ids }) => ({ title: posting.title, ids })));
  return stated.map(({ posting, url, ids }) => {
    // What stands on postings of different names is the company's, or the list's.
    const externalId = ids.find((id) => id !== null && taken.get(id)?.size === 1) ?? url;
    return Object.assign(posting, { externalId, url, applyUrl: posting.applyUrl ?? url });
  });
}

function titlesById(rows: readonly { title: string; ids: (string | null)[] }[]): Map<string, Set<string>> {
  const titles = new Map<string, Set<string>>();
  for (const { title, ids } of rows) {
    for (const id of ids) {
      if (id !== null) titles.set(id, (titles.get(id) ?? new Set()).add(title));
    }
  }
  return titles;
}

/** Finds the page of each hint: the address that it names, else the link that reads like its title. */
function pointHints(list: CareersList): { rows: ListedPosting[]; lost: number } {
  const free = new Set(list.links.filter(({ url }) => pageKey(url) !== pageKey(list.url)));
  const rows = list.hints.flatMap(({ posting }) => {
    const link = posting.url === null ? linkTo(posting.title, free) : null;
    if (link !== null) free.delete(link);
    const url = posting.url ?? link?.url.href;
    if (url === undefined) return [];
    const row = { ...posting, externalId: url, url, applyUrl: posting.applyUrl ?? url };
    return [{ posting: row, detailKey: fingerprint(row) }];
  });
  return { rows, lost: list.hints.length - rows.length };
}

function linkTo(title: string, links: ReadonlySet<Link>): Link | null {
  const wanted = title.toLowerCase();
  const all = [...links];
  const exact = all.find(({ text }) => text?.toLowerCase() === wanted);
  return exact ?? all.find(({ text }) => text?.toLowerCase().includes(wanted)) ?? null;
}

import { XMLParser } from "fast-xml-parser";
import { CrawlError } from "../errors.js";
import { listOf } from "./jsonld.js";
import { bareHost, cleanUrl, pageKey } from "./page-url.js";
import { cleanText } from "../payload.js";
import type { FetchRequest, FetchedResponse, ReadContext } from "../types.js";

export interface SitemapEntry {
  url: URL;
  /** As the site writes it. */
  lastmod: string | null;
}

export interface SitemapReading {
  /** Whether the site has a sitemap at all. */
  found: boolean;
  entries: SitemapEntry[];
  /** Why these may not be all: a file that failed, or a bound that was reached. */
  problem: CrawlError | null;
}

/** Sitemap files read for one site; a file may hold 50,000 addresses. */
const MAX_FILES = 25;
/** Pages that one reading hands on. */
const MAX_ENTRIES = 3000;

/**
 * Reads a site's sitemaps: those that its robots.txt names, else /sitemap.xml, with the files that an index leads to.
 * Gzip files are unpacked by the HTTP layer. https://www.sitemaps.org/protocol.html
 * @param wanted Which addresses are of interest; those on other hosts never are.
 */
export async function readSitemaps(
  site: URL,
  wanted: (url: URL) => boolean,
  context: ReadContext,
): Promise<SitemapReading> {
  const reading: SitemapReading = { found: false, entries: [], problem: null };
  const queue = await startingPoints(site, context);
  const asked = new Set<string>();
  const known = new Set<string>();
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    if (asked.has(url.href)) continue;
    if (asked.size === MAX_FILES) {
      reading.problem ??= new CrawlError("too_large", `more than ${MAX_FILES} sitemap files`, {
        url: url.href,
      });
      break;
    }
    asked.add(url.href);
    const file = await readFile(url, context);
    if (file instanceof CrawlError) {
      if (!ABSENT.has(file.code) || asked.size > 1) reading.problem ??= file;
      continue;
    }
    reading.found = true;
    addEntries(
      reading,
      file.pages.filter((entry) => bareHost(entry.url) === bareHost(site) && wanted(entry.url)),
      known,
    );
    queue.push(...file.children);
    if (JOB_FILE.test(url.pathname) && reading.entries.length > 0) dropOthers(queue);
    else queue.sort((a, b) => Number(JOB_FILE.test(b.pathname)) - Number(JOB_FILE.test(a.pathname)));
  }
  return reading;
}

/** A site without a sitemap answers with 404, or with a page of its own. */
const ABSENT: ReadonlySet<string> = new Set(["not_found", "gone", "wrong_type"]);

/** Sites with many files often name the one that holds their openings ("job-sitemap.xml"). */
const JOB_FILE = /job|career|vacanc|position|stelle|emploi|empleo/i;

/** Once such a file gave openings, the files of blog posts and products need not be read. */
function dropOthers(queue: URL[]): void {
  queue.splice(0, queue.length, ...queue.filter((url) => JOB_FILE.test(url.pathname)));
}

function addEntries(reading: SitemapReading, entries: SitemapEntry[], known: Set<string>): void {
  for (const entry of entries) {
    if (known.has(pageKey(entry.url))) continue;
    if (reading.entries.length === MAX_ENTRIES) {
      reading.problem ??= new CrawlError("too_large", `more than ${MAX_ENTRIES} pages in the sitemap`);
      return;
    }
    known.add(pageKey(entry.url));
    reading.entries.push(entry);
  }
}

async function startingPoints(site: URL, context: ReadContext): Promise<URL[]> {
  const robots = await tryFetch({ url: new URL("/robots.txt", site).href, expect: "text" }, context);
  const named =
    robots instanceof CrawlError ? [] : [...robots.text.matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S+)/gim)];
  const urls = named.flatMap((line) => cleanUrl(line[1] ?? "", site) ?? []);
  return urls.length > 0 ? urls : [new URL("/sitemap.xml", site)];
}

async function tryFetch(request: FetchRequest, context: ReadContext): Promise<FetchedResponse | CrawlError> {
  try {
    return await context.fetch(request);
  } catch (error) {
    if (error instanceof CrawlError) return error;
    throw error;
  }
}

interface SitemapFile {
  pages: SitemapEntry[];
  children: URL[];
}

async function readFile(url: URL, context: ReadContext): Promise<SitemapFile | CrawlError> {
  const response = await tryFetch({ url: url.href, expect: "xml" }, context);
  if (response instanceof CrawlError) return response;
  try {
    return parseSitemap(response.text, url);
  } catch (cause) {
    if (cause instanceof CrawlError) return cause;
    return new CrawlError("unexpected_shape", "the sitemap is no XML", { cause, url: url.href });
  }
}

const parser = new XMLParser({ ignoreAttributes: true, removeNSPrefix: true, parseTagValue: false });

interface Document {
  urlset?: unknown;
  sitemapindex?: unknown;
}

function parseSitemap(text: string, url: URL): SitemapFile {
  if (endsEarly(text)) throw new CrawlError("truncated", "the sitemap ends too early", { url: url.href });
  const document = parser.parse(text) as Document;
  if (document.urlset === undefined && document.sitemapindex === undefined) {
    throw new CrawlError("unexpected_shape", "neither a list of pages nor of sitemaps", { url: url.href });
  }
  return {
    pages: entriesOf(document.urlset, "url", url),
    children: entriesOf(document.sitemapindex, "sitemap", url).map((entry) => entry.url),
  };
}

function endsEarly(text: string): boolean {
  const root = /<(?:[\w-]+:)?(?:urlset|sitemapindex)\b[^>]*>/i.exec(text.slice(0, 5000))?.[0];
  if (root === undefined || root.endsWith("/>")) return false;
  return !/<\/(?:[\w-]+:)?(?:urlset|sitemapindex)\s*>/i.test(text.slice(-5000));
}

function entriesOf(root: unknown, name: string, base: URL): SitemapEntry[] {
  return listOf(childOf(root, name)).flatMap((row) => {
    const loc = childOf(row, "loc");
    const lastmod = childOf(row, "lastmod");
    const url = typeof loc === "string" ? cleanUrl(loc, base) : null;
    return url === null ? [] : [{ url, lastmod: typeof lastmod === "string" ? cleanText(lastmod) : null }];
  });
}

function childOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

import type { Context, Hono } from "hono";
import { Feed } from "feed";
import { escapeHtml } from "../../domain/escape-html.js";
import { parseQuery, queryToParams } from "../../domain/query-params.js";
import type { PostingQuery } from "../../domain/query.js";
import { placeLabel } from "../../domain/posting-text.js";
import { addresses } from "../../reading/addresses.js";
import { toPostingShape } from "../../reading/posting-shape.js";
import { searchPostings } from "../../reading/search-postings.js";
import type { FoundPosting, SearchAnswer } from "../../reading/search-postings.js";
import { toTime } from "../../reading/times.js";
import { paramsOf } from "../api/api.js";
import { en } from "../../messages/en.js";
import { chipsOf } from "../../reading/search-links.js";
import type { Site } from "../site.js";
import { statedPay, workplaceWords } from "../../reading/posting-words.js";

const TYPES = {
  rss: "application/rss+xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
} as const;
type FeedKind = keyof typeof TYPES;

/** `/feeds/postings.rss`, `.atom` and `.json`: any search, with the parameters of a search, newest first. */
export function addFeeds(app: Hono, site: Site): void {
  for (const kind of Object.keys(TYPES) as FeedKind[]) {
    app.get(`/feeds/postings.${kind}`, (c) => answerFeed(c, site, kind));
  }
}

async function answerFeed(c: Context, site: Site, kind: FeedKind): Promise<Response> {
  const { board } = site;
  const { query } = parseQuery(paramsOf(c), { near: (text) => board.resolveNear(text) });
  const newest: PostingQuery = { ...query, sort: "newest" };
  const answer = await searchPostings(board, newest);
  const { baseUrl } = board.config;
  const label = chipsOf(newest, answer.label)
    .map((chip) => chip.label)
    .join(", ");
  const described = { query: newest, answer, baseUrl, title: en.feeds.title(label) };
  const body = kind === "json" ? jsonFeed(described) : xmlFeed(described, kind);
  return c.body(body, 200, { "content-type": TYPES[kind] });
}

interface Described {
  query: PostingQuery;
  answer: SearchAnswer;
  baseUrl: string;
  title: string;
}

/** The feed changes only when its postings do, so that readers can ask for it conditionally. */
function updatedAt(answer: SearchAnswer): number {
  return Math.max(0, ...answer.postings.map(({ view }) => view.first_seen_at));
}

/** Without a slug: it stays the same when the title is corrected. */
function permanentId(baseUrl: string, id: string): string {
  return `${baseUrl}/postings/${id}`;
}

function itemTitle({ view }: FoundPosting): string {
  const [first] = view.places;
  const where = first === undefined ? null : placeLabel(first);
  return clean([view.title, view.company.name, where].filter((part) => part !== null).join(", "));
}

/** The facts in one line, then the beginning of the text. */
function itemHtml(posting: FoundPosting, baseUrl: string): string {
  const { view, snippet } = posting;
  const facts = [statedPay(view) ?? en.row.pay_not_stated, workplaceWords(view)];
  const text = toPostingShape(view, baseUrl, snippet).snippet ?? "";
  const line = facts.filter((fact) => fact !== null).join(" · ");
  return clean(`<p>${escapeHtml(line)}</p><p>${text}</p>`);
}

/** XML cannot hold control characters, not even escaped. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}

function xmlFeed({ query, answer, baseUrl, title }: Described, kind: "rss" | "atom"): string {
  const params = queryToParams({ ...query, cursor: null });
  const self = baseUrl + addresses.feed(kind, params);
  const feed = new Feed({
    id: self,
    link: baseUrl + addresses.search(params),
    title: clean(title),
    description: en.feeds.description,
    updated: new Date(updatedAt(answer)),
    copyright: "",
    generator: en.layout.site,
    feedLinks: { [kind]: self },
  });
  for (const posting of answer.postings) {
    const { view } = posting;
    feed.addItem({
      id: permanentId(baseUrl, view.id),
      guid: permanentId(baseUrl, view.id),
      link: baseUrl + addresses.posting(view.id, view.title),
      // The package declares Atom's titles to be HTML, RSS's are plain text.
      title: kind === "atom" ? escapeHtml(itemTitle(posting)) : itemTitle(posting),
      content: itemHtml(posting, baseUrl),
      date: new Date(view.first_seen_at),
      published: new Date(view.posted_at ?? view.first_seen_at),
      author: [{ name: clean(view.company.name) }],
    });
  }
  return kind === "rss" ? feed.rss2() : feed.atom1();
}

/** https://www.jsonfeed.org/version/1.1/ */
function jsonFeed({ query, answer, baseUrl, title }: Described): string {
  const params = queryToParams(query);
  const next = answer.next === null ? null : queryToParams({ ...query, cursor: answer.next });
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    description: en.feeds.description,
    home_page_url: baseUrl + addresses.search(queryToParams({ ...query, cursor: null })),
    feed_url: baseUrl + addresses.feed("json", params),
    ...(next === null ? {} : { next_url: baseUrl + addresses.feed("json", next) }),
    language: "en",
    items: answer.postings.map((posting) => ({
      id: permanentId(baseUrl, posting.view.id),
      url: baseUrl + addresses.posting(posting.view.id, posting.view.title),
      title: itemTitle(posting),
      content_html: itemHtml(posting, baseUrl),
      date_published: toTime(posting.view.posted_at ?? posting.view.first_seen_at),
      authors: [{ name: posting.view.company.name }],
      tags: posting.view.sectors.map(({ name }) => name),
    })),
  });
}

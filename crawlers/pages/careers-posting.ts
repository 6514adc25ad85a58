import { CrawlError } from "../errors.js";
import type { StatedJobPosting } from "./job-posting.js";
import { toldFields } from "../payload.js";
import { pageKey } from "./page-url.js";
import { readPostingPage } from "./posting-page.js";
import type { PostingPage } from "./posting-page.js";
import type { RawPosting, ReadContext } from "../types.js";

/**
 * Reads the page of one row.
 * @returns The row with what its page adds; `null` when the page holds no JobPosting, as pages of filled openings do.
 * @throws CrawlError `unexpected_shape` when it holds one that cannot be understood, and whatever the fetch throws.
 */
export async function readPosting(row: RawPosting, context: ReadContext): Promise<RawPosting | null> {
  const { url } = row;
  if (url === null) throw new CrawlError("unexpected_shape", `no address for ${row.externalId}`);
  const page = readPostingPage(await context.fetch({ url, expect: "html" }));
  const found = choose(page, row, new URL(url));
  if (found !== null) return complete(row, found.posting);
  if (page.unreadable === 0) return null;
  throw new CrawlError("unexpected_shape", "the page's JobPosting could not be understood", { url });
}

/** A page about one opening may name others beside it, and a closed one may lead to the list of all. */
function choose(page: PostingPage, row: RawPosting, url: URL): StatedJobPosting | null {
  const stated = [...page.whole, ...page.hints];
  const [only, ...others] = page.whole.length > 0 ? page.whole : page.hints;
  const named = stated.find(
    ({ posting }) => posting.url !== null && pageKey(new URL(posting.url)) === pageKey(url),
  );
  const alike = stated.find(({ posting }) => posting.title === row.title);
  return named ?? alike ?? (others.length === 0 ? (only ?? null) : null);
}

/** What the page leaves out stays as the list told it; the id is the row's, so that the next reading knows it again. */
function complete(row: RawPosting, posting: RawPosting): RawPosting {
  const applyUrl = posting.applyUrl ?? posting.url ?? row.applyUrl;
  return { ...row, ...toldFields(posting), applyUrl, externalId: row.externalId };
}

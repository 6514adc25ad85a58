import path from "node:path";
import { CrawlError } from "../../crawlers/errors.js";
import { readSource } from "../../crawlers/read-source.js";
import type { ReadOptions } from "../../crawlers/read-source.js";
import type { Adapter, RawPosting, ReadListing, SourceFetch } from "../../crawlers/types.js";
import type { WholePosting } from "../../db/repos/posting-views.js";
import { readDirectory } from "../directory/seed-format.js";
import { checkoutRoot } from "../domain/checkout-root.js";
import { loadGazetteer } from "../domain/places/gazetteer.js";
import type { PostingFacts } from "../domain/posting.js";
import { slugify } from "../domain/slug.js";
import { buildTaxonomy } from "../domain/taxonomy.js";
import { understand } from "../domain/understand.js";
import { toPostingShape } from "../reading/posting-shape.js";
import type { PostingShape } from "../reading/posting-shape.js";
import { toColumns } from "./posting-row.js";

/** A posting as it would be shown, had it been stored: there is no address, no group and no cluster yet. */
export type UnstoredPosting = Omit<PostingShape, "id" | "url" | "group_key" | "company"> & {
  id: null;
  url: null;
  group_key: null;
  company: { slug: string; name: string } | null;
  external_id: string;
  description_html: string | null;
  department: string | null;
  provenance: PostingFacts["provenance"];
};

export interface UnstoredReading {
  postings: UnstoredPosting[];
  complete: boolean;
  detailsMissing: number;
  code: string | null;
  message: string | null;
  /** Epoch milliseconds; set when the host named a time. */
  nextTryAt: number | null;
}

/**
 * Reads a source and understands its postings without writing anything. What fails is told by the code, never thrown:
 * what was read until then is there.
 */
export async function readUnstored(
  adapter: Adapter,
  token: string,
  source: SourceFetch,
  options: Omit<ReadOptions, "wantsDetail">,
): Promise<UnstoredReading> {
  try {
    const reading = await readSource(adapter, token, source, { ...options, wantsDetail: () => true });
    const shown = reading.listings.filter(isPosting);
    return {
      postings: shown.map(unstoredReader(reading.boardName, options.now)),
      complete: reading.problem === null,
      detailsMissing: reading.detailsMissing,
      code: reading.problem?.code ?? reading.detailCode,
      message: reading.problem?.message ?? null,
      nextTryAt: nextTry(reading.problem, options.now),
    };
  } catch (error) {
    if (!(error instanceof CrawlError)) throw error;
    const { code, message } = error;
    const nextTryAt = nextTry(error, options.now);
    return { postings: [], complete: false, detailsMissing: 0, code, message, nextTryAt };
  }
}

/** A row that is only an address, or reachable by link only, is nothing to show. */
function isPosting(listing: ReadListing): boolean {
  return !listing.posting.unlisted && (listing.lead !== true || listing.detailed);
}

function nextTry(problem: CrawlError | null, now: number): number | null {
  const wait = problem?.retryAfterMs ?? null;
  return wait === null ? null : now + wait;
}

function unstoredReader(boardName: string | null, now: number): (listing: ReadListing) => UnstoredPosting {
  const { sectors } = readDirectory(path.join(checkoutRoot(), "db", "seeds"));
  const tools = { gazetteer: loadGazetteer(), taxonomy: buildTaxonomy(sectors) };
  const names = new Map(sectors.map((sector) => [sector.slug, sector.name]));
  return ({ posting }) => {
    const facts = understand(posting, { sectors: [], country: null, region: null }, tools);
    const view = viewOf(posting, facts, now);
    const company = posting.companyName ?? boardName;
    return {
      ...toPostingShape(
        { ...view, sectors: facts.sectors.map((s) => ({ ...s, name: names.get(s.slug) ?? s.slug })) },
        "",
      ),
      id: null,
      url: null,
      group_key: null,
      company: company === null ? null : { slug: slugify(company), name: company },
      external_id: posting.externalId,
      description_html: facts.descriptionHtml,
      department: facts.department,
      provenance: facts.provenance,
    };
  };
}

function viewOf(posting: RawPosting, facts: PostingFacts, now: number): WholePosting {
  return {
    ...toColumns(facts),
    id: "",
    company_id: 0,
    company: { slug: "", name: "" },
    places: facts.places.map((place, position) => ({ ...place, posting_id: "", position })),
    sectors: [],
    clusters: [],
    url: posting.url,
    apply_url: posting.applyUrl,
    first_seen_at: now,
    last_verified_at: now,
    verified_at: null,
    closed_at: null,
    status: facts.validThrough !== null && facts.validThrough < now ? "closed" : "open",
    status_reason: null,
    group_key: "",
    merged_into: null,
    origin: "crawl",
  };
}

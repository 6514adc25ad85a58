import type { RawPosting } from "../../crawlers/types.js";
import type { Db } from "../../db/connection.js";
import {
  hasOpenListing,
  insertListing,
  listListingsOfPosting,
  updateListing,
} from "../../db/repos/listings.js";
import { findPosting, listGroup, listPlaces } from "../../db/repos/postings.js";
import type { PostingRow } from "../../db/repos/postings.js";
import { groupKey, sameOpening } from "../domain/duplicates.js";
import type { PostingFacts } from "../domain/posting.js";
import { composePosting } from "./compose-posting.js";
import type { Change, HeldListing } from "./reconcile.js";
import { openPosting, revisePosting, setStatus } from "./save-posting.js";
import type { CompanyDesk } from "./source-context.js";

export interface StoreContext {
  sourceId: number;
  desk: CompanyDesk;
  /** What was understood of each posting that is new or changed, by the source's id: worked out beforehand, so that the transaction stays short. */
  facts: ReadonlyMap<string, PostingFacts>;
  now: number;
  randomId: () => string;
}

export interface StoredCounts {
  opened: number;
  changed: number;
  closed: number;
}

/** Writes what a reading changes: listings, the postings they stand for, and the log. Call it in a transaction. */
export async function storeChanges(db: Db, changes: Change[], context: StoreContext): Promise<StoredCounts> {
  const counts: StoredCounts = { opened: 0, changed: 0, closed: 0 };
  for (const change of changes) {
    if (change.kind === "insert") await storeInsert(db, change, { context, counts });
    else if (change.kind === "update") await storeUpdate(db, change, { context, counts });
    else if (change.kind === "seen") await storeSeen(db, change.held, { context, counts });
    else if (change.kind === "missing") await storeMissing(db, change.held, context.now);
    else await storeClose(db, change, { context, counts });
  }
  return counts;
}

interface Store {
  context: StoreContext;
  counts: StoredCounts;
}

type Told = Extract<Change, { kind: "insert" | "update" }>;

async function storeInsert(db: Db, change: Told, { context, counts }: Store): Promise<void> {
  const facts = factsOf(change.posting, context);
  const twin = await findTwin(db, facts, context);
  const id = twin?.id ?? context.randomId();
  if (twin === null) {
    const { url, applyUrl } = change.posting;
    const posting = { id, facts, url, applyUrl, origin: "crawl" as const, verifiedAt: null };
    await openPosting(db, context.desk.owner, posting, context.now);
    counts.opened += 1;
  }
  await insertListing(db, {
    ...listingColumns(change),
    source_id: context.sourceId,
    external_id: change.posting.externalId,
    posting_id: id,
    first_seen_at: context.now,
  });
  if (twin !== null) await refresh(db, id, { context, counts });
}

async function storeUpdate(db: Db, change: Extract<Change, { kind: "update" }>, store: Store): Promise<void> {
  await updateListing(db, change.held.id, listingColumns(change));
  await refresh(db, change.held.postingId, store);
}

async function storeSeen(db: Db, held: HeldListing, store: Store): Promise<void> {
  if (held.missingSince === null && held.state === "open") return;
  await updateListing(db, held.id, { missing_since: null, missing_count: 0, state: "open" });
  const posting = await findPosting(db, held.postingId);
  if (posting !== undefined) await reopen(db, posting, store);
}

async function storeMissing(db: Db, held: HeldListing, now: number): Promise<void> {
  await updateListing(db, held.id, {
    missing_since: held.missingSince ?? now,
    missing_count: held.missingCount + 1,
  });
}

async function storeClose(
  db: Db,
  change: Extract<Change, { kind: "close" }>,
  { context, counts }: Store,
): Promise<void> {
  const { held, reason } = change;
  await updateListing(db, held.id, {
    state: "closed",
    missing_since: held.missingSince ?? context.now,
    missing_count: held.missingCount + 1,
  });
  if (await hasOpenListing(db, held.postingId)) return;
  const posting = await findPosting(db, held.postingId);
  if (posting === undefined) return;
  await setStatus(db, posting, { kind: "closed", reason, now: context.now });
  counts.closed += 1;
}

/** Brings a posting to what its open listings say together, and opens it again when it was closed. */
async function refresh(db: Db, postingId: string, store: Store): Promise<void> {
  const { context, counts } = store;
  const posting = await findPosting(db, postingId);
  if (posting === undefined) return;
  const listings = (await listListingsOfPosting(db, postingId)).filter((row) => row.state === "open");
  const told = listings.map((row) => {
    const raw = JSON.parse(row.raw) as RawPosting;
    return row.source_id === context.sourceId ? factsOf(raw, context) : context.desk.read(raw);
  });
  const changed = await revisePosting(db, context.desk.owner, posting, {
    facts: composePosting(told),
    url: listings[0]?.url ?? null,
    applyUrl: listings[0]?.apply_url ?? null,
    now: context.now,
  });
  if (changed) counts.changed += 1;
  await reopen(db, posting, store);
}

async function reopen(db: Db, posting: PostingRow, { context, counts }: Store): Promise<void> {
  if (posting.status === "open") return;
  await setStatus(db, posting, { kind: "reopened", reason: null, now: context.now });
  counts.opened += 1;
}

/** An opening that another source of the company lists already. Within one source, two ids are two openings. */
async function findTwin(db: Db, facts: PostingFacts, context: StoreContext): Promise<PostingRow | null> {
  const { companyId, companySlug } = context.desk.owner;
  const group = await listGroup(db, companyId, groupKey(companySlug, facts.title, facts.places));
  for (const candidate of group) {
    if (candidate.status === "withdrawn" || candidate.origin === "import") continue;
    const listings = await listListingsOfPosting(db, candidate.id);
    if (listings.some((listing) => listing.source_id === context.sourceId)) continue;
    const places = await listPlaces(db, [candidate.id]);
    const known = {
      companySlug,
      title: candidate.title,
      places,
      descriptionText: candidate.description_text,
    };
    if (sameOpening(known, { companySlug, ...facts })) return candidate;
  }
  return null;
}

function factsOf(raw: RawPosting, context: StoreContext): PostingFacts {
  return context.facts.get(raw.externalId) ?? context.desk.read(raw);
}

function listingColumns(change: Told) {
  return {
    url: change.posting.url,
    apply_url: change.posting.applyUrl,
    content_hash: change.hash,
    detail_key: change.detailKey,
    detailed: change.detailed ? 1 : 0,
    raw: JSON.stringify(change.posting),
    missing_since: null,
    missing_count: 0,
    state: "open",
  };
}

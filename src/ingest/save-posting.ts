import type { Db } from "../../db/connection.js";
import { appendEvents } from "../../db/repos/events.js";
import { findOverrides } from "../../db/repos/overrides.js";
import {
  insertPosting,
  listPlaces,
  replacePlaces,
  replacePostingClusters,
  replacePostingSectors,
  updatePosting,
} from "../../db/repos/postings.js";
import type { PostingRow } from "../../db/repos/postings.js";
import { clusterContains } from "../domain/cluster-area.js";
import type { ClusterScope } from "../domain/cluster-area.js";
import { groupKey } from "../domain/duplicates.js";
import type { PostingFacts } from "../domain/posting.js";
import type { Via } from "../domain/vocabulary.js";
import { compareFacts, toColumns } from "./posting-row.js";

/** The company that a posting is of, as far as saving it must know. */
export interface PostingOwner {
  companyId: number;
  companySlug: string;
  /** Clusters that document the company as a member or show it in their portfolio. */
  memberOf: string[];
  /** Every cluster whose area is drawn. */
  areas: { slug: string; scope: ClusterScope }[];
}

export interface NewPosting {
  id: string;
  facts: PostingFacts;
  url: string | null;
  applyUrl: string | null;
  origin: "crawl" | "submission" | "import";
  /** Set when no source will ever verify it. */
  verifiedAt: number | null;
}

/** Writes a new posting with all that hangs on it, and tells the log. Call it in a transaction. */
export async function openPosting(
  db: Db,
  owner: PostingOwner,
  posting: NewPosting,
  now: number,
): Promise<void> {
  const facts = await applyOverrides(db, posting.id, posting.facts);
  await insertPosting(db, {
    ...toColumns(facts),
    id: posting.id,
    company_id: owner.companyId,
    url: posting.url,
    apply_url: posting.applyUrl,
    first_seen_at: now,
    closed_at: null,
    status: "open",
    status_reason: null,
    group_key: groupKey(owner.companySlug, facts.title, facts.places),
    merged_into: null,
    origin: posting.origin,
    verified_at: posting.verifiedAt,
  });
  await writeParts(db, owner, posting.id, facts);
  await appendEvents(db, [{ posting_id: posting.id, kind: "opened", at: now }]);
}

/**
 * Brings a posting to what its listings say now; writes nothing and tells nothing when that is what we hold.
 * @returns Whether anything changed.
 */
export async function revisePosting(
  db: Db,
  owner: PostingOwner,
  held: PostingRow,
  told: { facts: PostingFacts; url: string | null; applyUrl: string | null; now: number },
): Promise<boolean> {
  const facts = await applyOverrides(db, held.id, told.facts);
  const columns = toColumns(facts);
  const before = { ...held, places: await listPlaces(db, [held.id]) };
  const changes = compareFacts(before, { ...columns, places: facts.places });
  if (held.apply_url !== told.applyUrl) {
    changes.push({ field: "apply_url", before: held.apply_url, after: told.applyUrl });
  }
  await updatePosting(db, held.id, {
    ...columns,
    url: told.url,
    apply_url: told.applyUrl,
    group_key: groupKey(owner.companySlug, facts.title, facts.places),
  });
  await writeParts(db, owner, held.id, facts);
  await appendEvents(
    db,
    changes.map((change) => ({
      posting_id: held.id,
      kind: "changed",
      field: change.field,
      before: JSON.stringify(change.before),
      after: JSON.stringify(change.after),
      at: told.now,
    })),
  );
  return changes.length > 0;
}

/** Changes what a posting's status is and tells the log why. */
export async function setStatus(
  db: Db,
  posting: { id: string; status: string },
  change: { kind: "closed" | "reopened" | "unverified" | "withdrawn"; reason: string | null; now: number },
): Promise<void> {
  const status = change.kind === "reopened" ? "open" : change.kind;
  if (posting.status === status) return;
  const closed = status === "closed" || status === "withdrawn";
  await updatePosting(db, posting.id, {
    status,
    status_reason: change.reason,
    closed_at: closed ? change.now : null,
  });
  await appendEvents(db, [
    {
      posting_id: posting.id,
      kind: change.kind,
      field: "status",
      before: JSON.stringify(posting.status),
      after: JSON.stringify(status),
      reason: change.reason,
      at: change.now,
    },
  ]);
}

async function writeParts(db: Db, owner: PostingOwner, id: string, facts: PostingFacts): Promise<void> {
  await replacePlaces(db, id, facts.places);
  await replacePostingSectors(db, id, facts.sectors);
  await replacePostingClusters(db, id, clustersOf(owner, facts));
}

/** Clusters that list a posting: those its company is a member of, and those in whose area a place of it lies. */
export function clustersOf(
  owner: PostingOwner,
  facts: Pick<PostingFacts, "places">,
): { slug: string; via: Via }[] {
  const member = owner.memberOf.map((slug) => ({ slug, via: "member" as const }));
  const area = owner.areas
    .filter(({ slug }) => !owner.memberOf.includes(slug))
    .filter(({ scope }) => facts.places.some((place) => clusterContains(scope, place)))
    .map(({ slug }) => ({ slug, via: "area" as const }));
  return [...member, ...area];
}

/** A person's corrections win over what was read, and survive the next reading. */
async function applyOverrides(db: Db, id: string, facts: PostingFacts): Promise<PostingFacts> {
  const corrections = await findOverrides(db, "posting", id);
  if (corrections.size === 0) return facts;
  const known = [...corrections].filter(([field]) => field in facts);
  return { ...facts, ...(Object.fromEntries(known) as Partial<PostingFacts>) };
}

import { DAY_MS, MINUTE_MS } from "../domain/durations.js";
import type { RawPosting, ReadListing } from "../../crawlers/types.js";
import { endOfPeriod } from "../domain/deadline.js";
import { contentHash } from "./content-hash.js";

/** A listing as we hold it. */
export interface HeldListing {
  id: number;
  externalId: string;
  postingId: string;
  contentHash: string;
  detailKey: string | null;
  detailed: boolean;
  /** `null`: it was in the last complete reading. */
  missingSince: number | null;
  missingCount: number;
  state: "open" | "closed";
}

export type CloseReason = "missing" | "unlisted" | "deadline";

/** What a source says of one listing now. */
interface Told {
  posting: RawPosting;
  detailKey: string | null;
  detailed: boolean;
  hash: string;
}

/** What a reading changes. Whatever is not named stays as it is; one seen or updated is open from now on. */
export type Change =
  | ({ kind: "insert" } & Told)
  | ({ kind: "update"; held: HeldListing } & Told)
  | { kind: "seen"; held: HeldListing }
  | { kind: "missing"; held: HeldListing }
  | { kind: "close"; held: HeldListing; reason: CloseReason };

/** A reading that shrank suspiciously: since when, and in how many complete readings it has stayed so. */
export interface Shrink {
  since: number;
  readings: number;
}

export interface Reconciled {
  changes: Change[];
  /** Kept with the source until the list has grown again or the shrinking is believed. */
  shrink: Shrink | null;
}

/** A posting closes on the second complete reading without it, at least this much after the first. */
export const MISSING_FOR = 30 * MINUTE_MS;
const SHRINK_FOR = DAY_MS;
const SHRINK_READINGS = 3;
const SHRINK_SHARE = 0.6;
const SHRINK_LISTINGS = 5;

/**
 * Decides what a reading changes (PRODUCT, rule 3). Pure: the same reading of the same holdings decides the same.
 * Only a complete reading may make anything missing; one that shrank by more than 60 % and more than five listings, or
 * to nothing, closes nothing until it has stayed so for 24 hours over three complete readings.
 */
export function reconcile(
  held: readonly HeldListing[],
  read: readonly ReadListing[],
  reading: { complete: boolean; now: number; shrink: Shrink | null },
): Reconciled {
  const byId = new Map(held.map((listing) => [listing.externalId, listing]));
  const changes = read.flatMap((listing) =>
    changeOf(listing, byId.get(listing.posting.externalId), reading.now),
  );
  if (!reading.complete) return { changes, shrink: reading.shrink };

  const readIds = new Set(read.map((listing) => listing.posting.externalId));
  const open = held.filter((listing) => listing.state === "open");
  const gone = open.filter((listing) => !readIds.has(listing.externalId));
  const shrink = shrinkOf(open.length, open.length - gone.length, reading);
  if (shrink !== null && !believed(shrink, reading.now)) return { changes, shrink };
  for (const listing of gone) changes.push(missingOf(listing, reading.now));
  return { changes, shrink };
}

function changeOf(read: ReadListing, held: HeldListing | undefined, now: number): Change[] {
  const reason = closeReason(read.posting, now);
  if (reason !== null) return held === undefined ? [] : closeNow(held, reason);
  // A mere address is no posting before its page was read.
  const addressOnly = read.lead === true && !read.detailed;
  if (held === undefined) return addressOnly ? [] : [{ kind: "insert", ...told(read) }];
  // A row told from the list alone says less than what we hold; it only shows that the posting is still there.
  const fuller = !addressOnly && (read.detailed || !held.detailed);
  const saying = told(read);
  const differs = saying.hash !== held.contentHash || read.detailed !== held.detailed;
  return fuller && differs ? [{ kind: "update", held, ...saying }] : [{ kind: "seen", held }];
}

function closeNow(held: HeldListing, reason: CloseReason): Change[] {
  return held.state === "open" ? [{ kind: "close", held, reason }] : [];
}

function told({ posting, detailKey, detailed }: ReadListing): Told {
  return { posting, detailKey, detailed, hash: contentHash(posting) };
}

function closeReason(posting: RawPosting, now: number): CloseReason | null {
  if (posting.unlisted) return "unlisted";
  return posting.validThrough !== null && endOfPeriod(posting.validThrough) < now ? "deadline" : null;
}

function missingOf(held: HeldListing, now: number): Change {
  const old = held.missingSince !== null && now - held.missingSince >= MISSING_FOR;
  return old ? { kind: "close", held, reason: "missing" } : { kind: "missing", held };
}

function shrinkOf(
  before: number,
  still: number,
  reading: { now: number; shrink: Shrink | null },
): Shrink | null {
  const lost = before - still;
  const suspicious = before > 0 && (still === 0 || (lost > SHRINK_LISTINGS && lost > before * SHRINK_SHARE));
  if (!suspicious) return null;
  if (reading.shrink === null) return { since: reading.now, readings: 1 };
  return { since: reading.shrink.since, readings: reading.shrink.readings + 1 };
}

function believed(shrink: Shrink, now: number): boolean {
  return shrink.readings >= SHRINK_READINGS && now - shrink.since >= SHRINK_FOR;
}

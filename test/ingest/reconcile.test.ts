import { describe, expect, it } from "vitest";
import { rawPosting } from "../../crawlers/payload.js";
import type { RawPosting, ReadListing } from "../../crawlers/types.js";
import { contentHash } from "../../src/ingest/content-hash.js";
import { reconcile } from "../../src/ingest/reconcile.js";
import type { HeldListing, Shrink } from "../../src/ingest/reconcile.js";

const NOW = Date.UTC(2026, 10, 24);
const HOUR = 3_600_000;

const raw = (id: string, given: Partial<RawPosting> = {}) =>
  rawPosting({ externalId: id, title: `T ${id}`, ...given });
const read = (id: string, given: Partial<RawPosting> = {}): ReadListing => ({
  posting: raw(id, given),
  detailKey: null,
  detailed: true,
});
const held = (id: string, given: Partial<HeldListing> = {}): HeldListing => ({
  id: Number(id),
  externalId: id,
  postingId: `p${id}`,
  contentHash: contentHash(raw(id)),
  detailKey: null,
  detailed: true,
  missingSince: null,
  missingCount: 0,
  state: "open",
  ...given,
});
const many = <T>(make: (id: string) => T, count: number) =>
  Array.from({ length: count }, (_, i) => make(String(i + 1)));
const kinds = (changes: { kind: string }[]) => changes.map((change) => change.kind);
const complete = (now = NOW, shrink: Shrink | null = null) => ({ complete: true, now, shrink });

describe("reconcile", () => {
  it("tells new, edited and unchanged apart", () => {
    const { changes } = reconcile(
      [held("1"), held("2")],
      [read("1"), read("2", { title: "Edited" }), read("3")],
      complete(),
    );
    expect(kinds(changes)).toEqual(["seen", "update", "insert"]);
  });

  it("takes no edit for the time of the last edit alone", () => {
    expect(kinds(reconcile([held("1")], [read("1", { updatedAt: 5 })], complete()).changes)).toEqual([
      "seen",
    ]);
  });

  it("makes nothing missing by an incomplete reading", () => {
    expect(reconcile([held("1")], [], { complete: false, now: NOW, shrink: null }).changes).toEqual([]);
  });

  it("closes after the second reading, half an hour later at the earliest", () => {
    const others = [held("2"), held("3")];
    const still = [read("2"), read("3")];
    const gone = (missingSince: number | null) =>
      reconcile([held("1", { missingSince }), ...others], still, complete()).changes.find(
        (c) => c.kind !== "seen",
      );
    expect(gone(null)?.kind).toBe("missing");
    expect(gone(NOW - 30 * 60_000 + 1)?.kind).toBe("missing");
    expect(gone(NOW - 30 * 60_000)).toMatchObject({ kind: "close", reason: "missing" });
  });

  it("closes an unlisted one and a passed deadline at once, even by an incomplete reading", () => {
    const rows = [read("1", { unlisted: true }), read("2", { validThrough: NOW - 1 })];
    const { changes } = reconcile([held("1"), held("2")], rows, { complete: false, now: NOW, shrink: null });
    expect(changes).toMatchObject([
      { kind: "close", reason: "unlisted" },
      { kind: "close", reason: "deadline" },
    ]);
    expect(reconcile([], rows, complete()).changes).toEqual([]);
  });

  it("believes a list that shrank by more than 60 % only after 24 hours and three readings", () => {
    const before = many(held, 10).map((listing) => ({ ...listing, missingSince: NOW - 48 * HOUR }));
    const after = many(read, 3);
    const first = reconcile(before, after, complete());
    expect(kinds(first.changes)).toEqual(["seen", "seen", "seen"]);
    expect(first.shrink).toEqual({ since: NOW, readings: 1 });
    const soon = reconcile(before, after, complete(NOW + HOUR, { since: NOW, readings: 2 }));
    expect(kinds(soon.changes)).not.toContain("close");
    const twice = reconcile(before, after, complete(NOW + 25 * HOUR, { since: NOW, readings: 1 }));
    expect(kinds(twice.changes)).not.toContain("close");
    const believed = reconcile(before, after, complete(NOW + 25 * HOUR, { since: NOW, readings: 2 }));
    expect(kinds(believed.changes).filter((kind) => kind === "close")).toHaveLength(7);
  });

  it("lets five of six go, and ten of twenty, without suspicion; but never all", () => {
    expect(reconcile(many(held, 6), many(read, 1), complete()).shrink).toBeNull();
    expect(reconcile(many(held, 20), many(read, 10), complete()).shrink).toBeNull();
    expect(reconcile([held("1")], [], complete()).shrink).toEqual({ since: NOW, readings: 1 });
  });

  it("forgets the suspicion once the list has grown again", () => {
    const grown = reconcile(many(held, 10), many(read, 9), complete(NOW, { since: NOW - HOUR, readings: 2 }));
    expect(grown.shrink).toBeNull();
  });

  it("keeps what a detail told when only the list was read this time", () => {
    const row: ReadListing = { posting: raw("1", { title: "Short" }), detailKey: "b", detailed: false };
    expect(kinds(reconcile([held("1", { detailKey: "a" })], [row], complete()).changes)).toEqual(["seen"]);
    const pending = held("1", { detailKey: "a", detailed: false });
    expect(kinds(reconcile([pending], [row], complete()).changes)).toEqual(["update"]);
  });

  it("takes an address alone for no posting", () => {
    const lead: ReadListing = { ...read("1"), detailed: false, lead: true };
    expect(reconcile([], [lead], complete()).changes).toEqual([]);
    expect(kinds(reconcile([held("1")], [lead], complete()).changes)).toEqual(["seen"]);
  });
});

import { createHash } from "node:crypto";
import type { RawPosting } from "../../crawlers/types.js";

/**
 * A hash of what a source says of a posting. The time of the last edit is left out: some systems move it for a whole
 * board at once although nothing changed.
 */
export function contentHash(posting: RawPosting): string {
  const { updatedAt: _updatedAt, ...said } = posting;
  return createHash("sha256")
    .update(JSON.stringify(sortKeys(said)))
    .digest("hex")
    .slice(0, 32);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

import type { RawPosting } from "../../crawlers/types.js";

const TIMES: ReadonlySet<string> = new Set(["postedAt", "updatedAt", "validThrough"]);

/**
 * A raw posting as a person would write it down: times as ISO 8601, and only what is filled. What is left out is null,
 * empty or false, so that an equality over this form covers every field.
 */
export function comparable(posting: RawPosting): Record<string, unknown> {
  const filled = Object.entries(posting).filter(([, value]) => !isBlank(value));
  return Object.fromEntries(
    filled.map(([field, value]) => [field, TIMES.has(field) ? new Date(Number(value)).toISOString() : value]),
  );
}

function isBlank(value: unknown): boolean {
  return value === null || value === false || value === "" || (Array.isArray(value) && value.length === 0);
}

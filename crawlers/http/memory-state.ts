import type { CrawlState, RobotsRecord, Validators } from "../types.js";

/** A crawl state that lasts as long as the process: for dry runs, replays and tests. */
export function memoryCrawlState(): CrawlState {
  const slots = new Map<string, number>();
  const blocks = new Map<string, { until: number; code: string }>();
  const robots = new Map<string, RobotsRecord>();
  const validators = new Map<string, Validators>();
  return {
    async claimSlot(host, spacingMs, now, waitMs) {
      const start = Math.max(now, slots.get(host) ?? 0);
      if (start <= now + waitMs) slots.set(host, start + spacingMs);
      return start;
    },
    blockedUntil: async (host) => blocks.get(host) ?? null,
    async block(host, until, code) {
      blocks.set(host, { until, code });
    },
    robots: async (origin) => robots.get(origin) ?? null,
    async saveRobots(origin, record) {
      robots.set(origin, record);
    },
    validators: async (url) => validators.get(url) ?? null,
    saveOutcome: async () => undefined,
  };
}

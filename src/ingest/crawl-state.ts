import type { CrawlState } from "../../crawlers/types.js";
import type { Connection } from "../../db/connection.js";
import {
  claimHostSlot,
  findHostBlock,
  findRobots,
  findValidators,
  saveHostBlock,
  saveHostOutcome,
  saveRobots,
} from "../../db/repos/crawl-state.js";

/** What crawling remembers of hosts, kept in the database and so shared by every worker. */
export function databaseCrawlState(db: Connection): CrawlState {
  return {
    claimSlot: (host, spacingMs, now, waitMs) => claimHostSlot(db, host, { spacingMs, waitMs }, now),
    blockedUntil: (host) => findHostBlock(db, host),
    block: (host, until, code) => saveHostBlock(db, host, until, code),
    async robots(origin) {
      const row = await findRobots(db, origin);
      return row === undefined ? null : { fetchedAt: row.fetched_at, status: row.status, body: row.body };
    },
    saveRobots: (origin, record) => saveRobots(db, origin, record),
    async validators(url) {
      const row = await findValidators(db, url);
      return row === undefined ? null : { etag: row.etag, lastModified: row.last_modified };
    },
    saveOutcome: (host, outcome) => saveHostOutcome(db, host, outcome),
  };
}

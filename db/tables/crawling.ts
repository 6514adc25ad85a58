import type { Generated } from "kysely";

export interface SourceTable {
  id: Generated<number>;
  company_id: number;
  adapter: string;
  token: string;
  url: string;
  /** `on`, `probe` (read once unseen, to check the board's name), `waiting` (no adapter yet), `off`, `withdrawn`. */
  status: string;
  status_reason: string | null;
  /** Name that the board is known under, for the probe. */
  expected_name: string | null;
  next_check_at: number;
  /** Before this a check only fetches details that are pending: the list is not asked for again. */
  list_due_at: number;
  lease_until: number | null;
  lease_by: string | null;
  last_run_at: number | null;
  last_complete_at: number | null;
  error_count: number;
  last_error: string | null;
  /** Details still to be fetched from the last reading. */
  details_pending: number;
  /** JSON of a reading that shrank suspiciously: since when, how often. */
  shrink: string | null;
  created_at: number;
}

export interface CrawlRunTable {
  id: Generated<number>;
  source_id: number;
  started_at: number;
  finished_at: number;
  complete: number;
  code: string | null;
  message: string | null;
  listings: number;
  details_missing: number;
  opened: number;
  changed: number;
  closed: number;
}

export interface HostStateTable {
  host: string;
  next_slot_at: number;
  blocked_until: number | null;
  block_code: string | null;
  last_at: number | null;
  last_status: number | null;
  last_code: string | null;
}

export interface RobotsTable {
  origin: string;
  fetched_at: number;
  status: number | null;
  body: string;
}

export interface ValidatorTable {
  url: string;
  source_id: number;
  etag: string | null;
  last_modified: string | null;
}

export interface ListingTable {
  id: Generated<number>;
  source_id: number;
  external_id: string;
  posting_id: string;
  url: string | null;
  apply_url: string | null;
  /** Hash of what the source says; a reading with the same hash changes nothing. */
  content_hash: string;
  detail_key: string | null;
  /** 1 once a detail was read, or none is needed. */
  detailed: number;
  /** JSON of the raw posting, so that raised rules can be applied without a crawl. */
  raw: string;
  first_seen_at: number;
  missing_since: number | null;
  missing_count: number;
  /** `open` or `closed`. */
  state: string;
}

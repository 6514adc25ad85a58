import { sql } from "kysely";
import type { Db } from "../connection.js";

/**
 * The first schema: directory, sources and what they list, postings and their events, people's requests. Long texts
 * stand last in their rows, so that the columns before them are read without them; pages count from indexes that hold
 * all they need (`posting_status`, `listing_posting`), which takes a tenth of the time that reading the rows took.
 */
export async function up(db: Db): Promise<void> {
  for (const statement of [...DIRECTORY, ...CRAWLING, ...POSTINGS, ...PEOPLE]) {
    await sql.raw(statement).execute(db);
  }
}

const DIRECTORY = [
  `create table cluster (
    slug text primary key, name text not null, country text, region text, city text, lat real, lon real,
    website text, founded integer, scope text, facts text not null, updated_at integer not null) strict`,
  `create table sector (
    slug text primary key, name text not null, level integer not null,
    parent text references sector (slug), keywords text not null) strict`,
  `create table company (
    id integer primary key, slug text not null unique, name text not null, kind text not null,
    website text, careers_url text, city text, region text, country text, lat real, lon real,
    facts text not null, updated_at integer not null) strict`,
  `create table membership (
    company_id integer not null references company (id) on delete cascade,
    cluster text not null references cluster (slug) on delete cascade,
    basis text not null, evidence text, primary key (company_id, cluster)) strict, without rowid`,
  `create index membership_cluster on membership (cluster)`,
  `create table company_sector (
    company_id integer not null references company (id) on delete cascade,
    sector text not null references sector (slug), position integer not null,
    primary key (company_id, sector)) strict, without rowid`,
  `create table override (
    id integer primary key, subject text not null, subject_id text not null, field text not null,
    value text not null, by text not null, reason text, at integer not null,
    unique (subject, subject_id, field)) strict`,
];

const CRAWLING = [
  `create table source (
    id integer primary key, company_id integer not null references company (id) on delete cascade,
    adapter text not null, token text not null, url text not null,
    status text not null, status_reason text, expected_name text,
    next_check_at integer not null, list_due_at integer not null, lease_until integer, lease_by text,
    last_run_at integer, last_complete_at integer, error_count integer not null, last_error text,
    details_pending integer not null, shrink text, created_at integer not null,
    unique (adapter, token)) strict`,
  `create index source_due on source (adapter, next_check_at) where status in ('on', 'probe')`,
  `create index source_company on source (company_id)`,
  `create table crawl_run (
    id integer primary key, source_id integer not null references source (id) on delete cascade,
    started_at integer not null, finished_at integer not null, complete integer not null,
    code text, message text, listings integer not null, details_missing integer not null,
    opened integer not null, changed integer not null, closed integer not null) strict`,
  `create index crawl_run_source on crawl_run (source_id, started_at)`,
  `create index crawl_run_started on crawl_run (started_at)`,
  `create table host_state (
    host text primary key, next_slot_at integer not null, blocked_until integer, block_code text,
    last_at integer, last_status integer, last_code text) strict`,
  `create table robots (origin text primary key, fetched_at integer not null, status integer, body text not null) strict`,
  `create table validator (
    url text primary key, source_id integer not null references source (id) on delete cascade,
    etag text, last_modified text) strict`,
  `create table listing (
    id integer primary key, source_id integer not null references source (id) on delete cascade,
    external_id text not null, posting_id text not null references posting (id),
    url text, apply_url text, content_hash text not null, detail_key text, detailed integer not null,
    first_seen_at integer not null, missing_since integer, missing_count integer not null,
    state text not null, raw text not null, unique (source_id, external_id)) strict`,
  `create index listing_posting on listing (posting_id, missing_since, source_id, state)`,
];

const POSTINGS = [
  `create table posting (
    id text primary key, company_id integer not null references company (id),
    title text not null, department text, url text, apply_url text, workplace text, remote_from text not null, employment_type text,
    seniority text, function text, language text,
    salary_min real, salary_max real, salary_currency text, salary_period text, salary_text text,
    posted_at integer, valid_through integer, first_seen_at integer not null, closed_at integer,
    status text not null, status_reason text, group_key text not null, merged_into text,
    origin text not null, verified_at integer, provenance text not null, rules_version integer not null,
    description_html text, description_text text) strict`,
  `create index posting_company on posting (company_id, status)`,
  `create index posting_status on posting (status, merged_into, id, company_id, verified_at, origin, valid_through)`,
  `create index posting_group on posting (group_key)`,
  `create table posting_place (
    posting_id text not null references posting (id) on delete cascade, position integer not null,
    city text, region text, country text, lat real, lon real,
    primary key (posting_id, position)) strict, without rowid`,
  `create table posting_sector (
    posting_id text not null references posting (id) on delete cascade,
    sector text not null references sector (slug), position integer not null, evidence text not null,
    primary key (posting_id, sector)) strict, without rowid`,
  `create index posting_sector_sector on posting_sector (sector)`,
  `create table posting_cluster (
    posting_id text not null references posting (id) on delete cascade,
    cluster text not null references cluster (slug) on delete cascade, via text not null,
    primary key (posting_id, cluster)) strict, without rowid`,
  `create index posting_cluster_cluster on posting_cluster (cluster, posting_id)`,
  `create table posting_event (
    seq integer primary key autoincrement, posting_id text not null references posting (id),
    kind text not null, field text, before text, after text, reason text, at integer not null) strict`,
  `create index posting_event_posting on posting_event (posting_id)`,
];

const PEOPLE = [
  `create table submission (
    id text primary key, state text not null, form text not null, edit text, contact_email text not null,
    client text, posting_id text references posting (id), reason text,
    created_at integer not null, updated_at integer not null, confirmed_at integer, expires_at integer) strict`,
  `create index submission_state on submission (state, created_at)`,
  `create table subscription (
    id text primary key, state text not null, email text not null, query text not null, label text not null,
    frequency text not null, weekday integer not null, time_zone text not null, language text not null,
    consent text not null, client text, created_at integer not null, confirmed_at integer,
    ended_at integer, next_issue_at integer, retry_at integer, last_seq integer not null) strict`,
  `create index subscription_state on subscription (state, created_at)`,
  `create index subscription_due on subscription (next_issue_at) where state = 'active'`,
  `create table digest_issue (
    subscription_id text not null references subscription (id) on delete cascade, period text not null,
    mail_id text, postings integer not null, created_at integer not null,
    primary key (subscription_id, period)) strict, without rowid`,
  `create table digest_item (
    subscription_id text not null, period text not null, posting_id text not null references posting (id),
    primary key (subscription_id, period, posting_id),
    foreign key (subscription_id, period) references digest_issue (subscription_id, period) on delete cascade
  ) strict, without rowid`,
  `create table mail (
    id text primary key, kind text not null, recipient text not null, subject text not null, text text not null,
    html text, headers text not null, created_at integer not null, next_try_at integer not null,
    attempts integer not null, sent_at integer, error text) strict`,
  `create index mail_due on mail (next_try_at) where sent_at is null`,
  `create index mail_sent on mail (sent_at) where sent_at is not null`,
];

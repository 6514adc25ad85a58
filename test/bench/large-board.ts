import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { openDatabase } from "../../db/connection.js";
import type { Db } from "../../db/connection.js";
import { migrate } from "../../db/migrate.js";
import { replaceMemberships, upsertCluster, upsertCompany, upsertSector } from "../../db/repos/directory.js";
import { insertSourceIfNew } from "../../db/repos/sources.js";
import { createEmbeddedEngine } from "../../search/engines/embedded/engine.js";
import type { PostingDocument } from "../../search/types.js";
import { groupKey } from "../../src/domain/duplicates.js";
import { reindex } from "../../src/indexing/sync-search.js";
import { INVENTED_NOW, inventPostings } from "../helpers/postings.js";
import { sharedFolder } from "../helpers/shared-folder.js";

/** Words of a description: the middle of what employers write. */
const WORDS = 350;
const BATCH = 200;

/**
 * Makes a board of `count` invented postings in `folder`, database and index; with titles that employers gave, where
 * the shared folder is there.
 * @returns How long filling the index took, milliseconds.
 */
export async function fillLargeBoard(folder: string, count: number): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "board.db");
  const db = openDatabase(file);
  await migrate(db, file, Date.now());
  const postings = withTitles(inventPostings(count, 7, WORDS), Date.now() - INVENTED_NOW);
  await db.transaction().execute(async (trx) => {
    const companies = await insertDirectory(trx, postings);
    for (let from = 0; from < postings.length; from += BATCH) {
      await insertPostings(trx, postings.slice(from, from + BATCH), companies);
    }
  });
  const search = createEmbeddedEngine({ file: path.join(folder, "search.db") });
  const started = performance.now();
  await reindex({ read: db, search });
  const took = performance.now() - started;
  await search.close();
  await db.destroy();
  return took;
}

function withTitles(postings: PostingDocument[], later: number): PostingDocument[] {
  const titles =
    sharedFolder === null ? [] : readTitles(path.join(sharedFolder, "gold/postings-112k.tsv.gz"));
  return postings.map((posting, index) => {
    const title = titles[(index * 5) % titles.length] ?? posting.title;
    const description = `${title}: ${posting.description}`;
    return { ...posting, title, description, publishedAt: posting.publishedAt + later };
  });
}

function readTitles(file: string): string[] {
  const [, ...lines] = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
  return lines.map((line) => line.split("\t")[1] ?? "");
}

interface Company {
  id: number;
  source: number;
}

async function insertDirectory(db: Db, postings: PostingDocument[]): Promise<Map<string, Company>> {
  const now = Date.now();
  for (const { slug, name } of unique(postings.flatMap(({ sectors }) => sectors))) {
    await upsertSector(db, { slug, name, level: 2, parent: null, keywords: "{}" });
  }
  const clusters = unique(postings.flatMap(({ clusters }) => clusters));
  for (const { slug, name } of clusters) {
    await upsertCluster(db, {
      ...NOWHERE,
      slug,
      name,
      founded: null,
      scope: null,
      facts: "{}",
      updated_at: now,
    });
  }
  const companies = new Map<string, Company>();
  for (const { slug, name } of unique(postings.map(({ company }) => company))) {
    const id = await upsertCompany(db, {
      ...NOWHERE,
      slug,
      name,
      kind: "company",
      careers_url: null,
      facts: "{}",
      updated_at: now,
    });
    const cluster = clusters[companies.size % clusters.length]?.slug ?? "";
    await replaceMemberships(db, id, [{ cluster, basis: "member", evidence: null }]);
    companies.set(slug, { id, source: await insertSource(db, id, slug) });
  }
  return companies;
}

const NOWHERE = { website: null, city: null, region: null, country: null, lat: null, lon: null };

function unique(named: { slug: string; name: string }[]): { slug: string; name: string }[] {
  return [...new Map(named.map(({ slug, name }) => [slug, { slug, name }])).values()];
}

function insertSource(db: Db, company: number, slug: string): Promise<number> {
  const now = Date.now();
  return insertSourceIfNew(db, {
    company_id: company,
    adapter: "lever",
    token: slug,
    url: `https://jobs.example/${slug}`,
    status: "on",
    next_check_at: now + 86_400_000,
    list_due_at: now + 86_400_000,
    last_run_at: now,
    last_complete_at: now,
    error_count: 0,
    details_pending: 0,
    created_at: now,
  });
}

async function insertPostings(
  db: Db,
  postings: PostingDocument[],
  companies: ReadonlyMap<string, Company>,
): Promise<void> {
  const rows = postings.map((posting) => ({ posting, company: companies.get(posting.company.slug)! }));
  await db
    .insertInto("posting")
    .values(rows.map(({ posting, company }) => postingRow(posting, company)))
    .execute();
  await db
    .insertInto("listing")
    .values(rows.map(({ posting, company }) => listingRow(posting, company)))
    .execute();
  const places = postings.flatMap(({ id, places }) =>
    places.map((place, position) => ({ ...place, posting_id: id, position })),
  );
  const sectors = postings.flatMap(({ id, sectors }) =>
    sectors.map(({ slug }, position) => ({ posting_id: id, sector: slug, position, evidence: "title" })),
  );
  const clusters = postings.flatMap(({ id, clusters }) =>
    clusters.map(({ slug, via }) => ({ posting_id: id, cluster: slug, via })),
  );
  await db.insertInto("posting_place").values(places).execute();
  await db.insertInto("posting_sector").values(sectors).execute();
  await db.insertInto("posting_cluster").values(clusters).execute();
  await db
    .insertInto("posting_event")
    .values(postings.map(({ id, publishedAt }) => ({ posting_id: id, kind: "opened", at: publishedAt })))
    .execute();
}

function postingRow(posting: PostingDocument, { id }: Company) {
  const { salary } = posting;
  return {
    id: posting.id,
    company_id: id,
    title: posting.title,
    description_html: `<p>${posting.description}</p>`,
    description_text: posting.description,
    url: `https://jobs.example/${posting.id}`,
    apply_url: `https://jobs.example/${posting.id}/apply`,
    workplace: posting.workplace,
    remote_from: JSON.stringify(posting.remoteFrom),
    employment_type: posting.employmentType,
    seniority: posting.seniority,
    function: posting.function,
    language: posting.language,
    salary_min: salary?.min ?? null,
    salary_max: salary?.max ?? null,
    salary_currency: salary?.currency ?? null,
    salary_period: salary === null ? null : "YEAR",
    posted_at: posting.publishedAt,
    first_seen_at: posting.publishedAt,
    status: posting.status,
    group_key: groupKey(posting.company.slug, posting.title, posting.places),
    origin: "crawl",
    provenance: "{}",
    rules_version: 1,
  };
}

function listingRow(posting: PostingDocument, { source }: Company) {
  return {
    source_id: source,
    external_id: posting.id,
    posting_id: posting.id,
    url: `https://jobs.example/${posting.id}`,
    apply_url: `https://jobs.example/${posting.id}/apply`,
    content_hash: posting.id,
    detailed: 1,
    raw: JSON.stringify({ title: posting.title, descriptionHtml: posting.description }),
    first_seen_at: posting.publishedAt,
    // Listed no more, as those are that could not be verified.
    missing_since: posting.status === "open" ? null : posting.publishedAt,
    missing_count: posting.status === "open" ? 0 : 1,
    state: posting.status === "closed" ? "closed" : "open",
  };
}

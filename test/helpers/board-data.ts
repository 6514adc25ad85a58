import type { Insertable } from "kysely";
import { upsertCluster, upsertCompany, upsertSector } from "../../db/repos/directory.js";
import { replaceCompanySectors, replaceMemberships } from "../../db/repos/directory.js";
import { appendEvents } from "../../db/repos/events.js";
import { insertListing } from "../../db/repos/listings.js";
import {
  insertPosting,
  replacePlaces,
  replacePostingClusters,
  replacePostingSectors,
} from "../../db/repos/postings.js";
import { insertSourceIfNew } from "../../db/repos/sources.js";
import type { PostingTable } from "../../db/tables/postings.js";
import type { Board } from "../../src/board.js";
import type { TestBoard } from "./board.js";

/** The time that a test board thinks it is. */
export const NOW = Date.UTC(2026, 10, 24, 12);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Row = readonly [city: string, region: string, country: string, lat: number, lon: number];

const place = ([city, region, country, lat, lon]: Row) => ({ city, region, country, lat, lon });

export const PLACES = {
  sanDiego: place(["San Diego", "US-CA", "US", 32.72, -117.16]),
  carsonCity: place(["Carson City", "US-NV", "US", 39.16, -119.77]),
  hamburg: place(["Hamburg", "DE-HH", "DE", 53.55, 9.99]),
  bremen: place(["Bremen", "DE-HB", "DE", 53.08, 8.8]),
  lyon: place(["Lyon", "FR-ARA", "FR", 45.76, 4.84]),
  oslo: place(["Oslo", "NO-03", "NO", 59.91, 10.75]),
  zurich: place(["Zürich", "CH-ZH", "CH", 47.37, 8.54]),
  bilbao: place(["Bilbao", "ES-PV", "ES", 43.26, -2.93]),
  austin: place(["Austin", "US-TX", "US", 30.27, -97.74]),
  leeds: place(["Leeds", "GB-LDS", "GB", 53.8, -1.55]),
  graz: place(["Graz", "AT-6", "AT", 47.07, 15.44]),
  turin: place(["Turin", "IT-21", "IT", 45.07, 7.69]),
  gdansk: place(["Gdańsk", "PL-22", "PL", 54.35, 18.65]),
} as const;

type Place = ReturnType<typeof place>;

export interface PostingSketch extends Partial<Insertable<PostingTable>> {
  id: string;
  title: string;
  company: string;
  places?: Place[];
  sectors?: { slug: string; evidence: string }[];
  clusters?: { slug: string; via: string }[];
}

const CLUSTERS = [
  {
    slug: "bay-cleantech",
    name: "Bay Cleantech San Diego",
    country: "US",
    region: "US-CA",
    city: "San Diego",
    lat: 32.72,
    lon: -117.16,
    scope: "{}",
  },
  {
    slug: "nordlicht",
    name: "Cluster Nordlicht Erneuerbare Energien Hamburg",
    country: "DE",
    region: "DE-HH",
    city: "Hamburg",
    lat: 53.55,
    lon: 9.99,
    scope: "{}",
  },
  {
    slug: "nevada-loop",
    name: "Nevada Battery Loop",
    country: "US",
    region: "US-NV",
    city: "Reno",
    lat: 39.53,
    lon: -119.81,
    scope: "{}",
  },
  {
    slug: "quiet-fjord",
    name: "Quiet Fjord Cleantech",
    country: "NO",
    region: null,
    city: "Bergen",
    lat: 60.39,
    lon: 5.32,
    scope: null,
  },
];

const SECTORS = [
  { slug: "clean-energy", name: "Clean energy", level: 1, parent: null },
  { slug: "grid-storage", name: "Grid & storage", level: 1, parent: null },
  { slug: "solar", name: "Solar", level: 2, parent: "clean-energy" },
  { slug: "wind", name: "Wind", level: 2, parent: "clean-energy" },
  { slug: "energy-storage", name: "Energy storage", level: 2, parent: "grid-storage" },
  { slug: "grid-flexibility", name: "Grid & flexibility", level: 2, parent: "grid-storage" },
];

const COMPANIES = [
  {
    slug: "saltcell",
    name: "Saltcell Batteries",
    place: PLACES.sanDiego,
    sectors: ["energy-storage"],
    memberships: [{ cluster: "bay-cleantech", basis: "member", evidence: "https://bay.example/members" }],
    adapter: "greenhouse",
  },
  {
    slug: "windwerk",
    name: "Windwerk Nord GmbH",
    place: PLACES.hamburg,
    sectors: ["wind", "grid-flexibility"],
    memberships: [{ cluster: "nordlicht", basis: "area", evidence: null }],
    adapter: "personio",
  },
  {
    slug: "sunfold",
    name: "Sunfold",
    place: PLACES.lyon,
    sectors: ["solar"],
    memberships: [{ cluster: "bay-cleantech", basis: "past-partner", evidence: "https://bay.example/2014" }],
    adapter: "lever",
  },
];

/** A small directory: four clusters, two groups of two sectors, three companies with a source each. */
export async function fillDirectory(board: Board): Promise<void> {
  const db = board.write;
  for (const cluster of CLUSTERS) {
    await upsertCluster(db, {
      ...cluster,
      website: `https://${cluster.slug}.example`,
      founded: 2010,
      facts: "{}",
      updated_at: NOW,
    });
  }
  for (const sector of SECTORS) await upsertSector(db, { ...sector, keywords: "{}" });
  for (const company of COMPANIES) {
    const { city, region, country, lat, lon } = company.place;
    const id = await upsertCompany(db, {
      slug: company.slug,
      name: company.name,
      kind: "company",
      website: `https://${company.slug}.example`,
      careers_url: `https://${company.slug}.example/careers`,
      city,
      region,
      country,
      lat,
      lon,
      facts: "{}",
      updated_at: NOW,
    });
    await replaceCompanySectors(db, id, company.sectors);
    await replaceMemberships(db, id, company.memberships);
    await insertSourceIfNew(db, {
      company_id: id,
      adapter: company.adapter,
      token: company.slug,
      url: `https://boards.example/${company.slug}`,
      status: "on",
      next_check_at: NOW + HOUR,
      list_due_at: NOW + HOUR,
      last_run_at: NOW - 3 * HOUR,
      last_complete_at: company.slug === "sunfold" ? NOW - 3 * DAY : NOW - 3 * HOUR,
      last_error: company.slug === "sunfold" ? "server_error" : null,
      error_count: company.slug === "sunfold" ? 4 : 0,
      details_pending: 0,
      created_at: NOW - 90 * DAY,
    });
  }
}

/** Puts postings on the board as a crawl would have: with their listing, an event each, and in the index. */
export async function addPostings(board: TestBoard, sketches: PostingSketch[]): Promise<void> {
  for (const sketch of sketches) await addPosting(board, sketch);
  await board.index();
}

async function addPosting(board: Board, sketch: PostingSketch): Promise<void> {
  const { company, places = [], sectors = [], clusters = [], ...columns } = sketch;
  const db = board.write;
  const { id: companyId } = await db
    .selectFrom("company")
    .select("id")
    .where("slug", "=", company)
    .executeTakeFirstOrThrow();
  await insertPosting(db, {
    company_id: companyId,
    description_html: "<p>We make <strong>storage</strong> that lasts.</p>",
    description_text: "We make storage that lasts.",
    url: `https://boards.example/${company}/${sketch.id}`,
    apply_url: `https://boards.example/${company}/${sketch.id}/apply`,
    remote_from: "[]",
    language: "en",
    posted_at: NOW - 2 * DAY,
    first_seen_at: NOW - 2 * DAY,
    status: "open",
    group_key: `${company}-${sketch.title.toLowerCase()}`,
    origin: "crawl",
    provenance: "{}",
    rules_version: 1,
    ...columns,
  });
  await replacePlaces(db, sketch.id, places);
  await replacePostingSectors(db, sketch.id, sectors);
  await replacePostingClusters(db, sketch.id, clusters);
  const source = await db
    .selectFrom("source")
    .select("id")
    .where("company_id", "=", companyId)
    .executeTakeFirstOrThrow();
  await insertListing(db, {
    source_id: source.id,
    external_id: `ext-${sketch.id}`,
    posting_id: sketch.id,
    url: `https://boards.example/${company}/${sketch.id}`,
    apply_url: `https://boards.example/${company}/${sketch.id}/apply`,
    content_hash: "h",
    detailed: 1,
    raw: "{}",
    first_seen_at: columns.first_seen_at ?? NOW - 2 * DAY,
    missing_count: 0,
    state: "open",
  });
  const at = columns.first_seen_at ?? NOW - 2 * DAY;
  await appendEvents(db, [
    { posting_id: sketch.id, kind: "opened", field: null, before: null, after: null, reason: null, at },
  ]);
}

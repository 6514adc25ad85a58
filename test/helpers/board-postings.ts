import { makeBoard } from "./board.js";
import type { TestBoard } from "./board.js";
import { NOW, PLACES, addPostings, fillDirectory } from "./board-data.js";
import type { PostingSketch } from "./board-data.js";

const DAY = 86_400_000;

/** Postings with what real ones have: long titles, many places, no pay, German words, one closed, one unverified. */
export const POSTINGS: PostingSketch[] = [
  {
    id: "p-cells",
    title: "Senior Battery Systems Engineer",
    company: "saltcell",
    places: [PLACES.carsonCity],
    workplace: "onsite",
    employment_type: "FULL_TIME",
    seniority: "senior",
    function: "engineering",
    salary_min: 142_000,
    salary_max: 178_000,
    salary_currency: "USD",
    salary_period: "YEAR",
    sectors: [{ slug: "energy-storage", evidence: "battery" }],
    clusters: [
      { slug: "bay-cleantech", via: "member" },
      { slug: "nevada-loop", via: "area" },
    ],
    provenance: JSON.stringify({ title: "stated", seniority: "inferred", salary: "stated" }),
  },
  {
    id: "p-kraft",
    title:
      "Elektroingenieur*in für Hochspannungs-Gleichstrom-Übertragung und Netzanschlussbedingungen (m/w/d), Schwerpunkt Offshore-Windparkplanung und Inbetriebnahmekoordination",
    company: "windwerk",
    places: [PLACES.hamburg],
    workplace: "hybrid",
    employment_type: "FULL_TIME",
    function: "engineering",
    language: "de",
    sectors: [{ slug: "wind", evidence: "Offshore-Windpark" }],
    clusters: [{ slug: "nordlicht", via: "area" }],
  },
  {
    id: "p-many",
    title: "Field Service Technician",
    company: "windwerk",
    places: Object.values(PLACES).slice(0, 12),
    workplace: "onsite",
    employment_type: "FULL_TIME",
    seniority: "mid",
    function: "field-installation",
    salary_min: 24.5,
    salary_max: 31,
    salary_currency: "EUR",
    salary_period: "HOUR",
    sectors: [
      { slug: "wind", evidence: "company" },
      { slug: "grid-flexibility", evidence: "company" },
    ],
    clusters: [
      { slug: "bay-cleantech", via: "area" },
      { slug: "nevada-loop", via: "area" },
      { slug: "nordlicht", via: "area" },
    ],
    posted_at: NOW - 9 * DAY,
    first_seen_at: NOW - 9 * DAY,
  },
  {
    id: "p-remote",
    title: "Policy Analyst, Long-Duration Storage",
    company: "saltcell",
    workplace: "remote",
    remote_from: '["CA","US"]',
    employment_type: "PART_TIME",
    function: "policy-community",
    sectors: [{ slug: "energy-storage", evidence: "Storage" }],
    clusters: [{ slug: "bay-cleantech", via: "member" }],
    posted_at: NOW - 20 * DAY,
    first_seen_at: NOW - 20 * DAY,
  },
  {
    id: "p-closed",
    title: "Solar Process Operator",
    company: "sunfold",
    places: [PLACES.lyon],
    employment_type: "TEMPORARY",
    function: "manufacturing-operations",
    status: "closed",
    status_reason: "missing",
    closed_at: NOW - 4 * DAY,
    sectors: [{ slug: "solar", evidence: "company" }],
    first_seen_at: NOW - 60 * DAY,
  },
  {
    id: "p-old",
    title: "Buyer for Silver Paste",
    company: "sunfold",
    places: [PLACES.lyon],
    status: "unverified",
    sectors: [{ slug: "solar", evidence: "company" }],
    first_seen_at: NOW - 80 * DAY,
  },
];

/** A board with a small directory and the postings above. */
export async function makeFilledBoard(
  env: Record<string, string> = {},
  notice: string | null = null,
): Promise<TestBoard> {
  const board = await makeBoard({ BASE_URL: "https://board.example", ...env }, notice);
  await fillDirectory(board);
  await addPostings(board, POSTINGS);
  return board;
}

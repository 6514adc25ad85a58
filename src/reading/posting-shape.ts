import type { PostingView, WholePosting } from "../../db/repos/posting-views.js";
import { escapeHtml } from "../domain/escape-html.js";
import type { Salary } from "../domain/posting.js";
import type { SalaryPeriod } from "../domain/vocabulary.js";
import { addresses } from "./addresses.js";
import { toTime, toTimeOrNull } from "./times.js";

/** A posting as the API and `crawl --dry` show it. Fields may be added, none is renamed or removed within v1. */
export interface PostingShape {
  id: string;
  url: string;
  title: string;
  company: { slug: string; name: string };
  clusters: { slug: string; name: string; via: string }[];
  sectors: { slug: string; name: string }[];
  places: {
    city: string | null;
    region: string | null;
    country: string | null;
    lat: number | null;
    lon: number | null;
  }[];
  workplace: string | null;
  remote_from: string[];
  employment_type: string | null;
  seniority: string | null;
  function: string | null;
  language: string | null;
  salary: Salary | null;
  snippet: string | null;
  apply_url: string | null;
  posted_at: string | null;
  first_seen_at: string;
  last_verified_at: string | null;
  status: string;
  group_key: string;
}

const SNIPPET_LENGTH = 200;

/** @param snippet HTML with `<mark>` only; without one the beginning of the text stands in, where the view has it. */
export function toPostingShape(
  view: PostingView | WholePosting,
  baseUrl: string,
  snippet?: string,
): PostingShape {
  return {
    id: view.id,
    url: baseUrl + addresses.posting(view.id, view.title),
    title: view.title,
    company: view.company,
    clusters: view.clusters.map(({ slug, name, via }) => ({ slug, name, via })),
    sectors: view.sectors.map(({ slug, name }) => ({ slug, name })),
    places: view.places.map(({ city, region, country, lat, lon }) => ({ city, region, country, lat, lon })),
    workplace: view.workplace,
    remote_from: remoteScopes(view),
    employment_type: view.employment_type,
    seniority: view.seniority,
    function: view.function,
    language: view.language,
    salary: salaryOf(view),
    snippet:
      snippet === undefined || snippet === ""
        ? beginning("description_text" in view ? view.description_text : null)
        : snippet,
    apply_url: view.apply_url,
    posted_at: toTimeOrNull(view.posted_at),
    first_seen_at: toTime(view.first_seen_at),
    last_verified_at: toTimeOrNull(view.last_verified_at),
    status: view.status,
    group_key: view.group_key,
  };
}

/** Pay as stated, or `null` when nothing of it is. */
export function salaryOf(view: PostingView): Salary | null {
  const salary = {
    min: view.salary_min,
    max: view.salary_max,
    currency: view.salary_currency,
    period: view.salary_period as SalaryPeriod | null,
    text: view.salary_text,
  };
  return salary.min === null && salary.max === null && salary.text === null ? null : salary;
}

/** Countries and remote regions from which people may apply, sorted. */
export function remoteScopes(view: PostingView): string[] {
  return JSON.parse(view.remote_from) as string[];
}

/** How each field came to be known. */
export function provenanceOf(view: PostingView): Record<string, string> {
  return JSON.parse(view.provenance) as Record<string, string>;
}

function beginning(text: string | null): string | null {
  if (text === null || text.trim() === "") return null;
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= SNIPPET_LENGTH) return escapeHtml(flat);
  const cut = flat.slice(0, SNIPPET_LENGTH);
  return `${escapeHtml(cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)))}…`;
}

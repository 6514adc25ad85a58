import type { PostingView } from "../../db/repos/posting-views.js";
import { placeLabel } from "../domain/posting-text.js";
import { addresses } from "../reading/addresses.js";
import { vocabularyLabel } from "../reading/labels.js";
import { provenanceOf } from "../reading/posting-shape.js";
import { en } from "../messages/en.js";
import { foreignLanguage, statedPay, workplaceWords } from "../reading/posting-words.js";
import { dayLabel } from "../reading/time-labels.js";

/** A fact in words, and whether nobody stated it. */
export interface Told {
  text: string;
  inferred: boolean;
}

/** The list row of a posting, as mails have it: the lines and words of the page's, without its links. */
export interface DigestRow {
  title: string;
  href: string;
  /** The language to announce the title in, where it is not English. */
  lang: string | undefined;
  where: Told[];
  terms: Told[];
  tags: Told[];
  dates: string;
}

const CLUSTERS_SHOWN = 3;

/** Writes a posting's lines; addresses are absolute, since a mail has no base. */
export function rowLines(view: PostingView, { baseUrl, now }: { baseUrl: string; now: number }): DigestRow {
  return {
    title: view.title,
    href: baseUrl + addresses.posting(view.id, view.title),
    lang: foreignLanguage(view),
    where: where(view),
    terms: terms(view),
    tags: tags(view),
    dates: dates(view, now),
  };
}

function fact(view: PostingView, field: string, text: string): Told {
  return { text, inferred: provenanceOf(view)[field] === "inferred" };
}

function plain(text: string): Told {
  return { text, inferred: false };
}

function where(view: PostingView): Told[] {
  const [first, ...others] = view.places;
  const workplace = workplaceWords(view);
  const parts = [plain(view.company.name)];
  if (first !== undefined) {
    const more = others.length === 0 ? "" : ` ${en.row.more_places(others.length)}`;
    parts.push(fact(view, "places", `${placeLabel(first)}${more}`));
  }
  if (workplace !== null) parts.push(fact(view, "workplace", workplace));
  if (first === undefined && workplace === null) parts.push(plain(en.row.place_not_stated));
  return parts;
}

function terms(view: PostingView): Told[] {
  const parts = [plain(statedPay(view) ?? en.row.pay_not_stated)];
  for (const field of ["employment_type", "seniority"] as const) {
    const value = view[field];
    if (value !== null) parts.push(fact(view, field, vocabularyLabel(field, value)));
  }
  return parts;
}

/** A filled dot for a documented member, a ring for the area, as on the pages. */
function tags(view: PostingView): Told[] {
  const shown = view.clusters.slice(0, CLUSTERS_SHOWN);
  const hidden = view.clusters.length - shown.length;
  return [
    ...view.sectors.map(({ name }) => plain(name)),
    ...shown.map(({ name, via }) =>
      plain(via === "member" ? `● ${name}` : `○ ${name}, ${en.row.area_suffix}`),
    ),
    ...(hidden === 0 ? [] : [plain(en.row.more_clusters(hidden))]),
  ];
}

/** Days, not ages: a mail is read later than it was written. */
function dates(view: PostingView, now: number): string {
  const seen = `${en.row.first_seen} ${dayLabel(view.first_seen_at, now)}`;
  return view.last_verified_at === null
    ? seen
    : `${seen} · ${en.row.verified} ${dayLabel(view.last_verified_at, now)}`;
}

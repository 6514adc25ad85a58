import type { Place } from "../../../src/domain/posting.js";
import type { PostingDocument } from "../../types.js";
import { fold } from "../../../src/domain/fold.js";

/** A posting as Meilisearch keeps it. Fields that do not apply are absent: it can tell absence, and sorts it last. */
export interface MeiliDocument {
  id: string;
  idOrder: Record<string, number>;
  title: string;
  companyName: string;
  place: string;
  sectorNames: string;
  functionWords: string;
  description: string;
  company: string;
  /** "slug name": what a suggestion needs, found as one facet value. */
  companyLabel: string;
  sectorLabels: string[];
  cluster: string[];
  /** "via slug": clusters, and how the posting came to be listed there. */
  clusterVia: string[];
  via: string[];
  sector: string[];
  country: string[];
  region: string[];
  city: string[];
  cityNames: string[];
  workplace?: string;
  /** Where a remote posting is open to; absent on others. */
  remoteFrom?: string[];
  employmentType?: string;
  seniority?: string;
  function?: string;
  language?: string;
  currency?: string;
  /** What pay is sorted and filtered by, under its currency. */
  pay?: Record<string, number>;
  publishedAt: number;
  status: string;
  _geo?: { lat: number; lng: number };
  _geojson?: { type: "MultiPoint"; coordinates: [number, number][] };
}

/** Marks of a highlighted word in an answer: private characters, so that the text around can be escaped first. */
export const MARK_START = "\u{e000}";
export const MARK_END = "\u{e001}";

/** Ids are compared by numbers of so many characters each. */
const ID_PART = 6;
const ID_PARTS = 4;

/** Whether an id's order can be told by `idOrder`. */
export function isOrderable(id: string): boolean {
  return id.length <= ID_PART * ID_PARTS && /^[\x21-\x7e]+$/.test(id);
}

/**
 * An id as numbers whose order is that of its characters. Meilisearch folds case when it sorts texts, and its `>` on
 * texts is not to be relied on (github.com/meilisearch/meilisearch/issues/6335). Throws on an id longer than
 * 24 characters or with any beyond ASCII: their order would be lost.
 */
export function idOrder(id: string): Record<string, number> {
  if (!isOrderable(id)) {
    throw new Error(`"${id}" cannot be the id of an indexed posting: at most 24 ASCII characters`);
  }
  const numbers: Record<string, number> = {};
  for (const [index, name] of ID_ORDER_FIELDS.entries()) {
    let number = 0;
    for (let at = index * ID_PART; at < (index + 1) * ID_PART; at += 1) {
      number = number * 256 + (at < id.length ? id.charCodeAt(at) : 0);
    }
    numbers[name] = number;
  }
  return numbers;
}

/** The fields of `idOrder`, the weightiest first. */
export const ID_ORDER_FIELDS = Array.from({ length: ID_PARTS }, (_, index) => `k${index}`);

/** Translates a posting into a document of the index. */
export function toMeiliDocument(document: PostingDocument): MeiliDocument {
  const { company, clusters, sectors, places, salary } = document;
  const pay = salary === null ? null : (salary.max ?? salary.min);
  return {
    id: document.id,
    idOrder: idOrder(document.id),
    title: document.title,
    companyName: company.name,
    place: document.placeText,
    sectorNames: sectors.map(({ name }) => name).join(", "),
    functionWords: (document.function ?? "").replaceAll("-", " "),
    description: document.description.replace(/[\u{e000}\u{e001}]/gu, ""),
    company: company.slug,
    companyLabel: `${company.slug} ${company.name}`,
    sectorLabels: sectors.map(({ slug, name }) => `${slug} ${name}`),
    cluster: distinct(clusters.map(({ slug }) => slug)),
    clusterVia: distinct(clusters.map(({ slug, via }) => `${via} ${slug}`)),
    via: distinct(clusters.map(({ via }) => via)),
    sector: distinct(sectors.map(({ slug }) => slug)),
    country: present(places.map(({ country }) => country)),
    region: present(places.map(({ region }) => region)),
    city: present(places.map(({ city }) => (city === null ? null : fold(city)))),
    cityNames: present(places.map(({ city }) => city)),
    ...(document.workplace === "remote" ? { remoteFrom: document.remoteFrom } : {}),
    ...known({
      workplace: document.workplace,
      employmentType: document.employmentType,
      seniority: document.seniority,
      function: document.function,
      language: document.language,
      currency: salary?.currency ?? null,
    }),
    ...(salary === null || pay === null ? {} : { pay: { [salary.currency]: pay } }),
    publishedAt: document.publishedAt,
    status: document.status,
    ...positions(places),
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function present(values: readonly (string | null)[]): string[] {
  return distinct(values.filter((value) => value !== null));
}

function known<K extends string>(fields: Record<K, string | null>): Partial<Record<K, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Partial<
    Record<K, string>
  >;
}

/** `_geo` holds one position only; the others of a posting with several places go into `_geojson`. */
function positions(places: readonly Place[]): Pick<MeiliDocument, "_geo" | "_geojson"> {
  const located = places.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [{ lat, lon }]));
  const [first, ...others] = located;
  if (first === undefined) return {};
  const _geo = { lat: first.lat, lng: first.lon };
  if (others.length === 0) return { _geo };
  return {
    _geo,
    _geojson: { type: "MultiPoint", coordinates: others.map(({ lat, lon }): [number, number] => [lon, lat]) },
  };
}

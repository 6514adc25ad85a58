import type { Settings } from "meilisearch";

/** Companies and titles counted at most; beyond it a count would be missing. */
const MAX_FACET_VALUES = 20_000;
/** No total is ever cut: Meilisearch stops counting pages at 1,000 by default. */
const MAX_TOTAL = 100_000_000;

/** The one place where the index's settings are kept; `ensureIndex` brings a server in line with them. */
export const INDEX_SETTINGS = {
  // In the order of their worth.
  searchableAttributes: ["title", "companyName", "place", "sectorNames", "functionWords", "description"],
  filterableAttributes: [
    "_geo",
    "_geojson",
    "cityNames",
    "cluster",
    "clusterVia",
    "company",
    "companyLabel",
    "country",
    "currency",
    "city",
    "employmentType",
    "function",
    "idOrder",
    "language",
    "pay",
    "publishedAt",
    "region",
    "remoteFrom",
    "sector",
    "sectorLabels",
    "seniority",
    "status",
    "title",
    "via",
    "workplace",
  ],
  // Signs that stand between words in postings; left to itself, Meilisearch takes "<b>Welder" for one word.
  separatorTokens: ["<", ">", "&", "=", "|", "~", "^", "@", "*", "•", "·", "/", "\\"],
  sortableAttributes: ["idOrder", "pay", "publishedAt"],
  displayedAttributes: ["company", "description", "id", "pay", "publishedAt"],
  // An order that was asked for comes first; else the words decide, and freshness among equals.
  rankingRules: ["sort", "words", "typo", "attribute", "proximity", "exactness", "publishedAt:desc"],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnNumbers: true,
  },
  faceting: { maxValuesPerFacet: MAX_FACET_VALUES, sortFacetValuesBy: { "*": "count" } },
  pagination: { maxTotalHits: MAX_TOTAL },
} satisfies Settings;

/** The names of the settings in which a server differs from ours. */
export function differingSettings(current: Settings): string[] {
  return Object.entries(INDEX_SETTINGS)
    .filter(([name, wanted]) => !holds(current[name as keyof Settings], wanted, ORDERED.has(name)))
    .map(([name]) => name);
}

const ORDERED: ReadonlySet<string> = new Set(["searchableAttributes", "rankingRules"]);

/** Whether a server's value holds what we want; what it has beside (defaults of its own) is no difference. */
function holds(current: unknown, wanted: unknown, ordered: boolean): boolean {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(current)) return false;
    const text = (list: unknown[]): string => (ordered ? list : [...list].sort()).join("\n");
    return text(current) === text(wanted);
  }
  if (typeof wanted !== "object" || wanted === null) return current === wanted;
  if (typeof current !== "object" || current === null) return false;
  return Object.entries(wanted).every(([name, value]) =>
    holds((current as Record<string, unknown>)[name], value, ordered),
  );
}

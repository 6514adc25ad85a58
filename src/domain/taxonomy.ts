/** A sector as the directory keeps it. */
export interface SectorRow {
  slug: string;
  name: string;
  /** 1: a group, 2: a sector in a group. */
  level: number;
  /** Slug of the group; `null` for a group. */
  parent: string | null;
  /** Words that point to the sector, by language (ISO 639-1). */
  keywords: Partial<Record<string, string[]>>;
}

/** A keyword ready to be looked for. */
export interface SectorKeyword {
  slug: string;
  word: string;
  /** What a text must hold in small letters to be looked at at all. */
  small: string;
  pattern: RegExp;
}

/** The sectors and their words. */
export interface Taxonomy {
  bySlug: ReadonlyMap<string, SectorRow>;
  keywords: readonly SectorKeyword[];
}

const ACRONYM = /^[\p{Lu}\d-]{2,5}s?$/u;

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

/** Whole words only; a short acronym ("EV", "SAF") also in its own case, since its letters are common words. */
function keywordPattern(word: string): RegExp {
  const body = escape(word).replace(/[\s-]+/g, String.raw`[\s-]+`);
  return ACRONYM.test(word)
    ? new RegExp(String.raw`(?<![\p{L}\d])${body}s?(?![\p{L}\d])`, "u")
    : new RegExp(String.raw`(?<![\p{L}\d])${body}(?![\p{L}\d])`, "iu");
}

/** Prepares the sectors for reading postings. */
export function buildTaxonomy(rows: readonly SectorRow[]): Taxonomy {
  const keywords: SectorKeyword[] = [];
  for (const row of rows) {
    if (row.level < 2) continue;
    const words = new Set(Object.values(row.keywords).flatMap((list) => list ?? []));
    // A sector of one word ("wind") goes by its own name too.
    if (!row.slug.includes("-")) words.add(row.slug);
    for (const word of words) {
      const [small = ""] = word.toLowerCase().split(/[\s-]+/);
      keywords.push({ slug: row.slug, word, small, pattern: keywordPattern(word) });
    }
  }
  return { bySlug: new Map(rows.map((row) => [row.slug, row])), keywords };
}

import type { Taxonomy } from "./taxonomy.js";

/** A sector of a posting and the word that led there; "company" when it comes from its company. */
export interface PostingSector {
  slug: string;
  evidence: string;
}

/** Alone these say little: they stand in postings of every field. */
const WEAK = new Set(
  "solar hydrogen reactor grid rail soil water university college battery batteries storage software platform data carbon research laboratory policy advocacy finance investment venture robotics sensors construction transport".split(
    " ",
  ),
);
/** The text is read only as far as a posting speaks of its work; each sector needs this many different words there. */
const TEXT_READ = 4_000;
const WORDS_IN_TEXT = 3;

function wordsFound(text: string, taxonomy: Taxonomy): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const smallText = text.toLowerCase();
  for (const { slug, word, small, pattern } of taxonomy.keywords) {
    if (!smallText.includes(small) || !pattern.test(text)) continue;
    found.set(slug, [...(found.get(slug) ?? []), word]);
  }
  return found;
}

/**
 * The sectors of a posting: its company's, narrowed to those that the title names; a sector that the company has
 * not only when the title names it by a word that says enough, or, for a company without sectors, when the text does.
 */
export function findSectors(
  { title, text }: { title: string; text: string | null },
  companySectors: readonly string[],
  taxonomy: Taxonomy,
): PostingSector[] {
  const inTitle = wordsFound(title, taxonomy);
  const named = companySectors.filter((slug) => inTitle.has(slug));
  if (named.length > 0) return named.map((slug) => ({ slug, evidence: inTitle.get(slug)?.[0] ?? "" }));
  const own = companySectors.map((slug) => ({ slug, evidence: "company" }));
  const foreign = [...inTitle]
    .map(([slug, words]) => ({
      slug,
      evidence: words.find((word) => word !== slug && !WEAK.has(word.toLowerCase())) ?? "",
    }))
    .filter(({ evidence }) => evidence !== "");
  if (own.length > 0) return [...own, ...foreign];
  if (foreign.length > 0 || text === null) return foreign;
  return [...wordsFound(text.slice(0, TEXT_READ), taxonomy)]
    .filter(([, words]) => words.length >= WORDS_IN_TEXT)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, 2)
    .map(([slug, words]) => ({ slug, evidence: words.slice(0, 3).join(", ") }));
}

/** Languages whose endings are taken off; words of any other language stay whole. */
export const STEMMED_LANGUAGES = ["en", "de", "fr", "es"] as const;
export type StemmedLanguage = (typeof STEMMED_LANGUAGES)[number];

// Endings of number, gender and case only, the longest first: "engineers" is an engineer, but "engineering" is
// another thing, and German "-er" stays, or "engineer" would find engines. A stem keeps at least this many letters.
const MIN_STEM: Readonly<Record<StemmedLanguage, number>> = { en: 3, de: 4, fr: 4, es: 4 };
const ENDINGS: Readonly<Record<StemmedLanguage, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/ies$/, "y"],
    [/(ss|x|ch|sh|zz)es$/, "$1"],
    [/([^su])s$/, "$1"],
  ],
  de: [
    [/innen$/, ""],
    [/(in|en|e|n|s)$/, ""],
  ],
  fr: [
    [/aux$/, "al"],
    [/(es|e|s|x)$/, ""],
  ],
  es: [[/(es|as|os|a|o|e|s)$/, ""]],
};

/** Takes the ending off a folded word; numbers and short words stay as they are. */
export function stem(word: string, language: StemmedLanguage): string {
  if (/\d/.test(word)) return word;
  for (const [ending, replacement] of ENDINGS[language]) {
    if (!ending.test(word)) continue;
    const stemmed = word.replace(ending, replacement);
    return stemmed.length >= MIN_STEM[language] ? stemmed : word;
  }
  return word;
}

/** How a word of a text in `language` (ISO 639-1) is kept in the index. */
export function indexForm(word: string, language: string | null): string {
  const known = STEMMED_LANGUAGES.find((candidate) => candidate === language);
  return known === undefined ? word : stem(word, known);
}

/** Every form under which a searched word may be kept, the language of the text being unknown. */
export function searchForms(word: string): string[] {
  return [...new Set([word, ...STEMMED_LANGUAGES.map((language) => stem(word, language))])];
}

import { detectAll } from "tinyld";

/** Enough for prose; more is read only where lists and headings hold few little words. */
const READ_CHARS = 600;
const READ_MORE_CHARS = 6_000;
/** Fewer characters than this are too few to tell a language. */
const LEAST_CHARS = 60;
const SURE = 0.35;
const AHEAD = 2;

/** ISO 639-1 of a language tag as a source writes it ("fr-CA", "EN_us"), or `null` when it is none. */
export function languageOfTag(tag: string | null): string | null {
  const match = /^([a-z]{2})(?:[-_].*)?$/i.exec(tag?.trim() ?? "");
  return match?.[1]?.toLowerCase() ?? null;
}

/** Little words that stand in every text of a language and hardly in another. */
const LITTLE_WORDS: Readonly<Record<string, string>> = {
  en: "the and of to with you our is are for we will your this that have from their as be or by in on at an who it",
  de: "und der die das mit wir du sie ein eine für von ist sind zu den dem auf bei unser unsere oder ihre in an",
  fr: "le la les des et vous nous une un dans pour avec est sur votre notre nos vos du au aux qui sont de en par ou ce que",
  es: "el la los las de y en con para una un tu nuestro nuestra por que es son del se su como",
  nl: "de het een en van je wij met voor zijn ons onze bij aan op is dat jij we worden naar als in of te",
  it: "il la di e per con una un gli nostro nostra che del della sono alla nel con le dei tuo in",
  sv: "och i att en ett den det till på för med av som är vi du har dig oss vår från kan",
  da: "og i at en et den det til på for med af som er vi du har dig os vores fra kan",
  no: "og i å en et den det til på for med av som er vi du har deg oss vår fra kan",
  ca: "el la els les de i en per a amb una un que del dels és són com o teva nostre nosaltres",
  fi: "ja on että ei se tai sekä ovat kanssa joka meillä meidän sinulla sinun olet olemme mutta kun",
  pl: "i w na z do się że jest oraz od po dla nie za przez lub jak nas nasz są",
  pt: "o a os as de e com para uma um em do da dos das que nosso nossa você por na no",
};
const TELLING = 8;
/** From this many on they can gainsay what the letters look like. */
const HINTING = 3;
const FAR_AHEAD = 1.4;

const BY_WORD = new Map<string, string[]>();
for (const [language, words] of Object.entries(LITTLE_WORDS)) {
  for (const word of new Set(words.split(" "))) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), language]);
}

/** Languages whose little words stand in a text at least `least` times, the most frequent first. */
function byLittleWords(sample: string, least: number): string[] {
  const counts = new Map<string, number>();
  for (const word of sample.toLowerCase().split(/[^\p{L}]+/u)) {
    for (const language of BY_WORD.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  if (most < least) return [];
  return [...counts]
    .filter(([, count]) => count * FAR_AHEAD > most)
    .sort(([, a], [, b]) => b - a)
    .map(([language]) => language);
}

/** By the letters alone, where they leave no doubt. */
function byLetters(sample: string): string | null {
  const [best, next] = detectAll(sample);
  // It knows languages too that have no code of two letters, and takes lists of products for them.
  if (best === undefined || best.lang.length !== 2 || best.accuracy < SURE) return null;
  return next === undefined || best.accuracy >= next.accuracy * AHEAD ? best.lang : null;
}

/**
 * The language of a text (ISO 639-1), or `null` when it is too short or could be another. Little words decide for
 * nearly all postings and are quick; letters decide between neighbours (Danish, Norwegian) and in other languages.
 */
export function detectLanguage(text: string): string | null {
  const opening = text.slice(0, READ_CHARS);
  if (opening.length < LEAST_CHARS) return null;
  const first = byLittleWords(opening, TELLING);
  const likely = first.length > 0 ? first : byLittleWords(text.slice(0, READ_MORE_CHARS), TELLING);
  if (likely.length === 1) return likely[0] ?? null;
  if (likely.length > 1) {
    const lookalike = detectAll(opening)[0]?.lang;
    return likely.find((language) => language === lookalike) ?? likely[0] ?? null;
  }
  const letters = byLetters(opening);
  const hinted = byLittleWords(opening, HINTING);
  return letters === null || hinted.length === 0 || hinted.includes(letters) ? letters : null;
}

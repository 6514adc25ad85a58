import { detectAll } from "tinyld";

const READ_CHARS = 600;
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
  en: "the and of to with you our is are for we will your this that have from their as be",
  de: "und der die das mit wir du sie ein eine für von ist sind zu den dem auf bei unser unsere oder ihre",
  fr: "le la les des et vous nous une un dans pour avec est sur votre notre nos vos du au aux qui sont",
  es: "el la los las de y en con para una un tu nuestro nuestra por que es son del se su como",
  nl: "de het een en van je wij met voor zijn ons onze bij aan op is dat jij we worden naar als",
  it: "il la di e per con una un gli nostro nostra che del della sono alla nel con le dei tuo",
  sv: "och i att en ett den det till på för med av som är vi du har dig oss vår från kan",
  da: "og i at en et den det til på for med af som er vi du har dig os vores fra kan",
  no: "og i å en et den det til på for med av som er vi du har deg oss vår fra kan",
  ca: "el la els les de i en per a amb una un que del dels és són com o teva nostre nosaltres",
  pt: "o a os as de e com para uma um em do da dos das que nosso nossa você por na no",
};
const TELLING = 8;
const FAR_AHEAD = 2;

const BY_WORD = new Map<string, string[]>();
for (const [language, words] of Object.entries(LITTLE_WORDS)) {
  for (const word of new Set(words.split(" "))) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), language]);
}

/** Languages whose little words stand in a text often enough, the most frequent first. */
function byLittleWords(sample: string): string[] {
  const counts = new Map<string, number>();
  for (const word of sample.toLowerCase().split(/[^\p{L}]+/u)) {
    for (const language of BY_WORD.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  if (most < TELLING) return [];
  return [...counts]
    .filter(([, count]) => count * FAR_AHEAD > most)
    .sort(([, a], [, b]) => b - a)
    .map(([language]) => language);
}

/**
 * The language of a text (ISO 639-1), or `null` when it is too short or could be another. Little words decide for
 * nearly all postings and are quick; letters decide between neighbours (Danish, Norwegian) and in other languages.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, READ_CHARS);
  if (sample.length < LEAST_CHARS) return null;
  const likely = byLittleWords(sample);
  if (likely.length === 1) return likely[0] ?? null;
  const [best, next] = detectAll(sample);
  if (likely.length > 1) return likely.find((language) => language === best?.lang) ?? likely[0] ?? null;
  if (best === undefined || best.accuracy < SURE) return null;
  return next === undefined || best.accuracy >= next.accuracy * AHEAD ? best.lang : null;
}

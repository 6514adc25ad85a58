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

/** The language of a text (ISO 639-1), or `null` when it is too short or could be another. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, READ_CHARS);
  if (sample.length < LEAST_CHARS) return null;
  const [best, next] = detectAll(sample);
  if (best === undefined || best.accuracy < SURE) return null;
  return next === undefined || best.accuracy >= next.accuracy * AHEAD ? best.lang : null;
}

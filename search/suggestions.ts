import type { Suggestion } from "./types.js";
import { fold } from "../src/domain/fold.js";
import { tokenize } from "./text/tokenize.js";

/** At equal worth a company is meant more often than a title, and so on. */
const KIND_ORDER: readonly Suggestion["kind"][] = ["company", "sector", "place", "title"];

/** Folded words with a space before each, so that a word's beginning can be looked for; " " when there is none. */
export function wordsOf(text: string): string {
  return ` ${tokenize(text)
    .map((token) => token.text)
    .join(" ")}`;
}

interface Ranked extends Suggestion {
  /** Whether the label begins with what was typed, not only one of its words. */
  begins: boolean;
}

/** Gathers what may be suggested for a text, counts of one value added up, and ranks it. */
export class SuggestionList {
  private readonly found = new Map<string, Ranked>();
  private readonly typed: string;

  constructor(text: string) {
    this.typed = wordsOf(text);
  }

  /** Takes a candidate if a word of its label begins as typed; `words` is the label by `wordsOf`. */
  offer(candidate: Suggestion, words: string): void {
    const at = this.typed === " " ? -1 : words.indexOf(this.typed);
    if (at < 0) return;
    const key = `${candidate.kind} ${fold(candidate.value)}`;
    const known = this.found.get(key);
    if (known === undefined) this.found.set(key, { ...candidate, begins: at === 0 });
    else known.count += candidate.count;
  }

  /** First those whose whole label begins as typed, then the commonest. */
  best(limit: number): Suggestion[] {
    return [...this.found.values()]
      .sort(compare)
      .slice(0, limit)
      .map(({ kind, label, value, count }) => ({ kind, label, value, count }));
  }
}

function compare(a: Ranked, b: Ranked): number {
  return (
    Number(b.begins) - Number(a.begins) ||
    b.count - a.count ||
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    (a.label < b.label ? -1 : 1)
  );
}

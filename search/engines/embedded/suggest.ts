import type { Suggestion } from "../../types.js";
import { fold, tokenize } from "../../text/fold.js";
import type { Columns } from "./columns.js";

type Kind = Suggestion["kind"];

interface Candidate extends Suggestion {
  /** Whether the label begins with what was typed, not only one of its words. */
  begins: boolean;
}

/** At equal worth a company is meant more often than a title, and so on. */
const KIND_ORDER: readonly Kind[] = ["company", "sector", "place", "title"];

/** A column whose values have names, each kept folded once it was looked at: values are only ever added. */
interface Labels {
  kind: Kind;
  codes(): Uint32Array;
  size(): number;
  /** Names and parameter values that a code stands for, with the folded words of the name. */
  entries: { label: string; value: string; words: string }[][];
  read(code: number): { label: string; value: string }[];
}

/** Suggests titles, companies, places and sectors of open postings while a person types. */
export class Suggester {
  private readonly labels: readonly Labels[];

  constructor(private readonly columns: Columns) {
    const { title, company, sectors, places } = columns;
    this.labels = [
      labelsOf("title", title, (label) => [{ label, value: label }]),
      labelsOf("company", company, ({ name, slug }) => [{ label: name, value: slug }]),
      labelsOf("sector", sectors, (list) => list.map(({ name, slug }) => ({ label: name, value: slug }))),
      labelsOf("place", places, (list) => {
        const cities = new Set(list.flatMap(({ city }) => (city === null ? [] : [city])));
        return [...cities].map((city) => ({ label: city, value: city }));
      }),
    ];
  }

  /** Those with a word that begins as typed: first where the whole name does, then the commonest. */
  suggest(text: string, limit: number): Suggestion[] {
    const typed = wordsOf(text);
    if (typed === " ") return [];
    const found = new Map<string, Candidate>();
    for (const labels of this.labels) this.collect(labels, typed, found);
    return [...found.values()]
      .sort(compare)
      .slice(0, limit)
      .map(({ kind, label, value, count }) => ({ kind, label, value, count }));
  }

  private collect(labels: Labels, typed: string, found: Map<string, Candidate>): void {
    const counts = this.countOpen(labels);
    for (let code = 0; code < counts.length; code += 1) {
      const count = counts[code] ?? 0;
      if (count === 0) continue;
      for (const { label, value, words } of (labels.entries[code] ??= withWords(labels.read(code)))) {
        const at = words.indexOf(typed);
        if (at < 0) continue;
        const key = `${labels.kind} ${fold(value)}`;
        const known = found.get(key);
        if (known === undefined) found.set(key, { kind: labels.kind, label, value, count, begins: at === 0 });
        else known.count += count;
      }
    }
  }

  private countOpen(labels: Labels): Uint32Array {
    const { status, end } = this.columns;
    const open = this.columns.statusCode("open");
    const codes = labels.codes();
    const counts = new Uint32Array(labels.size());
    for (let row = 0; row < end; row += 1) {
      if (status[row] !== open) continue;
      const code = codes[row] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  }
}

function labelsOf<T>(
  kind: Kind,
  column: { codes: Uint32Array; values: readonly T[] },
  read: (value: T) => { label: string; value: string }[],
): Labels {
  return {
    kind,
    codes: () => column.codes,
    size: () => column.values.length,
    entries: [],
    read: (code) => {
      const value = column.values[code];
      return value === undefined ? [] : read(value);
    },
  };
}

function withWords(labels: { label: string; value: string }[]): Labels["entries"][number] {
  return labels.map(({ label, value }) => ({ label, value, words: wordsOf(label) }));
}

/** Folded words with a space before each, so that a word's beginning can be looked for. */
function wordsOf(text: string): string {
  return ` ${tokenize(text)
    .map((token) => token.text)
    .join(" ")}`;
}

function compare(a: Candidate, b: Candidate): number {
  return (
    Number(b.begins) - Number(a.begins) ||
    b.count - a.count ||
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    (a.label < b.label ? -1 : 1)
  );
}

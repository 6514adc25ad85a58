import type { Suggestion } from "../../types.js";
import { SuggestionList, wordsOf } from "../../suggestions.js";
import type { Columns } from "./columns.js";

type Kind = Suggestion["kind"];

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

  suggest(text: string, limit: number): Suggestion[] {
    const list = new SuggestionList(text);
    for (const labels of this.labels) this.collect(labels, list);
    return list.best(limit);
  }

  private collect(labels: Labels, list: SuggestionList): void {
    const counts = this.countOpen(labels);
    for (let code = 0; code < counts.length; code += 1) {
      const count = counts[code] ?? 0;
      if (count === 0) continue;
      for (const { label, value, words } of (labels.entries[code] ??= withWords(labels.read(code)))) {
        list.offer({ kind: labels.kind, label, value, count }, words);
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

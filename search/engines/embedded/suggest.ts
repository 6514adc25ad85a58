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

/** Titles, companies, places and sectors of open postings with a word that begins as typed, the commonest first. */
export function suggestFrom(columns: Columns, text: string, limit: number): Suggestion[] {
  const wanted = tokenize(text)
    .map((token) => token.text)
    .join(" ");
  if (wanted === "") return [];
  const found = new Map<string, Candidate>();
  const add = (kind: Kind, label: string, value: string, count: number): void => {
    const words = ` ${tokenize(label)
      .map((token) => token.text)
      .join(" ")}`;
    const at = words.indexOf(` ${wanted}`);
    if (at < 0) return;
    const key = `${kind} ${fold(value)}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { kind, label, value, count, begins: at === 0 });
    else known.count += count;
  };
  const counts = countOpen(columns);
  each(columns.title, counts.title, (title, count) => add("title", title, title, count));
  each(columns.company, counts.company, ({ name, slug }, count) => add("company", name, slug, count));
  each(columns.sectors, counts.sectors, (sectors, count) => {
    for (const sector of sectors) add("sector", sector.name, sector.slug, count);
  });
  each(columns.places, counts.places, (places, count) => {
    const cities = new Set(places.flatMap(({ city }) => (city === null ? [] : [city])));
    for (const city of cities) add("place", city, city, count);
  });
  return [...found.values()]
    .sort(compare)
    .slice(0, limit)
    .map(({ kind, label, value, count }) => ({ kind, label, value, count }));
}

function compare(a: Candidate, b: Candidate): number {
  return (
    Number(b.begins) - Number(a.begins) ||
    b.count - a.count ||
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    (a.label < b.label ? -1 : 1)
  );
}

function each<T>(
  column: { values: readonly T[] },
  counts: Uint32Array,
  visit: (value: T, count: number) => void,
): void {
  for (const [code, value] of column.values.entries()) {
    const count = counts[code] ?? 0;
    if (count > 0) visit(value, count);
  }
}

function countOpen(columns: Columns): Record<"title" | "company" | "sectors" | "places", Uint32Array> {
  const open = columns.statusCode("open");
  const count = (column: { codes: Uint32Array; values: readonly unknown[] }): Uint32Array => {
    const counts = new Uint32Array(column.values.length);
    for (let row = 0; row < columns.end; row += 1) {
      const code = column.codes[row] ?? 0;
      if (columns.status[row] === open) counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  };
  return {
    title: count(columns.title),
    company: count(columns.company),
    sectors: count(columns.sectors),
    places: count(columns.places),
  };
}

import type { Place } from "../../../src/domain/posting.js";
import type { Via } from "../../../src/domain/vocabulary.js";
import type { StoredFacts } from "./writer.js";

/** Distinct values, each kept once and known by a small number. */
class Dictionary<T> {
  readonly values: T[] = [];
  private readonly codes = new Map<string, number>();

  codeOf(key: string, make: () => T): number {
    const known = this.codes.get(key);
    if (known !== undefined) return known;
    this.codes.set(key, this.values.length);
    return this.values.push(make()) - 1;
  }
}

/** One fact of every posting, by row, as the number of its value: lists are values too, few of them differ. */
export class Column<T> {
  codes = new Uint32Array(0);
  private readonly dictionary = new Dictionary<T>();

  get values(): readonly T[] {
    return this.dictionary.values;
  }

  set(row: number, key: string, make: () => T): void {
    this.codes[row] = this.dictionary.codeOf(key, make);
  }

  at(row: number): T | undefined {
    return this.values[this.codes[row] ?? -1];
  }

  grow(capacity: number): void {
    const codes = new Uint32Array(capacity);
    codes.set(this.codes);
    this.codes = codes;
  }
}

export interface CompanyName {
  slug: string;
  name: string;
}

const STATUS_CODES = { open: 1, unverified: 2, closed: 3 } as const;

/**
 * Every posting's facts in memory, by the row it has in the file: what is filtered, counted and sorted by without
 * asking SQLite. Row numbers have gaps where postings were removed.
 */
export class Columns {
  /** Rows are below this. */
  end = 0;
  documents = 0;
  readonly ids: string[] = [];
  /** 0 where there is no posting. */
  status = new Uint8Array(0);
  published = new Float64Array(0);
  /** A year's pay; NaN is unknown. */
  payMin = new Float64Array(0);
  payMax = new Float64Array(0);
  readonly currency = new Column<string | null>();
  readonly title = new Column<string>();
  readonly company = new Column<CompanyName>();
  readonly clusters = new Column<readonly { slug: string; via: Via }[]>();
  readonly sectors = new Column<readonly CompanyName[]>();
  readonly places = new Column<readonly Place[]>();
  readonly remoteFrom = new Column<readonly string[]>();
  readonly workplace = new Column<string | null>();
  readonly employmentType = new Column<string | null>();
  readonly seniority = new Column<string | null>();
  readonly function = new Column<string | null>();
  readonly language = new Column<string | null>();

  statusCode(status: keyof typeof STATUS_CODES): number {
    return STATUS_CODES[status];
  }

  /** Takes over what the file says of one row; `facts` null takes the posting out. */
  apply(row: number, id: string, facts: StoredFacts | null): void {
    if (row >= this.status.length) this.grow(Math.max(1_024, row + 1, this.status.length * 2));
    this.end = Math.max(this.end, row + 1);
    if (this.status[row] !== 0) this.documents -= 1;
    this.ids[row] = id;
    if (facts === null) {
      this.status[row] = 0;
      return;
    }
    this.documents += 1;
    this.status[row] = STATUS_CODES[facts.status];
    this.published[row] = facts.publishedAt;
    this.payMin[row] = facts.salary?.min ?? Number.NaN;
    this.payMax[row] = facts.salary?.max ?? Number.NaN;
    this.setNames(row, facts);
    setPlain(this.currency, row, facts.salary?.currency ?? null);
    setPlain(this.workplace, row, facts.workplace);
    setPlain(this.employmentType, row, facts.employmentType);
    setPlain(this.seniority, row, facts.seniority);
    setPlain(this.function, row, facts.function);
    setPlain(this.language, row, facts.language);
  }

  private setNames(row: number, facts: StoredFacts): void {
    this.title.set(row, facts.title, () => facts.title);
    setList(
      this.clusters,
      row,
      facts.clusters.map(({ slug, via }) => ({ slug, via })),
    );
    setList(this.sectors, row, facts.sectors);
    setList(this.places, row, facts.places);
    setList(this.remoteFrom, row, facts.remoteFrom);
    const { slug, name } = facts.company;
    this.company.set(row, `${slug} ${name}`, () => ({ slug, name }));
  }

  /** The pay that postings are sorted and filtered by in one currency: the upper end where there is one; else NaN. */
  payIn(row: number, currencyCode: number): number {
    if (this.currency.codes[row] !== currencyCode) return Number.NaN;
    const max = this.payMax[row] ?? Number.NaN;
    return Number.isNaN(max) ? (this.payMin[row] ?? Number.NaN) : max;
  }

  private grow(capacity: number): void {
    const wider = (old: Float64Array): Float64Array<ArrayBuffer> => {
      const array = new Float64Array(capacity);
      array.set(old);
      return array;
    };
    const status = new Uint8Array(capacity);
    status.set(this.status);
    this.status = status;
    this.published = wider(this.published);
    this.payMin = wider(this.payMin);
    this.payMax = wider(this.payMax);
    for (const column of this.all()) column.grow(capacity);
  }

  private all(): { grow(capacity: number): void }[] {
    return [
      this.currency,
      this.title,
      this.company,
      this.clusters,
      this.sectors,
      this.places,
      this.remoteFrom,
      this.workplace,
      this.employmentType,
      this.seniority,
      this.function,
      this.language,
    ];
  }
}

function setPlain(column: Column<string | null>, row: number, value: string | null): void {
  column.set(row, value ?? "", () => value);
}

function setList<T>(column: Column<readonly T[]>, row: number, list: readonly T[]): void {
  column.set(row, JSON.stringify(list), () => list);
}

/** Times of one kind of request or work, in milliseconds. */
export class Samples {
  private readonly times: number[] = [];
  /** Answers that were not the wanted ones. */
  failures = 0;

  add(milliseconds: number): void {
    this.times.push(milliseconds);
  }

  get count(): number {
    return this.times.length;
  }

  /** The smallest time that at least this share (0 to 1) of all are within: the nearest rank. NaN of nothing. */
  within(share: number): number {
    const sorted = this.times.toSorted((a, b) => a - b);
    return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? Number.NaN;
  }

  static join(all: Iterable<Samples>): Samples {
    const joined = new Samples();
    for (const samples of all) {
      joined.times.push(...samples.times);
      joined.failures += samples.failures;
    }
    return joined;
  }
}

/** What a figure is held against. */
export interface Target {
  figure: "median" | "p99";
  /** Milliseconds. */
  below: number;
}

const COLUMNS = ["count", "failed", "median", "p95", "p99", "max"] as const;
const NAME_WIDTH = 34;
const FIGURE_WIDTH = 9;

/** A name, its times, and what they are held against. */
export type Row = [name: string, samples: Samples, target?: Target];

/** One table; whether a row's target is met stands at its end. */
export function tableOf(title: string, rows: readonly Row[]): string {
  const head = "".padEnd(NAME_WIDTH) + COLUMNS.map((name) => name.padStart(FIGURE_WIDTH)).join("");
  return [`\n${title}`, head, ...rows.map((row) => rowOf(...row))].join("\n");
}

function rowOf(name: string, samples: Samples, target?: Target): string {
  const figures = [
    String(samples.count),
    String(samples.failures),
    ...[0.5, 0.95, 0.99, 1].map((share) => milliseconds(samples.within(share))),
  ];
  const row = name.padEnd(NAME_WIDTH) + figures.map((figure) => figure.padStart(FIGURE_WIDTH)).join("");
  return target === undefined ? row : `${row}   ${verdict(samples, target)}`;
}

function verdict(samples: Samples, { figure, below }: Target): string {
  const reached = samples.within(figure === "median" ? 0.5 : 0.99);
  const met = reached < below && samples.failures === 0;
  return `${figure} < ${below} ms: ${met ? "met" : "MISSED"}`;
}

function milliseconds(value: number): string {
  if (Number.isNaN(value)) return "–";
  return value < 10 ? value.toFixed(2) : value.toFixed(1);
}

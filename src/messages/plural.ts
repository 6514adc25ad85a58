const NUMBERS = new Intl.NumberFormat("en");

/** "1,234". */
export function number(n: number): string {
  return NUMBERS.format(n);
}

/** "1 posting", "1,234 postings". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${NUMBERS.format(n)} ${n === 1 ? one : many}`;
}

/** "a, b and c". */
export function list(parts: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(parts).replace(/, and /, " and ");
}

import { FACETS, type FacetName, type PostingQuery } from "../../../src/domain/query.js";
import type { FacetCount } from "../../types.js";
import type { Facet, Filters } from "./filters.js";

const COMPANY_TOP = 20;

/** What passed: the rows in the order given, and every facet's counts. */
export interface Counted {
  rows: number[];
  facets: Record<FacetName, FacetCount[]>;
}

/**
 * Passes candidate rows through the filters once. A row that fails only in one facet still counts there, so that a
 * selected facet goes on counting its siblings.
 */
export function countRows(candidates: Iterable<number>, filters: Filters, query: PostingQuery): Counted {
  const { tests, facets } = filters;
  const counts = facets.map((facet) => new Uint32Array(facet.size));
  const selected = facets.flatMap((facet, index) => (facet.passes === null ? [] : [index]));
  const rows: number[] = [];
  for (const row of candidates) {
    if (!passesAll(tests, row)) continue;
    const failed = failedFacet(facets, selected, row);
    if (failed === PASSED) {
      rows.push(row);
      for (let index = 0; index < facets.length; index += 1) countOne(facets[index], counts[index], row);
    } else if (failed !== SEVERAL) {
      countOne(facets[failed], counts[failed], row);
    }
  }
  return { rows, facets: summarize(facets, counts, query) };
}

const PASSED = -1;
const SEVERAL = -2;

function passesAll(tests: readonly ((row: number) => boolean)[], row: number): boolean {
  for (const test of tests) if (!test(row)) return false;
  return true;
}

/** The one facet whose selection the row fails, `PASSED` for none, `SEVERAL` for more. */
function failedFacet(facets: readonly Facet[], selected: readonly number[], row: number): number {
  let failed = PASSED;
  for (const index of selected) {
    const facet = facets[index];
    if (facet?.passes?.[facet.codes[row] ?? 0] === 1) continue;
    if (failed !== PASSED) return SEVERAL;
    failed = index;
  }
  return failed;
}

function countOne(facet: Facet | undefined, counts: Uint32Array | undefined, row: number): void {
  if (facet === undefined || counts === undefined) return;
  const code = facet.codes[row] ?? 0;
  counts[code] = (counts[code] ?? 0) + 1;
}

function summarize(
  facets: readonly Facet[],
  counts: readonly Uint32Array[],
  query: PostingQuery,
): Record<FacetName, FacetCount[]> {
  const summary = Object.fromEntries(FACETS.map((name) => [name, [] as FacetCount[]])) as Record<
    FacetName,
    FacetCount[]
  >;
  for (const [index, facet] of facets.entries()) {
    const byValue = new Map<string, number>();
    for (const [code, count] of (counts[index] ?? []).entries()) {
      if (count === 0) continue;
      for (const value of facet.valuesOf(code)) byValue.set(value, (byValue.get(value) ?? 0) + count);
    }
    summary[facet.name] = sortCounts(byValue);
  }
  summary.company = topCompanies(summary.company, query.company);
  return summary;
}

/** Most first, then by value, so that equal counts keep their order. */
function sortCounts(byValue: ReadonlyMap<string, number>): FacetCount[] {
  return [...byValue]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function topCompanies(counts: readonly FacetCount[], selected: readonly string[]): FacetCount[] {
  return counts.filter(({ value }, rank) => rank < COMPANY_TOP || selected.includes(value));
}

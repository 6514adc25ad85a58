import type { FacetName, PostingQuery } from "../../../src/domain/query.js";
import { rankCounts } from "../../rank-counts.js";
import type { FacetCount } from "../../types.js";
import type { Facet, Filters } from "./filters.js";

/** What passed: the rows in the order given, and every facet's counts. */
export interface Counted {
  rows: Int32Array;
  facets: Record<FacetName, FacetCount[]>;
}

/**
 * Passes candidate rows through the filters, in place. A row that fails only in one facet's selection still counts
 * there, so that a selected facet goes on counting its siblings.
 */
export function countRows(candidates: Int32Array, filters: Filters, query: PostingQuery): Counted {
  let count = candidates.length;
  for (const filter of filters.always) count = filter(candidates, count);
  const { passed, siblings } = split(candidates.subarray(0, count), filters.facets);
  const summary = filters.facets.map((facet): [FacetName, FacetCount[]] => {
    const counts = new Uint32Array(facet.size);
    tally(counts, facet.codes, passed);
    tally(counts, facet.codes, siblings.get(facet) ?? []);
    return [facet.name, rankCounts(facet.name, summarize(facet, counts), query)];
  });
  return { rows: passed, facets: Object.fromEntries(summary) as Record<FacetName, FacetCount[]> };
}

/** Parts the rows that pass every selection from those that fail in one facet only; the others are dropped. */
function split(
  rows: Int32Array,
  facets: readonly Facet[],
): { passed: Int32Array; siblings: ReadonlyMap<Facet, number[]> } {
  const selected = facets.flatMap((facet) =>
    facet.passes === null ? [] : [{ facet, passes: facet.passes }],
  );
  const siblings = new Map(selected.map(({ facet }) => [facet, [] as number[]]));
  if (selected.length === 0) return { passed: rows, siblings };
  let kept = 0;
  for (const row of rows) {
    const failed = selected.filter(({ facet, passes }) => passes[facet.codes[row] ?? 0] !== 1);
    const [only] = failed;
    if (only === undefined) rows[kept++] = row;
    else if (failed.length === 1) siblings.get(only.facet)?.push(row);
  }
  return { passed: rows.subarray(0, kept), siblings };
}

function tally(counts: Uint32Array, codes: Uint32Array, rows: ArrayLike<number>): void {
  for (let index = 0; index < rows.length; index += 1) {
    const code = codes[rows[index] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

function summarize(facet: Facet, counts: Uint32Array): FacetCount[] {
  const byValue = new Map<string, number>();
  for (const [code, count] of counts.entries()) {
    if (count === 0) continue;
    for (const value of facet.valuesOf(code)) byValue.set(value, (byValue.get(value) ?? 0) + count);
  }
  return [...byValue].map(([value, count]) => ({ value, count }));
}

/** Rows with the number each is sorted by, the highest first; equal ones stand in the order of their ids. */
export interface Sortable {
  rows: Int32Array;
  /** Of the row at the same index; -Infinity where there is none. */
  keys: Float64Array;
  ids: readonly string[];
}

/**
 * The first `count` rows in order, as sorting all of them would give, for the price of looking at each once: a heap
 * keeps the best so far, the worst of them on top.
 */
export function topRows(sortable: Sortable, count: number): number[] {
  const { rows, keys } = sortable;
  const heap: number[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    if (heap.length < count) {
      pushUp(heap, index, sortable);
      continue;
    }
    const worst = heap[0] ?? 0;
    if ((keys[index] ?? 0) < (keys[worst] ?? 0)) continue;
    if (compare(sortable, index, worst) < 0) replaceTop(heap, index, sortable);
  }
  return heap.sort((a, b) => compare(sortable, a, b)).map((index) => rows[index] ?? 0);
}

function compare({ rows, keys, ids }: Sortable, a: number, b: number): number {
  const [keyA, keyB] = [keys[a] ?? 0, keys[b] ?? 0];
  if (keyA !== keyB) return keyA > keyB ? -1 : 1;
  return compareIds(ids[rows[a] ?? 0] ?? "", ids[rows[b] ?? 0] ?? "");
}

/** The order of ids: by their characters, whatever the language. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function pushUp(heap: number[], item: number, sortable: Sortable): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] ?? item;
    if (compare(sortable, item, above) <= 0) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

function replaceTop(heap: number[], item: number, sortable: Sortable): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const rightIsWorse =
      right < heap.length && compare(sortable, heap[right] ?? item, heap[left] ?? item) > 0;
    const worse = rightIsWorse ? right : left;
    const below = heap[worse] ?? item;
    if (compare(sortable, item, below) >= 0) break;
    heap[at] = below;
    at = worse;
  }
  heap[at] = item;
}

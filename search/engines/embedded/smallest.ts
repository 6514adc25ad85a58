/**
 * The first `count` of the items in the order of `compare`, as sorting all of them would give, for the price of
 * looking at each once: a heap keeps the best so far, its worst on top.
 */
export function smallest(
  items: readonly number[],
  count: number,
  compare: (a: number, b: number) => number,
): number[] {
  if (items.length <= count) return [...items].sort(compare);
  const heap: number[] = [];
  for (const item of items) {
    if (heap.length < count) pushUp(heap, item, compare);
    else if (compare(item, heap[0] ?? item) < 0) replaceTop(heap, item, compare);
  }
  return heap.sort(compare);
}

type Compare = (a: number, b: number) => number;

function pushUp(heap: number[], item: number, compare: Compare): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] ?? item;
    if (compare(item, above) <= 0) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

function replaceTop(heap: number[], item: number, compare: Compare): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const larger = right < heap.length && compare(heap[right] ?? item, heap[left] ?? item) > 0 ? right : left;
    const below = heap[larger] ?? item;
    if (compare(item, below) >= 0) break;
    heap[at] = below;
    at = larger;
  }
  heap[at] = item;
}

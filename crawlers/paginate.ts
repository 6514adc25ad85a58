import { CrawlError } from "./errors.js";
import { countProblem } from "./payload.js";
import type { Rows } from "./payload.js";

/** One page of a list. */
export interface Page<T> extends Rows<T> {
  url: string;
  /** How many rows the source says that the whole list has; `null` when it does not say. Only the first page's counts. */
  total: number | null;
  /** Whether another page should be asked for. */
  more: boolean;
}

/** Far above any board known (a retailer with 18,000 postings at 20 a page); beyond it something goes in circles. */
const MAX_PAGES = 1200;

/**
 * Reads a list page by page until it ends, and tells why it is not whole: a later page that failed, one that repeats
 * what was read already, or a total that does not match the different rows.
 * @param readPage Reads the page of that index, from 0.
 * @param keyOf What makes a row a row of its own: its id, or id and place where a system repeats ids.
 * @throws CrawlError when the first page cannot be read.
 */
export async function readPages<T>(
  readPage: (index: number) => Promise<Page<T>>,
  keyOf: (row: T) => string,
): Promise<Rows<T>> {
  const byKey = new Map<string, T>();
  const first = await readPage(0);
  let problem = first.problem;
  addRows(byKey, first.rows, keyOf);
  let { more } = first;
  for (let index = 1; more; index += 1) {
    const page = await tryPage(readPage, index);
    if (page instanceof CrawlError) {
      problem ??= page;
      break;
    }
    const fresh = addRows(byKey, page.rows, keyOf);
    if (page.rows.length > 0 && fresh === 0) {
      problem ??= new CrawlError("repeated_page", `page ${index} repeats earlier ones`, { url: page.url });
      break;
    }
    problem ??= page.problem;
    more = page.more;
  }
  if (first.total !== null) problem ??= countProblem(first.total, byKey.size, first.url);
  return { rows: [...byKey.values()], problem };
}

/** Adds the rows that are not there yet; returns how many they were. */
function addRows<T>(byKey: Map<string, T>, rows: T[], keyOf: (row: T) => string): number {
  const before = byKey.size;
  for (const row of rows) if (!byKey.has(keyOf(row))) byKey.set(keyOf(row), row);
  return byKey.size - before;
}

async function tryPage<T>(
  readPage: (index: number) => Promise<Page<T>>,
  index: number,
): Promise<Page<T> | CrawlError> {
  if (index >= MAX_PAGES) return new CrawlError("too_large", `more than ${MAX_PAGES} pages`);
  try {
    return await readPage(index);
  } catch (error) {
    if (error instanceof CrawlError) return error;
    throw error;
  }
}

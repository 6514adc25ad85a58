/** What one issue tells. */
export interface Selection {
  /** Ids of the postings that the mail shows, in the order of the search. */
  shown: string[];
  /** How many new ones there are besides. */
  more: number;
}

/**
 * Picks what is new for a subscriber: what the search finds, was opened since the last issue, and was in no issue
 * before.
 * @param found Ids in the order of the search; one may come twice when the index changed between two pages.
 * @param most How many a mail shows.
 */
export function selectNew(
  found: readonly string[],
  { opened, told, most }: { opened: ReadonlySet<string>; told: ReadonlySet<string>; most: number },
): Selection {
  const news = [...new Set(found)].filter((id) => opened.has(id) && !told.has(id));
  return { shown: news.slice(0, most), more: Math.max(news.length - most, 0) };
}

import { distinctPlaces } from "../domain/places/distinct-places.js";
import type { PostingFacts } from "../domain/posting.js";

/**
 * One opening told by several listings: the first listing speaks, the others fill what it leaves unknown and add
 * their places.
 * @throws RangeError when there is no listing at all.
 */
export function composePosting(told: readonly PostingFacts[]): PostingFacts {
  const [first, ...others] = told;
  if (first === undefined) throw new RangeError("a posting needs at least one listing");
  return others.reduce(merge, first);
}

function merge(main: PostingFacts, other: PostingFacts): PostingFacts {
  return {
    ...main,
    places: distinctPlaces([...main.places, ...other.places]),
    workplace: main.workplace ?? other.workplace,
    remoteFrom: [...new Set([...main.remoteFrom, ...other.remoteFrom])].sort(),
    employmentType: main.employmentType ?? other.employmentType,
    salary: main.salary ?? other.salary,
    descriptionHtml: main.descriptionHtml ?? other.descriptionHtml,
    descriptionText: main.descriptionText ?? other.descriptionText,
    postedAt: earlier(main.postedAt, other.postedAt),
    validThrough: main.validThrough ?? other.validThrough,
    provenance: { ...other.provenance, ...main.provenance },
  };
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

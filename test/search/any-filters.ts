import * as fc from "fast-check";
import type { PostingQuery } from "../../src/domain/query.js";
import {
  EMPLOYMENT_TYPES,
  JOB_FUNCTIONS,
  SENIORITIES,
  VIAS,
  WORKPLACES,
} from "../../src/domain/vocabulary.js";

const HOUR = 3_600_000;

/**
 * Any combination of filters on invented postings, sorted by newest or by pay in euros. Most filters are absent, or
 * nothing would be left to compare.
 */
export function anyFilters(): fc.Arbitrary<Partial<PostingQuery>> {
  const some = <T>(...values: readonly T[]) =>
    fc.oneof(
      { weight: 5, arbitrary: fc.constant<T[]>([]) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }) },
    );
  const maybe = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
  const place = fc.constantFrom({ lat: 52.5, lon: 13.3 }, { lat: 32, lon: -107 }, { lat: 0, lon: 0 });
  const near = fc.record({ place, radiusKm: fc.constantFrom(15, 60, 1_200) });
  return fc.record({
    cluster: some("north-harbour", "bay-of-sun", "alpine-loop", "no-such-cluster"),
    sector: some("energy-storage", "wind", "solar", "hydrogen"),
    company: some("company-0", "company-1", "company-2", "company-4", "no-such-company"),
    country: some("DE", "US", "CH", "AQ"),
    region: some("DE-HH", "US-CA", "US-TX"),
    city: some("hamburg", "ZURICH", "San Diego"),
    workplace: some(...WORKPLACES),
    remoteFrom: maybe(fc.constantFrom("FR", "DE", "US")),
    employmentType: some(...EMPLOYMENT_TYPES),
    seniority: some(...SENIORITIES),
    function: some(...JOB_FUNCTIONS),
    language: some("en", "de", "nl"),
    salaryMin: maybe(fc.integer({ min: 3, max: 18 }).map((tens) => tens * 10_000)),
    currency: fc.constant("EUR"),
    hasSalary: fc.constantFrom(false, false, true),
    postedWithinMs: maybe(fc.integer({ min: 1, max: 1_500 }).map((hours) => hours * HOUR)),
    excludeCompany: some("company-0", "company-1"),
    via: maybe(fc.constantFrom(...VIAS)),
    status: fc.constantFrom("open", "open", "unverified", "closed"),
    sort: fc.constantFrom("newest", "salary"),
    limit: fc.integer({ min: 1, max: 100 }),
    near: maybe(near).map((value) =>
      value === null ? null : { ...value.place, radiusKm: value.radiusKm, text: "x", label: "x" },
    ),
  });
}

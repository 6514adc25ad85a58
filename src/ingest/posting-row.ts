import { createHash } from "node:crypto";
import type { PostingRow } from "../../db/repos/postings.js";
import { endOfPeriod } from "../domain/deadline.js";
import type { Place, PostingFacts } from "../domain/posting.js";
import { RULES_VERSION } from "../domain/understand.js";

/** The columns of a posting that are understood from what its sources say. */
export type FactColumns = Pick<
  PostingRow,
  | "title"
  | "department"
  | "description_html"
  | "description_text"
  | "workplace"
  | "remote_from"
  | "employment_type"
  | "seniority"
  | "function"
  | "language"
  | "salary_min"
  | "salary_max"
  | "salary_currency"
  | "salary_period"
  | "salary_text"
  | "posted_at"
  | "valid_through"
  | "provenance"
  | "rules_version"
>;

/** What was understood, as the columns keep it: lists as JSON, a deadline as the last moment of its day. */
export function toColumns(facts: PostingFacts): FactColumns {
  return {
    title: facts.title,
    department: facts.department,
    description_html: facts.descriptionHtml,
    description_text: facts.descriptionText,
    workplace: facts.workplace,
    remote_from: JSON.stringify(facts.remoteFrom),
    employment_type: facts.employmentType,
    seniority: facts.seniority,
    function: facts.function,
    language: facts.language,
    salary_min: facts.salary?.min ?? null,
    salary_max: facts.salary?.max ?? null,
    salary_currency: facts.salary?.currency ?? null,
    salary_period: facts.salary?.period ?? null,
    salary_text: facts.salary?.text ?? null,
    posted_at: facts.postedAt,
    valid_through: facts.validThrough === null ? null : endOfPeriod(facts.validThrough),
    provenance: JSON.stringify(facts.provenance),
    rules_version: RULES_VERSION,
  };
}

/** One field of a posting that reads differently now than before. Values are plain JSON. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

type Comparable = FactColumns & { places: Place[] };

/** How each field of the history reads; of a description only its fingerprint is kept. */
const HISTORY: Readonly<Record<string, (posting: Comparable) => unknown>> = {
  title: (posting) => posting.title,
  places: (posting) => posting.places.map(({ city, region, country }) => ({ city, region, country })),
  salary: (posting) => ({
    min: posting.salary_min,
    max: posting.salary_max,
    currency: posting.salary_currency,
    period: posting.salary_period,
  }),
  workplace: (posting) => posting.workplace,
  remote_from: (posting) => JSON.parse(posting.remote_from) as unknown,
  employment_type: (posting) => posting.employment_type,
  seniority: (posting) => posting.seniority,
  function: (posting) => posting.function,
  language: (posting) => posting.language,
  department: (posting) => posting.department,
  valid_through: (posting) => posting.valid_through,
  description: (posting) =>
    posting.description_text === null
      ? null
      : createHash("sha256").update(posting.description_text).digest("hex").slice(0, 16),
};

/** What changed between two states of a posting, field by field. */
export function compareFacts(before: Comparable, after: Comparable): FieldChange[] {
  return Object.entries(HISTORY).flatMap(([field, read]) => {
    const change = { field, before: read(before), after: read(after) };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}

import type { StatedPosting } from "../../src/domain/posting.js";

/** A posting of which nothing but the title is said, save for what a test gives. */
export function statedPosting(given: Partial<StatedPosting> = {}): StatedPosting {
  return {
    title: "Battery Engineer",
    department: null,
    descriptionHtml: null,
    locations: [],
    workplace: null,
    remoteFrom: [],
    employmentType: null,
    seniority: null,
    language: null,
    salary: null,
    postedAt: null,
    validThrough: null,
    ...given,
  };
}

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPostings } from "../../db/repos/posting-views.js";
import type { WholePosting } from "../../db/repos/posting-views.js";
import { jobPostingMarkup } from "../../src/reading/job-posting-markup.js";
import type { TestBoard } from "../helpers/board.js";
import { makeFilledBoard } from "../helpers/board-postings.js";

describe("jobPostingMarkup", () => {
  let board: TestBoard;
  let views: Map<string, WholePosting>;
  beforeAll(async () => {
    board = await makeFilledBoard();
    const loaded = await loadPostings(board.read, ["p-cells", "p-remote", "p-closed", "p-kraft"]);
    views = new Map(loaded.map((view) => [view.id, view]));
  });
  afterAll(() => board.close());

  const markup = (id: string, change: Partial<WholePosting> = {}) =>
    jobPostingMarkup({ ...views.get(id)!, ...change }, "https://board.example");

  it("has what Google for Jobs requires, and pay as the employer stated it", () => {
    expect(markup("p-cells")).toMatchObject({
      "@type": "JobPosting",
      title: "Senior Battery Systems Engineer",
      description: "<p>We make <strong>storage</strong> that lasts.</p>",
      datePosted: "2026-11-22T12:00:00.000Z",
      hiringOrganization: { name: "Saltcell Batteries" },
      employmentType: "FULL_TIME",
      jobLocation: [
        { address: { addressLocality: "Carson City", addressRegion: "NV", addressCountry: "US" } },
      ],
      baseSalary: { currency: "USD", value: { minValue: 142_000, maxValue: 178_000, unitText: "YEAR" } },
    });
  });

  it("rolls an unknown end 30 days past the last verification, and keeps a stated one", () => {
    expect(markup("p-cells")).toMatchObject({ validThrough: "2026-12-24T23:59:59Z" });
    const stated = markup("p-cells", { valid_through: Date.UTC(2026, 11, 1, 8) });
    expect(stated).toMatchObject({ validThrough: "2026-12-01T23:59:59Z" });
  });

  it("marks telecommuting only where it is remote in full, with the countries it is open to", () => {
    expect(markup("p-remote")).toMatchObject({
      jobLocationType: "TELECOMMUTE",
      applicantLocationRequirements: [{ name: "CA" }, { name: "US" }],
    });
    expect(markup("p-kraft")).not.toHaveProperty("jobLocationType");
    expect(markup("p-remote", { remote_from: '["europe"]' })).toBeNull();
  });

  it("never marks up pay that nobody stated", () => {
    expect(markup("p-cells", { provenance: '{"salary":"inferred"}' })).not.toHaveProperty("baseSalary");
  });

  it("is absent for a closed posting and for one without a text", () => {
    expect(markup("p-closed")).toBeNull();
    expect(markup("p-cells", { description_html: null })).toBeNull();
  });
});

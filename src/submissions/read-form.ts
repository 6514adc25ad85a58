import type { CompanyDesk } from "../ingest/source-context.js";
import type { PostingFacts, StatedLocation, StatedPosting } from "../domain/posting.js";
import type { SubmissionForm } from "./form.js";
import { markdownToHtml } from "./markdown.js";

/** When a posting goes online, and until when. Epoch milliseconds. */
export interface Run {
  postedAt: number;
  validThrough: number;
}

/**
 * What a company's own posting means. Read like any other, save that what a person chose from a list is the fact
 * itself and needs no reading.
 */
export function readSubmission(
  form: SubmissionForm,
  desk: Pick<CompanyDesk, "read">,
  run: Run,
): PostingFacts {
  const facts = desk.read(toStated(form, run));
  const provenance = { ...facts.provenance };
  const chosen: Partial<PostingFacts> = {};
  if (form.workplace) {
    chosen.workplace = form.workplace;
    provenance.workplace = "stated";
    if (form.workplace !== "remote") {
      chosen.remoteFrom = [];
      delete provenance.remote_from;
    }
  }
  if (form.employment_type) {
    chosen.employmentType = form.employment_type;
    provenance.employment_type = "stated";
  }
  if (form.salary) {
    const { min, max, currency, period } = form.salary;
    chosen.salary = { min: min ?? null, max: max ?? null, currency, period, text: null };
    provenance.salary = "stated";
  }
  if (form.sectors && form.sectors.length > 0) {
    chosen.sectors = form.sectors.map((slug) => ({ slug, evidence: "company" }));
    provenance.sectors = "stated";
  }
  return { ...facts, ...chosen, provenance };
}

function toStated(form: SubmissionForm, { postedAt, validThrough }: Run): StatedPosting {
  return {
    title: form.title,
    department: null,
    descriptionHtml: markdownToHtml(form.description_markdown),
    locations: toLocations(form),
    workplace: form.workplace ?? null,
    remoteFrom: [],
    employmentType: form.employment_type ?? null,
    seniority: null,
    language: null,
    salary: null,
    postedAt,
    validThrough,
  };
}

/** The places of remote work are where one may work from: this is read as that, a bare "Germany" as a place of work. */
export function remoteLine(line: string): string {
  return `Remote, ${line}`;
}

function toLocations({ places, workplace }: SubmissionForm): StatedLocation[] {
  const lines = places ?? [];
  if (workplace !== "remote") return lines.map((text) => ({ text }));
  return lines.length === 0 ? [{ text: "Remote" }] : lines.map((line) => ({ text: remoteLine(line) }));
}

/** Where people apply: a web address, or an e-mail address as a link. */
export function applyAddress(form: SubmissionForm): string | null {
  if (form.apply_url) return form.apply_url;
  return form.apply_email ? `mailto:${form.apply_email}` : null;
}

import { findNames } from "../../db/repos/directory-views.js";
import type { Db } from "../../db/connection.js";
import type { PostingFacts } from "../domain/posting.js";
import { openCompanyDesk, openStrangersDesk } from "../ingest/source-context.js";
import { endOf } from "./check-form.js";
import type { SubmissionForm } from "./form.js";
import { readSubmission } from "./read-form.js";
import { findNamedCompany } from "./submitting-company.js";

/** How a form would read as a posting. */
export interface Preview {
  facts: PostingFacts;
  company: string;
  /** Names of its sectors. */
  sectors: string[];
}

/** Reads a form as approving it now would; nothing is stored. */
export async function previewSubmission(db: Db, form: SubmissionForm, now: number): Promise<Preview> {
  const company = await findNamedCompany(db, form.company);
  const desk = company === undefined ? await openStrangersDesk(db) : await openCompanyDesk(db, company.id);
  const facts = readSubmission(form, desk, { postedAt: now, validThrough: endOf(form, now) });
  const slugs = facts.sectors.map(({ slug }) => slug);
  const names = await findNames(db, "sector", slugs);
  return {
    facts,
    company: company?.name ?? form.company,
    sectors: slugs.map((slug) => names.get(slug) ?? slug),
  };
}

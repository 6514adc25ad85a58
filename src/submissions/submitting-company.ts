import type { Db } from "../../db/connection.js";
import {
  findCompany,
  listCompanies,
  replaceCompanySectors,
  upsertCompany,
} from "../../db/repos/directory.js";
import { fold } from "../domain/fold.js";
import { slugify } from "../domain/slug.js";
import type { SubmissionForm } from "./form.js";

/** A company of the directory that a form names, by its slug or its name; `undefined` when it is a new one. */
export async function findNamedCompany(
  db: Db,
  name: string,
): Promise<{ id: number; slug: string; name: string } | undefined> {
  const bySlug = await findCompany(db, name.toLowerCase());
  if (bySlug !== undefined) return bySlug;
  const folded = fold(name);
  return (await listCompanies(db)).find((company) => fold(company.name) === folded);
}

/**
 * The company of a form, entered into the directory when it is not there yet: call it only once a person has approved
 * the posting. What is known of it is what the submission said.
 */
export async function enterCompany(
  db: Db,
  form: SubmissionForm,
  by: { submission: string; now: number },
): Promise<number> {
  const known = await findNamedCompany(db, form.company);
  if (known !== undefined) return known.id;
  const id = await upsertCompany(db, {
    slug: await freeSlug(db, form.company),
    name: form.company,
    kind: "company",
    website: null,
    careers_url: null,
    city: null,
    region: null,
    country: null,
    lat: null,
    lon: null,
    facts: JSON.stringify({ name: { basis: "submission", submission: by.submission } }),
    updated_at: by.now,
  });
  await replaceCompanySectors(db, id, form.sectors ?? []);
  return id;
}

async function freeSlug(db: Db, name: string): Promise<string> {
  const wanted = slugify(name);
  let slug = wanted;
  for (let n = 2; (await findCompany(db, slug)) !== undefined; n += 1) slug = `${wanted}-${n}`;
  return slug;
}

import type { SubmissionForm } from "../submissions/form.js";
import { typed } from "./typed-fields.js";
import type { TypedFields } from "./typed-fields.js";

/** A field that people do not see: see `en.submit.trap`. */
export const TRAP = "homepage";

/** What was typed as the form that the API takes: an empty field is an absent one. */
export function formFromFields(fields: TypedFields): Record<string, unknown> {
  const text = (name: string): string | undefined => {
    const value = typed(fields, name).trim();
    return value === "" ? undefined : value;
  };
  return {
    company: text("company"),
    title: text("title"),
    description_markdown: text("description_markdown"),
    places: linesOf(typed(fields, "places")),
    workplace: text("workplace"),
    employment_type: text("employment_type"),
    salary: salaryOf(text),
    apply_url: text("apply_url"),
    apply_email: text("apply_email"),
    contact_email: text("contact_email"),
    sectors: fields["sectors"] ?? [],
    expires_at: text("expires_at"),
  };
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

/** Currency and period have a value from the start: pay is given once an amount is. */
function salaryOf(text: (name: string) => string | undefined) {
  const min = text("salary.min");
  const max = text("salary.max");
  if (min === undefined && max === undefined) return undefined;
  const period = text("salary.period");
  return { min: amount(min), max: amount(max), currency: text("salary.currency"), period };
}

/**
 * "48,000", "48.000", "48 000", "48000.50" and "48.000,50" are amounts: a sign before exactly three digits parts
 * thousands. Anything else is left as it is, to be refused.
 */
export function amount(text: string | undefined): number | string | undefined {
  if (text === undefined) return undefined;
  const plain = text.replace(/(?<=\d)[ .,'’\u00a0](?=\d{3}(?:\D|$))/g, "").replace(/,(\d{1,2})$/, ".$1");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** A form that was taken before, as its fields show it. */
export function fieldsFromForm(form: SubmissionForm): TypedFields {
  const one = (value: string | number | null | undefined): string[] =>
    value === null || value === undefined ? [] : [String(value)];
  return {
    company: [form.company],
    title: [form.title],
    description_markdown: [form.description_markdown],
    places: [(form.places ?? []).join("\n")],
    workplace: one(form.workplace),
    employment_type: one(form.employment_type),
    "salary.min": one(form.salary?.min),
    "salary.max": one(form.salary?.max),
    "salary.currency": one(form.salary?.currency),
    "salary.period": one(form.salary?.period),
    apply_url: one(form.apply_url),
    apply_email: one(form.apply_email),
    contact_email: [form.contact_email],
    sectors: form.sectors ?? [],
    expires_at: one(form.expires_at?.slice(0, 10)),
  };
}

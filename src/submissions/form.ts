// The zod that the API is described by: its document names this schema.
import { z } from "@hono/zod-openapi";
import { EMPLOYMENT_TYPES, SALARY_PERIODS, WORKPLACES } from "../domain/vocabulary.js";
import { emailField } from "../mail/email-field.js";
import { en } from "../messages/en.js";

const words = en.submit.fields;
const meaning = en.submit.api;

const MAX_NAME = 120;
const MAX_TITLE = 150;
const MIN_DESCRIPTION = 40;
const MAX_DESCRIPTION = 20_000;
const MAX_PLACES = 20;
const MAX_PLACE = 150;
const MAX_SECTORS = 5;
const MAX_ADDRESS = 2_000;
const MAX_AMOUNT = 1_000_000_000;

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** On one line: no line break of a title may end up in a mail's subject. */
function line(missing: string, max: number) {
  return z
    .string(missing)
    .overwrite((text) => text.replace(/\s+/g, " ").trim())
    .min(1, missing)
    .max(max, words.too_long(max));
}

const email = emailField(words.email, words.too_long);

const amount = z.number(words.amount).positive(words.amount).max(MAX_AMOUNT, words.amount).nullish();

const salary = z
  .object(
    {
      min: amount,
      max: amount,
      currency: z
        .string(words.currency)
        .overwrite((text) => text.trim().toUpperCase())
        .refine((code) => CURRENCIES.has(code), words.currency)
        .describe(meaning.currency),
      period: z.enum(SALARY_PERIODS, words.period(SALARY_PERIODS)),
    },
    words.salary,
  )
  .check(
    z.superRefine(({ min, max }, context) => {
      const low = min ?? null;
      const high = max ?? null;
      if (low === null && high === null) {
        context.addIssue({ code: "custom", path: ["min"], message: words.amount_missing });
      }
      if (low !== null && high !== null && high < low) {
        context.addIssue({ code: "custom", path: ["max"], message: words.amount_order });
      }
    }),
  );

/**
 * The fields of a company's own posting, by the names that API and page share. What needs the directory or the clock
 * to be judged is judged in `check-form`.
 */
export const submissionForm = z
  .object({
    company: line(words.company, MAX_NAME).describe(meaning.company),
    title: line(words.title, MAX_TITLE).min(3, words.title_short),
    description_markdown: z
      .string(words.description)
      .trim()
      .min(1, words.description)
      .min(MIN_DESCRIPTION, words.description_short(MIN_DESCRIPTION))
      .max(MAX_DESCRIPTION, words.too_long(MAX_DESCRIPTION))
      .describe(meaning.description_markdown),
    places: z
      .array(line(words.place_text, MAX_PLACE), words.place_text)
      .max(MAX_PLACES, words.places_many(MAX_PLACES))
      .nullish()
      .describe(meaning.places),
    workplace: z.enum(WORKPLACES, words.workplace).nullish(),
    employment_type: z.enum(EMPLOYMENT_TYPES, words.employment_type(EMPLOYMENT_TYPES)).nullish(),
    salary: salary.nullish().describe(meaning.salary),
    apply_url: z
      .string(words.apply_url)
      .trim()
      .max(MAX_ADDRESS, words.too_long(MAX_ADDRESS))
      .refine(isWebAddress, words.apply_url)
      .nullish()
      .describe(meaning.apply_url),
    apply_email: email.nullish().describe(meaning.apply_email),
    sectors: z
      .array(line(words.sectors, MAX_NAME), words.sectors)
      .max(MAX_SECTORS, words.sectors_many(MAX_SECTORS))
      .nullish()
      .describe(meaning.sectors),
    expires_at: z
      .string(words.expires_at)
      .trim()
      .refine((text) => dayOf(text) !== null, words.expires_at)
      .nullish()
      .describe(meaning.expires_at),
    contact_email: email.describe(meaning.contact_email),
  })
  .check(
    z.superRefine(
      (form, context) => checkTogether(form, (path, message) => complain(context, path, message)),
      {
        // Also when a field alone is wrong already: a person mends everything in one go.
        when: ({ value }) => typeof value === "object" && value !== null,
      },
    ),
  );

/** A company's own posting as it was sent in. */
export type SubmissionForm = z.output<typeof submissionForm>;

function complain(context: z.RefinementCtx, field: string, message: string): void {
  context.addIssue({ code: "custom", path: [field], message });
}

type Raw = Partial<Record<keyof SubmissionForm, unknown>>;

function checkTogether(form: Raw, fail: (field: string, message: string) => void): void {
  const given = (value: unknown): boolean => value !== undefined && value !== null;
  const listed = Array.isArray(form.places) && form.places.length > 0;
  if (!listed && form.workplace !== "remote") fail("places", words.places);
  if (!given(form.apply_url) && !given(form.apply_email)) fail("apply_url", words.apply);
  if (given(form.apply_url) && given(form.apply_email)) fail("apply_email", words.apply_twice);
}

/** Only these two schemes: an address is put into a link. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/;

/** The end, in UTC, of the day that a date or a time (RFC 3339) names, in epoch milliseconds; `null` when it is none. */
export function dayOf(text: string): number | null {
  const match = DAY.exec(text);
  if (match === null || Number.isNaN(Date.parse(text))) return null;
  const [year, month, day] = match.slice(1, 4).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const end = Date.UTC(year, month - 1, day, 23, 59, 59);
  // 30 February would be 2 March.
  return new Date(end).getUTCDate() === day ? end : null;
}

import { DAY_MS } from "../domain/durations.js";
import { listSectors } from "../../db/repos/directory.js";
import type { Db } from "../../db/connection.js";
import { AppError } from "../domain/errors.js";
import type { FieldError } from "../domain/errors.js";
import { fieldErrorsOf } from "../domain/field-errors.js";
import { loadGazetteer } from "../domain/places/gazetteer.js";
import { parsePlaces } from "../domain/places/parse-places.js";
import { en } from "../messages/en.js";
import { dayOf, submissionForm } from "./form.js";
import type { SubmissionForm } from "./form.js";
import { markdownToHtml } from "./markdown.js";
import { remoteLine } from "./read-form.js";

const words = en.submit.fields;

/** The longest that a company's own posting is online without being sent again. */
export const ONLINE_DAYS = 60;
const ORDER = Object.keys(submissionForm.shape);
const NOWHERE = { country: null, region: null };

/**
 * Reads a form and judges every field of it at once: its shape, the sectors and places it names, its last day.
 * @throws AppError `invalid_input` with every field at fault.
 */
export async function checkForm(db: Db, raw: unknown, now: number): Promise<SubmissionForm> {
  const parsed = submissionForm.safeParse(raw);
  const errors = parsed.success ? [] : fieldErrorsOf(parsed.error);
  const wrong = new Set(errors.map(({ field }) => field));
  const more = [
    ...(await sectorErrors(db, readable("sectors", raw))),
    ...placeErrors(readable("places", raw), readable("workplace", raw) === "remote"),
    ...dayErrors(readable("expires_at", raw), now),
    ...textErrors(readable("description_markdown", raw)),
  ].filter(({ field }) => !wrong.has(field));
  if (parsed.success && more.length === 0) return parsed.data;
  throw new AppError("invalid_input", en.submit.unusable, { fields: inOrder([...errors, ...more]) });
}

/** As the fields stand in the form, so that a list of mistakes is read from top to bottom. */
function inOrder(errors: FieldError[]): FieldError[] {
  const place = ({ field }: FieldError): number => ORDER.indexOf(field.split(".")[0] ?? "");
  return errors.sort((a, b) => place(a) - place(b));
}

type CheckedField = "sectors" | "places" | "workplace" | "expires_at" | "description_markdown";

/** One field's value, where that alone can be read. */
function readable<K extends CheckedField>(field: K, raw: unknown): SubmissionForm[K] | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const result = submissionForm.shape[field].safeParse((raw as Record<string, unknown>)[field]);
  return result.success ? (result.data as SubmissionForm[K]) : undefined;
}

async function sectorErrors(db: Db, slugs: SubmissionForm["sectors"]): Promise<FieldError[]> {
  if (slugs === undefined || slugs === null || slugs.length === 0) return [];
  const known = new Set((await listSectors(db)).map((sector) => sector.slug));
  const unknown = slugs.find((slug) => !known.has(slug));
  return unknown === undefined ? [] : [{ field: "sectors", message: words.sector_unknown(unknown) }];
}

function placeErrors(lines: SubmissionForm["places"], remote: boolean): FieldError[] {
  const unknown = (lines ?? []).find((line) => !saysWhere(line, remote));
  return unknown === undefined ? [] : [{ field: "places", message: words.place_unknown(unknown) }];
}

/** Whether a line names a place, or, of remote work, a part of the world. */
function saysWhere(line: string, remote: boolean): boolean {
  const plain = parsePlaces(line, NOWHERE, loadGazetteer());
  if (plain.places.length > 0 || plain.workplace === "remote") return true;
  return remote && parsePlaces(remoteLine(line), NOWHERE, loadGazetteer()).remoteFrom.length > 0;
}

function dayErrors(text: SubmissionForm["expires_at"], now: number): FieldError[] {
  const end = text === undefined || text === null ? null : dayOf(text);
  if (end === null) return [];
  const fail = (message: string) => [{ field: "expires_at", message }];
  if (end < now) return fail(words.expires_past);
  const last = new Date(now + ONLINE_DAYS * DAY_MS).toISOString().slice(0, 10);
  return end > (dayOf(last) ?? 0) ? fail(words.expires_late(last)) : [];
}

/** Markup alone is no description. */
function textErrors(markdown: string | undefined): FieldError[] {
  if (markdown === undefined || markdownToHtml(markdown) !== "") return [];
  return [{ field: "description_markdown", message: words.description }];
}

/** When a form's posting ends if it goes online now: on the day asked for, at most 60 days from now. */
export function endOf(form: SubmissionForm, now: number): number {
  const asked = form.expires_at === undefined || form.expires_at === null ? null : dayOf(form.expires_at);
  const latest = now + ONLINE_DAYS * DAY_MS;
  return asked === null ? latest : Math.min(asked, latest);
}

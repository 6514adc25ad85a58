// The zod that the API is described by: its document names this schema.
import { z } from "@hono/zod-openapi";
import { en } from "../messages/en.js";
import { emailField } from "../mail/email-field.js";
import { readTimeZone } from "./next-issue.js";

const words = en.subscribe.fields;
const meaning = en.subscribe.api;
const MAX_QUERY = 2_000;

/** English names of the weekdays, Sunday first: their places are the numbers that stand for them. */
export const WEEKDAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

const value = z.union([z.string(), z.number(), z.boolean()]);

const weekday = z
  .union([z.enum(WEEKDAYS), z.int().min(0, words.weekday).max(6, words.weekday)], words.weekday)
  .default("monday");
const timeZone = z
  .string(words.time_zone)
  .trim()
  .refine((name) => readTimeZone(name) !== null, words.time_zone)
  .default("UTC")
  .describe(meaning.time_zone);

/** What a person may change later. */
export const scheduleForm = z.object({ weekday, time_zone: timeZone });

/** The fields of a subscription, by the names that API and page share. */
export const subscriptionForm = z.object({
  email: emailField(words.email),
  query: z
    .union([z.string().max(MAX_QUERY), z.record(z.string(), z.union([value, z.array(value)]))], words.query)
    .describe(meaning.query),
  frequency: z.enum(["weekly"], words.frequency).default("weekly"),
  weekday,
  time_zone: timeZone,
  language: z.enum(["en"], words.language).default("en").describe(meaning.language),
});

export type SubscriptionForm = z.output<typeof subscriptionForm>;

/** 0 is Sunday. */
export function weekdayNumber(day: SubscriptionForm["weekday"]): number {
  return typeof day === "number" ? day : WEEKDAYS.indexOf(day);
}

/** A search as it may be sent in: the query part of an address, a whole address, or an object of parameters. */
export function queryEntries(query: SubscriptionForm["query"]): URLSearchParams {
  if (typeof query === "string") {
    if (URL.canParse(query)) return new URL(query).searchParams;
    return new URLSearchParams(query.startsWith("/") ? query.slice(query.indexOf("?")) : query);
  }
  const entries = Object.entries(query).flatMap(([name, values]) =>
    [values].flat().map((one): [string, string] => [name, String(one)]),
  );
  return new URLSearchParams(entries);
}

/** What is wrong with a field of a company's own posting, and what would be right. */
const fields = {
  company: "Give the company's name, or its slug in the directory.",
  title: "Give the title of the position.",
  title_short: "A title has at least 3 characters.",
  description: "Describe the position.",
  description_short: (min: number) => `Describe the position in at least ${min} characters.`,
  too_long: (max: number) => `At most ${max.toLocaleString("en")} characters.`,
  places: "Give at least one place, or say that the work is remote.",
  places_many: (max: number) => `At most ${max} places.`,
  place_text: "Give each place as text, such as “Lyon, France”.",
  place_unknown: (line: string) =>
    `“${line}” is no place that is known here. Give town and country, such as “Lyon, France”, or “Remote, Canada”.`,
  workplace: "Choose one of: onsite, hybrid, remote.",
  employment_type: (values: readonly string[]) => `Choose one of: ${values.join(", ")}.`,
  salary: "Give pay as min, max, currency and period.",
  amount: "Give an amount as a number above 0.",
  amount_order: "The upper end is below the lower one.",
  amount_missing: "Give at least one amount, or leave pay out.",
  currency: "Give a currency of three letters (ISO 4217), such as EUR.",
  period: (values: readonly string[]) => `Choose one of: ${values.join(", ")}.`,
  apply: "Give a web address or an e-mail address where people apply.",
  apply_twice: "Give either a web address or an e-mail address, not both.",
  apply_url: "Give a full web address that starts with https:// or http://.",
  email: "Give an e-mail address, such as jobs@example.com.",
  sectors: "Give sectors as a list of their slugs.",
  sectors_many: (max: number) => `At most ${max} sectors.`,
  sector_unknown: (slug: string) => `There is no sector “${slug}”. GET /api/v1/sectors lists them.`,
  expires_at: "Give a day as YYYY-MM-DD, such as 2027-01-31.",
  expires_past: "This day is over.",
  expires_late: (last: string) => `A posting is online for at most 60 days: give ${last} or an earlier day.`,
} as const;

export const submit = {
  fields,
  unusable: "The posting cannot be taken as it is.",
} as const;

export const submission = {
  not_found:
    "There is no submission at this address. Either the link is not complete, or the submission was not confirmed within 7 days and has been deleted; you can send it again.",
  day_over: "The last day that the company asked for is over. Reject it with that as the reason.",
  reason_missing: "A refusal needs a reason: the company is told it.",
  posting_withdrawn: "The posting of this submission was withdrawn by this board and cannot be brought back.",
} as const;

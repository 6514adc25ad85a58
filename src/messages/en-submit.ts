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
  sector_unknown: (slug: string) => `There is no sector “${slug}”.`,
  expires_at: "Give a day as YYYY-MM-DD, such as 2027-01-31.",
  expires_past: "This day is over.",
  expires_late: (last: string) => `A posting is online for at most 60 days: give ${last} or an earlier day.`,
} as const;

/** What the fields mean to a program. */
const api = {
  company: "Slug of a company in the directory, or the name of one that is not in it yet",
  description_markdown: "Markdown; HTML in it is made safe",
  places: "Each as text, such as “Lyon, France”; of remote work, where one may work from",
  salary: "As stated; give min, max or both",
  currency: "ISO 4217",
  apply_url: "Where people apply; give this or apply_email",
  apply_email: "Is published; give this or apply_url",
  contact_email: "Is not published; the link to confirm, change and close the posting is mailed there",
  sectors: "Slugs; left out, they are read from the company and the title",
  expires_at: "Last day, YYYY-MM-DD, at most 60 days ahead; 60 days when left out",
} as const;

export const submit = {
  fields,
  api,
  unusable: "The posting cannot be taken as it is.",
  title: "Submit a posting",
  intro:
    "For companies and research institutes in cleantech. You confirm it by a link that we mail to you, a person reviews it, and it is online for 60 days. It costs nothing and needs no account.",
  crawled:
    "If your openings stand on your own career page or applicant system, you need not post them here: the board reads them there.",
  summary: "Mend these fields, then send it again. Everything you typed is still here.",
  preview_title: "Preview",
  preview_note: "This is how it reads here. Nothing has been sent yet.",
  change: "Change it",
  apply_at: "People apply at",
  preview: "Preview",
  send: "Send for review",
  send_change: "Send the change for review",
  labels: {
    company: "Company",
    title: "Title of the position",
    description_markdown: "Description",
    places: "Places",
    workplace: "Workplace",
    employment_type: "Type of employment",
    salary: "Pay",
    "salary.min": "From",
    "salary.max": "To",
    "salary.currency": "Currency",
    "salary.period": "Per",
    apply_url: "Web address where people apply",
    apply_email: "or e-mail address where they apply",
    sectors: "Sectors",
    expires_at: "Last day",
    contact_email: "Your e-mail address",
  },
  help: {
    company: "Its name as people know it. If it is in the directory, choose it from the suggestions.",
    title: "As people would search for it, without place, pay or exclamation marks.",
    description_markdown:
      "At least 40 characters. Markdown works: # heading, **bold**, - list, [text](https://address).",
    places:
      "One a line, such as “Lyon, France”. For remote work: where one may work from, such as “Canada” or “Europe”.",
    salary: "As you would state it in an offer. In some places the law asks for it.",
    apply_url: "Starts with https://.",
    apply_email: "It will be public.",
    sectors: "Up to 5.",
    expires_at: "At most 60 days from now; left empty, 60 days.",
    contact_email: "Not published. The link to confirm, change and close the posting is sent here.",
    contact_fixed: "It cannot be changed: the link that you came by was sent here.",
    company_fixed: "It cannot be changed for a posting that was online.",
  },
  /** A field that no person sees: what fills it in is a program. */
  trap: "Leave this field empty",
  not_stated: "not stated",
  periods: { HOUR: "hour", DAY: "day", WEEK: "week", MONTH: "month", YEAR: "year" },
  sent_title: "One step is left",
  sent: (email: string) =>
    `We sent a mail to ${email}. Open the link in it and confirm the posting; then a person reviews it.`,
  sent_wait: "No mail after some minutes? Look in the folder for spam, or send the form again.",
  next: "A link was mailed to the address in `contact_email`. Opened and confirmed within 7 days, the posting is reviewed by a person; the result is told by mail.",
} as const;

/** What a submission's state means, and what can be done about it. */
const states = {
  unconfirmed: {
    title: "Confirm your posting",
    text: "Nobody sees it yet. If it is yours and reads as it should, confirm it; a person then reviews it.",
  },
  pending: {
    title: "Waits for review",
    text: "It is confirmed. A person reviews it and you are told the result by mail. Until then nothing of it is online.",
  },
  published: { title: "Online", text: "It was reviewed, and everybody can see it." },
  edited: {
    title: "Online; a change waits for review",
    text: "It stays online as it was until the change has been reviewed.",
  },
  rejected: {
    title: "Not published",
    text: "A reviewer did not publish it. You can change it and send it again.",
  },
  closed: {
    title: "Closed",
    text: "You closed it. Sent again and reviewed, it comes back under its old address.",
  },
  expired: {
    title: "Expired",
    text: "Its time is over. Sent again and reviewed, it comes back under its old address.",
  },
  withdrawn: {
    title: "Withdrawn",
    text: "You took it back. Nothing more happens, and it is deleted here after 30 days.",
  },
} as const;

export const submission = {
  states,
  until: "It is online until",
  see: "See it",
  reason: "The reviewer's reason",
  edit_reason: "Your last change was not published. The reviewer's reason:",
  go_on: "Go on with the change",
  confirm: "Confirm and send for review",
  withdraw: "Withdraw it",
  close: "Close the posting",
  close_note: "Closing works at once. You can bring it back later.",
  edit: "Change it",
  send_again: "Change it or send it again",
  edit_title: "Change your posting",
  edit_note: "A change is reviewed before it goes online.",
  not_found:
    "There is no submission at this address. Either the link is not complete, or the submission was not confirmed within 7 days and has been deleted; you can send it again.",
  day_over: "The last day that the company asked for is over. Reject it with that as the reason.",
  reason_missing: "A refusal needs a reason: the company is told it.",
  posting_withdrawn: "The posting of this submission was withdrawn by this board and cannot be brought back.",
} as const;

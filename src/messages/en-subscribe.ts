import { count } from "./plural.js";

/** What is wrong with a field of a subscription. */
const fields = {
  email: "Give an e-mail address, such as name@example.com.",
  query: "Give a search as its parameters, such as q=solar&country=US, or as an object of them.",
  query_empty: "Choose at least one filter or word: a mail of everything would help nobody.",
  query_unknown: (what: string, slug: string) => `There is no ${what} “${slug}”.`,
  frequency: "There is one frequency: weekly.",
  weekday: "Give a weekday by its English name, such as monday, or as a number from 0 (Sunday) to 6.",
  time_zone: "Give a time zone by its IANA name, such as Europe/Paris.",
  language: "Mails are written in English for now: en.",
} as const;

/** What the fields mean to a program. */
const api = {
  query:
    "A search's parameters: the query part of its address, its whole address, or an object; sort, limit, cursor, status and posted_within mean nothing here",
  weekday: "The mail is made at seven in the morning of this day",
  time_zone: "IANA name",
  language: "Of the mails",
} as const;

export const subscribe = {
  fields,
  api,
  unusable: "The subscription cannot be taken as it is.",
  /** The wording that consent is given on. Raise the version with every change of it. */
  consent_version: "2026-11",
  consent:
    "By sending this form you ask for one mail a week with new postings for this search. The address is used for nothing else and given to nobody. Each mail has a link that ends it at once.",
  weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  title: "Weekly mail",
  intro: "One mail a week with what is new for a search, and none when nothing is new. No account.",
  search: "Your search",
  finds: (n: number) => `It finds ${count(n, "open posting")} now.`,
  change: "Change the search",
  summary: "Mend these fields, then send it again.",
  email: "E-mail address",
  email_help: "We first send a link to confirm it.",
  weekday: "Day",
  weekday_help: "The mail comes at seven in the morning.",
  time_zone: "Time zone",
  send: "Send me the link",
  choose_title: "Which postings?",
  choose: "A mail of everything would help nobody: choose at least one word, place or filter.",
  choose_words: "Title, skill or company",
  choose_place: "City or region",
  choose_cluster: "Cluster",
  choose_sector: "Sector",
  any: "any",
  choose_next: "Use this search",
  choose_more: "All filters are on the search page; “Weekly mail” beside the count leads back here.",
  open_search: "Open the search page",
  sent_title: "One step is left",
  sent: (email: string) =>
    `We sent a mail to ${email}. Open the link in it and confirm; then the weekly mail begins.`,
  sent_wait: "No mail after some minutes? Look in the folder for spam, or send the form again.",
  next: "A link was mailed to the address in `email`. Opened and confirmed within 7 days, the weekly mail begins.",
} as const;

export const subscription = {
  not_active: "This subscription is not active, so there is no day to change.",
  not_found:
    "There is no subscription at this address. Either the link is not complete, or it was not confirmed within 7 days, or ended, and has been deleted.",
  pending_title: "Confirm your weekly mail",
  pending: (email: string, weekday: string) =>
    `${email} gets one mail each ${weekday} with what is new for this search, and none when nothing is new.`,
  confirm: "Confirm: send it to me",
  active_title: "Your weekly mail",
  active: (email: string) => `It goes to ${email}.`,
  next_issue: (day: string) => `The next one is due on ${day}, if something is new.`,
  reschedule: "Change the day",
  unsubscribe_title: "Unsubscribe",
  unsubscribe_ask: "No more mails for this search are sent, from this moment.",
  unsubscribe: "Unsubscribe",
  ended_title: "Unsubscribed",
  ended: "No more mails are sent for this search. The address is deleted here after 30 days.",
  again: "Ask for it again",
} as const;

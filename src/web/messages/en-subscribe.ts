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

export const subscribe = {
  fields,
  unusable: "The subscription cannot be taken as it is.",
  /** The wording that consent is given on. Raise the version with every change of it. */
  consent_version: "2026-11",
  consent:
    "By sending this form you ask for one mail a week with new postings for this search. The address is used for nothing else and given to nobody. Each mail has a link that ends it at once.",
  weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;

export const subscription = {
  not_active: "This subscription is not active, so there is no day to change.",
  not_found:
    "There is no subscription at this address. Either the link is not complete, or it was not confirmed within 7 days, or ended, and has been deleted.",
} as const;

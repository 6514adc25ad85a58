import { count } from "./plural.js";

export const times = {
  just_now: "just now",
  minutes: (n: number) => `${n} min ago`,
  hours: (n: number) => `${n} h ago`,
  days: (n: number) => `${count(n, "day")} ago`,
  never: "never",
} as const;

export const feeds = {
  title: (label: string) => (label === "" ? "Clusterwork: open postings" : `Clusterwork: ${label}`),
  description: "Openings in cleantech clusters, newest first.",
} as const;

export const crawler = {
  title: "About the crawler",
  intro:
    "This board reads the openings that companies publish on their own career pages and applicant systems, so that nobody has to post them twice. It behaves as a guest.",
  manners: "How it behaves",
  rules: [
    "It says who it is: its user agent is the line above, with this page as its address.",
    "It obeys robots.txt (RFC 9309) and waits as long as a Crawl-delay asks. Interfaces that their vendor documents for public reading are read by that permission; a robots rule that names this crawler is obeyed there too.",
    "At most one request to a host is in flight, with a pause between two. What has not changed is asked for conditionally and costs you next to nothing.",
    "When a host says “later” (429, 503, Retry-After), it stays away for that long. When a host refuses, it is not evaded.",
    "It reads postings only. It fills in no forms, opens no accounts and keeps no personal data of applicants.",
  ],
  opt_out: "How to opt out",
  opt_out_ways: (name: string) => [
    `In your robots.txt, close the site to this crawler: “User-agent: ${name}”, then “Disallow: /”. The next visit sees it, and your postings are withdrawn here at once.`,
    "Or reserve text and data mining by the W3C's TDM Reservation Protocol: the header “tdm-reservation: 1”, or the same in a meta element of the page.",
    "Or ask the people who run this board. No account is needed, and no reason.",
  ],
  agent: "User agent",
  ledger: "Hosts visited",
  ledger_intro:
    "What the last request to each host was answered, and until when the crawler stays away from it.",
  host: "Host",
  last: "Last request",
  answer: "Answer",
  away: "Stays away until",
  none: "No host has been visited yet.",
} as const;

export const docs = {
  title: "API reference",
  promise:
    "Version 1 is read without a key. A field is never renamed or removed within v1; fields may be added, so ignore those you do not know.",
  errors:
    "Errors are problem documents (RFC 9457): the parameter at fault is named in errors[].field. Answers carry an ETag; send it back in If-None-Match and an unchanged answer costs nothing (304). The RateLimit fields say how many requests are left in the current minute.",
  machine: "The same as an OpenAPI 3.1 document",
  parameters: "Parameters",
  name: "Name",
  meaning: "Meaning",
  body: "Body",
  required: "required",
  schemas: "Shapes",
  type: "Type",
  or_null: "or null",
  list_of: "list of",
  contents: "Contents",
} as const;

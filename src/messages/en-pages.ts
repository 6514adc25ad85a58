import { count, list, number } from "./plural.js";

export const layout = {
  site: "Clusterwork",
  tagline: "Openings in cleantech clusters, read from the companies' own pages",
  notice: "About this board",
  skip: "Skip to the content",
  nav: "Main",
  postings: "Postings",
  clusters: "Clusters",
  companies: "Companies",
  submit: "Submit",
  submit_what: " a posting",
  subscribe: "Weekly mail",
  crawler: "About the crawler",
  docs: "API",
  source: "Open data: every posting, cluster and company here can be read by the API, without a key.",
  // GeoNames' licence (CC BY 4.0) asks to be named wherever its data is shown.
  places: "Positions of places: ",
  footer: "Footer",
} as const;

export const searchBar = {
  label: "Search postings",
  words: "Title, skill or company",
  place: "City, region or country",
  submit: "Search",
} as const;

export const home = {
  title: "Openings in cleantech clusters",
  numbers: (n: { postings: number; companies: number; clusters: number; verified: number }) =>
    `${count(n.postings, "open posting")} at ${count(n.companies, "company", "companies")} in ${count(n.clusters, "cluster")}; ` +
    `${n.verified}\u00a0% verified within 24 hours.`,
  empty: "No postings yet.",
  crawling: (read: number, total: number) =>
    `The first crawl is under way: ${number(read)} of ${count(total, "source")} read. Postings appear as they are found.`,
  clusters: "Clusters",
  clusters_all: (n: number) => `All ${number(n)} clusters`,
  map: (n: number) =>
    `Map of ${count(n, "cluster")}: a filled dot has open postings, a ring none yet. The list beside it says the same.`,
  sectors: "Sectors",
  newest: "Newest, one of each company",
  newest_all: "All open postings, newest first",
} as const;

export const search = {
  title: "Postings",
  heading: (status: string) =>
    status === "open" ? "Open postings" : `${status[0]?.toUpperCase()}${status.slice(1)} postings`,
  count: (n: number, status: string, clusters: number) =>
    clusters === 0
      ? `${count(n, `${status} posting`)}`
      : `${count(n, `${status} posting`)} in ${count(clusters, "cluster")}`,
  show: (n: number) => `Show ${count(n, "posting")}`,
  filter: "Filter",
  filters: "Filters",
  skip_filters: "Skip the filters",
  chosen: "Chosen filters",
  remove: (label: string) => `Remove filter: ${label}`,
  clear: "Clear all",
  sort: "Sort",
  sort_by: "Sort by",
  apply: "Apply",
  sorts: { relevance: "best match", newest: "newest", salary: "highest pay" },
  next: "Next page",
  first: "First page",
  pager: "Pages",
  feed: "Feed",
  mail: "Weekly mail",
  of_this: "of exactly these postings",
  more: (n: number) => `${number(n)} more`,
  posted: "Posted within",
  ages: [
    { value: "24h", label: "24 hours" },
    { value: "7d", label: "7 days" },
    { value: "30d", label: "30 days" },
  ],
  radius: "Distance",
  km: (n: number) => `${number(n)} km`,
  pay: "Pay",
  pay_min: "At least, a year",
  pay_currency: "Currency",
  has_salary: "pay stated",
  pay_help: "Nothing is converted: only pay in this currency is compared.",
  status: "Status",
  via: "Listed by",
  via_member: "membership",
  via_area: "area",
  none: "No posting matches.",
  none_drop: "With one filter less there would be:",
  none_drop_one: (label: string, n: number) => `${count(n, "posting")} without ${label}`,
  none_start: "Start from all open postings",
  chips: {
    near: (label: string, km: number) => `within ${number(km)} km of ${label}`,
    remote_from: (country: string) => `remote from ${country}`,
    salary_min: (amount: string) => `${amount} a year or more`,
    posted_within: (age: string) => `posted within ${age}`,
    exclude: (word: string) => `not “${word}”`,
    exclude_company: (name: string) => `not ${name}`,
    via: (via: string) => `listed by ${via}`,
    q: (q: string) => `“${q}”`,
  },
} as const;

export const cluster = {
  title: "Clusters",
  intro:
    "Regional cleantech clusters, with the openings of their members and of everybody in their area. Those with open postings come first.",
  open: (n: number) => count(n, "open posting"),
  members: (n: number) => count(n, "member"),
  none: "no postings yet",
  with_postings: "With open postings",
  without_postings: "No open postings yet",
  companies: (members: number, area: number) =>
    list([
      ...(members === 0 ? [] : [count(members, "company", "companies")]),
      ...(area === 0 ? [] : [`${number(area)} in its area`]),
    ]),
  roster_missing: "no roster yet",
  failing_title: "Sources that fail",
  founded: (year: number) => `founded ${year}`,
  numbers: (n: { open: number; members: number; area: number }) =>
    [
      `${count(n.open, "open posting")}.`,
      ...(n.members === 0 ? [] : [`${count(n.members, "company", "companies")} documented as its own.`]),
      ...(n.area === 0 ? [] : [`${count(n.area, "company", "companies")} only seated in its area.`]),
    ].join(" "),
  freshness: (share: number) => `${share}\u00a0% of its open postings were verified within 24 hours.`,
  failing: (n: number) => `${count(n, "source")} of its companies cannot be read at present:`,
  no_roster:
    "There is no roster of this cluster yet, so no company is shown. If you run the cluster office, send us the list of members.",
  no_area:
    "Nobody has drawn the area of this cluster yet, so only postings of its documented members are listed.",
  companies_member: "Companies documented as its own",
  companies_area: "Companies seated in its area",
  companies_area_note: "Seated here, with no documented tie to the cluster.",
  companies_past: "Partners in the past",
  postings: "Newest postings",
  all: (n: number) => `All ${count(n, "open posting")}`,
  plot: "Open postings by sector",
  neighbours: "Clusters nearby",
  km_away: (km: number) => (km < 1 ? "less than 1 km" : `${number(km)} km`),
} as const;

export const company = {
  title: "Companies",
  intro: "Companies and research institutes whose own career pages are read here.",
  institute: "Research institute",
  kind_company: "Company",
  numbers: (open: number) => (open === 0 ? "No open posting at present." : `${count(open, "open posting")}.`),
  clusters: "Clusters",
  sectors: "Sectors",
  website: "Website",
  careers: "Career page",
  sources: "Where its postings are read",
  no_source: "No source of postings is known yet.",
  source_on: "read regularly",
  source_waiting: "waiting: this system cannot be read yet",
  source_probe: "to be checked once",
  source_off: "switched off",
  source_withdrawn: "withdrawn at its own wish",
  read_complete: "last read in full",
  failing: (code: string) => `failing: ${code.replaceAll("_", " ")}`,
  postings: "Open postings",
  plot: "Open postings by kind of work",
  submit: "Submit a posting of this company",
  opt_out: "How to opt out of being read",
  with_postings: (n: number) => `${number(n)} with open postings`,
  without: (n: number) => `${number(n)} without open postings`,
} as const;

export const sector = {
  plot: "Open postings by cluster",
  numbers: (open: number, clusters: number) =>
    `${count(open, "open posting")} in ${count(clusters, "cluster")}.`,
  none: "No open posting at present.",
  group: "Sectors in this group",
  parent: "Part of",
  neighbours: "Related sectors",
  postings: "Newest postings",
} as const;

export const plot = {
  table: "The numbers as a table",
  source: (when: string) => `Source: this board's open postings on ${when}.`,
  value: "Open postings",
} as const;

import { count } from "./plural.js";

export const errors = {
  invalid_input: { title: "Something in the request cannot be read" },
  not_found: { title: "Not found", detail: "There is nothing at this address." },
  gone: { title: "No longer here" },
  conflict: { title: "Already done" },
  forbidden: {
    title: "Refused",
    detail:
      "This form was sent from another site, so nothing was done. Open the form here and send it again.",
  },
  rate_limited: {
    title: "Too many requests",
    detail: (limit: number, seconds: number) =>
      `More than ${count(limit, "request")} in a minute came from this address. Try again in ${count(seconds, "second")}.`,
  },
  too_large: { title: "Too large", detail: "What was sent is larger than 256 KB." },
  unavailable: { title: "Not available now" },
  configuration: { title: "Not set up" },
  internal: {
    title: "Something failed on our side",
    detail: "The request was not answered. Nothing you sent was the cause; trying again later may help.",
  },
  merged: "This posting is the same opening as another one.",
  posting_not_found: "There is no posting with this id.",
  posting_withdrawn: "This posting was withdrawn: its source asked not to be listed here.",
  posting_gone: (company: string) =>
    `This posting by ${company} has been closed for more than 30 days and is kept no longer.`,
  cluster_not_found: "There is no cluster with this name.",
  company_not_found: "There is no company with this name.",
  sector_not_found: "There is no sector with this name.",
  since_invalid: "This is no position that an earlier answer gave: start again without it.",
  summary: "The search could not be run",
  nearest: "The nearest things that are here:",
  all_postings: "all open postings",
  all_clusters: "all clusters",
  home: "the front page",
} as const;

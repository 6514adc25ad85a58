import { crawler, docs, feeds, times } from "./en-about.js";
import { errors } from "./en-errors.js";
import { mails } from "./en-mails.js";
import { submission, submit } from "./en-submit.js";
import { subscribe, subscription } from "./en-subscribe.js";
import { cluster, company, home, layout, plot, search, searchBar, sector } from "./en-pages.js";
import { posting, row } from "./en-postings.js";

/** Every word that a page, an answer or a mail says, in English: values are texts, or functions where numbers decide the wording. */
export const en = {
  cluster,
  company,
  crawler,
  docs,
  errors,
  feeds,
  home,
  layout,
  mails,
  plot,
  posting,
  row,
  search,
  searchBar,
  sector,
  submission,
  submit,
  subscribe,
  subscription,
  times,
} as const;

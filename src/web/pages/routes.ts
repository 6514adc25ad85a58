import type { Hono } from "hono";
import type { Site } from "../site.js";
import { addClusterPage } from "./cluster.js";
import { addClustersPage } from "./clusters.js";
import { addCompaniesPage } from "./companies.js";
import { addCompanyPage } from "./company.js";
import { addCrawlerPage } from "./crawler.js";
import { addDocsPage } from "./docs.js";
import { addFeeds } from "./feeds.js";
import { addHomePage } from "./home.js";
import { addPostingPage } from "./posting.js";
import { addSearchPage } from "./search.js";
import { addSectorPage } from "./sector.js";
import { addSiteFiles } from "./site-files.js";
import { addSubmissionEditPage } from "./submission-edit.js";
import { addSubmissionPage } from "./submission.js";
import { addSubmitPage } from "./submit.js";
import { addSubscribePage } from "./subscribe.js";
import { addSubscriptionPage } from "./subscription.js";
import { addUnsubscribePage } from "./unsubscribe.js";

/** One file per page. */
const PAGES: readonly ((app: Hono, site: Site) => void)[] = [
  addHomePage,
  addSearchPage,
  addPostingPage,
  addClustersPage,
  addClusterPage,
  addCompaniesPage,
  addCompanyPage,
  addSectorPage,
  addSubmitPage,
  addSubmissionPage,
  addSubmissionEditPage,
  addSubscribePage,
  addSubscriptionPage,
  addUnsubscribePage,
  addCrawlerPage,
  addDocsPage,
  addFeeds,
  addSiteFiles,
];

export function addPages(app: Hono, site: Site): void {
  for (const add of PAGES) add(app, site);
}

import type { Hono } from "hono";
import type { Site } from "../site.js";
import { addHomePage } from "./home.js";
import { addSearchPage } from "./search.js";

/** One file per page. */
const PAGES: readonly ((app: Hono, site: Site) => void)[] = [addHomePage, addSearchPage];

export function addPages(app: Hono, site: Site): void {
  for (const add of PAGES) add(app, site);
}

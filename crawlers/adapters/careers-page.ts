import { listLeads } from "../pages/careers-leads.js";
import { listStated, readCareersList } from "../pages/careers-list.js";
import { readPosting } from "../pages/careers-posting.js";
import { cleanUrl } from "../pages/page-url.js";
import type { Adapter, ListedPosting, ListReading } from "../types.js";

/**
 * Any employer's own careers page that tells its openings as schema.org JobPosting, in JSON-LD or microdata: on the page
 * itself, or on pages that the page, its ItemList or the site's sitemap leads to. The token is the page's address.
 * A list is taken for whole only when it proves it: openings in the page's data, or posting pages in a sitemap.
 */
export const careersPage: Adapter = {
  id: "careers-page",
  name: "Careers page",
  permission: { basis: "robots" },
  pace: "page",
  fallback: true,
  example: {
    url: "https://www.tidal-foundry.example/careers?utm_source=newsletter#openings",
    token: "https://www.tidal-foundry.example/careers",
  },

  match(url) {
    return cleanUrl(url.href)?.href ?? null;
  },

  canonical(token) {
    return token;
  },

  async list(token, context): Promise<ListReading> {
    const list = await readCareersList(token, context);
    const states = list.whole.length + list.hints.length > 0;
    const { listings, problem } = states ? listStated(list) : await listLeads(list, context);
    return { listings, problem, boardName: commonEmployer(listings) };
  },

  async detail(_token, row, context) {
    return readPosting(row, context);
  },
};

/** The employer, when all openings that name one name the same. */
function commonEmployer(listings: readonly ListedPosting[]): string | null {
  const names = new Set(listings.flatMap(({ posting }) => posting.companyName ?? []));
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

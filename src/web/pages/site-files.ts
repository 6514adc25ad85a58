import type { Hono } from "hono";
import { listForSitemap } from "../../../db/repos/posting-pages.js";
import { escapeHtml } from "../../domain/escape-html.js";
import { addresses } from "../../reading/addresses.js";
import { listClusterSummaries } from "../../reading/cluster-views.js";
import { toTime } from "../../reading/times.js";
import type { Site } from "../site.js";

/** The protocol's limit for one file. https://www.sitemaps.org/protocol.html */
const MAX_ADDRESSES = 50_000;

/** `/robots.txt` and `/sitemap.xml`. */
export function addSiteFiles(app: Hono, site: Site): void {
  const { baseUrl } = site.board.config;

  app.get("/robots.txt", (c) =>
    c.text(`User-agent: *\nDisallow: /api/\n\nSitemap: ${baseUrl}/sitemap.xml\n`),
  );

  app.get("/sitemap.xml", async (c) => {
    const clusters = (await listClusterSummaries(site.board)).filter(({ open }) => open > 0);
    const pages = [
      "/",
      "/postings",
      "/clusters",
      "/companies",
      ...clusters.map(({ row }) => addresses.cluster(row.slug)),
    ];
    // Only pages of open postings, which all answer 200; each with the time of its last change.
    const postings = await listForSitemap(site.board.read, MAX_ADDRESSES - pages.length);
    const entries = [
      ...pages.map((path) => `<url><loc>${escapeHtml(baseUrl + path)}</loc></url>`),
      ...postings.map(
        ({ id, title, changed_at }) =>
          `<url><loc>${escapeHtml(baseUrl + addresses.posting(id, title))}</loc><lastmod>${toTime(changed_at)}</lastmod></url>`,
      ),
    ];
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</urlset>\n`;
    return c.body(xml, 200, { "content-type": "application/xml; charset=utf-8" });
  });
}

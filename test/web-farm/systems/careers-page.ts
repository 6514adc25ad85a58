import { html, text, xml } from "../exchange.js";
import type { FarmAnswer, FarmRequest } from "../exchange.js";
import { escapeHtml, htmlPage, sectionsHtml } from "../html.js";
import { placeText } from "../places.js";
import type { Board, FarmPosting, SystemId } from "../types.js";
import { jobPosting, pagePath, scriptJson } from "./job-posting.js";
import { microdata } from "./microdata.js";
import type { FarmSystem } from "./system.js";

/** A company's own careers pages, with postings told in one of three ways. */
function ownPages(id: SystemId): FarmSystem {
  return {
    id,
    ats: null,
    careersUrl: (token) => `https://www.${token}/careers`,
    serves: (host) => host.endsWith(".example"),
    robots: "",
    tokenOf: ({ host }) => host.replace(/^www\./, ""),
    answer(request, board) {
      if (board === null) return text("Not Found", 404);
      if (request.path === "/sitemap.xml" && id !== "page-jsonld") return sitemap(board);
      if (request.path === "/careers" || request.path === "/careers/") return listPage(board, id);
      const posting = board.postings.find((candidate) => pagePath(candidate) === request.path);
      if (posting === undefined) return html(htmlPage("Not found", "<h1>Page not found</h1>"), 404);
      return postingPage(posting, board, id);
    },
  };
}

/** All postings as JSON-LD on the careers page itself. */
export const jsonLdPage = ownPages("page-jsonld");
/** A page each, with JSON-LD, found through the sitemap. */
export const sitemapPages = ownPages("page-sitemap");
/** A page each, in microdata, found through the sitemap. */
export const microdataPages = ownPages("page-microdata");

/** robots.txt of a company's own site; it names the sitemap where there is one. */
export function ownRobots(request: FarmRequest, hasSitemap: boolean): FarmAnswer {
  const lines = [
    "User-agent: *",
    "Disallow: /intranet/",
    "Disallow: /*?preview=",
    "",
    "User-agent: GPTBot",
    "Disallow: /",
  ];
  if (hasSitemap) lines.push("", `Sitemap: https://${request.host}/sitemap.xml`);
  return text(`${lines.join("\n")}\n`);
}

function siteOf(board: Board): string {
  return `https://www.${board.company.domain}`;
}

function sitemap(board: Board): FarmAnswer {
  const site = siteOf(board);
  const fixed = ["/", "/about", "/careers"].map((path) => `<url><loc>${site}${path}</loc></url>`);
  const pages = board.postings.map(
    (posting) =>
      `<url><loc>${site}${pagePath(posting)}</loc><lastmod>${new Date(posting.updatedAt).toISOString()}</lastmod></url>`,
  );
  return xml(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${[...fixed, ...pages].join("\n")}\n</urlset>\n`,
  );
}

function listPage(board: Board, id: SystemId): FarmAnswer {
  const { company, postings } = board;
  const site = siteOf(board);
  const items = postings.map(
    (posting) =>
      `<li><a href="${pagePath(posting)}">${escapeHtml(posting.title)}</a> <span>${escapeHtml(posting.places.map(placeText).join(" / "))}</span></li>`,
  );
  const graph = {
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "WebPage", "@id": `${site}/careers`, name: "Careers" },
      ...postings.map((posting) => {
        const { "@context": _, ...rest } = jobPosting(posting, company, {
          url: `${site}${pagePath(posting)}`,
        });
        return rest;
      }),
    ],
  };
  const head = id === "page-jsonld" ? `<script type="application/ld+json">${scriptJson(graph)}</script>` : "";
  const body = `<main><h1>Careers at ${escapeHtml(company.name)}</h1>
<p>${escapeHtml(company.about[company.languages[0] ?? "en"] ?? "")}</p>
<ul class="openings">
${items.join("\n")}
</ul></main>`;
  return html(htmlPage(`Careers | ${company.name}`, body, { head, language: company.languages[0] ?? "en" }));
}

function postingPage(posting: FarmPosting, board: Board, id: SystemId): FarmAnswer {
  const url = `${siteOf(board)}${pagePath(posting)}`;
  const apply = `<p><a class="apply" href="${pagePath(posting)}/apply">Apply</a></p>`;
  if (id === "page-microdata") {
    const page = microdata(posting, board.company);
    return html(htmlPage(posting.title, `${page}\n${apply}`, { language: posting.language }));
  }
  const head = `<script type="application/ld+json">${scriptJson(jobPosting(posting, board.company, { url }))}</script>`;
  const body = `<main><h1>${escapeHtml(posting.title)}</h1>\n${sectionsHtml(posting.sections, "h2")}\n${apply}</main>`;
  return html(
    htmlPage(`${posting.title} | ${board.company.name}`, body, { head, language: posting.language }),
  );
}

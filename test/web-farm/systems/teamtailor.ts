import { json, text, xml } from "../exchange.js";
import type { FarmAnswer } from "../exchange.js";
import { escapeHtml, sectionsHtml } from "../html.js";
import { numberId, uuidId } from "../ids.js";
import type { Board, FarmPosting } from "../types.js";
import { tenantOf } from "./system.js";
import type { FarmSystem } from "./system.js";

/** Two feeds of the whole board: RSS with department and remote mark, JSON Feed with schema.org. */
export const teamtailor: FarmSystem = {
  id: "teamtailor",
  ats: "teamtailor",
  careersUrl: (token) => `https://${token}.teamtailor.com/jobs`,
  serves: (host) => tenantOf(host, "teamtailor.com") !== null,
  robots: "User-agent: *\nDisallow: /jobs/*/applications\nDisallow: /connect\n",
  tokenOf: ({ host }) => tenantOf(host, "teamtailor.com"),
  answer(request, board) {
    if (board === null) return text("", 404);
    if (request.path === "/jobs.rss") return rss(board, Number(request.query.get("offset") ?? "0"));
    if (request.path === "/jobs.json") return feed(board);
    return text("", 404);
  },
};

const PAGE = 100;
const REMOTE = { onsite: "none", hybrid: "hybrid", remote: "fully" };

function siteOf({ board }: Board): string {
  return `https://${board.token}.teamtailor.com`;
}

function numberOf(posting: FarmPosting): number {
  return numberId(`teamtailor:${posting.id}`, 7);
}

function urlOf(posting: FarmPosting, board: Board): string {
  return `${siteOf(board)}/jobs/${numberOf(posting)}-${posting.slug}`;
}

function rss(board: Board, offset: number): FarmAnswer {
  const element = (name: string, value: string): string =>
    value === "" ? `<${name}/>` : `<${name}>${escapeHtml(value)}</${name}>`;
  const items = board.postings.slice(offset, offset + PAGE).map((posting) => {
    const places = posting.places.map((place) =>
      [
        "<tt:location>",
        element("tt:name", place.city),
        element("tt:address", ""),
        element("tt:zip", ""),
        element("tt:city", place.city),
        element("tt:country", place.countryName),
        "</tt:location>",
      ].join(""),
    );
    return [
      "<item>",
      element("title", posting.title),
      element("description", sectionsHtml(posting.sections)),
      element("pubDate", new Date(posting.postedAt).toUTCString().replace("GMT", "+0000")),
      element("link", urlOf(posting, board)),
      element("remoteStatus", REMOTE[posting.workplace ?? "onsite"]),
      element("guid", uuidId(`teamtailor:${posting.id}`)),
      `<tt:locations>${places.join("")}</tt:locations>`,
      element("tt:department", posting.department),
      element("tt:role", posting.department),
      "</item>",
    ].join("\n");
  });
  return xml(
    `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:tt="https://teamtailor.com/locations">
<channel>
${element("title", board.company.name)}
<description>Open roles</description>
<link>${siteOf(board)}/jobs</link>
${items.join("\n")}
</channel>
</rss>
`,
    "application/rss+xml",
  );
}

function feed(board: Board): FarmAnswer {
  const site = siteOf(board);
  return json({
    version: "https://jsonfeed.org/version/1.1",
    title: board.company.name,
    home_page_url: `${site}/jobs`,
    feed_url: `${site}/jobs.json`,
    items: board.postings.map((posting) => itemOf(posting, board)),
  });
}

function itemOf(posting: FarmPosting, board: Board): Record<string, unknown> {
  const { pay } = posting;
  const content = sectionsHtml(posting.sections);
  const posted = new Date(posting.postedAt).toISOString().replace(/\.\d+Z$/, "+00:00");
  return {
    id: uuidId(`teamtailor:${posting.id}`),
    title: posting.title,
    url: urlOf(posting, board),
    date_published: posted,
    content_html: content,
    _jobposting: {
      "@context": "http://schema.org/",
      "@type": "JobPosting",
      title: posting.title,
      description: content,
      identifier: { "@type": "PropertyValue", name: board.company.name, value: numberOf(posting) },
      datePosted: posted,
      ...(posting.employment === "FULL_TIME" ? {} : { employmentType: posting.employment }),
      ...(posting.validThrough === null
        ? {}
        : { validThrough: new Date(posting.validThrough).toISOString() }),
      hiringOrganization: { "@type": "Organization", name: board.company.name, sameAs: siteOf(board) },
      jobLocation: posting.places.map((place) => ({
        "@type": "Place",
        address: {
          "@type": "PostalAddress",
          streetAddress: null,
          addressLocality: place.city,
          postalCode: null,
          addressCountry: place.country,
          addressRegion: place.countryName,
        },
      })),
      ...(pay?.stated === "fields"
        ? {
            baseSalary: {
              "@type": "MonetaryAmount",
              currency: pay.currency,
              value: {
                "@type": "QuantitativeValue",
                minValue: pay.min,
                maxValue: pay.max,
                unitText: pay.period,
              },
            },
          }
        : {}),
    },
  };
}

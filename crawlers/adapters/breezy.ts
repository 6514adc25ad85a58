import { z } from "zod";
import { subdomainOf } from "../address.js";
import { CrawlError } from "../errors.js";
import { descriptionOf } from "../pages/job-posting-text.js";
import { readJsonLd } from "../pages/jsonld.js";
import { loadPage } from "../pages/page.js";
import {
  fingerprint,
  optionalText,
  payOf,
  placeOf,
  rawPosting,
  fetchPayload,
  readRows,
  titleText,
} from "../payload.js";
import { readTime } from "../time.js";
import type { Adapter, RawPosting } from "../types.js";

const namedSchema = z.object({ id: optionalText, name: optionalText }).nullish();

const placeSchema = z.object({
  name: optionalText,
  city: optionalText,
  state: namedSchema,
  country: namedSchema,
  is_remote: z.boolean().nullish(),
});

const positionSchema = z.object({
  id: z.string(),
  name: titleText,
  url: z.string(),
  published_date: z.string().nullish(),
  type: namedSchema,
  department: optionalText,
  salary: optionalText,
  description: z.string().nullish(),
  company: namedSchema,
  location: placeSchema.nullish(),
  locations: z.array(placeSchema).nullish(),
});
type Position = z.infer<typeof positionSchema>;

/**
 * Breezy's list: a bare array with the whole board. Most answers lack the text, which the posting's page then has in
 * its structured data. The vendor documents neither. Of a remote row, the country is where applicants may live.
 */
export const breezy: Adapter = {
  id: "breezy",
  name: "Breezy HR",
  permission: { basis: "robots" },
  pace: "page",
  example: {
    url: "https://example-geothermal.breezy.hr/p/98323abf2296-driller",
    token: "example-geothermal",
  },

  match: (url) => subdomainOf(url, "breezy.hr", ["www", "app", "api", "developer", "help", "assets"]),

  canonical: (token) => `https://${token}.breezy.hr/`,

  async list(token, context) {
    const url = `https://${token}.breezy.hr/json`;
    const answer = await fetchPayload(z.array(z.unknown()), { url, conditional: true }, context);
    const { rows, problem } = readRows(positionSchema, answer, url);
    const listings = rows.map((position) => ({
      posting: toPosting(position),
      detailKey: position.description ? null : fingerprint(position),
    }));
    return { listings, problem, boardName: rows[0]?.company?.name ?? null };
  },

  async detail(token, row, context) {
    const url = row.url ?? breezy.canonical(token);
    const response = await context.fetch({ url, expect: "html" });
    return { ...row, descriptionHtml: textOfPage(response.text, url) };
  },
};

function toPosting(position: Position): RawPosting {
  const places = position.locations?.length ? position.locations : [position.location];
  const remote = places.some((place) => place?.is_remote === true);
  return rawPosting({
    externalId: position.id,
    title: position.name,
    url: position.url,
    applyUrl: position.url,
    companyName: position.company?.name ?? null,
    department: position.department,
    descriptionHtml: position.description || null,
    locations: places.flatMap((place) =>
      placeOf({
        text: place?.name ?? null,
        city: place?.city ?? null,
        region: place?.state?.name ?? null,
        country: place?.country?.id ?? place?.country?.name ?? null,
      }),
    ),
    workplace: remote ? "remote" : null,
    remoteFrom: places.flatMap((place) =>
      place?.is_remote && place.country?.name ? [place.country.name] : [],
    ),
    employmentType: position.type?.name ?? null,
    salary: payOf({ text: position.salary }),
    postedAt: readTime(position.published_date),
  });
}

/** @throws CrawlError `unexpected_shape` when the page has no posting in its structured data, or one without a text. */
function textOfPage(html: string, url: string): string {
  for (const { node } of readJsonLd(loadPage(html)).postings) {
    const text = descriptionOf(node);
    if (text !== null) return text;
  }
  throw new CrawlError("unexpected_shape", "the page has no posting in its structured data", { url });
}

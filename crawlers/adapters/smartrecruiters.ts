import { z } from "zod";
import { pathParts } from "../address.js";
import { CrawlError } from "../errors.js";
import { joinSections } from "../html.js";
import { readPages } from "../paginate.js";
import {
  fingerprint,
  numberText,
  optionalText,
  placeOf,
  rawPosting,
  fetchPayload,
  readRows,
  titleText,
  toNumber,
} from "../payload.js";
import { readTime } from "../time.js";
import type { Adapter, RawPosting } from "../types.js";

/** The words of a choice; "Not Applicable" is one that says nothing. */
const labelText = z
  .object({ id: optionalText, label: optionalText })
  .nullish()
  .transform((choice) => (choice?.id === "not_applicable" ? null : (choice?.label ?? null)));

const rowSchema = z.object({
  id: z.string(),
  name: titleText,
  jobAdId: optionalText,
  company: z.object({ identifier: optionalText, name: optionalText }).nullish(),
  releasedDate: z.string().nullish(),
  location: z
    .object({
      city: optionalText,
      region: optionalText,
      country: optionalText,
      fullLocation: optionalText,
      latitude: numberText,
      longitude: numberText,
      remote: z.boolean().nullish(),
      hybrid: z.boolean().nullish(),
    })
    .nullish(),
  department: labelText,
  typeOfEmployment: labelText,
  experienceLevel: labelText,
  language: z.object({ code: optionalText }).nullish(),
});
type Row = z.infer<typeof rowSchema>;

const sectionSchema = z.object({ title: optionalText, text: z.string().nullish() }).nullish();

const detailSchema = rowSchema.extend({
  postingUrl: optionalText,
  applyUrl: optionalText,
  jobAd: z.object({
    sections: z.object({
      companyDescription: sectionSchema,
      jobDescription: sectionSchema,
      qualifications: sectionSchema,
      additionalInformation: sectionSchema,
    }),
  }),
});

const pageSchema = z.object({ totalFound: z.number(), content: z.array(z.unknown()) });

const PAGE_SIZE = 100;

/**
 * SmartRecruiters' posting API: pages of at most 100 rows without texts, one call per posting for the rest. An unknown
 * company is answered like one without openings. https://dev.smartrecruiters.com/customer-api/posting-api/
 */
export const smartrecruiters: Adapter = {
  id: "smartrecruiters",
  name: "SmartRecruiters",
  permission: {
    basis: "documented-api",
    document: "https://dev.smartrecruiters.com/customer-api/posting-api/",
  },
  pace: "api",
  example: {
    url: "https://jobs.smartrecruiters.com/ExampleHydro/744000151912444-turbine-fitter",
    token: "ExampleHydro",
  },

  match(url) {
    const parts = pathParts(url);
    if (/^(careers|jobs)\.smartrecruiters\.com$/.test(url.hostname)) {
      return (parts[0] === "oneclick-ui" ? parts[2] : parts[0]) ?? null;
    }
    if (url.hostname !== "api.smartrecruiters.com" || parts[1] !== "companies") return null;
    return parts[2] ?? null;
  },

  canonical: (token) => `https://careers.smartrecruiters.com/${encodeURIComponent(token)}`,

  async list(token, context) {
    const address = addressOf(token);
    let offset = 0;
    const { rows, problem } = await readPages(
      async () => {
        const url = `${address}?limit=${PAGE_SIZE}&offset=${offset}`;
        const { totalFound: total, content } = await fetchPayload(pageSchema, { url }, context);
        offset += content.length;
        const more = content.length > 0 && offset < total;
        return { ...readRows(rowSchema, content, url), url, total, more };
      },
      (row) => row.id,
    );
    return {
      listings: rows.map((row) => ({ posting: toPosting(row, token), detailKey: fingerprint(row) })),
      problem: rows.length === 0 && problem === null ? emptyProblem(address) : problem,
      boardName: rows[0]?.company?.name ?? null,
    };
  },

  async detail(token, row, context) {
    const url = `${addressOf(token)}/${encodeURIComponent(row.externalId)}`;
    const detail = await fetchPayload(detailSchema, { url }, context);
    const { sections } = detail.jobAd;
    const posting = toPosting(detail, token);
    return {
      ...posting,
      url: detail.postingUrl ?? posting.url,
      applyUrl: detail.applyUrl ?? detail.postingUrl ?? posting.applyUrl,
      descriptionHtml: joinSections(
        [
          sections.companyDescription,
          sections.jobDescription,
          sections.qualifications,
          sections.additionalInformation,
        ].map((section) => ({ heading: section?.title, html: section?.text })),
      ),
    };
  },
};

function addressOf(token: string): string {
  return `https://api.smartrecruiters.com/v1/companies/${encodeURIComponent(token)}/postings`;
}

function emptyProblem(url: string): CrawlError {
  const message = "an unknown company is answered like one without openings";
  return new CrawlError("empty_unproven", message, { url });
}

function toPosting(row: Row, token: string): RawPosting {
  // The list has no address for people; the posting's id under the company's is one that works.
  const company = encodeURIComponent(row.company?.identifier ?? token);
  const url = `https://jobs.smartrecruiters.com/${company}/${encodeURIComponent(row.id)}`;
  return rawPosting({
    externalId: row.id,
    title: row.name,
    url,
    applyUrl: url,
    companyName: row.company?.name ?? null,
    department: row.department,
    locations: locationsOf(row),
    workplace: workplaceOf(row),
    employmentType: row.typeOfEmployment,
    seniority: row.experienceLevel,
    language: row.language?.code ?? null,
    postedAt: readTime(row.releasedDate),
  });
}

/** Both flags false may as well mean that nobody said anything. */
function workplaceOf({ location }: Row): RawPosting["workplace"] {
  if (location?.remote === true) return "remote";
  return location?.hybrid === true ? "hybrid" : null;
}

function locationsOf({ location }: Row): RawPosting["locations"] {
  if (!location) return [];
  const { city, region, country } = location;
  // Of a remote posting, the country may stand in for the city and "REMOTE" for the region: no place to go to.
  if (location.remote === true && region !== null && /^remote$/i.test(region)) return placeOf({ country });
  return placeOf({
    // An empty part leaves "Ljubljana, , Slovenia".
    text: location.fullLocation?.replaceAll(/,(?:\s*,)+/g, ",") ?? null,
    city,
    region,
    country,
    lat: toNumber(location.latitude),
    lon: toNumber(location.longitude),
  });
}

import { z } from "zod";
import { pathParts } from "../address.js";
import {
  numberText,
  optionalText,
  payOf,
  placeOf,
  rawPosting,
  fetchPayload,
  readRows,
  titleText,
  toNumber,
} from "../payload.js";
import { readTime } from "../time.js";
import type { Adapter, RawPosting } from "../types.js";

const postalSchema = z.object({
  addressLocality: optionalText,
  addressRegion: optionalText,
  addressCountry: optionalText,
});
// The vendor's document shows secondary addresses flat; the answers nest them.
const addressSchema = postalSchema.extend({ postalAddress: postalSchema.nullish() }).nullish();

const componentSchema = z.object({
  summary: optionalText,
  compensationType: optionalText,
  // Equity has no interval: "NONE".
  interval: optionalText.transform((interval) => (interval === "NONE" ? null : interval)),
  currencyCode: optionalText,
  minValue: numberText,
  maxValue: numberText,
});

const postingSchema = z.object({
  id: z.string(),
  title: titleText,
  department: optionalText,
  team: optionalText,
  employmentType: optionalText,
  location: optionalText,
  address: addressSchema,
  secondaryLocations: z.array(z.object({ location: optionalText, address: addressSchema })).nullish(),
  isListed: z.boolean().nullish(),
  isRemote: z.boolean().nullish(),
  workplaceType: optionalText,
  publishedAt: z.string().nullish(),
  jobUrl: optionalText,
  applyUrl: optionalText,
  descriptionHtml: z.string().nullish(),
  compensation: z
    .object({
      scrapeableCompensationSalarySummary: optionalText,
      compensationTiers: z.array(z.object({ components: z.array(componentSchema) })).nullish(),
      summaryComponents: z.array(componentSchema).nullish(),
    })
    .nullish(),
});
type Posting = z.infer<typeof postingSchema>;

const boardSchema = z.object({ jobs: z.array(z.unknown()) });

/**
 * Ashby's public postings: one answer with the whole board, unlisted postings included. `publishedAt` is the time of
 * the last publication. https://developers.ashbyhq.com/docs/public-job-posting-api
 */
export const ashby: Adapter = {
  id: "ashby",
  name: "Ashby",
  permission: {
    basis: "documented-api",
    document: "https://developers.ashbyhq.com/docs/public-job-posting-api",
  },
  pace: "api",
  example: { url: "https://jobs.ashbyhq.com/Example%20Fusion/3a1c/application", token: "Example Fusion" },

  match(url) {
    const parts = pathParts(url);
    if (url.hostname === "jobs.ashbyhq.com") return parts[0] ?? null;
    if (url.hostname !== "api.ashbyhq.com" || parts[0] !== "posting-api") return null;
    return parts[2] ?? null;
  },

  canonical: (token) => `https://jobs.ashbyhq.com/${encodeURIComponent(token)}`,

  async list(token, context) {
    const board = encodeURIComponent(token);
    const url = `https://api.ashbyhq.com/posting-api/job-board/${board}?includeCompensation=true`;
    const answer = await fetchPayload(boardSchema, { url, conditional: true }, context);
    const { rows, problem } = readRows(postingSchema, answer.jobs, url);
    const listings = rows.map((posting) => ({ posting: toPosting(posting), detailKey: null }));
    return { listings, problem, boardName: null };
  },
};

function toPosting(posting: Posting): RawPosting {
  return rawPosting({
    externalId: posting.id,
    title: posting.title,
    url: posting.jobUrl,
    applyUrl: posting.applyUrl ?? posting.jobUrl,
    department: posting.department ?? posting.team,
    descriptionHtml: posting.descriptionHtml || null,
    locations: [posting, ...(posting.secondaryLocations ?? [])].flatMap(locationOf),
    workplace: workplaceOf(posting),
    employmentType: posting.employmentType,
    salary: salaryOf(posting),
    postedAt: readTime(posting.publishedAt),
    unlisted: posting.isListed === false,
  });
}

function locationOf({ location, address }: Pick<Posting, "location" | "address">): RawPosting["locations"] {
  const postal = address?.postalAddress ?? address;
  return placeOf({
    text: location,
    city: postal?.addressLocality ?? null,
    region: postal?.addressRegion ?? null,
    country: postal?.addressCountry ?? null,
  });
}

/** The two marks can contradict each other ("Hybrid" with isRemote): the more exact one counts. */
function workplaceOf({ workplaceType, isRemote }: Posting): RawPosting["workplace"] {
  if (workplaceType !== null) return WORKPLACES[workplaceType] ?? null;
  return isRemote === true ? "remote" : null;
}

const WORKPLACES: Readonly<Record<string, RawPosting["workplace"]>> = {
  OnSite: "onsite",
  Hybrid: "hybrid",
  Remote: "remote",
};

/** Only pay itself: equity, bonus and commission are components of other types, mostly without figures. */
function salaryOf({ compensation }: Posting): RawPosting["salary"] {
  const tiers = (compensation?.compensationTiers ?? []).flatMap((tier) => tier.components).filter(isSalary);
  const salary = (compensation?.summaryComponents ?? []).find(isSalary) ?? tiers[0];
  if (salary === undefined) return null;
  // The tiers' own words tell more ("OTE Total $150K – $175K") than the board's summary.
  const words = new Set(tiers.map(({ summary }) => summary).filter((text) => text !== null));
  return payOf({
    min: toNumber(salary.minValue),
    max: toNumber(salary.maxValue),
    currency: salary.currencyCode,
    period: salary.interval,
    text: [...words].join("; ") || (compensation?.scrapeableCompensationSalarySummary ?? null),
  });
}

function isSalary(component: z.infer<typeof componentSchema>): boolean {
  return component.compensationType === "Salary";
}

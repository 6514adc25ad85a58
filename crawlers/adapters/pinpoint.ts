import { z } from "zod";
import { boardHost, subdomainOf } from "../address.js";
import { joinSections } from "../html.js";
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

const html = z.string().nullish();

const postingSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: titleText,
  url: optionalText,
  description: html,
  key_responsibilities: html,
  key_responsibilities_header: optionalText,
  skills_knowledge_expertise: html,
  skills_knowledge_expertise_header: optionalText,
  benefits: html,
  benefits_header: optionalText,
  workplace_type: optionalText,
  employment_type: optionalText,
  employment_type_text: optionalText,
  compensation: optionalText,
  compensation_minimum: numberText,
  compensation_maximum: numberText,
  compensation_currency: optionalText,
  compensation_frequency: optionalText,
  compensation_visible: z.boolean().nullish(),
  deadline_at: z.string().nullish(),
  job: z.object({ department: z.object({ name: optionalText }).nullish() }).nullish(),
  location: z.object({ city: optionalText, name: optionalText, province: optionalText }).nullish(),
});
type Posting = z.infer<typeof postingSchema>;

const answerSchema = z.object({ data: z.array(z.unknown()) });

/**
 * Pinpoint's board: one answer with every posting, under pinpointhq.com or the employer's own domain. A token with a dot
 * in it is such a domain. The vendor does not document it. It has no date of publication; `reporting_to` can be a
 * person's name and is left alone.
 */
export const pinpoint: Adapter = {
  id: "pinpoint",
  name: "Pinpoint",
  permission: { basis: "robots" },
  pace: "api",
  example: { url: "https://examplegrid.pinpointhq.com/en/postings/ce6c9e5c", token: "examplegrid" },

  match(url) {
    const name = subdomainOf(url, "pinpointhq.com", ["www", "app", "api", "developers", "help"]);
    if (name !== null) return name;
    const ownDomain = !url.hostname.endsWith("pinpointhq.com") && url.pathname === "/postings.json";
    return ownDomain ? url.hostname : null;
  },

  canonical: (token) => `https://${hostOf(token)}/`,

  async list(token, context) {
    const url = `https://${hostOf(token)}/postings.json`;
    const { data } = await fetchPayload(answerSchema, { url, conditional: true }, context);
    const { rows, problem } = readRows(postingSchema, data, url);
    const listings = rows.map((posting) => ({ posting: toPosting(posting), detailKey: null }));
    return { listings, problem, boardName: null };
  },
};

function hostOf(token: string): string {
  return boardHost(token, "pinpointhq.com");
}

function toPosting(posting: Posting): RawPosting {
  return rawPosting({
    externalId: posting.id,
    title: posting.title,
    url: posting.url,
    applyUrl: posting.url,
    department: posting.job?.department?.name ?? null,
    descriptionHtml: joinSections([
      { html: posting.description },
      { heading: posting.key_responsibilities_header, html: posting.key_responsibilities },
      { heading: posting.skills_knowledge_expertise_header, html: posting.skills_knowledge_expertise },
      { heading: posting.benefits_header, html: posting.benefits },
    ]),
    locations: locationsOf(posting),
    workplace: WORKPLACES[posting.workplace_type ?? ""] ?? null,
    employmentType: posting.employment_type_text ?? posting.employment_type,
    salary: posting.compensation_visible === true ? salaryOf(posting) : null,
    validThrough: readTime(posting.deadline_at),
  });
}

/** The name is the employer's label ("Remote", "United Kingdom", both for London): only for want of a city. */
function locationsOf({ location }: Posting): RawPosting["locations"] {
  const city = location?.city ?? null;
  const region = location?.province ?? null;
  return city === null ? placeOf({ text: location?.name ?? null, region }) : placeOf({ city, region });
}

const WORKPLACES: Readonly<Record<string, RawPosting["workplace"]>> = {
  onsite: "onsite",
  on_site: "onsite",
  hybrid: "hybrid",
  remote: "remote",
};

function salaryOf(posting: Posting): RawPosting["salary"] {
  return payOf({
    min: toNumber(posting.compensation_minimum),
    max: toNumber(posting.compensation_maximum),
    currency: posting.compensation_currency,
    period: posting.compensation_frequency,
    text: posting.compensation,
  });
}

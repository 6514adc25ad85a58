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

const offerSchema = z.object({
  id: z.number(),
  title: titleText,
  company_name: optionalText,
  department: optionalText,
  location: optionalText,
  city: optionalText,
  state_name: optionalText,
  country_code: optionalText,
  locations: z
    .array(
      z.object({
        city: optionalText,
        state: optionalText,
        country: optionalText,
        country_code: optionalText,
      }),
    )
    .nullish(),
  remote: z.boolean().nullish(),
  hybrid: z.boolean().nullish(),
  on_site: z.boolean().nullish(),
  employment_type_code: optionalText,
  experience_code: optionalText,
  description: z.string().nullish(),
  requirements: z.string().nullish(),
  translations: z.record(z.string(), z.unknown()).nullish(),
  careers_url: optionalText,
  careers_apply_url: optionalText,
  published_at: z.string().nullish(),
  created_at: z.string().nullish(),
  updated_at: z.string().nullish(),
  close_at: z.string().nullish(),
  salary: z
    .object({ min: numberText, max: numberText, period: optionalText, currency: optionalText })
    .nullish(),
});
type Offer = z.infer<typeof offerSchema>;

const answerSchema = z.object({ offers: z.array(z.unknown()) });

/**
 * Recruitee's careers site API: one answer with every offer, under recruitee.com or the employer's own domain. A token
 * with a dot in it is such a domain. Description and requirements are two halves of one text. The address of a posting's
 * mailbox stands beside them, which is not for us. https://docs.recruitee.com/reference/intro-to-careers-site-api
 */
export const recruitee: Adapter = {
  id: "recruitee",
  name: "Recruitee",
  permission: {
    basis: "documented-api",
    document: "https://docs.recruitee.com/reference/intro-to-careers-site-api",
  },
  pace: "api",
  example: { url: "https://examplebiogas.recruitee.com/o/fermenter-engineer", token: "examplebiogas" },

  match(url) {
    const name = subdomainOf(url, "recruitee.com", ["www", "app", "api", "docs", "career", "support"]);
    if (name !== null) return name;
    const ownDomain = !url.hostname.endsWith("recruitee.com") && /^\/api\/offers\/?$/.test(url.pathname);
    return ownDomain ? url.hostname : null;
  },

  canonical: (token) => `https://${hostOf(token)}/`,

  async list(token, context) {
    const url = `https://${hostOf(token)}/api/offers${token.includes(".") ? "" : "/"}`;
    const { offers } = await fetchPayload(answerSchema, { url, conditional: true }, context);
    const { rows, problem } = readRows(offerSchema, offers, url);
    return {
      listings: rows.map((offer) => ({ posting: toPosting(offer), detailKey: null })),
      problem,
      boardName: rows[0]?.company_name ?? null,
    };
  },
};

function hostOf(token: string): string {
  return boardHost(token, "recruitee.com");
}

function toPosting(offer: Offer): RawPosting {
  const languages = Object.keys(offer.translations ?? {});
  return rawPosting({
    externalId: String(offer.id),
    title: offer.title,
    url: offer.careers_url,
    applyUrl: offer.careers_apply_url ?? offer.careers_url,
    companyName: offer.company_name,
    department: offer.department,
    descriptionHtml: joinSections([{ html: offer.description }, { html: offer.requirements }]),
    locations: locationsOf(offer),
    workplace: workplaceOf(offer),
    employmentType: offer.employment_type_code,
    seniority: offer.experience_code,
    // With several, nothing says which of them the text above is in.
    language: languages.length === 1 ? (languages[0] ?? null) : null,
    salary: payOf({
      min: toNumber(offer.salary?.min),
      max: toNumber(offer.salary?.max),
      currency: offer.salary?.currency ?? null,
      period: offer.salary?.period ?? null,
    }),
    postedAt: readTime(offer.published_at ?? offer.created_at),
    updatedAt: readTime(offer.updated_at),
    validThrough: readTime(offer.close_at),
  });
}

function locationsOf(offer: Offer): RawPosting["locations"] {
  if (offer.locations && offer.locations.length > 0) {
    return offer.locations.flatMap(({ city, state, country, country_code }) =>
      placeOf({ city, region: state, country: country_code ?? country }),
    );
  }
  const { location, city, state_name, country_code } = offer;
  return placeOf({ text: location, city, region: state_name, country: country_code });
}

/** Three flags, of which one is meant; with none or several set, nothing is said. */
function workplaceOf({ remote, hybrid, on_site }: Offer): RawPosting["workplace"] {
  const set = [remote && "remote", hybrid && "hybrid", on_site && "onsite"] as const;
  const said = set.filter((flag) => flag === "remote" || flag === "hybrid" || flag === "onsite");
  return said.length === 1 ? (said[0] ?? null) : null;
}

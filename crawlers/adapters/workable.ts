import { z } from "zod";
import { pathParts, subdomainOf } from "../address.js";
import { optionalText, placeOf, rawPosting, fetchPayload, readRows, titleText } from "../payload.js";
import { readTime } from "../time.js";
import type { Adapter, RawPosting } from "../types.js";

const postingSchema = z.object({
  shortcode: z.string(),
  title: titleText,
  department: optionalText,
  employment_type: optionalText,
  experience: optionalText,
  telecommuting: z.boolean().nullish(),
  description: z.string().nullish(),
  url: optionalText,
  application_url: optionalText,
  published_on: z.string().nullish(),
  created_at: z.string().nullish(),
  city: optionalText,
  state: optionalText,
  country: optionalText,
  locations: z
    .array(
      z.object({
        city: optionalText,
        region: optionalText,
        country: optionalText,
        countryCode: optionalText,
        hidden: z.boolean().nullish(),
      }),
    )
    .nullish(),
});
type Posting = z.infer<typeof postingSchema>;

const accountSchema = z.object({ name: optionalText, jobs: z.array(z.unknown()) });

/** Names before workable.com that are no accounts. */
const VENDOR_HOSTS = ["www", "apply", "jobs", "help", "resources", "support", "developers", "blog"];

/**
 * Workable's widget: one answer with the whole account, a posting once for each of its countries under the same shortcode.
 * The vendor does not document it. One host serves every account and asks for long pauses, so all of them queue in one
 * lane. Dates are days; `published_on` moves when one is posted again.
 */
export const workable: Adapter = {
  id: "workable",
  name: "Workable",
  permission: { basis: "robots" },
  pace: "api",
  lane: "workable",
  example: { url: "https://apply.workable.com/example-storage/j/0A1B2C3D4E/", token: "example-storage" },

  match(url) {
    const [first, second, third, fourth, fifth] = pathParts(url);
    if (url.hostname === "apply.workable.com") {
      if (first === "api") return (second === "v1" ? fifth : fourth)?.toLowerCase() ?? null;
      // "/j/SHORTCODE" alone does not say whose it is.
      return first === undefined || first === "j" ? null : first.toLowerCase();
    }
    if (url.hostname === "www.workable.com") {
      return first === "api" && second === "accounts" ? (third?.toLowerCase() ?? null) : null;
    }
    return subdomainOf(url, "workable.com", VENDOR_HOSTS);
  },

  canonical: (token) => `https://apply.workable.com/${encodeURIComponent(token)}/`,

  async list(token, context) {
    const account = encodeURIComponent(token);
    const url = `https://apply.workable.com/api/v1/widget/accounts/${account}?details=true`;
    const answer = await fetchPayload(accountSchema, { url, conditional: true }, context);
    const { rows, problem } = readRows(postingSchema, answer.jobs, url);
    const listings = rows.map((posting) => ({ posting: toPosting(posting, answer.name), detailKey: null }));
    return { listings, problem, boardName: answer.name };
  },
};

function toPosting(posting: Posting, companyName: string | null): RawPosting {
  return rawPosting({
    externalId: posting.shortcode,
    title: posting.title,
    url: posting.url,
    applyUrl: posting.application_url ?? posting.url,
    companyName,
    department: posting.department,
    descriptionHtml: posting.description || null,
    locations: locationsOf(posting),
    // False means "not remote" or "not said".
    workplace: posting.telecommuting === true ? "remote" : null,
    employmentType: posting.employment_type,
    seniority: posting.experience,
    postedAt: readTime(posting.published_on ?? posting.created_at),
  });
}

/** Newer answers list the places, some of which the employer hides; older ones have the main one's parts only. */
function locationsOf(posting: Posting): RawPosting["locations"] {
  if (posting.locations && posting.locations.length > 0) {
    return posting.locations
      .filter((place) => place.hidden !== true)
      .flatMap(({ city, region, country, countryCode }) =>
        placeOf({ city, region, country: countryCode ?? country }),
      );
  }
  return placeOf({ city: posting.city, region: posting.state, country: posting.country });
}

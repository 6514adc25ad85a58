import { DAY_MS } from "../domain/durations.js";
import type { WholePosting } from "../../db/repos/posting-views.js";
import { addresses } from "./addresses.js";
import { provenanceOf, remoteScopes, salaryOf } from "./posting-shape.js";
import { toTime } from "./times.js";

/** How long a posting without a stated end counts as valid after it was last verified. */
const ROLLING_VALIDITY_MS = 30 * DAY_MS;

/**
 * schema.org's JobPosting for the page of one open posting, by the rules of Google for Jobs. `null` when a required
 * part is unknown: half a markup is worse than none.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting
 */
export function jobPostingMarkup(view: WholePosting, baseUrl: string): object | null {
  const where = whereMarkup(view);
  if (view.status !== "open" || view.description_html === null || where === null) return null;
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: view.title,
    description: view.description_html,
    identifier: { "@type": "PropertyValue", name: "Clusterwork", value: view.id },
    url: baseUrl + addresses.posting(view.id, view.title),
    datePosted: toTime(view.posted_at ?? view.first_seen_at),
    validThrough: validThrough(view),
    hiringOrganization: { "@type": "Organization", name: view.company.name },
    ...(view.employment_type === null ? {} : { employmentType: view.employment_type }),
    ...where,
    ...payMarkup(view),
    directApply: false,
  };
}

/** The stated end, or some time after the last verification, to the end of that day. */
function validThrough(view: WholePosting): string {
  const end = view.valid_through ?? (view.last_verified_at ?? view.first_seen_at) + ROLLING_VALIDITY_MS;
  return `${toTime(end).slice(0, 10)}T23:59:59Z`;
}

function whereMarkup(view: WholePosting): object | null {
  const places = view.places.filter(({ country }) => country !== null);
  const jobLocation = places.map((place) => ({
    "@type": "Place",
    address: {
      "@type": "PostalAddress",
      ...(place.city === null ? {} : { addressLocality: place.city }),
      ...(place.region === null ? {} : { addressRegion: place.region.replace(/^[A-Z]{2}-/, "") }),
      addressCountry: place.country,
    },
  }));
  if (view.workplace !== "remote") return jobLocation.length === 0 ? null : { jobLocation };
  // Only a posting that is remote in full and says from which countries may be marked as telecommuting.
  const countries = remoteScopes(view).filter((scope) => /^[A-Z]{2}$/.test(scope));
  if (countries.length === 0) return jobLocation.length === 0 ? null : { jobLocation };
  return {
    jobLocationType: "TELECOMMUTE",
    applicantLocationRequirements: countries.map((name) => ({ "@type": "Country", name })),
    ...(jobLocation.length === 0 ? {} : { jobLocation }),
  };
}

/** Only pay that the employer stated may be marked up. */
function payMarkup(view: WholePosting): object {
  const salary = salaryOf(view);
  if (salary === null || salary.currency === null || salary.period === null) return {};
  if (provenanceOf(view)["salary"] !== "stated") return {};
  return {
    baseSalary: {
      "@type": "MonetaryAmount",
      currency: salary.currency,
      value: {
        "@type": "QuantitativeValue",
        ...(salary.min === null ? {} : { minValue: salary.min }),
        ...(salary.max === null ? {} : { maxValue: salary.max }),
        unitText: salary.period,
      },
    },
  };
}

import { sectionsHtml } from "../html.js";
import type { FarmCompany, FarmPlace, FarmPosting } from "../types.js";

/** Where a posting has its page on a company's own site. */
export function pagePath(posting: FarmPosting): string {
  return `/careers/${posting.slug.slice(0, 60)}-${posting.id.split("-").at(-1) ?? ""}`;
}

/** A posting as schema.org's JobPosting, the way careers sites embed it. */
export function jobPosting(
  posting: FarmPosting,
  company: FarmCompany,
  options: { url: string; descriptionHtml?: string } = { url: "" },
): Record<string, unknown> {
  const { pay } = posting;
  const remote = posting.workplace === "remote";
  return {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    title: posting.title,
    description: options.descriptionHtml ?? sectionsHtml(posting.sections),
    identifier: { "@type": "PropertyValue", name: company.name, value: posting.id },
    datePosted: new Date(posting.postedAt).toISOString().slice(0, 10),
    ...(posting.validThrough === null ? {} : { validThrough: new Date(posting.validThrough).toISOString() }),
    employmentType: posting.employment,
    hiringOrganization: {
      "@type": "Organization",
      name: company.name,
      sameAs: `https://www.${company.domain}`,
    },
    ...(posting.places.length > 0 ? { jobLocation: posting.places.map(placeOf) } : {}),
    ...(remote
      ? {
          jobLocationType: "TELECOMMUTE",
          applicantLocationRequirements: posting.remoteFrom.map((name) => ({ "@type": "Country", name })),
        }
      : {}),
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
    ...(options.url === "" ? {} : { url: options.url }),
  };
}

function placeOf(place: FarmPlace): Record<string, unknown> {
  return {
    "@type": "Place",
    address: {
      "@type": "PostalAddress",
      addressLocality: place.city,
      addressRegion: place.regionCode === "" ? place.region : place.regionCode,
      addressCountry: place.country,
    },
  };
}

/** JSON for a script element: nothing in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", String.raw`\u003c`);
}

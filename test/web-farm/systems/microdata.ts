import { escapeHtml, sectionsHtml } from "../html.js";
import type { FarmCompany, FarmPlace, FarmPosting } from "../types.js";

/** A posting marked up in place with schema.org's microdata. */
export function microdata(posting: FarmPosting, company: FarmCompany): string {
  const { pay } = posting;
  const meta = (name: string, content: string): string =>
    `<meta itemprop="${name}" content="${escapeHtml(content)}">`;
  const lines = [
    `<div itemscope itemtype="http://schema.org/JobPosting">`,
    `<h1 itemprop="title">${escapeHtml(posting.title)}</h1>`,
    meta("datePosted", new Date(posting.postedAt).toISOString().slice(0, 10)),
    meta("employmentType", posting.employment),
    ...(posting.validThrough === null
      ? []
      : [meta("validThrough", new Date(posting.validThrough).toISOString())]),
    `<span itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization">${meta("name", company.name)}</span>`,
    ...posting.places.map(place),
    ...(posting.workplace === "remote" ? [meta("jobLocationType", "TELECOMMUTE")] : []),
    ...(pay?.stated === "fields"
      ? [
          `<span itemprop="baseSalary" itemscope itemtype="http://schema.org/MonetaryAmount">${meta("currency", pay.currency)}<span itemprop="value" itemscope itemtype="http://schema.org/QuantitativeValue">${meta("minValue", String(pay.min))}${meta("maxValue", String(pay.max))}${meta("unitText", pay.period)}</span></span>`,
        ]
      : []),
    `<div itemprop="description">${sectionsHtml(posting.sections, "h2")}</div>`,
    `</div>`,
  ];
  return lines.join("\n");

  function place({ city, region, country }: FarmPlace): string {
    return `<span itemprop="jobLocation" itemscope itemtype="http://schema.org/Place"><span itemprop="address" itemscope itemtype="http://schema.org/PostalAddress"><span itemprop="addressLocality">${escapeHtml(city)}</span>, <span itemprop="addressRegion">${escapeHtml(region)}</span>${meta("addressCountry", country)}</span></span>`;
  }
}

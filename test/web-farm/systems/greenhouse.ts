import { json } from "../exchange.js";
import { escapeHtml, sectionsHtml } from "../html.js";
import { numberId } from "../ids.js";
import { placeText } from "../places.js";
import type { Board, FarmPosting } from "../types.js";
import { parts } from "./system.js";
import type { FarmSystem } from "./system.js";

const ROBOTS = "User-agent: *\nDisallow: /embed/\nDisallow: /users/\n";

function greenhouseIn(region: "" | ".eu"): FarmSystem {
  const api = `boards-api${region}.greenhouse.io`;
  return {
    id: region === "" ? "greenhouse" : "greenhouse-eu",
    ats: "greenhouse",
    careersUrl: (token) => `https://job-boards${region}.greenhouse.io/${token}`,
    serves: (host) => host === api,
    robots: ROBOTS,
    tokenOf: ({ path }) => parts(path)[2] ?? null,
    answer(request, board) {
      const path = parts(request.path);
      if (board === null) return json({ status: 404, error: "Job not found" }, 404);
      const content = request.query.get("content") === "true";
      if (path.length === 3) return json({ name: board.company.name, content: "" });
      const jobs = board.postings.map((posting) => toJob(posting, board, { content, region }));
      if (path.length === 4 && path[3] === "jobs") return json({ jobs, meta: { total: jobs.length } });
      const job = jobs.find((candidate) => String(candidate["id"]) === path[4]);
      return job === undefined ? json({ status: 404, error: "Job not found" }, 404) : json(job);
    },
  };
}

export const greenhouse = greenhouseIn("");
export const greenhouseEu = greenhouseIn(".eu");

function toJob(
  posting: FarmPosting,
  { company, board }: Board,
  how: { content: boolean; region: string },
): Record<string, unknown> {
  const id = numberId(`greenhouse:${posting.id}`, 10);
  const department = {
    id: numberId(`department:${company.slug}:${posting.department}`, 10),
    name: posting.department,
    child_ids: [],
    parent_id: null,
  };
  // Some employers have their own site in the address, with the posting's id behind it.
  const ownSite = company.slug.length % 3 === 0;
  return {
    absolute_url: ownSite
      ? `https://www.${company.domain}/careers/${posting.slug}?gh_jid=${id}`
      : `https://job-boards${how.region}.greenhouse.io/${board.token}/jobs/${id}`,
    data_compliance: [{ type: "gdpr", requires_consent: false, retention_period: null }],
    internal_job_id: numberId(`greenhouse-job:${posting.id}`, 10),
    location: { name: locationName(posting) },
    metadata: null,
    id,
    updated_at: zoned(posting.updatedAt),
    requisition_id: String(numberId(`requisition:${posting.id}`, 4)),
    title: posting.title,
    company_name: company.name,
    first_published: zoned(posting.postedAt),
    application_deadline: posting.validThrough === null ? null : zoned(posting.validThrough),
    language: posting.language,
    ...(how.content
      ? { content: escapeHtml(contentOf(posting)), departments: [department], offices: officesOf(posting) }
      : {}),
  };
}

function locationName(posting: FarmPosting): string {
  const places = posting.places.map(placeText).join("; ");
  if (posting.workplace !== "remote") return places;
  return places === "" ? `Remote - ${posting.remoteFrom.join(", ")}` : `Remote or ${places}`;
}

function officesOf(posting: FarmPosting): unknown[] {
  return posting.places.map((place) => ({
    id: numberId(`office:${place.city}`, 10),
    name: place.city,
    location: `${place.city}, ${place.region}, ${place.countryName}`,
    child_ids: [],
    parent_id: null,
  }));
}

/** Pay that the board has in fields is shown here as a block at the end, before the conclusion. */
function contentOf(posting: FarmPosting): string {
  const { pay } = posting;
  const body = sectionsHtml(
    posting.sections.filter((section) => section.part !== "closing"),
    "h2",
  );
  const closing = sectionsHtml(
    posting.sections.filter((section) => section.part === "closing"),
    "h2",
  );
  if (pay?.stated !== "fields") return `${body}\n${closing}`;
  const number = new Intl.NumberFormat("en-US");
  const unit = { HOUR: "Hourly", MONTH: "Monthly", YEAR: "Annual" }[pay.period];
  return `${body}
<div class="content-pay-transparency"><div class="pay-input"><div class="description"></div><div class="title">${unit} pay range</div><div class="pay-range"><span>${symbol(pay.currency)}${number.format(pay.min)}</span><span class="divider">&mdash;</span><span>${symbol(pay.currency)}${number.format(pay.max)} ${pay.currency}</span></div></div></div>
${closing}`;
}

function symbol(currency: string): string {
  return { USD: "$", EUR: "€", GBP: "£" }[currency] ?? "";
}

/** The offset form in which Greenhouse writes times. */
function zoned(time: number): string {
  return `${new Date(time - 4 * 3_600_000).toISOString().slice(0, 19)}-04:00`;
}

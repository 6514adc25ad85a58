import { json, text } from "../exchange.js";
import { sectionBody, sectionsHtml } from "../html.js";
import { numberId, uuidId } from "../ids.js";
import type { Board, FarmPay, FarmPosting, FarmSection } from "../types.js";
import { sectionsOf, tenantOf } from "./system.js";
import type { FarmSystem } from "./system.js";

/** The whole board in one answer, texts in four parts, no date of publication. */
export const pinpoint: FarmSystem = {
  id: "pinpoint",
  ats: "pinpoint",
  careersUrl: (token) => `https://${token}.pinpointhq.com/`,
  serves: (host) => tenantOf(host, "pinpointhq.com") !== null,
  robots: "User-agent: *\nDisallow: /*/applications\n",
  tokenOf: ({ host }) => tenantOf(host, "pinpointhq.com"),
  answer(request, board) {
    if (board === null || request.path !== "/postings.json") return text("Not Found", 404);
    return json({ data: board.postings.map((posting) => toPosting(posting, board)) });
  },
};

const TYPES: Record<string, [string, string]> = {
  FULL_TIME: ["full_time", "Full Time"],
  PART_TIME: ["part_time", "Part Time"],
  CONTRACTOR: ["contract", "Contract"],
  TEMPORARY: ["fixed_term_contract", "Fixed Term Contract"],
  INTERN: ["internship", "Internship"],
};
const WORKPLACES = {
  onsite: ["onsite", "Onsite"],
  hybrid: ["hybrid", "Hybrid"],
  remote: ["remote", "Fully remote"],
};
const FREQUENCIES = { HOUR: "hour", MONTH: "month", YEAR: "year" };

function toPosting(posting: FarmPosting, { board }: Board): Record<string, unknown> {
  const path = `/en/postings/${uuidId(`pinpoint:${posting.id}`)}`;
  const [type, typeText] = TYPES[posting.employment] ?? ["other", "Other"];
  const [workplace, workplaceText] =
    posting.workplace === null ? [null, null] : WORKPLACES[posting.workplace];
  return {
    id: String(numberId(`pinpoint:${posting.id}`, 6)),
    title: posting.title,
    ...textsOf(posting),
    ...compensationOf(posting.pay),
    deadline_at: posting.validThrough === null ? null : new Date(posting.validThrough).toISOString(),
    employment_type: type,
    employment_type_text: typeText,
    reporting_to: null,
    url: `https://${board.token}.pinpointhq.com${path}`,
    path,
    workplace_type: workplace,
    workplace_type_text: workplaceText,
    job: {
      id: String(numberId(`pinpoint-job:${posting.id}`, 6)),
      requisition_id: `REQ-${numberId(`pinpoint-req:${posting.id}`, 4)}`,
      department: { id: String(numberId(posting.department, 4)), name: posting.department },
      division: null,
    },
    location: locationOf(posting),
  };
}

function locationOf(posting: FarmPosting): Record<string, unknown> {
  const place = posting.places[0];
  const city = place?.city ?? null;
  return {
    id: String(numberId(`pinpoint-place:${city ?? "remote"}`, 4)),
    city,
    name: posting.workplace === "remote" ? "Remote" : city,
    postal_code: null,
    province: place?.region ?? null,
    street_address: null,
  };
}

function textsOf(posting: FarmPosting): Record<string, string | null> {
  const [does] = sectionsOf(posting, "does");
  const [brings] = sectionsOf(posting, "brings");
  const [offer] = sectionsOf(posting, "offer");
  return {
    description: trix(sectionsHtml(sectionsOf(posting, "about", "role", "pay", "closing"), "h3")),
    key_responsibilities: bodyOf(does),
    key_responsibilities_header: does?.heading ?? null,
    skills_knowledge_expertise: bodyOf(brings),
    skills_knowledge_expertise_header: brings?.heading ?? null,
    benefits: bodyOf(offer),
    benefits_header: offer?.heading ?? null,
  };
}

function compensationOf(pay: FarmPay | null): Record<string, unknown> {
  const shown = pay?.stated === "fields" ? pay : null;
  return {
    compensation: shown === null ? null : compensation(shown),
    compensation_minimum: shown?.min ?? null,
    compensation_maximum: shown?.max ?? null,
    compensation_currency: shown?.currency ?? null,
    compensation_frequency: shown === null ? null : FREQUENCIES[shown.period],
    compensation_visible: shown !== null,
  };
}

function bodyOf(section: FarmSection | undefined): string {
  return section === undefined ? "" : trix(sectionBody(section));
}

/** The editor of the system leaves a comment in front of each block. */
function trix(html: string): string {
  return `<div><!--block-->${html.replaceAll("<li>", "<li><!--block-->")}</div>`;
}

function compensation(pay: FarmPay): string {
  const money = new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency: pay.currency,
    maximumFractionDigits: 0,
  });
  return `${money.format(pay.min)} - ${money.format(pay.max)} / ${FREQUENCIES[pay.period]}`;
}

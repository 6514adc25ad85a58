import { json, text } from "../exchange.js";
import { sectionsHtml, sectionsText } from "../html.js";
import { uuidId } from "../ids.js";
import { placeText } from "../places.js";
import type { FarmPay, FarmPlace, FarmPosting } from "../types.js";
import { parts } from "./system.js";
import type { FarmSystem } from "./system.js";

/** The whole board in one answer, unlisted postings included. Its API answers 401 for robots.txt. */
export const ashby: FarmSystem = {
  id: "ashby",
  ats: "ashby",
  careersUrl: (token) => `https://jobs.ashbyhq.com/${token}`,
  serves: (host) => host === "api.ashbyhq.com",
  robots: text("Unauthorized", 401),
  tokenOf: ({ path }) => parts(path)[2] ?? null,
  answer(request, board) {
    if (board === null) return text("Not Found", 404);
    const paid = request.query.get("includeCompensation") === "true";
    const jobs = board.postings.map((posting) => toJob(posting, board.board.token, paid));
    return json({ apiVersion: "1", jobs });
  },
};

const TYPES: Partial<Record<FarmPosting["employment"], string>> = {
  FULL_TIME: "FullTime",
  PART_TIME: "PartTime",
  CONTRACTOR: "Contract",
  TEMPORARY: "Temporary",
  INTERN: "Intern",
};
const WORKPLACES = { onsite: "OnSite", hybrid: "Hybrid", remote: "Remote" };

function toJob(posting: FarmPosting, token: string, paid: boolean): Record<string, unknown> {
  const id = uuidId(`ashby:${posting.id}`);
  const url = `https://jobs.ashbyhq.com/${token}/${id}`;
  const [main, ...others] = posting.places;
  const shown = posting.pay?.stated === "fields" ? posting.pay : null;
  return {
    id,
    title: posting.title,
    department: posting.department,
    team: posting.department,
    employmentType: TYPES[posting.employment] ?? "FullTime",
    location: main === undefined ? `Remote (${posting.remoteFrom.join(", ")})` : placeText(main),
    shouldDisplayCompensationOnJobPostings: shown !== null,
    secondaryLocations: others.map((place) => ({ location: placeText(place), address: addressOf(place) })),
    publishedAt: new Date(posting.postedAt).toISOString().replace("Z", "+00:00"),
    isListed: !posting.unlisted,
    isRemote: posting.workplace === null ? null : posting.workplace === "remote",
    workplaceType: posting.workplace === null ? null : WORKPLACES[posting.workplace],
    address:
      main === undefined
        ? { postalAddress: { addressCountry: posting.remoteFrom[0] ?? "" } }
        : addressOf(main),
    jobUrl: url,
    applyUrl: `${url}/application`,
    descriptionHtml: sectionsHtml(posting.sections),
    descriptionPlain: sectionsText(posting.sections),
    ...(paid ? { compensation: compensationOf(shown) } : {}),
  };
}

function addressOf(place: FarmPlace): unknown {
  return {
    postalAddress: {
      addressRegion: place.region,
      addressCountry: place.countryName,
      addressLocality: place.city,
    },
  };
}

const INTERVALS = { HOUR: "1 HOUR", MONTH: "1 MONTH", YEAR: "1 YEAR" };

function compensationOf(pay: FarmPay | null): unknown {
  if (pay === null) {
    return {
      compensationTierSummary: null,
      scrapeableCompensationSalarySummary: null,
      compensationTiers: [],
      summaryComponents: [],
    };
  }
  const salary = {
    compensationType: "Salary",
    interval: INTERVALS[pay.period],
    currencyCode: pay.currency,
    minValue: pay.min,
    maxValue: pay.max,
  };
  const equity = {
    compensationType: "EquityCashValue",
    interval: "NONE",
    currencyCode: pay.currency,
    minValue: null,
    maxValue: null,
  };
  const money = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency: pay.currency,
    maximumFractionDigits: 2,
    minimumFractionDigits: 0,
  });
  const range = (dash: string): string => `${money.format(pay.min)} ${dash} ${money.format(pay.max)}`;
  return {
    compensationTierSummary: `${range("–")} • Offers Equity`,
    scrapeableCompensationSalarySummary: range("-"),
    compensationTiers: [
      {
        id: uuidId(`tier:${pay.currency}:${pay.min}:${pay.max}`),
        tierSummary: `${range("–")} • Offers Equity`,
        title: null,
        additionalInformation: null,
        components: [
          { id: uuidId(`salary:${pay.min}:${pay.max}`), summary: range("–"), ...salary },
          { id: uuidId(`equity:${pay.min}:${pay.max}`), summary: "Offers Equity", ...equity },
        ],
      },
    ],
    summaryComponents: [salary, equity],
  };
}

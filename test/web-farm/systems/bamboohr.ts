import { json, redirect, text } from "../exchange.js";
import { sectionsHtml } from "../html.js";
import { numberId } from "../ids.js";
import type { Board, FarmPay, FarmPosting } from "../types.js";
import { findPosting, parts, tenantOf } from "./system.js";
import type { FarmSystem } from "./system.js";

/** A list, and a detail for each opening with text, date and pay in words. */
export const bamboohr: FarmSystem = {
  id: "bamboohr",
  ats: "bamboohr",
  careersUrl: (token) => `https://${token}.bamboohr.com/careers`,
  serves: (host) => tenantOf(host, "bamboohr.com") !== null,
  robots: "User-agent: *\nDisallow: /login.php\nDisallow: /app/\n",
  tokenOf: ({ host }) => tenantOf(host, "bamboohr.com"),
  answer(request, board) {
    if (board === null) return redirect("https://www.bamboohr.com/", 302);
    const [first, second, third] = parts(request.path);
    if (first !== "careers") return text("Not Found", 404);
    if (second === "list") {
      return json({ meta: { totalCount: board.postings.length }, result: board.postings.map(rowOf) });
    }
    if (third !== "detail") return text("Not Found", 404);
    const posting = findPosting(board, second, idOf);
    if (posting === null) return json({ type: "not_found", title: "Not Found", status: 404 }, 404);
    return json({ meta: {}, result: { jobOpening: openingOf(posting, board), formFields: {} } });
  },
};

const idOf = (posting: FarmPosting): string => String(numberId(`bamboo:${posting.id}`, 4));

const TYPES: Record<string, string> = {
  FULL_TIME: "Full-Time",
  PART_TIME: "Part-Time",
  CONTRACTOR: "Contractor",
  TEMPORARY: "Temporary",
  INTERN: "Intern",
};
const LOCATION_TYPES = { onsite: "0", remote: "1", hybrid: "2" };

function rowOf(posting: FarmPosting): Record<string, unknown> {
  return {
    id: idOf(posting),
    jobOpeningName: posting.title,
    departmentId: String(numberId(posting.department, 5)),
    departmentLabel: posting.department,
    employmentStatusLabel: TYPES[posting.employment] ?? "Full-Time",
    employmentType: null,
    ...placesOf(posting),
    isRemote: null,
    locationType: LOCATION_TYPES[posting.workplace ?? "onsite"],
  };
}

const NOWHERE = { country: null, state: null, province: null, city: null };

/** Remote openings have no location, their place stands in the other field. */
function placesOf(posting: FarmPosting): Record<string, unknown> {
  const place = posting.places[0];
  if (posting.workplace !== "remote") {
    return {
      location: { city: place?.city ?? null, state: place?.region ?? null },
      atsLocation: NOWHERE,
    };
  }
  const away =
    place === undefined
      ? { ...NOWHERE, country: posting.remoteFrom[0] ?? null }
      : { ...NOWHERE, country: place.countryName, state: place.region, city: place.city };
  return { location: { city: null, state: null }, atsLocation: away };
}

function openingOf(posting: FarmPosting, { board }: Board): Record<string, unknown> {
  const { id, location, ...row } = rowOf(posting);
  const place = posting.workplace === "remote" ? undefined : posting.places[0];
  return {
    jobOpeningShareUrl: `https://${board.token}.bamboohr.com/careers/${String(id)}`,
    jobOpeningStatus: "Open",
    jobCategoryId: null,
    ...row,
    location: {
      ...(location as object),
      postalCode: null,
      addressCountry: place?.countryName ?? null,
    },
    description: sectionsHtml(posting.sections),
    compensation: posting.pay?.stated === "fields" ? compensation(posting.pay) : null,
    datePosted: new Date(posting.postedAt).toISOString().slice(0, 10),
    minimumExperience: posting.seniority === "senior" ? "Experienced" : null,
    seekPromoted: false,
  };
}

function compensation(pay: FarmPay): string {
  const money = new Intl.NumberFormat("en-US");
  const unit = { HOUR: "/hour", MONTH: "/month", YEAR: "" }[pay.period];
  const sign = pay.currency === "EUR" ? "€" : "$";
  return `${sign}${money.format(pay.min)}–${sign}${money.format(pay.max)} ${pay.currency}${unit}`;
}

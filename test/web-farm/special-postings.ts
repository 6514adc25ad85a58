import { placeOf } from "./places.js";
import type { FarmCompany, FarmPosting } from "./types.js";

const DAY = 86_400_000;

/** What a special posting changes in one of the company's ordinary ones. */
type Change = Partial<Omit<FarmPosting, "id" | "company">> & { days: number };

const TWELVE = [
  "boston",
  "new-york",
  "chicago",
  "austin",
  "denver",
  "seattle",
  "toronto",
  "london",
  "dublin",
  "amsterdam",
  "berlin",
  "paris",
];

const LONG_TITLE =
  "Senior Licensing and Regulatory Affairs Engineer – Advanced Non-Light-Water Reactor Programs, Part 53 Rulemaking, " +
  "Topical Reports, Environmental Review and Pre-Application Engagement (Hybrid, Knoxville or Washington, DC; up to 25 % travel)";

/** Rarities, each at one company whose system can show it. */
const SPECIALS: Record<string, Change[]> = {
  "holloway-ridge": [
    { days: 6, title: LONG_TITLE, places: ["knoxville", "washington"].map(placeOf), workplace: "hybrid" },
  ],
  "copley-ledger": [
    {
      days: 3,
      title: "Implementation Consultant",
      places: TWELVE.map(placeOf),
      workplace: "hybrid",
      remoteFrom: [],
    },
    { days: 40, title: "Founding Account Manager, Public Sector", unlisted: true },
  ],
  "wrenfield-trucks": [
    { days: 12, title: "Regional Service Manager", places: [], workplace: null, remoteFrom: [] },
  ],
  "switchgrass-grid": [{ days: 20, title: "Principal Advisor to the Founders", unlisted: true }],
  "ocotillo-fleet-charging": [
    {
      days: 9,
      title: "Depot Operations Lead",
      places: ["san-diego", "los-angeles", "oakland"].map(placeOf),
      workplace: "onsite",
      remoteFrom: [],
    },
    { days: 30, title: "Special Projects Electrician", unlisted: true },
  ],
  "laramide-geothermal": [
    {
      days: 15,
      title: "Well Site Supervisor",
      places: ["reno", "salt-lake-city"].map(placeOf),
      workplace: "onsite",
      remoteFrom: [],
    },
  ],
  "kattevig-bioplast": [{ days: 200, title: "Open Application", pay: null }],
};

/** The rarities of a company, written over its first ordinary postings. */
export function specialPostings(
  company: FarmCompany,
  ordinary: readonly FarmPosting[],
  now: number,
): FarmPosting[] {
  return (SPECIALS[company.slug] ?? []).flatMap(({ days, ...change }, index) => {
    const model = ordinary[index];
    if (model === undefined) return [];
    const postedAt = Math.floor((now - days * DAY) / 1000) * 1000;
    return [
      {
        ...model,
        boards: [0],
        postedAt,
        updatedAt: postedAt,
        ...change,
        id: `${company.slug}-s${index + 1}`,
      },
    ];
  });
}

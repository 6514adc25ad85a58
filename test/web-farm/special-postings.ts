import type { Level, Role } from "./roles.js";
import type { FarmPosting } from "./types.js";

/** A rarity: an ordinary role with one thing about it that boards find hard. */
export interface Special {
  /** Title of a role in the book, or a role of its own. */
  role: string | Role;
  level: Level | null;
  title: string;
  /** Keys of `placeOf`. */
  places: string[];
  workplace: FarmPosting["workplace"];
  /** Days since it was posted. */
  days: number;
  unlisted?: boolean;
}

const OPEN_APPLICATION: Role = {
  title: "Open Application",
  department: "Open",
  function: "people-admin",
  trades: [],
  levels: [],
  work: "hybrid",
  pay: [0, 0],
  intro:
    "Nothing on our list fits, and yet you would like to work here? Then tell us what you can do and what you would do with it. We read every open application, and about one in six of us came this way.",
  does: [
    "Tell us in half a page which of our problems you would work on",
    "Name two things that you have made, repaired or found out",
    "Say when you could start and how you like to work",
    "Come by for a coffee and a look at the line if we think that it may fit",
  ],
  brings: [
    "Knowledge in chemistry, mechanics, textiles, sales or software, or in something that we have not thought of",
    "Interest in what happens to things after they have been used",
    "English; Danish is welcome",
    "Patience: an answer may take four weeks here, not ten days",
  ],
};

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

const SPECIALS: Record<string, Special[]> = {
  "holloway-ridge": [
    {
      role: "Permitting Specialist",
      level: "senior",
      title: LONG_TITLE,
      places: ["knoxville", "washington"],
      workplace: "hybrid",
      days: 6,
    },
  ],
  "copley-ledger": [
    {
      role: "Customer Success Manager",
      level: "mid",
      title: "Implementation Consultant",
      places: TWELVE,
      workplace: "hybrid",
      days: 3,
    },
    {
      role: "Account Executive",
      level: "senior",
      title: "Founding Account Manager, Public Sector",
      places: ["boston"],
      workplace: "hybrid",
      days: 40,
      unlisted: true,
    },
  ],
  "wrenfield-trucks": [
    {
      role: "Head of Operations",
      level: null,
      title: "Regional Operations Manager",
      places: [],
      workplace: null,
      days: 12,
    },
  ],
  "switchgrass-grid": [
    {
      role: "VP Engineering",
      level: null,
      title: "Chief Engineer (confidential search)",
      places: ["denver"],
      workplace: "hybrid",
      days: 20,
      unlisted: true,
    },
  ],
  "ocotillo-fleet-charging": [
    {
      role: "Head of Operations",
      level: null,
      title: "Depot Operations Lead",
      places: ["san-diego", "los-angeles", "oakland"],
      workplace: "onsite",
      days: 9,
    },
    {
      role: "Field Service Technician",
      level: "senior",
      title: "Special Projects Electrician",
      places: ["san-diego"],
      workplace: "onsite",
      days: 30,
      unlisted: true,
    },
  ],
  "laramide-geothermal": [
    {
      role: "Drilling Engineer",
      level: "senior",
      title: "Well Site Supervisor",
      places: ["reno", "salt-lake-city"],
      workplace: "onsite",
      days: 15,
    },
  ],
  "kattevig-bioplast": [
    {
      role: OPEN_APPLICATION,
      level: null,
      title: "Open Application",
      places: ["copenhagen"],
      workplace: "hybrid",
      days: 200,
    },
  ],
};

/** The rarities of a company; the farm has one of each kind, at a company whose system can show it. */
export function specialsOf(company: string): Special[] {
  return SPECIALS[company] ?? [];
}

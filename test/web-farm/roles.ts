import type { EmploymentType, JobFunction, Seniority } from "../../src/domain/vocabulary.js";

/** What kind of work a company does; a role is offered where one of its kinds fits. */
export type Trade =
  | "any"
  | "bikes"
  | "bio"
  | "buildings"
  | "carbon"
  | "charging"
  | "farming"
  | "finance"
  | "hardware"
  | "lab"
  | "marine"
  | "markets"
  | "nature"
  | "plant"
  | "policy"
  | "projects"
  | "research"
  | "software"
  | "solar"
  | "subsurface"
  | "vehicles"
  | "water"
  | "wind";

export type Level = "entry" | "mid" | "senior" | "lead";

/** Where the work is done: `travel` is on site with days on the road, `mixed` is decided posting by posting. */
export type WorkStyle = "onsite" | "travel" | "hybrid" | "remote" | "mixed";

/**
 * A job that companies of the farm advertise. Texts may hold {company}, {product}, {projects}, {customers}, {city} and,
 * in what is asked for, {years}.
 */
export interface Role {
  title: string;
  department: string;
  function: JobFunction;
  trades: Trade[];
  /** Empty: the title stands as it is and `seniority` tells the level. */
  levels: Level[];
  seniority?: Seniority;
  /** Levels as "II" and "III" instead of "Senior". */
  roman?: boolean;
  /** Specialities, one of which is put behind the title; "lines": those of the company's own production. */
  focus?: string[] | "lines";
  /** Only companies seated there advertise it. */
  countries?: string[];
  /** Shifts: each is a posting of its own at companies large enough. */
  shifts?: boolean;
  work: WorkStyle;
  employment?: EmploymentType;
  workingStudent?: boolean;
  /** Thousands of US dollars a year at mid level in the United States. */
  pay: [number, number];
  hourly?: boolean;
  intro: string;
  does: string[];
  brings: string[];
}

const TRADES: Record<string, Trade[]> = {
  "agriculture-food": ["farming", "bio"],
  "aviation-shipping": ["hardware", "marine", "vehicles"],
  "biofuels-bioenergy": ["plant", "bio"],
  biotech: ["bio", "plant"],
  "buildings-efficiency": ["buildings", "projects"],
  "carbon-accounting": ["software", "carbon"],
  "carbon-removal": ["plant", "lab", "carbon", "projects"],
  "circular-waste": ["plant", "lab"],
  "climate-adaptation": ["software", "nature", "research"],
  "climate-finance": ["finance"],
  "electric-vehicles": ["vehicles", "hardware"],
  "energy-storage": ["hardware", "plant", "lab", "projects"],
  "ev-charging": ["charging", "projects", "software"],
  "forestry-nature": ["nature"],
  geothermal: ["subsurface", "projects"],
  "grid-flexibility": ["markets", "software"],
  "high-tech": ["software"],
  "hydro-marine": ["marine", "projects"],
  hydrogen: ["plant", "hardware", "lab", "projects"],
  "materials-industry": ["plant", "lab"],
  "nuclear-fusion": ["hardware", "lab", "plant"],
  "policy-advocacy": ["policy"],
  "research-institutes": ["research", "lab"],
  solar: ["solar", "projects"],
  "transit-micromobility": ["bikes", "software"],
  water: ["water", "plant"],
  wind: ["wind", "projects"],
};

/** The kinds of work that go with a company's sectors, unless it names its own. */
export function tradesOf({ sectors, trades }: { sectors: string[]; trades?: Trade[] }): ReadonlySet<Trade> {
  return new Set<Trade>(["any", ...(trades ?? sectors.flatMap((sector) => TRADES[sector] ?? []))]);
}

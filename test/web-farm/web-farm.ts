import { clusters } from "./clusters.js";
import { companies } from "./companies.js";
import { FarmControl } from "./control.js";
import { farmDirectory } from "./directory.js";
import { postingsOf } from "./postings.js";
import { sectors } from "./sectors.js";
import type { Directory } from "../../src/directory/seed-format.js";
import type { FarmCluster, FarmCompany, FarmPosting } from "./types.js";

export interface FarmOptions {
  /** The same seed and time give the same farm. */
  seed?: string;
  /** Epoch milliseconds that postings' dates are counted back from; the present by default. */
  now?: number;
}

/** A web of invented member sites, not yet served. */
export interface WebFarm {
  companies: readonly FarmCompany[];
  clusters: readonly FarmCluster[];
  sectors: Directory["sectors"];
  seed: string;
  /** Changes the web over time, and tells what it lists. */
  control: FarmControl;
  /** What the seed loader reads. */
  directory(): Directory;
}

export function createWebFarm(options: FarmOptions = {}): WebFarm {
  const seed = options.seed ?? "farm";
  const now = options.now ?? Date.now();
  const postings = new Map<string, FarmPosting[]>(
    companies.map((company) => [company.slug, postingsOf(company, seed, now)]),
  );
  return {
    companies,
    clusters,
    sectors,
    seed,
    control: new FarmControl(companies, postings),
    directory: farmDirectory,
  };
}

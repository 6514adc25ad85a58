import { companiesAmericaEast } from "./companies-america-east.js";
import { companiesAmericaWest } from "./companies-america-west.js";
import { companiesEuropeNorth } from "./companies-europe-north.js";
import { companiesEuropeSouth } from "./companies-europe-south.js";
import { companiesIslands } from "./companies-islands.js";
import type { FarmCompany } from "./types.js";

/** Every company of the farm, all invented. */
export const companies: FarmCompany[] = [
  ...companiesAmericaWest,
  ...companiesAmericaEast,
  ...companiesEuropeNorth,
  ...companiesEuropeSouth,
  ...companiesIslands,
];

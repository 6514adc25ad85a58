import { companiesAmericaEast } from "./companies-america-east.js";
import { companiesAmericaWest } from "./companies-america-west.js";
import { companiesEuropeNorth } from "./companies-europe-north.js";
import { companiesEuropeSouth } from "./companies-europe-south.js";
import { companiesIslands } from "./companies-islands.js";
import { systems } from "./systems/registry.js";
import type { FarmCompany } from "./types.js";

/** Every company of the farm, all invented. */
const invented: FarmCompany[] = [
  ...companiesAmericaWest,
  ...companiesAmericaEast,
  ...companiesEuropeNorth,
  ...companiesEuropeSouth,
  ...companiesIslands,
];

/** Those whose systems the farm imitates so far. */
export const companies: FarmCompany[] = invented.filter((company) =>
  company.boards.every((board) => systems.some((system) => system.id === board.system)),
);

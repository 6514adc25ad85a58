import { businessRoles } from "./text-business.js";
import { engineeringRoles } from "./text-engineering.js";
import { fieldRoles } from "./text-field.js";
import { officeRoles } from "./text-office.js";
import { scienceRoles } from "./text-science.js";
import { softwareRoles } from "./text-software.js";
import { tradesOf } from "./roles.js";
import type { Role } from "./roles.js";
import type { FarmCompany, Language } from "./types.js";

const BOOK: Record<Language, Role[]> = {
  en: [
    ...engineeringRoles,
    ...softwareRoles,
    ...fieldRoles,
    ...scienceRoles,
    ...businessRoles,
    ...officeRoles,
  ],
  de: [],
  fr: [],
  es: [],
  sv: [],
};

/** The roles that a company of that kind advertises in a language. */
export function rolesFor(company: FarmCompany, language: Language): Role[] {
  const trades = tradesOf(company.sectors);
  return BOOK[language].filter((role) => role.trades.some((trade) => trades.has(trade)));
}

import { placeOf } from "./places.js";
import { businessRoles } from "./text-business.js";
import { engineeringRoles } from "./text-engineering.js";
import { fieldRoles } from "./text-field.js";
import { frenchRoles } from "./text-french.js";
import { germanRoles } from "./text-german.js";
import { officeRoles } from "./text-office.js";
import { scienceRoles } from "./text-science.js";
import { softwareRoles } from "./text-software.js";
import { spanishRoles } from "./text-spanish.js";
import { swedishRoles } from "./text-swedish.js";
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
  de: germanRoles,
  fr: frenchRoles,
  es: spanishRoles,
  sv: swedishRoles,
};

/** The roles that a company of that kind, at that seat, advertises in a language. */
export function rolesFor(company: FarmCompany, language: Language): Role[] {
  const trades = tradesOf(company);
  const { country } = placeOf(company.places[0] ?? "");
  return BOOK[language].filter(
    (role) =>
      role.trades.some((trade) => trades.has(trade)) &&
      (role.countries === undefined || role.countries.includes(country)),
  );
}

/** @throws Error for a title that the English book does not hold. */
export function roleNamed(title: string): Role {
  const role = BOOK.en.find((candidate) => candidate.title === title);
  if (role === undefined) throw new Error(`no role is called "${title}"`);
  return role;
}

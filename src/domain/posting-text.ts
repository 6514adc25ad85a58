import { countryName } from "./places/countries.js";
import { regionName } from "./places/region-codes.js";
import { shownCity } from "./places/shown-names.js";
import type { Place, Salary } from "./posting.js";
import type { SalaryPeriod } from "./vocabulary.js";

/** Countries whose regions belong to an address, by their short code. */
const SHORT_REGIONS = new Set(["US", "CA", "AU"]);

/** A place as people write it: "San Diego, CA, United States", "Lyon, France", "Bavaria, Germany". */
export function placeLabel(place: Place): string {
  const { city, region, country } = place;
  const land = country === null ? null : countryName(country);
  const short = country !== null && SHORT_REGIONS.has(country) && region?.startsWith(`${country}-`) === true;
  const named = region === null ? null : regionName(region);
  const middle = city === null ? named : short ? (region?.slice(3) ?? null) : null;
  const town = city === null ? null : shownCity(city, country);
  return [town, middle, land].filter((part) => part !== null).join(", ");
}

const PER: Readonly<Record<SalaryPeriod, string>> = {
  HOUR: "an hour",
  DAY: "a day",
  WEEK: "a week",
  MONTH: "a month",
  YEAR: "a year",
};

/** Making one takes a hundred times as long as using it. */
const MONEY_FORMATS = new Map<string, Intl.NumberFormat>();

function money(amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const key = `${currency} ${digits}`;
  const format = MONEY_FORMATS.get(key) ?? moneyFormat(currency, digits);
  MONEY_FORMATS.set(key, format);
  return format.format(amount);
}

function moneyFormat(currency: string, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** Pay in words, with its own currency and period: "$142,000 – $178,000 a year", "up to €60,000 a year". */
export function salaryLabel(salary: Salary | null): string | null {
  if (salary === null || salary.currency === null) return salary?.text ?? null;
  const { min, max, currency, period } = salary;
  const per = period === null ? "" : ` ${PER[period]}`;
  if (min !== null && max !== null) {
    const both = min === max ? money(min, currency) : `${money(min, currency)} – ${money(max, currency)}`;
    return `${both}${per}`;
  }
  if (max !== null) return `up to ${money(max, currency)}${per}`;
  return min === null ? salary.text : `from ${money(min, currency)}${per}`;
}

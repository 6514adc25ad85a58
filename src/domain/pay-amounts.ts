import {
  CROWN_WORDS,
  CROWNS,
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  DOLLARS,
  POINT_CURRENCIES,
  UNITS_PER_EURO,
} from "./pay-words.js";
import type { SalaryPeriod } from "./vocabulary.js";

/** Money found in a text: one figure or a range. */
export interface MoneyMatch {
  low: number;
  /** `null` for a single figure. */
  high: number | null;
  currency: string;
  start: number;
  end: number;
  text: string;
}

const CODES = CURRENCY_CODES.join("|");
const SIGN = String.raw`(?:(?:US|CAD?|CDN|AUD?|NZ|SG?|HK|MX|C|A|S|R)?\$|€|£|₹|¥|kr(?:\.|(?!\p{L}))|(?:${CODES})(?![\p{L}])\s?\$?)`;
const TAIL = String.raw`(?:(?:${CODES}|euros?|kr(?:\.(?=\s(?:om|i|pr|per|brutto)))?|kronor|kroner|zł)(?![\p{L}])|€|£|\$|₹)`;
const NUMBER = String.raw`(?:\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?![\d]))`;
const THOUSAND = String.raw`(?:\s?(?:k|K|T€|tsd\.?)(?![\p{L}]))`;
const AMOUNT = (name: string): string =>
  String.raw`(?<${name}Sign>(?<![\p{L}])${SIGN}\s?)?(?<![\d.,])(?<${name}>${NUMBER})(?<${name}K>${THOUSAND})?(?:\s?(?<${name}Tail>${TAIL}))?`;
const UNIT = String.raw`(?:\s?(?:\/\s?(?:hr|hour|h|yr|year)|per (?:hour|year)|an hour|a year|brutto|brut|bruto))?`;
const BETWEEN = String.raw`\s*(?:-|–|—|‑|−|to|bis(?: zu)?|and|und|à|a|et|y|e|hasta|up to|tot|en|till?|och|og|~)\s*`;

const RANGE = new RegExp(`${AMOUNT("low")}${UNIT}${BETWEEN}${AMOUNT("high")}`, "giu");
const SINGLE = new RegExp(AMOUNT("low"), "giu");

/** Most texts name no money at all: this tells quickly. */
const ANY_CURRENCY = new RegExp(String.raw`[$€£₹¥]|\b(?:${CODES}|euros?|kr|kronor|kroner)\b|zł`, "i");

function currencyOf(sign: string | undefined, country: string | null): string | null {
  const plain = sign?.trim().toLowerCase() ?? "";
  if (plain === "") return null;
  if (plain === "$") return DOLLARS[country ?? ""] ?? "USD";
  if (plain.startsWith("kr")) return CROWNS[country ?? ""] ?? null;
  const code = plain.replace(/\s?\$$/, "").toUpperCase();
  return CURRENCY_SIGNS[plain] ?? (CURRENCY_CODES.includes(code) ? code : null);
}

/** A number in a currency's own style, or `null` when it is not written in it ("$160,00"). */
export function readNumber(text: string, currency: string, thousands: boolean): number | null {
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, "");
  const groups = /^\d{1,3}(?:([.,])\d{3})+(?:[.,]\d{1,2})?$/.exec(plain);
  if (groups !== null && !thousands) {
    const [, sign = ","] = groups;
    if (sign === "." && POINT_CURRENCIES.has(currency)) return null;
    return Number(plain.replaceAll(sign, "").replace(",", "."));
  }
  const decimals = /^(\d+)(?:([.,])(\d+))?$/.exec(plain);
  if (decimals === null) return null;
  const [, whole = "", sign, rest = ""] = decimals;
  if (sign === "," && POINT_CURRENCIES.has(currency)) return null;
  return Number(rest === "" ? whole : `${whole}.${rest}`) * (thousands ? 1000 : 1);
}

/** A code behind the figures is more exact than the "$" before them. */
function currencyOfMatch(groups: Record<string, string | undefined>, country: string | null): string | null {
  const sign = groups["lowSign"] ?? groups["highSign"];
  const bySign = currencyOf(sign, country);
  const byTail = currencyOf(groups["highTail"] ?? groups["lowTail"], country);
  return sign?.trim() === "$" ? (byTail ?? bySign) : (bySign ?? byTail);
}

function toMatch(match: RegExpMatchArray, country: string | null): MoneyMatch | null {
  const groups: Record<string, string | undefined> = match.groups ?? {};
  const currency = currencyOfMatch(groups, country);
  const { low, high, lowK, highK } = groups;
  if (currency === null || low === undefined) return null;
  // "$155-250k": the letter at the end is meant for both, unless the first figure is whole already.
  const bothK = highK !== undefined && /^\d{1,3}$/.test(low);
  const lowValue = readNumber(low, currency, lowK !== undefined || bothK);
  const highValue = high === undefined ? null : readNumber(high, currency, highK !== undefined);
  if (lowValue === null || (high !== undefined && highValue === null)) return null;
  const start = match.index ?? 0;
  const [text] = match;
  return { low: lowValue, high: highValue, currency, start, end: start + text.length, text: text.trim() };
}

/** The country whose "$" and "kr" are meant: where the place is open, the one whose words for pay stand with "kr". */
function countryOfSigns(text: string, place: string | null): string | null {
  if (place !== null || !/\bkr/i.test(text)) return place;
  const currency = CROWN_WORDS.find(([, words]) => words.test(text))?.[0];
  return Object.keys(CROWNS).find((country) => CROWNS[country] === currency) ?? null;
}

/** Every range and, outside of ranges, every single figure with a currency, in the order of the text. */
export function findMoney(text: string, place: string | null): MoneyMatch[] {
  if (!ANY_CURRENCY.test(text)) return [];
  const country = countryOfSigns(text, place);
  const ranges: MoneyMatch[] = [];
  const covered: [number, number][] = [];
  for (const match of text.matchAll(RANGE)) {
    const money = toMatch(match, country);
    const { lowSign, lowTail, highSign, highTail } = match.groups ?? {};
    if (lowSign ?? lowTail ?? highSign ?? highTail) {
      covered.push([match.index, match.index + match[0].length]);
    }
    if (money !== null && money.high !== null && money.high > money.low) ranges.push(money);
  }
  for (const match of text.matchAll(SINGLE)) {
    if (covered.some(([start, end]) => match.index < end && match.index + match[0].length > start)) continue;
    const money = toMatch(match, country);
    if (money !== null) ranges.push(money);
  }
  return ranges.sort((a, b) => a.start - b.start);
}

/** Pay per period, in about euros, that is neither pocket money nor a typing error. */
const SIZES: Readonly<Record<SalaryPeriod, readonly [number, number]>> = {
  HOUR: [3, 500],
  DAY: [30, 4_000],
  WEEK: [100, 15_000],
  MONTH: [150, 50_000],
  YEAR: [7_000, 2_000_000],
};

/** Whether a figure can be pay for a period. */
export function plausible(amount: number, currency: string, period: SalaryPeriod): boolean {
  const [least, most] = SIZES[period];
  const size = amount / (UNITS_PER_EURO[currency] ?? 1);
  return size >= least && size <= most;
}

/** Whether a figure is larger than any pay for a period. */
export function tooMuch(amount: number, currency: string, period: SalaryPeriod): boolean {
  return amount / (UNITS_PER_EURO[currency] ?? 1) > SIZES[period][1];
}

/** The period that a figure's size alone makes certain, or `null`. */
export function periodBySize(amount: number, currency: string): SalaryPeriod | null {
  const size = amount / (UNITS_PER_EURO[currency] ?? 1);
  if (size >= 15_000 && size <= 2_000_000) return "YEAR";
  return size >= 8 && size <= 130 ? "HOUR" : null;
}

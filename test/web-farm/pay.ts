import type { Random } from "./random.js";
import type { Role } from "./roles.js";
import type { FarmPay, FarmPlace, Language } from "./types.js";

interface Market {
  currency: string;
  /** Local money for one US dollar of pay in the United States: rates and pay levels in one. */
  factor: number;
  period: "MONTH" | "YEAR";
  /** Whether technicians are paid by the hour. */
  hourly: boolean;
}

const MARKETS: Record<string, Market> = {
  US: { currency: "USD", factor: 1, period: "YEAR", hourly: true },
  CA: { currency: "CAD", factor: 1, period: "YEAR", hourly: true },
  AU: { currency: "AUD", factor: 1.18, period: "YEAR", hourly: true },
  GB: { currency: "GBP", factor: 0.52, period: "YEAR", hourly: false },
  IE: { currency: "EUR", factor: 0.62, period: "YEAR", hourly: false },
  DE: { currency: "EUR", factor: 0.58, period: "YEAR", hourly: false },
  FR: { currency: "EUR", factor: 0.46, period: "YEAR", hourly: false },
  ES: { currency: "EUR", factor: 0.37, period: "YEAR", hourly: false },
  NL: { currency: "EUR", factor: 0.58, period: "MONTH", hourly: false },
  BE: { currency: "EUR", factor: 0.55, period: "MONTH", hourly: false },
  FI: { currency: "EUR", factor: 0.52, period: "MONTH", hourly: false },
  SE: { currency: "SEK", factor: 5.1, period: "MONTH", hourly: false },
  DK: { currency: "DKK", factor: 5.6, period: "MONTH", hourly: false },
  SG: { currency: "SGD", factor: 0.95, period: "MONTH", hourly: false },
  CH: { currency: "CHF", factor: 0.98, period: "YEAR", hourly: false },
};

/** What a role pays at a place, rounded as employers round; `null` where the farm has no figures for the country. */
export function payFor(
  role: Role,
  payFactor: number,
  place: FarmPlace,
  choice: { random: Random; stated: FarmPay["stated"] },
): FarmPay | null {
  const market = MARKETS[place.country];
  if (market === undefined) return null;
  const spread = 0.96 + choice.random.next() * 0.1;
  const [low, high] = role.pay.map((thousand) => thousand * 1000 * payFactor * spread * market.factor);
  const period =
    role.hourly === true && (market.hourly || role.workingStudent === true) ? "HOUR" : market.period;
  return {
    min: roundPay(low ?? 0, period),
    max: roundPay(high ?? 0, period),
    currency: market.currency,
    period,
    stated: choice.stated,
  };
}

function roundPay(yearly: number, period: FarmPay["period"]): number {
  if (period === "HOUR") return Math.round((yearly / 2080) * 2) / 2;
  if (period === "MONTH") {
    const step = yearly > 200_000 ? 500 : 50;
    return Math.round(yearly / 12 / step) * step;
  }
  return Math.round(yearly / 1000) * 1000;
}

const SIGNS: Record<string, string> = {
  USD: "$",
  CAD: "CA$",
  AUD: "A$",
  GBP: "£",
  EUR: "€",
  SEK: "SEK ",
  DKK: "DKK ",
  SGD: "S$",
  CHF: "CHF ",
};

const PERIODS: Record<Language, Record<FarmPay["period"], string>> = {
  en: { HOUR: "per hour", MONTH: "per month", YEAR: "per year" },
  de: { HOUR: "brutto pro Stunde", MONTH: "brutto im Monat", YEAR: "brutto im Jahr" },
  fr: { HOUR: "brut de l'heure", MONTH: "brut mensuel", YEAR: "brut annuel" },
  es: { HOUR: "brutos por hora", MONTH: "brutos al mes", YEAR: "brutos anuales" },
  sv: { HOUR: "per timme", MONTH: "per månad", YEAR: "per år" },
};

/** The pay in words, in one of the ways in which employers of the language write it. */
export function payText(pay: FarmPay, language: Language, random: Random): string {
  const period = PERIODS[language][pay.period];
  if (language === "en") return englishPay(pay, period, random);
  const group = language === "fr" || language === "sv" ? "\u00a0" : ".";
  const min = written(pay.min, { group, decimal: "," }, pay.period);
  const max = written(pay.max, { group, decimal: "," }, pay.period);
  const sign = pay.currency === "EUR" ? "€" : pay.currency === "SEK" ? "kr" : pay.currency;
  const texts = {
    de: [`${min} – ${max} ${sign} ${period}`, `${min} ${sign} bis ${max} ${sign} ${period}`],
    fr: [`${min} ${sign} à ${max} ${sign} ${period}`, `entre ${min} et ${max} ${sign} ${period}`],
    es: [`${min} ${sign} – ${max} ${sign} ${period}`, `de ${min} a ${max} ${sign} ${period}`],
    sv: [`${min} – ${max} ${sign} ${period}`],
  };
  return random.pick(texts[language]);
}

const ENGLISH: Marks = { group: ",", decimal: "." };

function englishPay(pay: FarmPay, period: string, random: Random): string {
  const sign = SIGNS[pay.currency] ?? `${pay.currency} `;
  const min = written(pay.min, ENGLISH, pay.period);
  const max = written(pay.max, ENGLISH, pay.period);
  const plain = `${sign}${min} - ${sign}${max} ${period}`;
  if (pay.period === "YEAR" && pay.currency === "USD") {
    const short = `$${pay.min / 1000}K – $${pay.max / 1000}K`;
    return random.pick([plain, short, `$${min} to $${max} annually`]);
  }
  if (pay.period === "HOUR") return random.pick([plain, `${sign}${min}/hr – ${sign}${max}/hr`]);
  return random.pick([plain, `${sign}${min} – ${max} ${period}`]);
}

interface Marks {
  group: string;
  decimal: string;
}

/** Hourly pay always shows its cents. */
function written(amount: number, { group, decimal }: Marks, period: FarmPay["period"]): string {
  const [whole = "", cents = ""] = (period === "HOUR" ? amount.toFixed(2) : String(amount)).split(".");
  const digits = whole.replaceAll(/\B(?=(\d{3})+$)/g, group);
  return cents === "" ? digits : `${digits}${decimal}${cents}`;
}

import type { SalaryPeriod } from "./vocabulary.js";

/** Signs and codes of currencies in pay texts. "$" and "kr" depend on the country. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  us$: "USD",
  c$: "CAD",
  ca$: "CAD",
  cad$: "CAD",
  cdn$: "CAD",
  a$: "AUD",
  au$: "AUD",
  aud$: "AUD",
  nz$: "NZD",
  s$: "SGD",
  sg$: "SGD",
  hk$: "HKD",
  mx$: "MXN",
  r$: "BRL",
  "€": "EUR",
  euro: "EUR",
  euros: "EUR",
  "£": "GBP",
  "₹": "INR",
  "¥": "JPY",
  zł: "PLN",
  fr: "CHF",
};

export const CURRENCY_CODES =
  "USD CAD AUD NZD SGD HKD MXN BRL EUR GBP CHF SEK NOK DKK PLN CZK HUF INR JPY ZAR KES ILS AED SAR PHP RON".split(
    " ",
  );

/** What "$" and "kr" mean where a posting's place is. */
export const DOLLARS: Readonly<Record<string, string>> = {
  US: "USD",
  CA: "CAD",
  AU: "AUD",
  NZ: "NZD",
  SG: "SGD",
  HK: "HKD",
  MX: "MXN",
};
export const CROWNS: Readonly<Record<string, string>> = { SE: "SEK", NO: "NOK", DK: "DKK" };

/** Currencies that are always written with a point for cents and a comma for thousands. */
export const POINT_CURRENCIES = new Set([
  "USD",
  "GBP",
  "CAD",
  "AUD",
  "NZD",
  "SGD",
  "HKD",
  "MXN",
  "INR",
  "JPY",
  "PHP",
]);

/** How many units are about one euro: only to judge whether a size can be pay, never to convert. */
export const UNITS_PER_EURO: Readonly<Record<string, number>> = {
  SEK: 11,
  NOK: 11,
  DKK: 7,
  PLN: 4,
  CZK: 25,
  HUF: 400,
  INR: 95,
  JPY: 160,
  ZAR: 20,
  KES: 140,
  MXN: 20,
  BRL: 6,
  PHP: 62,
  RON: 5,
};

/** Periods by the words behind or before a figure, the narrowest first. */
export const PERIOD_WORDS: readonly [SalaryPeriod, RegExp][] = [
  [
    "HOUR",
    /(?:\/|(?<!\p{L})(?:per|an|a|each|pro|je|par|por|la|de l['’]|[àa] l['’]))\s*(?:hours?|hrs?|h|stunde|std|heure|hora)\b|\bhourly\b|\bstundenlohn\b|\bst[üu]ndlich\b|\bhoraire\b|\bde l['’]heure\b|\bp\.?h\.?(?![\p{L}\d])/iu,
  ],
  [
    "DAY",
    /(?:\/|(?<!\p{L})(?:per|a|pro|je|par|por|al))\s*(?:days?|tag|jour|d[íi]a)(?!\p{L})|\bdaily rate\b|\btagessatz\b|\btjm\b|\btarifa diaria\b/iu,
  ],
  [
    "WEEK",
    /(?:\/|(?<!\p{L})(?:per|a|pro|je|par|por|[àa] la))\s*(?:weeks?|wk|woche|semaine|semana)\b|\bweekly\b|\bw[öo]chentlich\b|\bsemanal\b/iu,
  ],
  [
    "MONTH",
    /(?:\/|(?<!\p{L})(?:per|a|pro|im|je|par|por|al))\s*(?:months?|mth|mo|monat|mois|mes)\b|\bmonthly\b|\bmonatlich\w*|\bmonats(?:gehalt|lohn|brutto|verg[üu]tung)\w*|\bmensuel(?:le|s)?\b|\bmensual(?:es)?\b|\bbrutto monat\w*|\bp\.?\s?m\.?(?![\p{L}\d])/iu,
  ],
  [
    "YEAR",
    /(?:\/|(?<!\p{L})(?:per|a|pro|im|je|par|por|al))\s*(?:years?|yr|annum|jahr|ann[ée]e|an|ans|a[ñn]o)(?!\p{L})|\bannual(?:ly|i[sz]ed)?\b|\byearly\b|\bp\.?\s?a\.?(?![\p{L}\d])|\bj[äa]hrlich\w*|\bjahres\w+|\bbrutto ?jahr\w*|\bannuel(?:le|s)?\b|\banual(?:es)?\b|\bbruto anual\b/iu,
  ],
];

/** Words that say a figure is pay. */
export const PAY_WORDS =
  /\b(?:salar(?:y|ies|io|ios|iale?|ial)|pay(?:s|ing)?|paid|compensation|wages?|remuneration|base|earn(?:s|ings)?|ote|rate|(?:\w*)gehalt\w*|\w*verg[üu]tung\w*|\w*lohn|\w*entgelt\w*|verdienst\w*|salaires?|r[ée]mun[ée]ration|brut(?:to|o|s|os|a)?|retribuci[óo]n|remuneraci[óo]n|sueldo|gratification|tarif|tarifa|stipend of|stundensatz|tagessatz|tjm)(?!\p{L})/iu;

/** Words that say a figure beside them is something else. */
export const NOT_PAY =
  /\b(?:bonus(?:es)?|pr[äa]mien?|prime|bono|commuter|transit|parking|stipends?|reimburse\w*|allowance|budget\w*|presupuesto|zuschuss|zuschl[äa]ge?|raised|raising|funding|fund(?:ed|s)?|series [a-f]|seed|round|revenues?|turnover|umsatz\w*|chiffre d['’]affaires|facturaci[óo]n|valuation|arr|market|industry|investments?|invested|investor\w*|grants?|donat\w+|savings?|401 ?\(?k\)?|pension|insurance|coverage|deductible|copay|premiums?|hsa|fsa|wellness|gym|education(?:al)? (?:budget|assistance)|tuition|learning|relocation|referral|sign(?:ing)?[- ]?on|signing|equity|stock|options?|projects? (?:worth|valued|of)|worth|portfolio|assets|contracts? (?:worth|valued|of)|deals?|customers?|sales (?:target|quota)|quota|carte|ticket|tickets restaurant|mutuelle|lev[ée]e? de fonds|lev[ée]|millions?|mio|mrd|billions?|milliards?|millones|per diem|fee|fees|fine|cost|costs|prize|voucher|gutschein|home ?office|equipment|laptop|match(?:ing)?)\b/iu;

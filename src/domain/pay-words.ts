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

/** What "kr" means where the place leaves it open: the languages write pay and month each in their own way. */
export const CROWN_WORDS: readonly [string, RegExp][] = [
  ["SEK", /(?<!\p{L})(?:\p{L}*lön(?:en)?|(?:per|i) månad(?:en)?|kronor)(?!\p{L})/iu],
  ["NOK", /(?<!\p{L})(?:\p{L}*lønn(?:en)?|(?:per|pr\.?|i) måned)(?!\p{L})/iu],
  ["DKK", /(?<!\p{L})(?:\p{L}*løn(?:nen)?|om måneden)(?!\p{L})/iu],
];

const words = (...lists: string[]): RegExp => new RegExp(lists.join("|"), "iu");

/** A unit behind the word or sign of "each": "/h", "per hour", "pro Stunde", "i timmen". */
const per = (before: string, units: string): string =>
  String.raw`(?:\/|(?<!\p{L})(?:${before}))\s*(?:${units})(?![\p{L}\d])`;

const whole = (list: string): string => String.raw`(?<!\p{L})(?:${list})(?!\p{L})`;

/** Periods by the words behind or before a figure, the narrowest first. */
export const PERIOD_WORDS: readonly [SalaryPeriod, RegExp][] = [
  [
    "HOUR",
    words(
      per(
        "per|an|a|each|pro|je|par|por|la|de l['’]|[àa] l['’]|i|pr\\.?|all['’]",
        "hours?|hrs?|h|stunde|std|heure|hora|timmen?|tim|time|timen|uur|ora",
      ),
      whole("hourly|stundenlohn|st[üu]ndlich|horaire|de l['’]heure|p\\.?h\\.?|timlön|timel[øo]nn?|uurloon"),
    ),
  ],
  [
    "DAY",
    words(
      per("per|a|pro|je|par|por|al|pr\\.?", "days?|tag|jour|d[íi]a|dag|giorno"),
      whole("daily rate|tagessatz|tjm|tarifa diaria"),
    ),
  ],
  [
    "WEEK",
    words(
      per("per|a|pro|je|par|por|[àa] la|i|om|pr\\.?", "weeks?|wk|woche|semaine|semana|veckan?|uken?|ugen?"),
      whole("weekly|w[öo]chentlich|semanal"),
    ),
  ],
  [
    "MONTH",
    words(
      per(
        "per|a|pro|im|je|par|por|al|i|om|pr\\.?",
        "months?|mth|mo|monat|mois|mes|månad(?:en)?|mån|måned(?:en)?|maand|mese|mês",
      ),
      whole("monthly|monatlich\\p{L}*|monats(?:gehalt|lohn|brutto|verg[üu]tung)\\p{L}*|mensuel(?:le|s)?"),
      whole(
        "mensual(?:es)?|brutto monat\\p{L}*|p\\.?\\s?m\\.?(?!\\d)|månadslön(?:en)?|månedsl[øo]n(?:n|nen)?",
      ),
      whole("maandelijks|maandsalaris|mensil[ei]|mensa(?:l|is)"),
    ),
  ],
  [
    "YEAR",
    words(
      per(
        "per|a|pro|im|je|par|por|al|i|om|pr\\.?|all['’]",
        "years?|yr|annum|jahr|ann[ée]e|an|ans|a[ñn]o|år(?:et)?|jaar|anno|ano",
      ),
      whole("annual(?:ly|i[sz]ed)?|yearly|p\\.?\\s?a\\.?(?!\\d)|j[äa]hrlich\\p{L}*|jahres\\p{L}+"),
      whole("brutto ?jahr\\p{L}*|annuel(?:le|s)?|anual(?:es)?|bruto anual|årslön(?:en)?|årsl[øo]n(?:n|nen)?"),
      whole("jaarlijks|jaarsalaris|annu[io]|anuais|ral"),
    ),
  ],
];

/** Words that say a figure is pay. */
export const PAY_WORDS = words(
  whole("salar(?:y|ies|io|ios|iale?|ial|is|issen)|sal[áa]rios?|pay(?:s|ing)?|paid|compensation|wages?"),
  whole("remuneration|base|earn(?:s|ings)?|ote|rate"),
  whole(
    "(?:expected|target|hiring|posted|full|annual|hourly) range|range (?:for|of) (?:this|the) (?:role|position|job)",
  ),
  whole("\\p{L}*gehalt\\p{L}*|\\p{L}*verg[üu]tung\\p{L}*|\\p{L}*lohn|\\p{L}*entgelt\\p{L}*|verdienst\\p{L}*"),
  whole(
    "salaires?|r[ée]mun[ée]ration|brut(?:to|o|s|os|a)?|retribuci[óo]n|remuneraci[óo]n|sueldo|gratification",
  ),
  whole("tarifa?|stipend of|stundensatz|tagessatz|tjm"),
  whole(
    "(?:\\p{L}*(?:månads|tim|års|grund|fast|ingångs))?lön(?:en|er)?|lönespann(?:et)?|löneintervall(?:et)?",
  ),
  whole(
    "\\p{L}*lønn(?:en)?|\\p{L}*løn(?:nen)?|\\p{L}*salaris|(?:uur|maand|jaar|week|bruto|start|basis)?loon|stipendio|retribuzione|ral|lord[oi]",
  ),
  whole("remunera[çc][ãa]o|vencimento|wynagrodzeni[ea]"),
);

/** Words that say a figure beside them is something else. */
export const NOT_PAY =
  /\b(?:bonus(?:es)?|pr[äa]mien?|prime|bono|commuter|transit|parking|stipends?|reimburse\w*|allowance|budget\w*|presupuesto|zuschuss|zuschl[äa]ge?|raised|raising|funding|fund(?:ed|s)?|series [a-f]|seed|round|revenues?|turnover|umsatz\w*|chiffre d['’]affaires|facturaci[óo]n|valuation|arr|market|industry|investments?|invested|investor\w*|grants?|donat\w+|savings?|401 ?\(?k\)?|pension|insurance|coverage|deductible|copay|premiums?|hsa|fsa|wellness|gym|education(?:al)? (?:budget|assistance)|tuition|learning|relocation|referral|sign(?:ing)?[- ]?on|signing|equity|stock|options?|projects? (?:worth|valued|of)|worth|portfolio|assets|contracts? (?:worth|valued|of)|deals?|customers?|sales (?:target|quota)|quota|carte|ticket|tickets restaurant|mutuelle|lev[ée]e? de fonds|lev[ée]|millions?|mio|mrd|billions?|milliards?|millones|per diem|fee|fees|fine|cost|costs|prize|voucher|gutschein|home ?office|equipment|laptop|match(?:ing)?|friskvårdsbidrag|[\wåäöæø]*budget|omsättning\w*|omsetning\w*|omsætning\w*|omzet|fatturato|faturamento|miljon(?:er)?|millioner|miljard(?:er)?|milliarder|mkr|vakantiegeld|reiskosten|feriepenger)\b/iu;

import { describe, expect, it } from "vitest";
import { annualise } from "../../src/domain/annual.js";
import { findPay, payFromFields } from "../../src/domain/pay.js";
import type { SalaryPeriod } from "../../src/domain/vocabulary.js";

type Expected = [min: number | null, max: number | null, currency: string, period: SalaryPeriod] | null;
type Row = [text: string, expected: Expected, country?: string];

const english: Row[] = [
  ["The salary range is $95,000 - $120,000 per year.", [95_000, 120_000, "USD", "YEAR"]],
  ["Base pay: $95K–$120K plus equity", [95_000, 120_000, "USD", "YEAR"]],
  ["Pay range: $95-120k annually", [95_000, 120_000, "USD", "YEAR"]],
  ["Compensation of $31.50 to $38.25 per hour, depending on experience", [31.5, 38.25, "USD", "HOUR"]],
  ["Hourly rate: $24/hr", [24, 24, "USD", "HOUR"]],
  ["You will earn up to £48,000 a year", [null, 48_000, "GBP", "YEAR"]],
  ["Salary from £32,000", [32_000, null, "GBP", "YEAR"]],
  ["Salary between £40,000 and £46,500 per annum", [40_000, 46_500, "GBP", "YEAR"]],
  ["The salary is $80,000 to $90,000", [80_000, 90_000, "CAD", "YEAR"], "CA"],
  ["Salary: 80,000 - 90,000 CAD per year", [80_000, 90_000, "CAD", "YEAR"]],
  ["The base salary range is USD 150,000 to USD 180,000", [150_000, 180_000, "USD", "YEAR"]],
  ["Salary: $110,000 - $140,000 + bonus up to $20,000", [110_000, 140_000, "USD", "YEAR"]],
  ["This role pays $2,400 per week", [2_400, 2_400, "USD", "WEEK"]],
  ["We raised $45,000,000 in our Series B", null],
  ["A $5,000 sign-on bonus is paid after 90 days", null],
  ["Commuter benefit of $250 per month", null],
  ["We manage a portfolio worth $150,000 - $200,000", null],
  ["Our revenue grew from $2M to $5M", null],
  ["$1,500 annual learning budget", null],
  ["You will own an annual quota of $900,000", null],
  ["401(k) match of up to $3,000 per year", null],
  ["Projects from $50,000 to $80,000 in size across 14 states", null],
  ["The range for this position is $64K – $88K, set by your experience.", [64_000, 88_000, "USD", "YEAR"]],
  ["Our target range is £41,000 to £52,000 a year.", [41_000, 52_000, "GBP", "YEAR"]],
  ["Salary: $160,00 - $200,00", null],
  ["Competitive salary, 25 days of holiday, founded in 2015", null],
];

const german: Row[] = [
  ["Wir zahlen ein Jahresgehalt von 55.000 – 65.000 €", [55_000, 65_000, "EUR", "YEAR"]],
  ["Gehalt: 3.400 bis 4.100 € brutto pro Monat", [3_400, 4_100, "EUR", "MONTH"]],
  ["Vergütung: EUR 3.500–4.200/Monat", [3_500, 4_200, "EUR", "MONTH"]],
  ["Stundenlohn 18,50 €", [18.5, 18.5, "EUR", "HOUR"]],
  ["Bruttogehalt ab 48.000 EUR jährlich", [48_000, null, "EUR", "YEAR"]],
  ["Gehalt bis zu 72.000 € im Jahr", [null, 72_000, "EUR", "YEAR"]],
  ["Das Gehalt liegt zwischen CHF 95'000 und CHF 110'000 pro Jahr", [95_000, 110_000, "CHF", "YEAR"]],
  ["Einstiegsgehalt: 50k – 60k € p.a.", [50_000, 60_000, "EUR", "YEAR"]],
  ["Wir haben 12.000.000 € von Investoren erhalten", null],
  ["Zuschuss von 50 € im Monat zum Deutschlandticket", null],
  ["Bonus bis zu 5.000 € im Jahr", null],
  ["Unser Umsatz stieg von 40.000 € auf 90.000 € im Monat", null],
  ["Weiterbildungsbudget 2.000 € pro Jahr", null],
  ["Attraktives Gehalt und 30 Tage Urlaub", null],
];

const french: Row[] = [
  ["Salaire : 45 000 € brut annuel", [45_000, 45_000, "EUR", "YEAR"]],
  ["Rémunération de 42 000 à 50 000 € bruts par an", [42_000, 50_000, "EUR", "YEAR"]],
  ["Rémunération : 42k€ - 50k€", [42_000, 50_000, "EUR", "YEAR"]],
  ["Salaire mensuel brut : 2 300 € à 2 700 €", [2_300, 2_700, "EUR", "MONTH"]],
  ["Salaire à partir de 38 000 € par an", [38_000, null, "EUR", "YEAR"]],
  ["Taux horaire : salaire de 14,20 € de l'heure", [14.2, 14.2, "EUR", "HOUR"]],
  ["Salaire jusqu'à 60 000 € par an", [null, 60_000, "EUR", "YEAR"]],
  ["Nous avons levé 12 000 000 € en 2023", null],
  ["Tickets restaurant à 10 € par jour", null],
  ["Prime annuelle de 2 000 €", null],
  ["Un chiffre d'affaires de 50 000 € par mois", null],
  ["Budget formation de 1 500 € par an", null],
];

const spanish: Row[] = [
  ["Salario: 35.000 - 42.000 € brutos al año", [35_000, 42_000, "EUR", "YEAR"]],
  ["Salario bruto anual de 38.000 €", [38_000, 38_000, "EUR", "YEAR"]],
  ["Retribución entre 2.000 y 2.400 € al mes", [2_000, 2_400, "EUR", "MONTH"]],
  ["Sueldo desde 30.000 € anuales", [30_000, null, "EUR", "YEAR"]],
  ["Salario hasta 45.000 € al año", [null, 45_000, "EUR", "YEAR"]],
  ["Salario de 12,50 € por hora", [12.5, 12.5, "EUR", "HOUR"]],
  ["Bono de 1.000 € al año", null],
  ["Presupuesto de formación de 1.200 € al año", null],
  ["Una facturación de 30.000 € al mes", null],
  ["Salario competitivo y 23 días de vacaciones", null],
];

const nordic: Row[] = [
  ["Lön: 38 500 – 44 000 kr per månad", [38_500, 44_000, "SEK", "MONTH"]],
  ["Lönen ligger på 38\u00a0500–44\u00a0000 kr i månaden", [38_500, 44_000, "SEK", "MONTH"]],
  ["Månadslön från 33 000 kr", [33_000, null, "SEK", "MONTH"]],
  ["Timlön 172,50 kr", [172.5, 172.5, "SEK", "HOUR"]],
  ["Du får mellan 480 000 och 560 000 SEK i lön per år", [480_000, 560_000, "SEK", "YEAR"]],
  ["Lønn: 640 000 – 720 000 kr per år", [640_000, 720_000, "NOK", "YEAR"]],
  ["Årslønn kr 610 000 til kr 690 000", [610_000, 690_000, "NOK", "YEAR"], "NO"],
  ["Lønnen er 42.000 til 48.000 kr. om måneden", [42_000, 48_000, "DKK", "MONTH"], "DK"],
  ["Løn: 260 kr. i timen", [260, 260, "DKK", "HOUR"]],
  ["Du får ett friskvårdsbidrag på 4 000 kr per år", null],
  ["Föräldralön i fem månader och en belöning på 2 000 kr", null],
  ["Omsättningen växte från 30 000 kr till 60 000 kr per månad", null],
  ["Vår lön är bra, och vi omsätter 40 miljoner kr", null],
];

const furtherLanguages: Row[] = [
  ["Salaris: € 3.400 – € 4.300 bruto per maand", [3_400, 4_300, "EUR", "MONTH"]],
  ["Je verdient een salaris tussen € 3.100 en € 3.900 per maand", [3_100, 3_900, "EUR", "MONTH"]],
  ["Uurloon vanaf € 19,40", [19.4, null, "EUR", "HOUR"]],
  ["Een opleidingsbudget van € 1.500 per jaar", null],
  ["Stipendio: 32.000 – 38.000 € lordi all'anno", [32_000, 38_000, "EUR", "YEAR"]],
  ["Remuneração de 1.800 a 2.200 € por mês", [1_800, 2_200, "EUR", "MONTH"]],
];

function readRow(text: string, country: string | undefined): Expected {
  const pay = findPay(text, { licensed: false, country: country ?? null });
  if (pay === null || pay.currency === null || pay.period === null) return null;
  return [pay.min, pay.max, pay.currency, pay.period];
}

describe.each([
  ["English", english],
  ["German", german],
  ["French", french],
  ["Spanish", spanish],
  ["Nordic", nordic],
  ["further", furtherLanguages],
])("pay in %s prose", (_, rows) => {
  it.each(rows)("%s", (text, expected, country) => {
    expect(readRow(text, country)).toEqual(expected);
  });
});

describe("findPay", () => {
  it("takes a range before a single figure, wherever they stand", () => {
    const text = "Starting pay is $70,000.\nThe salary range is $70,000 - $85,000 a year.";
    expect(findPay(text, { licensed: false, country: null })).toMatchObject({ min: 70_000, max: 85_000 });
  });

  it("keeps the employer's own words", () => {
    expect(findPay("Salary: $95K – $120K", { licensed: false, country: null })?.text).toBe("$95K – $120K");
  });

  it("needs no pay word where the whole text is about pay", () => {
    const text = "$95K – $120K • Offers Equity";
    expect(findPay(text, { licensed: false, country: null })).toBeNull();
    expect(findPay(text, { licensed: true, country: null })).toMatchObject({ min: 95_000, max: 120_000 });
  });
});

describe("payFromFields", () => {
  it("takes figures as they are stated", () => {
    const stated = { min: 52_000, max: 60_000, currency: "eur", period: "per-year-salary", text: null };
    expect(payFromFields(stated, null)).toEqual({
      min: 52_000,
      max: 60_000,
      currency: "EUR",
      period: "YEAR",
      text: null,
    });
  });

  it("reads the text where there are no figures", () => {
    expect(payFromFields({ text: "£30 - £35 per hour" }, null)).toMatchObject({
      min: 30,
      max: 35,
      currency: "GBP",
      period: "HOUR",
    });
  });

  it("puts swapped ends right and drops a placeholder for the lower one", () => {
    const base = { currency: "USD", period: "YEAR" };
    expect(payFromFields({ ...base, min: 90_000, max: 70_000 }, null)).toMatchObject({
      min: 70_000,
      max: 90_000,
    });
    expect(payFromFields({ ...base, min: 1, max: 90_000 }, null)).toMatchObject({ min: null, max: 90_000 });
  });

  it("keeps all of the words of a text that is nothing but pay", () => {
    expect(payFromFields({ text: "£30 - £35 per hour (DOE)" }, null)?.text).toBe("£30 - £35 per hour (DOE)");
  });

  it.each([
    { text: "$0.20 – $0.40 / hour", min: 0.2, max: 0.4, currency: "USD", period: "HOUR" },
    { text: "€2 – €9 / year", min: 2, max: 9, currency: "EUR", period: "YEAR" },
    { text: "£11.90 / week", min: 11.9, max: 11.9, currency: "GBP", period: "WEEK" },
  ])("takes small figures of a pay field as they are stated: $text", (pay) => {
    expect(payFromFields({ text: pay.text }, null)).toEqual(pay);
  });

  it("takes the words of a pay field whose figures cannot be", () => {
    const odd = { min: 11.9, max: 11.9, currency: "GBP", period: "week", text: "£11.90 / week" };
    expect(payFromFields(odd, null)).toMatchObject({ min: 11.9, period: "WEEK" });
    expect(payFromFields({ text: "$90,000 – $120,000 / hour" }, null)).toBeNull();
  });

  it("says nothing without a currency, for zeros, or for a size that cannot be", () => {
    expect(payFromFields({ min: 50_000, max: 60_000 }, "US")).toBeNull();
    expect(payFromFields({ min: 0, max: 0, currency: "USD", period: "YEAR" }, null)).toBeNull();
    expect(payFromFields({ min: 90_000, max: 120_000, currency: "USD", period: "HOUR" }, null)).toBeNull();
    expect(payFromFields(null, null)).toBeNull();
  });
});

describe("annualise", () => {
  it("multiplies by the periods of a year and keeps one-sided pay one-sided", () => {
    const hourly = { min: 20, max: 30, currency: "USD", period: "HOUR", text: null } as const;
    expect(annualise(hourly)).toEqual({ min: 41_600, max: 62_400, currency: "USD" });
    expect(annualise({ ...hourly, min: null, period: "MONTH", max: 4_000 })).toEqual({
      min: null,
      max: 48_000,
      currency: "USD",
    });
  });

  it("computes nothing without a period or a currency", () => {
    const pay = { min: 20, max: 30, currency: "USD", period: null, text: null };
    expect(annualise(pay)).toBeNull();
    expect(annualise({ ...pay, period: "DAY", currency: null })).toBeNull();
    expect(annualise(null)).toBeNull();
  });
});

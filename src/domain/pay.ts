import { findMoney, type MoneyMatch, periodBySize, plausible, tooMuch } from "./pay-amounts.js";
import { NOT_PAY, PAY_WORDS, PERIOD_WORDS } from "./pay-words.js";
import type { Salary, StatedSalary } from "./posting.js";
import type { SalaryPeriod } from "./vocabulary.js";

const TEXT_READ = 30_000;
/** The widest band that is one posting's pay. */
const WIDEST = 5;

const UP_TO =
  /(?<!\p{L})(?:up to|max(?:imum)?(?: of)?|bis(?: zu)?|jusqu['’][àa]|hasta|upp till|opp til|op til|tot(?: en met)?|fino a|até)\s*:?\s*$/iu;
const FROM =
  /(?<!\p{L})(?:from|starting (?:at|from)|starts at|at least|min(?:imum)?(?: of)?|ab|mindestens|[àa] partir de|desde|från|fra|vanaf|minst|minimaal|a partire da)\s*:?\s*$/iu;
const AND_MORE =
  /^\s*(?:\+(?!\s*(?:bonus|equity|commission|benefits|stock))|or more|and (?:up|above)|plus(?=\s*[.;]|$)|oder mehr|et plus|o m[áa]s)/i;

/** The sentence around a figure: the words before and behind it. */
function around(text: string, money: MoneyMatch): { before: string; after: string } {
  const before = text.slice(Math.max(0, money.start - 140), money.start);
  const after = text.slice(money.end, money.end + 60);
  const opening = Math.max(before.lastIndexOf("\n"), before.search(/[.!?]\s(?!.*[.!?]\s)/s));
  const closing = after.search(/\n|[.!?;](?:\s|$)/);
  return { before: before.slice(opening + 1), after: closing < 0 ? after : after.slice(0, closing) };
}

function periodIn(before: string, after: string): SalaryPeriod | null {
  const behind = after.slice(0, 32);
  for (const [period, words] of PERIOD_WORDS) {
    const at = behind.search(words);
    if (at >= 0 && at < 20) return period;
  }
  return PERIOD_WORDS.find(([, words]) => words.test(before.slice(-80)))?.[0] ?? null;
}

/** A figure of something else: the word stands right before it, or right behind it with no "plus" between. */
function isSomethingElse(before: string, after: string): boolean {
  if (/^\s*(?:m|mm|b|bn|million|billion|millionen|mio|mrd|milliards?|millones)\b/i.test(after)) return true;
  const near = before.slice(-45);
  const word = NOT_PAY.exec(near);
  if (word !== null && !PAY_WORDS.test(near.slice(word.index + word[0].length))) return true;
  const behind = after.slice(0, 32).split(/\+|\bplus\b|\band\b|\bzzgl\b|,|\(|&|\bet\b|\bmás\b|•/i)[0] ?? "";
  const other = NOT_PAY.exec(behind);
  return other !== null && !/\b(?:salary|base|compensation|gehalt|brut)/i.test(behind.slice(0, other.index));
}

function sized(money: MoneyMatch, period: SalaryPeriod | null): SalaryPeriod | null {
  const found = period ?? periodBySize(money.low, money.currency);
  if (found === null) return null;
  const fits = [money.low, money.high ?? money.low].every((amount) =>
    plausible(amount, money.currency, found),
  );
  return fits && (money.high ?? money.low) <= money.low * WIDEST ? found : null;
}

function sides(money: MoneyMatch, before: string, after: string): { min: number | null; max: number | null } {
  if (money.high !== null) return { min: money.low, max: money.high };
  if (UP_TO.test(before)) return { min: null, max: money.low };
  if (FROM.test(before) || AND_MORE.test(after)) return { min: money.low, max: null };
  return { min: money.low, max: money.low };
}

function readFigure(text: string, money: MoneyMatch, licensed: boolean): Salary | null {
  const { before, after } = around(text, money);
  if (isSomethingElse(before, after)) return null;
  const said = periodIn(before, after);
  const payWord = licensed || PAY_WORDS.test(before) || PAY_WORDS.test(after);
  if (!payWord && (said === null || money.high === null)) return null;
  const period = sized(money, said);
  if (period === null) return null;
  return { ...sides(money, before, after), currency: money.currency, period, text: money.text };
}

/**
 * The pay that a text states, or `null`. A range counts before a single figure. `licensed`: the whole text is about
 * pay, so that no pay word is needed. `country`: where the work is, for "$".
 */
export function findPay(text: string, options: { licensed: boolean; country: string | null }): Salary | null {
  const read = text.slice(0, TEXT_READ);
  const figures = findMoney(read, options.country);
  for (const wanted of [figures.filter((m) => m.high !== null), figures.filter((m) => m.high === null)]) {
    for (const money of wanted) {
      const pay = readFigure(read, money, options.licensed);
      if (pay !== null) return pay;
    }
  }
  return null;
}

function periodOfField(word: string | null | undefined): SalaryPeriod | null {
  if (word === null || word === undefined) return null;
  const plain = word.toLowerCase().replace(/[_-]/g, " ");
  const known: readonly [SalaryPeriod, RegExp][] = [
    ["HOUR", /hour|^hr$|stunde|heure|hora/],
    ["DAY", /day|daily|tag|jour|d[íi]a/],
    ["WEEK", /week|woche|semaine|semana/],
    ["MONTH", /month|monat|mois|mes/],
    ["YEAR", /year|annual|annum|jahr|^an|a[ñn]o/],
  ];
  return known.find(([, words]) => words.test(plain))?.[0] ?? null;
}

function positive(amount: number | null | undefined): number | null {
  return amount !== null && amount !== undefined && Number.isFinite(amount) && amount > 0 ? amount : null;
}

/** Figures of a source's fields as pay, or `null` when they cannot be pay for their period. */
function payOfFigures(min: number | null, max: number | null, stated: StatedSalary): Salary | null {
  const size = min ?? max;
  const currency = stated.currency?.trim().toUpperCase() ?? "";
  if (size === null || !/^[A-Z]{3}$/.test(currency)) return null;
  const period = periodOfField(stated.period) ?? periodBySize(max ?? size, currency);
  if (period === null || !plausible(max ?? size, currency, period)) return null;
  // A lower end that is a placeholder ("1") is no lower end.
  const lower = min !== null && plausible(min, currency, period) ? min : null;
  return { min: lower, max, currency, period, text: stated.text ?? null };
}

/**
 * Pay of a text that is nothing but pay, in all of its words. A figure that looks too small for its period is the
 * employer's own ("$0.05 – $0.06 / hour") and stands; one that is too large has the wrong period or is no pay.
 */
function payOfWords(text: string, country: string | null): Salary | null {
  const found = findPay(text, { licensed: true, country }) ?? smallPay(text, country);
  return found === null ? null : { ...found, text };
}

function smallPay(text: string, country: string | null): Salary | null {
  const [money] = findMoney(text, country);
  if (money === undefined) return null;
  const { before, after } = around(text, money);
  const period = periodIn(before, after);
  if (period === null || isSomethingElse(before, after)) return null;
  if (tooMuch(money.high ?? money.low, money.currency, period)) return null;
  return { ...sides(money, before, after), currency: money.currency, period, text };
}

/** Pay from a source's own fields: its figures, else its text. */
export function payFromFields(stated: StatedSalary | null, country: string | null): Salary | null {
  if (stated === null) return null;
  const [min, max] = [positive(stated.min), positive(stated.max)];
  const swapped = min !== null && max !== null && min > max;
  const figures = swapped ? payOfFigures(max, min, stated) : payOfFigures(min, max, stated);
  if (figures !== null) return figures;
  const text = stated.text?.trim() ?? "";
  return text === "" ? null : payOfWords(text, country);
}

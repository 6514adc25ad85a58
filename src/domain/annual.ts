import type { Salary } from "./posting.js";
import { PERIODS_PER_YEAR } from "./vocabulary.js";

/** A year's pay computed from a stated one; derived, never shown as what the employer said. */
export interface AnnualPay {
  min: number | null;
  max: number | null;
  currency: string;
}

/** Pay per year, or `null` when the currency or the period is not known. One-sided figures stay one-sided. */
export function annualise(salary: Salary | null): AnnualPay | null {
  if (salary === null || salary.currency === null || salary.period === null) return null;
  const times = PERIODS_PER_YEAR[salary.period];
  const { min, max, currency } = salary;
  if (min === null && max === null) return null;
  return { min: min === null ? null : min * times, max: max === null ? null : max * times, currency };
}

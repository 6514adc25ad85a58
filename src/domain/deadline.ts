import { DAY_MS } from "./durations.js";

/**
 * The last moment of an application period. Most systems state a day, which reads as its first moment in UTC; people
 * may apply until it ends.
 * @param stated Epoch milliseconds.
 */
export function endOfPeriod(stated: number): number {
  return stated % DAY_MS === 0 ? stated + DAY_MS - 1 : stated;
}

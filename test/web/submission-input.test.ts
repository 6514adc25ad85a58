import { expect, it } from "vitest";
import { amount } from "../../src/web/submission-input.js";

it.each([
  ["48000", 48_000],
  ["48,000", 48_000],
  ["48.000", 48_000],
  ["48 000", 48_000],
  ["48'000", 48_000],
  ["1.234.567", 1_234_567],
  ["28.50", 28.5],
  ["28,5", 28.5],
  ["48.000,50", 48_000.5],
  ["about 48k", "about 48k"],
  ["-5", "-5"],
])("reads %j as an amount the way people on either side of the Atlantic write it", (text, expected) => {
  expect(amount(text)).toBe(expected);
});

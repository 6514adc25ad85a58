import { iso31661 } from "iso-3166";
import { DAY_MS, HOUR_MS } from "./durations.js";
import type { ReadValue } from "./query-readers.js";

/** Kosovo has no ISO code of its own; GeoNames and most job boards use the user-assigned XK. */
const COUNTRIES = new Set([...iso31661.map((country) => country.alpha2), "XK"]);
const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));
const LANGUAGE_NAMES = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

const UNIT_MS: Readonly<Record<string, number>> = { h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS };
const MAX_AGE_MS = 3_650 * DAY_MS;
const MAX_PAY = 1_000_000_000;
const MAX_RADIUS_KM = 2_000;

/** ISO 3166-1 alpha-2, in either case. */
export const readCountry: ReadValue<string> = (text) => {
  const code = text.toUpperCase();
  if (COUNTRIES.has(code)) return { value: code };
  const hint = code === "UK" ? " The United Kingdom is GB." : "";
  return { problem: `"${text}" is no ISO 3166-1 country code of two letters, such as DE.${hint}` };
};

/** ISO 3166-2, or GeoNames' code where none maps, which has the same shape. */
export const readRegion: ReadValue<string> = (text) => {
  const code = text.toUpperCase();
  const valid = /^[A-Z]{2}-[A-Z0-9]{1,8}$/.test(code) && COUNTRIES.has(code.slice(0, 2));
  return valid
    ? { value: code }
    : { problem: `"${text}" is no ISO 3166-2 region code, such as US-CA or CA-AB.` };
};

/** ISO 4217, in either case. */
export const readCurrency: ReadValue<string> = (text) => {
  const code = text.toUpperCase();
  return CURRENCIES.has(code)
    ? { value: code }
    : { problem: `"${text}" is no ISO 4217 currency code, such as USD.` };
};

/** ISO 639-1, in either case. */
export const readLanguage: ReadValue<string> = (text) => {
  const code = text.toLowerCase();
  const known = /^[a-z]{2}$/.test(code) && LANGUAGE_NAMES.of(code) !== undefined;
  return known
    ? { value: code }
    : { problem: `"${text}" is no ISO 639-1 language code of two letters, such as de.` };
};

/** The name that a cluster, sector or company has in addresses. */
export const readSlug: ReadValue<string> = (text) => {
  const slug = text.toLowerCase();
  return /^[a-z0-9][a-z0-9-]*$/.test(slug)
    ? { value: slug }
    : { problem: `"${text}" is no slug: lower-case letters, digits and hyphens.` };
};

export const readText: ReadValue<string> = (text) => ({ value: text });

export const readBoolean: ReadValue<boolean> = (text) => {
  if (text === "true" || text === "1") return { value: true };
  if (text === "false" || text === "0") return { value: false };
  return { problem: `"${text}" is neither true nor false.` };
};

/** A member of a closed list; case and the choice of `-` or `_` do not matter. */
export function readOneOf<T extends string>(values: readonly T[]): ReadValue<T> {
  const normal = (text: string): string => text.toLowerCase().replaceAll("_", "-");
  return (text) => {
    const value = values.find((candidate) => normal(candidate) === normal(text));
    return value === undefined ? { problem: `"${text}" is not one of: ${values.join(", ")}.` } : { value };
  };
}

function readNumber(pattern: RegExp, low: number, high: number): ReadValue<number> {
  return (text) => {
    const value = pattern.test(text) ? Number(text) : Number.NaN;
    return value >= low && value <= high
      ? { value }
      : { problem: `"${text}" is not a number from ${low} to ${high}.` };
  };
}

export const readLimit = readNumber(/^\d+$/, 1, 100);
export const readPay = readNumber(/^\d+(\.\d+)?$/, 0, MAX_PAY);
export const readRadius = readNumber(/^\d+(\.\d+)?$/, 1, MAX_RADIUS_KM);

/** An age such as `24h`, `7d` or `2w`, in milliseconds. */
export const readAge: ReadValue<number> = (text) => {
  const match = /^(\d{1,5})([hdw])$/.exec(text.toLowerCase());
  const age = match === null ? 0 : Number(match[1]) * (UNIT_MS[match[2] ?? ""] ?? 0);
  return age > 0 && age <= MAX_AGE_MS
    ? { value: age }
    : { problem: `"${text}" is no age such as 24h, 7d or 2w, up to ten years.` };
};

/** An age as `readAge` reads it, in the largest unit that divides it. */
export function writeAge(ms: number): string {
  const unit = ["w", "d"].find((name) => ms % (UNIT_MS[name] ?? 1) === 0) ?? "h";
  return `${ms / (UNIT_MS[unit] ?? 1)}${unit}`;
}

/** `lat,lon` in WGS 84 degrees; `null` when the text is no pair of numbers, so a place's name. */
export function readCoordinates(text: string): { lat: number; lon: number } | { problem: string } | null {
  const match = /^(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)$/.exec(text);
  if (match === null) return null;
  const [lat, lon] = [Number(match[1]), Number(match[2])];
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { lat, lon };
  return { problem: "Latitude goes from -90 to 90, longitude from -180 to 180." };
}

import type { StatedSalary } from "../../src/domain/posting.js";
import { isNode, listOf } from "./jsonld.js";
import type { Node } from "./jsonld.js";
import { textOf } from "./job-posting-text.js";
import { payOf } from "../payload.js";

/**
 * The pay that the employer states. `estimatedSalary` is not read: it is a guess of somebody's.
 * @returns `null` when there is no figure and no word of it.
 */
export function salaryOf(node: Node): StatedSalary | null {
  const fallback = textOf(node["salarycurrency"]);
  for (const base of listOf(node["basesalary"])) {
    const salary = isNode(base) ? readAmount(base, fallback) : readFigure({ value: base }, null, fallback);
    if (salary !== null) return salary;
  }
  // iCIMS puts the whole text there: "USD $190,000.00 - USD $200,000.00 /Yr."
  return fallback === null || isCurrency(fallback) ? null : { text: fallback };
}

function readAmount(base: Node, fallback: string | null): StatedSalary | null {
  const currency = textOf(base["currency"]) ?? fallback;
  const unit = unitOf(base);
  const values = listOf(base["value"]);
  for (const value of values) {
    const salary = readFigure(isNode(value) ? value : { value }, unit, currency);
    if (salary !== null) return salary;
  }
  return readFigure(base, unit, currency);
}

function unitOf(node: Node): string | null {
  return textOf(node["unittext"]) ?? textOf(node["unitcode"]);
}

function readFigure(node: Node, unit: string | null, stated: string | null): StatedSalary | null {
  const value = isNode(node["value"]) ? null : textOf(node["value"]);
  const bounds = boundsOf(node, value);
  const currency = textOf(node["currency"]) ?? stated;
  return payOf({
    ...bounds,
    currency: currency !== null && isCurrency(currency) ? currency : null,
    period: unitOf(node) ?? unit,
    text: bounds.min === null && bounds.max === null ? sayings(node, value) : null,
  });
}

function boundsOf(node: Node, value: string | null): { min: number | null; max: number | null } {
  const min = toAmount(textOf(node["minvalue"]));
  const max = toAmount(textOf(node["maxvalue"]));
  const single = toAmount(value);
  return min === null && max === null ? { min: single, max: single } : { min, max };
}

/** What is said in place of figures: "YTES", "$120K – $150K", or bounds that are no plain numbers. */
function sayings(node: Node, value: string | null): string | null {
  const bounds = [textOf(node["minvalue"]), textOf(node["maxvalue"])].filter((bound) => bound !== null);
  const words = value ?? (bounds.length === 0 ? null : bounds.join(" – "));
  return words === null || /^[0.,\s–]*$/.test(words) ? null : words;
}

/** A code or sign of a currency, as opposed to a text in its place. */
function isCurrency(text: string): boolean {
  return /^(?:[a-z]{3}|\p{Sc}|[a-z]{1,2}\p{Sc})$/iu.test(text);
}

/**
 * A figure as it is written by hand: "65000", "65,000.00", "65.000,00", "$65 000". Zero is a form that was not filled in.
 * @returns `null` for words, and where a mark may be either a decimal point or a thousands mark.
 */
function toAmount(text: string | null): number | null {
  const bare = text?.replaceAll(/^[\p{Sc}\s]+|[\p{Sc}\s]+$/gu, "") ?? "";
  const amount = PLAIN.test(bare)
    ? Number(bare)
    : ENGLISH.test(bare)
      ? Number(bare.replaceAll(/[,\s'’]/g, ""))
      : CONTINENTAL.test(bare)
        ? Number(bare.replaceAll(/[.\s'’]/g, "").replace(",", "."))
        : 0;
  return amount > 0 ? amount : null;
}

const PLAIN = /^(?:\d+(?:\.\d{1,2})?|\d{4,}\.0+)$/;
const ENGLISH = /^\d{1,3}(?:[,\s'’]\d{3})+(?:\.\d{1,2})?$/;
const CONTINENTAL = /^(?:\d{1,3}(?:[.\s'’]\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}|\d+,\d{1,2})$/;

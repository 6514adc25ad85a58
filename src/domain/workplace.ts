import type { Known } from "./known.js";
import type { Workplace } from "./vocabulary.js";
import { WORKPLACE_CLUES, WORKPLACE_SENTENCES } from "./workplace-sentences.js";

const TITLE_WORDS: readonly [Workplace, RegExp][] = [
  [
    "remote",
    /\b(?:remote|work from home|wfh|home ?office|t[ée]l[ée]travail|teletrabajo|remoto)\b(?! (?:sensing|monitoring|control|operations|diagnostic|support|site|area))/i,
  ],
  ["hybrid", /(?:\(|[-–,|] ?)(?:hybrid|hybride|h[íi]brido)\b/i],
  ["onsite", /(?:\(|[-–,|] ?)(?:on-?site|in[- ]office|vor ort)\b/i],
];

const TEXT_READ = 12_000;

/** What is known of the workplace besides the text. */
export interface WorkplaceClues {
  title: string;
  /** From the location text. */
  location: Workplace | null;
  /** The source's own flag. */
  flag: Workplace | null;
  text: string | null;
}

/**
 * Where one works. What the words say beats a source's flag, since many boards set the flag on every posting;
 * where nothing is said it stays unknown.
 */
export function decideWorkplace(clues: WorkplaceClues): Known<Workplace> | null {
  if (clues.location !== null) return { value: clues.location, provenance: "stated" };
  const inTitle = TITLE_WORDS.find(([, words]) => words.test(clues.title));
  if (inTitle !== undefined) return { value: inTitle[0], provenance: "stated" };
  const text = (clues.text?.slice(0, TEXT_READ) ?? "")
    .split("\n")
    .filter((line) => WORKPLACE_CLUES.test(line))
    .join("\n");
  const inText = WORKPLACE_SENTENCES.find(([, sentences]) => sentences.test(text));
  if (inText !== undefined) {
    return { value: inText[0], provenance: inText[0] === clues.flag ? "stated" : "derived" };
  }
  return clues.flag === null ? null : { value: clues.flag, provenance: "stated" };
}

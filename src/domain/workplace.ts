import type { Known } from "./known.js";
import type { Workplace } from "./vocabulary.js";

/** Sentences of a description that say how one works. A bare "hybrid" may be a car. */
const SENTENCES: readonly [Workplace, RegExp][] = [
  [
    "hybrid",
    /\bhybrid (?:role|position|work\w*|schedule|model|environment|setup|set-up|arrangement|policy|office|opportunity|job)\b|\b(?:role|position|job|work|schedule) is (?:a )?hybrid\b|\bhybrid[- ](?:remote|onsite|in[- ]office)\b|\b(?:[1-4]|two|three|four|one)(?: ?(?:-|–|to|or) ?(?:\d|two|three|four))? days? (?:a|per|each|\/) ?week (?:in|at|from) (?:the|our|an) (?:\w+ ){0,2}office\b|\bhybrides? (?:arbeit\w*|modell\w*|working)\b|\(hybrid[,)]|, hybrid (?:from|in|at) |\bdays? (?:a|per) week (?:in[- ]office|on-?site)\b|\b(?:travail|mode|organisation) hybride\b|\b(?:trabajo|trabalho|modalidad|modalidade|modelo|formato|regime) h[íi]brid[oa]\b|\b\d jours? de t[ée]l[ée]travail\b/i,
  ],
  [
    "remote",
    /\b(?:fully|100 ?%|completely|entirely) remote\b|\bremote (?:position|role|job|opportunity)\b|\b(?:role|position|job) is (?:a )?(?:fully |100 ?% )?remote\b|\bwork (?:remotely )?from anywhere\b|\b(?:100 ?%|vollst[äa]ndig) (?:im )?(?:remote|homeoffice)\b|\b(?:full|100 ?%) (?:t[ée]l[ée]travail|remote)\b|\b(?:100 ?%|totalmente|regime) (?:remoto|teletrabajo|teletrabalho)\b/i,
  ],
  [
    "onsite",
    /\b(?:role|position|job) is (?:fully |100 ?% |an? )?(?:on-?site|in-?person|in[- ]office)\b|\b(?:fully|100 ?%) (?:on-?site|in[- ]office|in-?person)\b|\b(?:on-?site|in-?person) (?:role|position)\b|\b(?:required|expected|need|have|will) (?:to )?(?:be|work) (?:fully )?on-?site\b|\bwill be on site\b|\b(?:five|5) days (?:a|per|each) ?week (?:in|at) (?:the|our) (?:\w+ ){0,2}(?:office|hq|headquarters)\b|\bon-?site (?:five|5) days\b|\bnot (?:a )?remote\b|\bno remote\b/i,
  ],
];

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
  const text = clues.text?.slice(0, TEXT_READ) ?? "";
  const inText = SENTENCES.find(([, sentences]) => sentences.test(text));
  if (inText !== undefined) {
    return { value: inText[0], provenance: inText[0] === clues.flag ? "stated" : "derived" };
  }
  return clues.flag === null ? null : { value: clues.flag, provenance: "stated" };
}

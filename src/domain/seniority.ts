import type { Known } from "./known.js";
import type { Seniority } from "./vocabulary.js";

/** Phrases that look like a level and are none. */
const DEFUSED =
  /\b(?:member of (?:the )?technical staff|lead generation|lead gen|leads? qualification|middle east|middle office|mid[- ]?(?:market|stream|atlantic|west)|chief of staff|staff accountant|staff augmentation|(?:sales|account|marketing|advertising|development|business development) executives?|executive (?:assistants?|search|support|admin\w*|communications?|chef|operations)|(?:assistant|assistente?) to the (?:ceo|cfo|director)|associate'?s? degree|first responder|senior living|seniors?' care|director'?s? office|entry (?:systems?|control|door)|graduate school|level [45] (?:charg\w*|autonom\w*)|lead[- ](?:acid|time|ion)|principal investment)\b/giu;

/** Managers of a thing, not of people: an occupation, whose level is told by another word. */
const OCCUPATION_MANAGER =
  /\b(?:product(?:s)?|project|program(?:me)?|product marketing|(?:key |technical |strategic |partner |enterprise |national |global )*accounts?|customer success|client success|partner success|business development|contracts?|community|social media|content|case|category|sales|territory|construction project|partnerships?|delivery|grants?|campaign|brand|events?|success|alliance|channel|portfolio|asset|office) manager(?:s|in)?\b|(?<!\p{L})(?:teil|gesamt)?projekt(?:leit(?:er(?:in)?|ung)|manager(?:in)?)(?!\p{L})|(?<!\p{L})(?:jef[ea] de proyectos?|chef(?:fe)? de projets?)(?!\p{L})/iu;

const RULES: readonly [Seniority, RegExp][] = [
  [
    "intern",
    /(?<!\p{L})(?:interns?(?:hips?)?|praktik(?:um|ant|antin)\w*|stagiaires?|alternan(?:ce|te?s?)|apprenti(?:ssage)?|becari[oa]|beca|pr[áa]cticas|examensarbete|(?:master|bachelor|abschluss)arbeit|tirocinante|estagi[áa]ri[oa]|stagiairs?|sta[żz]ys(?:ta|tka)|^stage(?! manager)|co-?op|werkstudent\w*|working student|est[áa]gio|stagist[ae]?|tirocinio)(?!\p{L})/iu,
  ],
  [
    "executive",
    /(?<!\p{L})(?:chief [\p{L} &,-]+ officer|c[efotmipr]o|cco|chro|ciso|(?:[searg]?vp|vice[- ]president|president)|gesch[äa]ftsf[üu]hr\w+|vorstand|directeur(?:rice)? g[ée]n[ée]ral\w*|director(?:a)? general|general counsel|managing director|executive director)(?!\p{L})/iu,
  ],
  [
    "director",
    /(?<!\p{L})(?:(?:sr |senior |associate )?direct(?:or|ors|ora|eur|rice)|head(?: of|,|$)|global head|bereichsleit\w+|direttor[ei]|diret(?:or|ora)|dyrektor\w*|direkt[øo]r|responsable de p[ôo]le)(?!\p{L})/iu,
  ],
  [
    "manager",
    /(?<!\p{L})(?:manager(?:in)?|mgr|supervisor|foreman|superintendent|team ?leiter\w*|team ?lead|leader|\w*leiter(?:in)?|leitung|chef(?:fe)? d['’](?:[ée]quipe|atelier)|responsable|jefe|jefa|encargad[oa]|gerente|responsabile|kierowni\w+|team ?leider|\w+chef|\w+sjef|afdelings\w*leder|supervisora?)(?!\p{L})/iu,
  ],
  ["lead-staff", /(?<!\p{L})(?:principal|staff|lead|distinguished|architect lead|expert)(?!\p{L})/iu],
  [
    "senior",
    /(?<!\p{L})(?:senior|sr|snr|s[êée]nior|starsz[ya]|experienced senior|iii|iv|level 3|l5|confirm[ée]e?)(?!\p{L})/iu,
  ],
  [
    "entry",
    /(?<!\p{L})(?:junior|jr|j[úu]nior|d[ée]butante?|m[łl]odsz[ya]|entry[- ]?level|new grad(?:uate)?|graduate|early career|apprentice|azubi\w*|auszubildende\w*|ausbildung|trainee|helper|laborer|bdr|sdr|(?:business|sales) development representative|coordinator|berufseinsteiger\w*|i|level 1|l1|associate (?!director|principal|counsel|general|vice)\p{L}+)(?!\p{L})/iu,
  ],
  ["mid", /(?<!\p{L})(?:ii|mid|mid[- ]?level|intermediate|level 2|l2|medior|pleno|mittlere)(?!\p{L})/iu],
];

/** A call for people without an opening has no level. */
const TALENT_POOL =
  /\b(?:general (?:application|interest|inquiry|submission)|talent (?:pool|network|community)|future opportunit\w+|open application|speculative|spontan\w+|initiativbewerbung|candidature spontan[ée]e|candidatura espont[áa]nea|dream job|drop your (?:resume|cv)|don'?t see|join our (?:team|talent)|volunteer)\b/iu;

/**
 * The source's own level words, as job boards list them. A rung that spans two of ours ("Mid-Senior level",
 * "Associate" between entry and that, "Professional / Experienced") is the lower one that a silent title means too.
 */
const FIELD_WORDS: readonly [Seniority, RegExp][] = [
  ["intern", /\bintern(?:ship)?s?\b|student|praktik|trainee/i],
  ["executive", /executive|c-level|\bvp\b/i],
  ["director", /director/i],
  ["manager", /(?<!non-)manager|supervisor|führungskraft/i],
  ["mid", /\bmid\b|mid_|intermediate|associate|experienced|professional|berufserfahren/i],
  ["senior", /senior|advanced/i],
  ["lead-staff", /\blead\b|principal|staff|expert/i],
  ["entry", /entry|junior|graduate|no experience|berufseinsteiger/i],
];

const ROMAN_END = /(?:^|[\s(/-])(i{1,3}|iv|v)(?=$|[\s),/-])/iu;

/** Of two grades offered together ("Senior/Staff") the lower one is what is asked for. */
function lowerOfTwo(title: string): Seniority | null {
  if (/\b(?:senior|sr)\.?\s*(?:\/|or|and)\s*(?:staff|principal|lead)\b/i.test(title)) return "senior";
  if (/\b(?:junior|jr)\.?\s*(?:\/|or|bis|to)\s*(?:mid|senior|sr)\b/i.test(title)) return "entry";
  return null;
}

/** The level that a title names, "mid" where it names none, `null` for a call without an opening. */
export function findSeniority(title: string, field: string | null): Known<Seniority> | null {
  const named = field === null ? undefined : FIELD_WORDS.find(([, words]) => words.test(field));
  const plain = title
    .replace(/\b([A-Z])\.([A-Z])\.?/g, "$1$2 ")
    .replace(/\./g, " ")
    .replace(DEFUSED, " ");
  if (TALENT_POOL.test(title)) return null;
  const two = lowerOfTwo(plain);
  if (two !== null) return { value: two, provenance: "inferred" };
  const occupation = plain.replace(OCCUPATION_MANAGER, " ");
  const rule = RULES.find(([level, words]) =>
    level === "entry" || level === "senior" || level === "mid"
      ? words.test(occupation) && romanFits(level, occupation, words)
      : words.test(occupation),
  );
  if (rule !== undefined) return { value: rule[0], provenance: "inferred" };
  if (named !== undefined) return { value: named[0], provenance: "stated" };
  return { value: "mid", provenance: "inferred" };
}

/** A lone "I" inside a title ("I&C") is no numeral: numerals end a title or one of its clauses. */
function romanFits(level: Seniority, title: string, words: RegExp): boolean {
  const match = words.exec(title)?.[0] ?? "";
  if (!/^(?:i{1,3}|iv)$/i.test(match)) return true;
  return ROMAN_END.test(title) && !(level === "entry" && /\bI\s?[&+]/.test(title));
}

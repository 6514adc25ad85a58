import type { Seniority } from "../../src/domain/vocabulary.js";
import type { Random } from "./random.js";
import type { Level, Role } from "./roles.js";
import type { Language } from "./types.js";

interface LevelWords {
  seniority: Seniority;
  /** What {years} becomes: "three or more". */
  years: Record<Language, string>;
  /** On the pay of the middle level. */
  payFactor: number;
  title: (title: string, role: Role) => string;
}

const roman =
  (number: string, prefix: string) =>
  (title: string, role: Role): string =>
    role.roman === true ? `${title} ${number}` : `${prefix}${title}`;

const LEVELS: Record<Level, LevelWords> = {
  entry: {
    seniority: "entry",
    years: { en: "one or two", de: "erste", fr: "une à deux", es: "uno o dos", sv: "ett till två" },
    payFactor: 0.82,
    title: roman("I", "Junior "),
  },
  mid: {
    seniority: "mid",
    years: { en: "three or more", de: "drei oder mehr", fr: "trois", es: "tres", sv: "minst tre" },
    payFactor: 1,
    title: roman("II", ""),
  },
  senior: {
    seniority: "senior",
    years: { en: "six or more", de: "sechs oder mehr", fr: "six", es: "seis", sv: "minst sex" },
    payFactor: 1.24,
    title: roman("III", "Senior "),
  },
  lead: {
    seniority: "lead-staff",
    years: { en: "nine or more", de: "neun oder mehr", fr: "neuf", es: "nueve", sv: "minst nio" },
    payFactor: 1.48,
    title: (title) => `Lead ${title}`,
  },
};

/** A title at its level, with the words that go with it. */
export interface LeveledTitle {
  title: string;
  seniority: Seniority | null;
  years: string;
  payFactor: number;
}

const FIXED_YEARS: Record<Language, string> = {
  en: "several",
  de: "mehrere",
  fr: "plusieurs",
  es: "varios",
  sv: "flera",
};

/** The role's title at a level (`null`: roles that have none). Levels in words are used in English only. */
export function levelTitle(role: Role, level: Level | null, language: Language): LeveledTitle {
  if (level === null) {
    return {
      title: role.title,
      seniority: role.seniority ?? null,
      years: FIXED_YEARS[language],
      payFactor: 1,
    };
  }
  const words = LEVELS[level];
  return {
    title: language === "en" ? words.title(role.title, role) : localTitle(role.title, level, language),
    seniority: words.seniority,
    years: words.years[language],
    payFactor: words.payFactor,
  };
}

const LOCAL_PREFIX: Record<Exclude<Language, "en">, Record<Level, string>> = {
  de: { entry: "Junior ", mid: "", senior: "Senior ", lead: "Lead " },
  fr: { entry: "", mid: "", senior: "", lead: "" },
  es: { entry: "", mid: "", senior: "", lead: "" },
  sv: { entry: "Junior ", mid: "", senior: "Senior ", lead: "" },
};

const LOCAL_SUFFIX: Record<Exclude<Language, "en">, Record<Level, string>> = {
  de: { entry: "", mid: "", senior: "", lead: "" },
  fr: { entry: " débutant(e)", mid: "", senior: " senior", lead: " référent(e)" },
  es: { entry: " júnior", mid: "", senior: " sénior", lead: " principal" },
  sv: { entry: "", mid: "", senior: "", lead: "" },
};

function localTitle(title: string, level: Level, language: Exclude<Language, "en">): string {
  const prefix = LOCAL_PREFIX[language][level];
  const suffix = LOCAL_SUFFIX[language][level];
  const mark = / \((?:[mwdfhxk]\/)+[mwdfhxk]\)$/.exec(title)?.[0] ?? "";
  const bare = mark === "" ? title : title.slice(0, -mark.length);
  return `${prefix}${bare}${suffix}${mark}`;
}

/** A speciality behind a title, in one of the ways that companies write it. */
export function withFocus(title: string, focus: string, random: Random): string {
  return random.pick([
    `${title}, ${focus}`,
    `${title} - ${focus}`,
    `${title} (${focus})`,
    `${title}, ${focus}`,
  ]);
}

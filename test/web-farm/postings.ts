import { abilitiesOf } from "./abilities.js";
import { describe } from "./describe.js";
import type { Brief } from "./describe.js";
import { slugify } from "./ids.js";
import { levelTitle, withFocus } from "./levels.js";
import type { LeveledTitle } from "./levels.js";
import { payFor, payText } from "./pay.js";
import { placeOf } from "./places.js";
import { createRandom } from "./random.js";
import type { Random } from "./random.js";
import { roleNamed, rolesFor } from "./role-book.js";
import type { Level, Role } from "./roles.js";
import { shiftsIn } from "./shifts.js";
import type { Shift } from "./shifts.js";
import { specialsOf } from "./special-postings.js";
import type { Special } from "./special-postings.js";
import type { FarmCompany, FarmPay, FarmPlace, FarmPosting, Language } from "./types.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Choices that siblings share: one is changed, the others stay. */
interface Draft {
  role: Role;
  language: Language;
  level: Level | null;
  focus: string | null;
  places: FarmPlace[];
  workplace: FarmPosting["workplace"];
  shift: Shift | null;
}

/**
 * The postings of a company at the start, the same for the same seed and time. Among them are the cases that make a
 * board hard to read: siblings by level and by shift, one role in several towns, one opening on two boards.
 */
export function postingsOf(company: FarmCompany, seed: string, now: number): FarmPosting[] {
  const random = createRandom(`${seed}:${company.slug}`);
  const writer = new PostingWriter(company, random.between(0, 2), now);
  const decks = new Map<Language, Role[]>();
  let tries = 0;
  while (writer.count < company.size && tries < company.size * 6) {
    tries += 1;
    const language = languageOf(company, random);
    const deck = decks.get(language) ?? [];
    if (deck.length === 0) deck.push(...deckOf(company, language, random));
    decks.set(language, deck);
    const role = deck.pop();
    // Siblings draw the same numbers, so that their texts differ only in what sets them apart.
    const own = `${seed}:${company.slug}:${tries}`;
    for (const draft of role === undefined ? [] : family(company, role, language, random)) {
      writer.write(draft, createRandom(own));
    }
  }
  const specials = specialsOf(company.slug).map((special, index) =>
    writer.special(special, index + 1, random),
  );
  return [...writer.postings, ...specials];
}

function languageOf(company: FarmCompany, random: Random): Language {
  const [first = "en", ...others] = company.languages;
  return others.length > 0 && random.chance(0.3) ? random.pick(others) : first;
}

/** The company's roles in any order; those that every company has, and the top jobs, are not always among them. */
function deckOf(company: FarmCompany, language: Language, random: Random): Role[] {
  const ranked = rolesFor(company, language)
    .filter((role) => !isCommon(role) || random.chance(0.4))
    .map((role) => ({ role, rank: random.next() }));
  return ranked.toSorted((a, b) => a.rank - b.rank).map((entry) => entry.role);
}

function isCommon(role: Role): boolean {
  return role.trades.includes("any") || role.seniority === "director" || role.seniority === "executive";
}

/** One draft of the role, or several that differ in exactly one thing. */
function family(company: FarmCompany, role: Role, language: Language, random: Random): Draft[] {
  const level = role.levels.length === 0 ? null : random.pick(role.levels);
  const draft: Draft = {
    role,
    language,
    level,
    focus: focusOf(company, role, random),
    ...whereabouts(company, role, random),
    shift: null,
  };
  const shifts = role.shifts === true ? shiftsIn(language) : [];
  if (shifts.length > 0 && company.size >= 12) {
    return random.some(shifts, random.between(1, shifts.length)).map((shift) => ({ ...draft, shift }));
  }
  const other = role.roman === true ? random.pick(role.levels) : level;
  if (other !== level && random.chance(0.45)) return [draft, { ...draft, level: other }];
  if (role.work === "travel" && company.places.length > 2 && random.chance(0.4)) {
    return random
      .some(company.places, random.between(2, 3))
      .map((key) => ({ ...draft, places: [placeOf(key)] }));
  }
  return [draft];
}

function focusOf(company: FarmCompany, role: Role, random: Random): string | null {
  const choices = role.focus === "lines" ? company.lines : role.focus;
  return choices === undefined ? null : random.pick(choices);
}

function whereabouts(company: FarmCompany, role: Role, random: Random): Pick<Draft, "places" | "workplace"> {
  const style = role.work === "mixed" ? random.pick(["onsite", "hybrid", "remote"] as const) : role.work;
  const seat = company.places[0] ?? "";
  if (style === "remote" && random.chance(0.8)) {
    return { workplace: "remote", places: random.chance(0.5) ? [] : [placeOf(seat)] };
  }
  const able = company.places.length > 1 && abilitiesOf(company).severalPlaces && role.work !== "onsite";
  const several = able && random.chance(0.22);
  const keys = several
    ? random.some(company.places, Math.min(company.places.length, random.between(2, 4)))
    : [random.chance(0.6) ? seat : random.pick(company.places)];
  return {
    workplace: style === "hybrid" || style === "remote" ? "hybrid" : "onsite",
    places: keys.map(placeOf),
  };
}

/** From where remote work is possible: as a field names it, and inside a sentence. */
interface Scope {
  word: string;
  inText: Record<Language, string>;
}

const EUROPE: Scope = {
  word: "Europe",
  inText: { en: "Europe", de: "Europa", fr: "l'Europe", es: "Europa", sv: "Europa" },
};

const SCOPES: Record<string, Scope> = {
  US: {
    word: "United States",
    inText: { en: "the United States", de: "den USA", fr: "les États-Unis", es: "Estados Unidos", sv: "USA" },
  },
  CA: { word: "Canada", inText: { en: "Canada", de: "Kanada", fr: "le Canada", es: "Canadá", sv: "Kanada" } },
  AU: {
    word: "Australia",
    inText: { en: "Australia", de: "Australien", fr: "l'Australie", es: "Australia", sv: "Australien" },
  },
  GB: {
    word: "United Kingdom",
    inText: {
      en: "the United Kingdom",
      de: "Großbritannien",
      fr: "le Royaume-Uni",
      es: "Reino Unido",
      sv: "UK",
    },
  },
};

class PostingWriter {
  readonly postings: FarmPosting[] = [];
  private readonly used = new Set<string>();

  constructor(
    private readonly company: FarmCompany,
    private readonly headingChoice: number,
    private readonly now: number,
  ) {}

  get count(): number {
    return this.postings.length;
  }

  /** Adds the posting unless the company has one of that title in those places already. */
  write(draft: Draft, random: Random): void {
    const leveled = levelTitle(draft.role, draft.level, draft.language);
    const focused = draft.focus === null ? leveled.title : withFocus(leveled.title, draft.focus, random);
    const title = draft.shift === null ? focused : `${focused} - ${draft.shift.name}`;
    const key = `${leveled.title}|${draft.shift?.name ?? ""}|${draft.focus ?? ""}|${draft.places.map((place) => place.city).join("+")}`;
    if (this.used.has(key) || this.count >= this.company.size) return;
    this.used.add(key);
    this.postings.push(this.#posting(draft, leveled, title, random));
  }

  /** Composes a rarity, which counts towards nothing. */
  special(special: Special, number: number, random: Random): FarmPosting {
    const role = typeof special.role === "string" ? roleNamed(special.role) : special.role;
    const { level, workplace, title } = special;
    const places = special.places.map(placeOf);
    const draft: Draft = { role, language: "en", level, focus: null, places, workplace, shift: null };
    const postedAt = Math.floor((this.now - special.days * DAY) / 1000) * 1000;
    return {
      ...this.#posting(draft, levelTitle(role, level, "en"), title, random),
      id: `${this.company.slug}-s${number}`,
      boards: [0],
      postedAt,
      updatedAt: postedAt,
      validThrough: null,
      unlisted: special.unlisted === true,
    };
  }

  #posting(draft: Draft, leveled: LeveledTitle, title: string, random: Random): FarmPosting {
    const { company } = this;
    const { role, language, places } = draft;
    const scope = this.#scope();
    const employment = role.employment ?? (random.chance(0.06) ? random.pick(RARE_TYPES) : "FULL_TIME");
    const pay = this.#pay(role, leveled.payFactor, places[0] ?? this.#seat(), random);
    const told = pay === null || (pay.stated === "fields" && random.chance(0.5)) ? null : pay;
    const text = told === null ? null : payText(told, language, random);
    const brief = this.#brief(draft, { years: leveled.years, employment, pay: text });
    return {
      id: `${company.slug}-${String(this.count + 1).padStart(2, "0")}`,
      company: company.slug,
      boards: company.boards.length > 1 && random.chance(0.45) ? [0, 1] : [0],
      title,
      slug: slugify(title),
      department: role.department,
      function: role.function,
      seniority: leveled.seniority,
      employment,
      workingStudent: role.workingStudent === true,
      places,
      workplace: draft.workplace,
      remoteFrom: draft.workplace === "remote" ? [scope.word] : [],
      language,
      pay,
      sections: describe(brief, random, this.headingChoice),
      ...this.#dates(random),
      unlisted: false,
    };
  }

  #brief(draft: Draft, rest: Pick<Brief, "years" | "employment" | "pay">): Brief {
    const { role, language, places, workplace, focus } = draft;
    return {
      company: this.company,
      role,
      language,
      places: places.length === 0 ? [this.#seat()] : places,
      workplace,
      scope: this.#scope().inText[language],
      focus,
      shift: draft.shift?.sentence ?? null,
      ...rest,
    };
  }

  #seat(): FarmPlace {
    return placeOf(this.company.places[0] ?? "");
  }

  #scope(): Scope {
    return SCOPES[this.#seat().country] ?? EUROPE;
  }

  /** Most postings are of the last weeks, few are older than two months. */
  #dates(random: Random): Pick<FarmPosting, "postedAt" | "updatedAt" | "validThrough"> {
    const age = Math.floor(random.next() ** 2 * 95 * DAY) + random.between(1, 20) * HOUR;
    const postedAt = Math.floor((this.now - age) / 1000) * 1000;
    return {
      postedAt,
      updatedAt: Math.min(this.now - HOUR / 2, postedAt + random.between(0, 9) * DAY),
      validThrough: random.chance(0.15) ? this.now + random.between(8, 50) * DAY : null,
    };
  }

  /** About half of the postings tell what they pay, and of these some only in the text. */
  #pay(role: Role, payFactor: number, place: FarmPlace, random: Random): FarmPay | null {
    if (role.pay[1] === 0 || !random.chance(place.country === "US" || place.country === "CA" ? 0.68 : 0.42))
      return null;
    const inFields = random.chance(0.6) && abilitiesOf(this.company).payFields;
    return payFor(role, payFactor, place, { random, stated: inFields ? "fields" : "text" });
  }
}

const RARE_TYPES = ["PART_TIME", "CONTRACTOR", "TEMPORARY"] as const;

import { PHRASES } from "./phrases.js";
import type { Random } from "./random.js";
import type { Role } from "./roles.js";
import { LOCAL_TEAM, SECTOR_CONTEXT, TEAM } from "./text-context.js";
import type { FarmCompany, FarmPlace, FarmSection, Language } from "./types.js";
import type { EmploymentType, Workplace } from "../../src/domain/vocabulary.js";

/** What a description is written from. */
export interface Brief {
  company: FarmCompany;
  role: Role;
  language: Language;
  places: FarmPlace[];
  workplace: Workplace | null;
  /** In words: "the United States". */
  scope: string;
  years: string;
  focus: string | null;
  /** A sentence on the shift. */
  shift: string | null;
  employment: EmploymentType;
  /** The pay in words; `null` when the text is silent. */
  pay: string | null;
}

/** Writes a description of the usual parts. Headings stay the same within a company, bullets differ by posting. */
export function describe(brief: Brief, random: Random, headingChoice: number): FarmSection[] {
  const phrases = PHRASES[brief.language];
  const fill = (text: string): string => fillIn(text, brief);
  const heading = (part: FarmSection["part"]): string => {
    const choices = phrases.headings[part];
    return fill(choices[headingChoice % choices.length] ?? part);
  };
  const section = (part: FarmSection["part"], paragraphs: string[], bullets: string[] = []): FarmSection => ({
    part,
    heading: heading(part),
    paragraphs: paragraphs.map(fill),
    bullets: bullets.map(fill),
  });
  const { role } = brief;
  const about = brief.company.about[brief.language] ?? brief.company.about.en ?? "";
  return [
    section("about", [about]),
    section("role", [role.intro, ...context(brief, random), circumstances(brief)]),
    section("does", [], random.some(role.does, Math.max(4, role.does.length - random.between(0, 1)))),
    section("brings", [], random.some(role.brings, Math.max(4, role.brings.length - random.between(0, 1)))),
    ...(brief.pay === null ? [] : [section("pay", [random.pick(phrases.pay)])]),
    section(
      "offer",
      [],
      [
        ...(brief.employment === "FULL_TIME" ? [phrases.permanent] : []),
        ...random.some(phrases.offer, random.between(5, 7)),
      ],
    ),
    section("closing", [random.pick(phrases.closing)]),
  ];
}

/** The sector's part and the team's. */
function context({ company, language, role }: Brief, random: Random): string[] {
  const known = SECTOR_CONTEXT[language] ?? {};
  const sector = company.sectors.map((slug) => known[slug]).find((text) => text !== undefined);
  const team = language === "en" ? TEAM[role.function] : LOCAL_TEAM[language];
  return [...(sector === undefined ? [] : [sector]), random.pick(team)];
}

function circumstances(brief: Brief): string {
  const phrases = PHRASES[brief.language];
  const sentences = [
    brief.focus === null ? null : phrases.focus,
    whereabouts(brief),
    brief.shift,
    brief.employment === "CONTRACTOR" || brief.employment === "TEMPORARY" ? phrases.contract : null,
    brief.employment === "PART_TIME" && brief.role.workingStudent !== true ? phrases.partTime : null,
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

function whereabouts(brief: Brief): string | null {
  const phrases = PHRASES[brief.language];
  if (brief.workplace === "remote") return phrases.remote;
  if (brief.workplace === null) return null;
  if (brief.workplace === "hybrid") return phrases.hybrid;
  return brief.role.work === "travel" ? phrases.travel : phrases.place;
}

const OR: Record<Language, string> = { en: "or", de: "oder", fr: "ou", es: "o", sv: "eller" };

/** "San Diego", "San Diego or Reno", "San Diego, Reno or Fresno". */
function townsOf({ places, language }: Brief): string {
  const towns = places.map((place) => place.city);
  const last = towns.pop() ?? "";
  return towns.length === 0 ? last : `${towns.join(", ")} ${OR[language]} ${last}`;
}

function fillIn(text: string, brief: Brief): string {
  const values: Record<string, string> = {
    company: brief.company.name,
    product: brief.company.product,
    projects: brief.company.projects,
    customers: brief.company.customers,
    city: townsOf(brief),
    scope: brief.scope,
    years: brief.years,
    focus: brief.focus ?? "",
    pay: brief.pay ?? "",
  };
  const filled = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no text for {${name}}`);
    return value;
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

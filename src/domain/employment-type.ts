import type { Known } from "./known.js";
import type { EmploymentType } from "./vocabulary.js";

/** Phrases that hold a type's word and mean something else. */
const DEFUSED =
  /\b(?:contracts? (?:manager|administrator|specialist|analyst|negotiator|management|lead|director|counsel|engineer|coordinator)|(?:sub)?contract(?:or|ing)? (?:manager|management|coordinator|relations)|volunteer (?:coordinator|manager|program)|intern(?:ship)? (?:program )?(?:manager|coordinator)|full[- ]stack|temporary (?:works|power|structures))\b/giu;

/** In the order in which a word decides when there are two. */
const WORDS: readonly [EmploymentType, RegExp][] = [
  [
    "INTERN",
    /(?<!\p{L})(?:interns?(?:hips?)?|praktik(?:um|ant|antin)(?:sstelle)?|pflichtpraktikum|stage|stagiaires?|alternan(?:ce|te?s?)|apprenti(?:e|ssage)?|pr[áa]cticas|becari[oa]|co-?op|werkstudent(?:in|\w*)?|working student|student(?:ische)? (?:assistant|hilfskraft|aushilfe|worker|trainee)|tirocinio|tirocinante|estagi[áa]ri[oa]|stagiairs?|sta[żz]ys(?:ta|tka)|^stage(?! manager)|est[áa]gio|stagist[ae]?|trainee(?:ship)?|placement student)(?!\p{L})/iu,
  ],
  [
    "VOLUNTEER",
    /(?<!\p{L})(?:volunteer(?:ing)?|ehrenamt(?:lich)?|b[ée]n[ée]vol(?:e|at)|voluntari[oa](?:do)?)(?!\p{L})/iu,
  ],
  [
    "PART_TIME",
    /(?<!\p{L})(?:part[- _]?time|teilzeit|minijob|temps partiel|[àa] mi-temps|media jornada|tiempo parcial|jornada parcial|deeltijd|parttime|deltid)(?!\p{L})/iu,
  ],
  ["PER_DIEM", /(?<!\p{L})(?:per[- _]?diem|prn)(?!\p{L})/iu],
  [
    "TEMPORARY",
    /(?<!\p{L})(?:temp(?:orary)?|seasonal|fixed[- _]?term(?: contract)?|ftc|limited[- ]term|befristet\w*|cdd|int[ée]rim(?:aire)?|dur[ée]e d[ée]termin[ée]e|temporal|contrato (?:temporal|de obra)|eventual|tijdelijk|vikariat|maternity cover|parental leave cover|elternzeitvertretung)(?!\p{L})/iu,
  ],
  [
    "CONTRACTOR",
    /(?<!\p{L})(?:contract(?:or|ors)?|freelance[r]?|freiberuflich|self[- ]employed|ind[ée]pendant|aut[óo]nomo|1099|c2c|consultancy contract|zzp)(?!\p{L})/iu,
  ],
  [
    "FULL_TIME",
    /(?<!\p{L})(?:full[- _]?time|vollzeit|temps plein|tiempo completo|jornada completa|voltijd|fulltime|heltid|permanent|unbefristet|festanstellung|cdi|dur[ée]e ind[ée]termin[ée]e|indefinido|regular|employee)(?!\p{L})/iu,
  ],
];

/** What the source's field says beyond the words of a title. */
const FIELD_OTHER = /(?<!\p{L})(?:other|any|autre|andere|otro)(?!\p{L})/iu;

function typeIn(text: string, among: readonly [EmploymentType, RegExp][]): EmploymentType | null {
  const plain = text.replace(DEFUSED, " ");
  return among.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** In a title "stage", "regular" or "employee" say nothing of the contract. */
const TITLE_WORDS: readonly [EmploymentType, RegExp][] = WORDS.map(([type, words]) => [
  type,
  new RegExp(
    words.source.replace("|stage|", "|").replace("|regular|employee", "").replace("|eventual", ""),
    "iu",
  ),
]);

/**
 * The type of a contract: the title's word before the source's field, since the field is often left at its default.
 */
export function findEmploymentType(title: string, field: string | null): Known<EmploymentType> | null {
  const inTitle = typeIn(title, TITLE_WORDS);
  const words = (field ?? "").replace(/([a-z])([A-Z])/g, "$1 $2");
  const inField = typeIn(words, WORDS) ?? (FIELD_OTHER.test(words) ? "OTHER" : null);
  if (inTitle !== null && inTitle !== "FULL_TIME") {
    return { value: inTitle, provenance: inTitle === inField ? "stated" : "derived" };
  }
  if (inField !== null) return { value: inField, provenance: "stated" };
  return inTitle === null ? null : { value: inTitle, provenance: "derived" };
}

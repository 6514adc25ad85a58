/** What a careers page calls an opening, by language, and how it says that there is none. */
const NO_OPENINGS: readonly RegExp[] = [
  words(
    "(?:no|not any|zero|without)",
    "current|currently|open|active|available|vacant|suitable|new|immediate|job|advertised",
    "openings?|vacanc(?:y|ies)|positions?|roles?|jobs?|opportunities",
  ),
  /\bnot (?:currently |actively )?(?:hiring|recruiting)\b/,
  words(
    "kein(?:e|en|erlei)?",
    "derzeit|aktuell|momentan|zurzeit|offenen?|freien?|aktuellen?|passenden?|ausgeschriebenen?|vakanten?|weiteren?",
    "stellen?|stellenangebote?n?|stellenausschreibungen|vakanzen?|positionen?|jobs?|jobangebote?",
  ),
  words(
    "(?:aucune?s?|pas d['’]?e?)",
    "nouvelles?|autres?|d['’]|de",
    "offres?|postes?|opportunités?|recrutements?|emplois?",
  ),
  words(
    "(?:no (?:hay|tenemos|existen|disponemos de)|ninguna?|sin)",
    "actualmente|ahora|nuevas?|ofertas? de|puestos? de|otras?",
    "vacantes?|ofertas?|puestos?|posiciones|empleos?|trabajos?",
  ),
];

/** The negation directly before the noun, with nothing but the usual adjectives between: "no phone calls about jobs" says nothing. */
function words(negation: string, between: string, nouns: string): RegExp {
  return new RegExp(`(?<![\\p{L}])${negation}\\s*(?:(?:${between})\\s*){0,3}(?:${nouns})(?![\\p{L}])`, "iu");
}

/**
 * Whether a page's visible text says in English, German, French or Spanish that there are no openings.
 * It is a sign that an empty list is meant to be empty, not a proof that a list is empty.
 */
export function saysNoOpenings(text: string): boolean {
  return NO_OPENINGS.some((pattern) => pattern.test(text));
}

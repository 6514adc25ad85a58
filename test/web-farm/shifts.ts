import type { Language } from "./types.js";

export interface Shift {
  name: string;
  sentence: string;
}

const SHIFTS: Record<Language, Shift[]> = {
  en: [
    {
      name: "1st Shift",
      sentence: "This posting is for the first shift, Monday to Friday, 6:00 am to 2:30 pm.",
    },
    {
      name: "2nd Shift",
      sentence:
        "This posting is for the second shift, Monday to Friday, 2:00 pm to 10:30 pm, with a shift premium of eight per cent.",
    },
    {
      name: "Weekend Shift",
      sentence:
        "This posting is for the weekend shift, Friday to Sunday, three times twelve hours, paid as forty.",
    },
  ],
  de: [
    {
      name: "Frühschicht",
      sentence: "Diese Stelle ist für die Frühschicht, Montag bis Freitag von 6:00 bis 14:15 Uhr.",
    },
    {
      name: "Spätschicht",
      sentence:
        "Diese Stelle ist für die Spätschicht, Montag bis Freitag von 14:00 bis 22:15 Uhr, mit Zuschlag.",
    },
  ],
  fr: [],
  es: [],
  sv: [
    { name: "dagskift", sentence: "Tjänsten gäller dagskiftet, måndag till fredag 6.00–14.30." },
    {
      name: "kvällsskift",
      sentence: "Tjänsten gäller kvällsskiftet, måndag till torsdag 14.00–24.00, med tillägg.",
    },
  ],
};

/** The shifts that postings of a language name, each a posting of its own. */
export function shiftsIn(language: Language): Shift[] {
  return SHIFTS[language];
}

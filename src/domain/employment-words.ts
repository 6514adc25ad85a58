import type { EmploymentType } from "./vocabulary.js";

/** Words that name a type of contract, as beginnings and endings of regular expressions. */
export interface TypeWords {
  type: EmploymentType;
  /** In a title as in a source's field. */
  anywhere: string;
  /** In a field only: in a title they say something else, or nothing of the contract. */
  field: string;
}

/** In the order in which a word decides when there are two: "CDD temps plein" is temporary work. */
export const EMPLOYMENT_WORDS: readonly TypeWords[] = [
  {
    type: "INTERN",
    anywhere:
      "interns?(?:hips?)?|praktik(?:um|ant|antin)(?:sstelle)?|praktik(?:plass|plats)?|pflichtpraktikum|^stage(?! manager)|stagiaires?|alternan(?:ce|te?s?)|apprenti(?:e|ssage)?|pr[áa]cticas|becari[oa]|beca|co-?op|werkstudent\\p{L}*|working student|student(?:ische)? (?:assistant|hilfskraft|aushilfe|worker|trainee)|tirocinio|tirocinante|estagi[áa]ri[oa]|stagiairs?|sta[żz]ys(?:ta|tka)|est[áa]gio|stagist[ae]?|trainee(?:ship)?|placement student|^ausbildung|ausbildung (?:zu[mr]|als)|ausbildungsplatz|auszubildende\\p{L}*|azubis?|lehrstelle|duales studium",
    field:
      "stage|apprendistato|contrat d['’]apprentissage|contrat de professionnalisation|student|afstudeer\\p{L}*",
  },
  {
    type: "VOLUNTEER",
    anywhere: "volunteer(?:ing)?|ehrenamt(?:lich)?|b[ée]n[ée]vol(?:e|at)|voluntari[oa](?:do)?",
    field: "vrijwilliger\\p{L}*|frivillig",
  },
  {
    type: "PART_TIME",
    anywhere:
      "part[- _]?time|teilzeit|minijob|temps partiel|[àa] mi-temps|media jornada|tiempo parcial|jornada parcial|deeltijd|parttime|deltid|tempo parziale|tempo parcial|osa-aikainen",
    field:
      "pt|geringf[üu]gige? besch[äa]ftigung|bijbaan|deltids\\p{L}+|cz[ęe][śs][ćc] etatu|niepe[łl]ny etat",
  },
  { type: "PER_DIEM", anywhere: "per[- _]?diem|prn", field: "on[- _]?call" },
  {
    type: "TEMPORARY",
    anywhere:
      "temp(?:orary)?|seasonal|fixed[- _]?term(?: contract)?|ftc|limited[- ]term|befristet\\p{L}*|cdd|int[ée]rim(?:aire)?|dur[ée]e d[ée]termin[ée]e|temporal|contrato (?:temporal|de obra)|tijdelijk|vikariat|maternity cover|parental leave cover|elternzeitvertretung|tempo determinato|visstid\\p{L}*|tidsbegr[äa]nsad\\p{L}*|midlertidig|aushilfe|sommarjobb|sommerjobb|määräaikainen",
    field:
      "eventual|determinato|saisonnier|zeitarbeit|bepaalde tijd|uitzend\\p{L}*|tidsbegrænset|engasjement|zlecenie",
  },
  {
    type: "CONTRACTOR",
    anywhere:
      "contract(?:or|ors)?|freelance[r]?|freiberuflich\\p{L}*|self[- ]employed|ind[ée]pendant|aut[óo]nomo|1099|c2c|consultancy contract|zzp|freie[rn]? mitarbeit(?:er|erin)?|libero professionista",
    field: "partita iva|b2b|prestador de servi[çc]os|selvstendig|konsultuppdrag",
  },
  {
    type: "FULL_TIME",
    anywhere:
      "full[- _]?time|vollzeit|temps plein|tiempo completo|jornada completa|voltijd|fulltime|heltid|permanent|unbefristet\\p{L}*|festanstellung|cdi|dur[ée]e ind[ée]termin[ée]e|indefinido|tempo pieno|tempo indeterminato|tempo integral|tillsvidare\\p{L}*",
    field:
      "ft|regular|employee|salaried|vast|vast (?:dienstverband|contract)|onbepaalde tijd|fast(?:anst[äa]lld| ansatt| ans[æe]tt?else| stilling)?|heltids\\p{L}+|feste anstellung|indeterminato|efetivo|clt|umowa o prac[ęe]|pe[łl]ny etat|vakituinen|kokoaikainen|contratto indeterminato",
  },
];

import type { Workplace } from "./vocabulary.js";

/** "2", "two or three": days of a week that leave some for elsewhere. */
const days = (...words: string[]): string => {
  const names = words.join("|");
  return String.raw`(?<![\p{L}\d])(?:[1-4]|${names})(?:\s?(?:[-–/]|to|or|bis|oder|à|ou|o|eller|till?|of|a)\s?(?:[1-5]|${names}))?`;
};

const EN = `${days("one", "two", "three", "four")} days?`;
const DE = `${days("einen", "ein", "zwei", "drei", "vier")} tage?n?`;
const FR = `${days("un", "deux", "trois", "quatre")} jours?`;
const ES = `${days("un", "dos", "tres", "cuatro")} d[íi]as?`;
const NORDIC = `${days("en", "två", "to", "tre", "fyra", "fire")} da(?:g|ge|gar|ger)`;
const NL = `${days("een", "twee", "drie", "vier")} dag(?:en)?`;
const IT = `${days("un", "due", "tre", "quattro")} giorn[oi]`;
const PT = `${days("um", "dois", "três", "quatro")} dias?`;

/** What may follow a bare "hybrid" that is a way of working: in "hybrid inverters" a thing follows. */
const ALONE = String.raw`(?=\s*(?:[:;,.()–—|-]|$)|\s(?:in|im|aus|von|und|from|with|i|på|och|à|depuis|en|desde|op|vanuit|da)\s)`;

const words = (...list: string[]): RegExp =>
  new RegExp(list.map((text) => String.raw`(?<!\p{L})(?:${text})(?!\p{L})`).join("|"), "imu");

/** One of these stands in every line that a sentence below is found in; most lines have none, and this is quick. */
export const WORKPLACE_CLUES =
  /h[yií]brid|ibrid|remot|on-?site|on site|office|person|anywhere|teletrab|t[ée]l[ée]travail|mobile|week|woche|semaine|semana|vecka|uken|ugen|settimana/i;

/** Sentences of a description that say how one works, by language. A bare "hybrid" may be a car. */
export const WORKPLACE_SENTENCES: readonly (readonly [Workplace, RegExp])[] = [
  [
    "hybrid",
    words(
      "hybrid (?:role|position|work\\p{L}*|schedule|model|environment|setup|set-up|arrangement|policy|office|opportunity|job)",
      "(?:role|position|job|work|schedule) is (?:a )?hybrid|hybrid[- ](?:remote|onsite|in[- ]office)",
      `(?:work|working)(?: in a)? hybrid${ALONE}|(?:workplace|work (?:model|mode|style|arrangement))(?: type)?: hybrid`,
      `${EN} (?:a|per|each|/) ?week (?:(?:in|at|from) (?:the|our|an) (?:\\p{L}+ ){0,2}office|from home|remote(?:ly)?)`,
      `${EN} (?:(?:in|at|from) (?:the|our|an) (?:\\p{L}+ ){0,2}office|from home) (?:a|per|each|/) ?week`,
      "days? (?:a|per) week (?:in[- ]office|on-?site)|(?<=\\()hybrid(?=[,)])|(?<=, )hybrid (?:from|in|at)",
      `arbeite(?:st|n|t)? (?:(?:du|wir|bei uns|im team|flexibel) ){0,2}hybrid${ALONE}|arbeits(?:modell|weise|ort): hybrid`,
      "hybrides? (?:arbeit\\p{L}*|modell\\p{L}*|working)",
      `${DE} (?:pro|die|in der) woche (?:im (?:home ?office|b[üu]ro)|vor ort|mobil)`,
      `${DE} (?:home ?office|mobiles arbeiten)(?: (?:pro|die|in der) woche)?`,
      "(?:travail|mode|organisation|poste|emploi|rythme|format|fonctionnement) hybride",
      `travaille(?:z|r|ons)? (?:en (?:mode )?)?hybride${ALONE}`,
      `${FR}(?: (?:par|/) semaine)? (?:de|en) t[ée]l[ée]travail|${FR} par semaine (?:au bureau|sur site|en pr[ée]sentiel)`,
      "(?:trabajo|modalidad|modelo|formato|puesto|r[ée]gimen|esquema) h[íi]brid[oa]",
      `${ES}(?: (?:a la|por) semana)? (?:de|en) teletrabajo|${ES} (?:a la|por) semana (?:en la oficina|desde casa)`,
      `arbetar (?:\\p{L}+ ){0,2}hybrid${ALONE}|hybridarbete|hybrid arbetsmodell`,
      `${NORDIC} (?:i veckan|per vecka|i uken|om ugen) (?:på (?:kontoret|distans)|hemifrån|hjemmefra|fra kontoret)`,
      `hybride (?:werken|werkmodel|functie|rol)|werkt? (?:je )?hybride?${ALONE}`,
      `${NL} per week (?:op kantoor|thuis|vanuit huis)`,
      `lavoro ibrido|modalit[àa] ibrida|${IT} (?:a|alla) settimana (?:in (?:ufficio|smart working)|da casa)`,
      `(?:trabalho|modelo|regime|formato) h[íi]brido|modalidade h[íi]brida|${PT} por semana (?:no escrit[óo]rio|em casa|presenciais)`,
    ),
  ],
  [
    "remote",
    words(
      "(?:fully|100 ?%|completely|entirely) remote|remote (?:position|role|job|opportunity)",
      "(?:role|position|job) is (?:a )?(?:fully |100 ?% )?remote|work (?:remotely )?from anywhere",
      "(?:100 ?%|vollst[äa]ndig) (?:im )?(?:remote|homeoffice)|(?:full|100 ?%) (?:t[ée]l[ée]travail|remote)",
      "(?:100 ?%|totalmente|regime) (?:remoto|teletrabajo|teletrabalho)",
    ),
  ],
  [
    "onsite",
    words(
      "(?:role|position|job) is (?:fully |100 ?% |an? )?(?:on-?site|in-?person|in[- ]office)",
      "(?:fully|100 ?%) (?:on-?site|in[- ]office|in-?person)|(?:on-?site|in-?person) (?:role|position)",
      "(?:required|expected|need|have|will) (?:to )?(?:be|work) (?:fully )?on-?site|will be on site",
      "(?:five|5) days (?:a|per|each) ?week (?:in|at) (?:the|our) (?:\\p{L}+ ){0,2}(?:office|hq|headquarters)|on-?site (?:five|5) days|not (?:a )?remote|no remote",
    ),
  ],
];

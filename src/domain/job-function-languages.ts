import type { JobFunction } from "./vocabulary.js";

/**
 * Words of a title in de, fr, es, it, pt, nl, sv, da, no and pl that the rules for English do not hold, asked when
 * those say nothing. Written as beginnings: compounds and endings follow freely.
 */
export const FUNCTION_WORDS: readonly (readonly [JobFunction, string])[] = [
  [
    "software-data",
    "programista|programador|programmatore|sviluppat|utvikler|utvecklare|udvikler|datascien|analityk danych|analista de dados|analista de datos|mjukvar|software",
  ],
  [
    "science-research",
    "forsker|forskare|ricercat|pesquisador|onderzoeker|naukow|badacz|laborator|doctorand|doktorand",
  ],
  [
    "field-installation",
    "elektryk|elektromont|mont[öo]r|montat|montador|monteur|instalator|installat[öo]r|servicetekni|serwisant|technik serwisu|manutentor|manuten[çc][ãa]o|jef[ea] de obra|capo ?cantiere|anl[äa]gg|elettricist|eletricist|stolar|snekker|snickare|vvs|dachdeck|bauhelfer|heizungs|m[ée]canicien",
  ],
  [
    "supply-chain",
    "inko(?:per|op)|ink[öo]p|innkj[øo]p|indk[øo]b|zakup|logisty|magazyn|magazzin|almac[ée]n|almoxarif|acquist|acquisti|achat|lagermedarbet|chauff(?:ør|eur|[öo]r)|kierowca|camionista|motorista|conductor|fahrer",
  ],
  [
    "finance-legal",
    "contable|kaufm[äa]nnisch|contabilidad|contabile|cont[áa]bil|finanzi|financeir|financier|financiero|ekonomiassist|ekonom|[øo]konomi|regnskab|regnskap|redovis|ksi[ęe]gow|boekhoud|prawnik|abogad|advogad|avvocat|jurist|avocat|fiscal|skatt|steuer|revisor|inwest",
  ],
  [
    "policy-community",
    "politi[ck]|milj[øo]plan|genehmigung|affaires publiques|relaciones institucionales|asuntos p[úu]blicos|omgevings|vergunning|urbanis|d[ée]veloppement territorial",
  ],
  [
    "people-admin",
    "rekryter|rekrutter|rekrutac|risorse umane|recursos humanos|hr-|personeel|personal(?:chef|leit)|kadry|kadrow|assistant[e]? de direction|secr[ée]tair|secretari|segretari|formateur|formador|sekreter",
  ],
  [
    "project-product",
    "projektled|prosjektled|kierownik projektu|project ?leider|jef[ea] de proyecto|capo ?progetto|gerente de projeto|coordenador de projeto|werkvoorbereider|produktchef|produkt(?:sjef|leder)",
  ],
  [
    "sales-marketing",
    "s[äa]lj|selger|s[æa]lg(?:er|s)|sprzeda|handlow|vendit|vendas|vendedor|vertegenwoordig|verkoop|commerciale|accountmanager|kundtj[äa]nst|kundeservice|obs[łl]ug[ai] klienta|relazioni esterne|kampanj|mark(?:nads|eds)",
  ],
  [
    "engineering",
    "ingegner|engenh|in[żz]ynier|\\p{L}*ingeni[øo]r|\\p{L}*ingenj[öo]r|konstrukt[øo]r|konstruktor|procestechnolo|werktuigbouw|progettista|projetista|proyectista|dessinat|tekenaar|technoloog|elektrotechni|arkitekt",
  ],
  [
    "manufacturing-operations",
    "produ(?:ktion|ksjon|kcj|[çc][ãa]o|zione)|op[ée]rations|operaciones|opera[çc][õo]es|operat[øo]r|operatore|operador|operatør|tekniker|technik|tecnico|kwaliteit|kvalitet|qualit[àa]|qualidade|jako[śs]|veiligheid|s[äa]kerhet|drifts?|medewerker|werkplaats|svets|sveis|spawacz|saldador|saldatore|soldador|onderhoud|underh[åa]ll|vedlikehold|utrzymani|lager",
  ],
];

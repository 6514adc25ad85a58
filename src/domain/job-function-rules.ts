import { fold } from "./fold.js";
import { FUNCTION_NOUNS, FUNCTION_ROLES } from "./job-function-languages.js";
import type { JobFunction } from "./vocabulary.js";

const rule = (fn: JobFunction, ...words: string[]): readonly [JobFunction, RegExp] => [
  fn,
  new RegExp(String.raw`(?<![\p{L}\d])(?:${words.join("|")})(?![\p{L}\d])`, "iu"),
];

/**
 * What a title's words say of the work, in en, de, fr and es. The order decides: what a job is (its head noun) comes
 * before what it is about, and the narrower word before the wider.
 */
const ENGLISH_FIRST: readonly (readonly [JobFunction, RegExp])[] = [
  rule(
    "people-admin",
    "(?:technical |senior )?sourcers?|recruit(?:er|ers|ing|ment)\\w*",
    "talent (?:acquisition|partner|management|development)|human resources?|hrbp|hr",
    "people (?:&|and|operations|ops|partner|team|culture|business|experience|analytics|lead|manager|generalist)\\w*",
    "(?:chief|vp|head|director)(?: of|,) people|total rewards|compensation|payroll",
    "(?:executive|administrative|personal|office|team|hr) assistants?|administrative \\w+",
    "office (?:manager|administrator|coordinator)|receptionist",
    "workplace (?:manager|experience|coordinator)|chief of staff",
    "(?<!machine |deep )learning (?:&|and|manager|specialist|partner|lead|designer)\\w*(?: \\w+)?|training (?:manager|specialist|coordinator|lead|director|and development)s?|trainer|business operations",
    "(?:personal|hr)(?:referent|sachbearbeiter|manager|leiter)\\w*|b[üu]ro\\w+|assistenz\\w*",
    "ressources humaines|charg[ée]e? (?:de|du) recrutement|recursos humanos|administrativ[oa]",
  ),
  rule(
    "sales-marketing",
    "(?:sales|pre-?sales|solutions?) (?:engineers?|consultants?)|product marketing",
    "account (?:executives?|managers?|directors?|representatives?|management)",
    "(?:key |strategic |enterprise )accounts?",
    "sales (?:operations|development|associate|representative|manager|director|lead|specialist|advisor)s?",
    "revenue operations|business development|[bs]dr",
    "customer (?:success|service|support|experience|care)",
    "kund(?:en)?(?:service|betreu|support|berat)\\w*|solar (?:consultant|advisor|sales)\\w*",
    "energy (?:consultant|advisor|specialist)s?|vertrieb\\w*",
    "commerci(?:al|ale|aux)(?! (?:counsel|contracts?|finance|electric\\w*|hvac))|comercial|ventas",
    "verkauf\\w*|verk[äa]ufer\\w*",
  ),
  rule(
    "software-data",
    "software\\w*|(?<!(?:project|site|land|real estate) )developers?(?! relations)|d[ée]velopp(?:eur|euse)s?(?! de projets?)|desarrollador(?:es|as?)?(?! de proyectos?)",
    "entwickler(?:in)?|(?:soft|web|app)\\w*entwick\\w*|dev-?ops|tech leads?|sql|(?:solutions?|enterprise|platform|cloud|data|ai|security|applications?|software)(?: \\w+)? architects?|sre|site reliability",
    "(?:front|back)[- ]?end|full[- ]?stack",
    "data(?:[ -](?:engineer\\w*|scien\\w+|analy\\w+|platform|architect\\w*|base|governance|infrastructure|operations|lead|manager))",
    "datenanalyst\\w*|database\\w*|analytics",
    "(?:machine learning|ml|ai|deep learning) (?:engineer|ops|platform|developer|infrastructure)\\w*",
    "mlops|firmware|embedded|cloud|cyber ?security",
    "(?:information|it|network|application|product|platform) security|security engineers?",
    "(?:it|ict|edv)(?:[- ]\\w+)?|information technology|systems? administrat\\w+",
    "network (?:engineer|administrator)s?",
    "(?:web|mobile|android|ios|ui|platform|infrastructure|application) engineers?|qa automation",
    "test automation|salesforce (?:admin\\w*|developer|engineer)|(?:erp|sap|crm) \\w+",
    "gis (?:analyst|developer|specialist|engineer)s?",
    "(?:engineering|software) manager,? (?:\\w+ )?(?:cloud|software|data|platform)",
    "automation engineer(?= *[-,(].*(?:software|it|operations))|informati(?:k|cien|co|ca)\\w*",
    "robotics software|controls software",
  ),
  rule(
    "science-research",
    "(?:\\w+ )?(?:lab|laboratory|research|science|field research) (?:technicians?|assistants?|associates?|technologists?)",
    "scientists?|scientific|electrochem\\w+|(?:applied |ml |ai |machine learning )?research(?:er|ers)?(?! triangle)|post-?doc\\w*",
    "chemists?|\\w*biologists?",
    "(?:ento|agro|eco|geo|hydro|clima|micro|meteoro|phyto)\\w*(?:logist|nomist)s?|physicists?",
    "geochemist\\w*|professor|fellow(?:ship)?|ph\\.?d\\w*|doktorand\\w*|wissenschaft\\w*",
    "chercheu(?:r|se)s?|investigador\\w*|laborant\\w*|chemielaborant\\w*|forsch\\w+",
  ),
  rule(
    "manufacturing-operations",
    "(?:test|quality|prototype|assembly|production|manufacturing|process|calibration) (?:technicians?|techs?|inspectors?)",
  ),
  rule(
    "field-installation",
    "(?:\\w+ )?install(?:er|ers|ation|ations)(?: \\w+)?|installat(?:eur|rice)\\w*|instalador\\w*",
    "electricians?|elektr(?:iker|oniker|omonteur|oinstallateur)\\w*|[ée]lectricien(?:ne)?s?",
    "electricistas?|roofers?|dachdecker\\w*|plumbers?|carpenters?",
    "(?:hvac|plumbing|solar|pv|wind|turbine|field|service|ev|vehicle|charger|charging|commissioning|fleet|automotive|truck|bike|e-bike|roofing|heat pump|elevator|energy storage|bess|substation|o&m)(?: \\w+)? (?:technicians?|techs?|mechanics?|representatives?|crew\\w*|electricians?)",
    "technicians?(?: [iv\\d]+)?[ ,-]+(?:\\w+ )?(?:field|service|wind|solar|hvac|traveling)",
    "field service\\w*|field (?:engineers?|operations|supervisors?|managers?|inspectors?|coordinators?)",
    "service ?techni\\w+|monteu(?:r|re|rin)s?|\\w+monteur\\w*|anlagenmechaniker\\w*",
    "technicien(?:ne)? (?:de maintenance|terrain|sav|itin[ée]rant\\w*|photovolta[ïi]que|de chantier)",
    "t[ée]cnic[oa] (?:de campo|instalador\\w*|de mantenimiento)",
    "(?:mechanic|mechaniker\\w*|m[ée]canicien\\w*)|line(?:man|men|worker)s?|journeym[ae]n(?: \\w+)?",
    "(?:crew|construction) (?:leads?|leaders?|members?|workers?|laborers?|forem[ae]n)|forem[ae]n",
    "(?:construction|site|field) superintendents?|superintendents?|surveyors?|insulation \\w+",
    "weatherization \\w+|energy auditors?|(?:home|energy) assessors?|welders?(?= .*field)|bauleit\\w+",
    "conduct(?:eur|rice) de travaux",
  ),
  rule(
    "supply-chain",
    "supply[- ]chain|(?:trade|customs|import|export) (?:compliance|\\w+ manager|specialist)|procurement|buyers?|purchas(?:er|ing)|sourcing|logistic\\w*|logisti(?:k|que)\\w*",
    "log[íi]stica|warehouse\\w*|inventory",
    "material(?:s)? (?:manager|planner|handler|planning|management|coordinator)s?",
    "(?:production|demand|supply|master) planners?|shipping|commodity manager|category manager",
    "supplier \\w+|dispatch\\w*|fleet (?:manager|coordinator)|einkauf\\w*|eink[äa]ufer\\w*|lager\\w*",
    "achats?|acheteu(?:r|se)|compras|(?:truck|delivery|cdl) drivers?|forklift\\w*",
  ),
  rule(
    "finance-legal",
    "account(?:ant|ants|ing)|financ(?:e|es|ial|ier|i[èe]re|ing)|finanz\\w*|controll(?:er|ing)(?!s)|tax",
    "treasury|treasurer|counsel|attorney|lawyer|legal|paralegal|jurist\\w*|juridique|audit(?:or|s)?",
    "fp&a|cfo|invest(?:ment|ments|or|ors)(?: \\w+)?|underwrit\\w+|billing",
    "accounts (?:payable|receivable)|bookkeep\\w+|buchhalt\\w*|comptab\\w*|contabil\\w*|contador\\w*",
    "finanzas|contracts? (?:manager|administrator|specialist|management)s?",
    "(?:risk|credit|pricing|deal|origination|m&a|structured) (?:manager|analyst|associate|specialist|lead|director)s?",
    "origination|energy (?:trader|trading)|(?:energy|power|electricity) markets?(?: \\w+)?|traders?|insurance|rechts\\w+",
  ),
  rule(
    "policy-community",
    "policy|compliance|(?:government|public|regulatory|external|legislative) (?:affairs|relations|policy)",
    "regulatory|permitting|permits?|environmental (?:planner|compliance|permitting|policy|justice)\\w*",
    "community(?! manager, social)|fundrais\\w+|grants?(?: \\w+)?|advoca\\w+|outreach|philanthrop\\w+",
    "stakeholder\\w*|land (?:agent|acquisition|manager|specialist|services)s?|right of way",
    "politi(?:k|que)\\w*|genehmigung\\w*|volunteer\\w*|campaigner",
  ),
  rule(
    "project-product",
    "product (?:manager|owner|management|lead|designer|design|operations|specialist|analyst|director)s?",
    "(?:head|director|vp|vice president|chief)(?: of|,)? product(?: officer)?|produktmanag\\w*",
    "(?:technical |senior |construction |global )*(?:project|program|programme)s? (?:managers?|management|leads?|directors?|coordinators?|officers?|analysts?|specialists?|administrators?|development|controls?|developers?)",
    "projektleit\\w+|projektmanag\\w*|chef(?:fe)? de projets?|jef[ea] de proyectos?",
    "gestor\\w* de proyectos?",
    "(?:ux|ui|product|service|interaction|visual|graphic)(?:\\/\\w+)? (?:designer|design|researcher|writer)s?",
    "ux|pmo|scrum master|schedulers?|estimators?|construction managers?",
    "implementation (?:manager|specialist|consultant)s?|delivery manager|asset manag\\w+",
    "project engineers?(?= *[-,(].*manager)",
  ),
  rule(
    "engineering",
    "engineers?",
    "engineering",
    "\\w*ingenieu?r\\w*|ing[ée]nieure?s?|ingenier[oa]s?|ingenier[íi]a|cad(?: \\w+)?|drafters?",
    "draft(?:ing|sperson)",
    "(?:electrical|mechanical|pv|solar|structural|system|civil|process|piping) designers?|designers?",
    "konstrukt\\w+|metallurgists?|architects?|architekt\\w*|technologists?|\\w+planer(?:in)?",
    "commissioning (?:manager|lead)s?|r&d",
  ),
  rule(
    "manufacturing-operations",
    "manufactur\\w+|production|produktion\\w*|fertigung\\w*|operators?|op[ée]rat(?:eur|rice)s?",
    "operari[oa]s?|bediener\\w*|assembl(?:er|ers|y)(?: \\w+)?|general managers?|machinists?|cnc(?: \\w+)?|welders?",
    "schwei(?:ß|ss)er\\w*|technicians?|techs?(?! leads?)|techniker\\w*|technicien(?:ne)?s?|t[ée]cnic[oa]s?",
    "mechatroniker\\w*|quality\\w*|qualit(?:[äa]t|[ée])\\w*|calidad|inspectors?",
    "plant (?:manager|supervisor|operator)s?|operations?|ehs|hse|qhse|health (?:&|and) safety|safety",
    "maintenance|instandhalt\\w*|facilit(?:y|ies)|shift \\w+|drivers?|custodian\\w*|janitor\\w*",
    "security (?:guard|officer)s?|fulfillment|handlers?|sort(?:er|ing)\\w*",
  ),
];

/** English words that many a title of any function has; nouns of other languages say more. */
const ENGLISH_LAST: readonly (readonly [JobFunction, RegExp])[] = [
  rule(
    "sales-marketing",
    "sales|marketing\\w*|brand|communications?|kommunikation\\w*|public relations|pr|media|content",
    "growth|partnerships?|partners|dealer\\w*|partner (?:manager|success|development|management)\\w*|alliances?",
    "go[- ]to[- ]market|gtm|commercial|revenue|retail|store|events?|copywriter|editor|market(?:s)? \\w+",
    "customer\\w*|client\\w*|account|territory \\w+|ambassador|canvasser|advis[oe]rs?",
  ),
  rule(
    "people-admin",
    "people|talent(?! (?:pool|network|community))|administrat(?:or|ion|ive)s?|assistants?|culture",
    "training|coordinator|strategy(?: (?:&|and) operations)?",
  ),
  rule(
    "project-product",
    "product|project\\w*|program(?:me)?s?|projekt\\w*|proyectos?|projets?|consultants?",
  ),
];

/** A list of `FUNCTION_NOUNS` as one expression for a folded text. */
function nouns(list: string): RegExp {
  const beginnings = list
    .split(",")
    .map((noun) => `${noun.includes("*") ? String.raw`\p{L}*` : ""}${fold(noun)}`);
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${beginnings.join("|")})`, "u");
}

type Rules = readonly (readonly [JobFunction, RegExp])[];

function rulesOf(table: typeof FUNCTION_NOUNS): Rules {
  return table.map(([fn, lists]) => [fn, nouns(Object.values(lists).join(","))]);
}

function firstOf(rules: Rules, text: string): JobFunction | null {
  return rules.find(([, words]) => words.test(text))?.[0] ?? null;
}

const OTHER_LANGUAGES = rulesOf(FUNCTION_NOUNS);
const ROLES = rulesOf(FUNCTION_ROLES);

/** What the words of a title or a department say of the work, or `null`. */
export function functionByWords(text: string): JobFunction | null {
  return firstOf(ENGLISH_FIRST, text) ?? firstOf(OTHER_LANGUAGES, fold(text)) ?? firstOf(ENGLISH_LAST, text);
}

/** What a title says that names no subject, only a part that is played ("Consultora", "Asistente"), or `null`. */
export function functionByRole(text: string): JobFunction | null {
  return firstOf(ROLES, fold(text));
}

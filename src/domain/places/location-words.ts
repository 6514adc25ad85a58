import type { RemoteRegion, Workplace } from "../vocabulary.js";

/**
 * Words of a location text that say how one works, in en, de, fr, es, nl, it, pt and sv. A name that only looks
 * like one ("Mobile, Alabama") is no such word.
 */
export const WORKPLACE_WORDS: readonly [Workplace, RegExp][] = [
  [
    "remote",
    /(?<!\p{L})(?:(?:100 ?% |fully |full |all |partly |partially )?remote(?:ly)?(?:[ -](?:first|based|work|only|position|friendly|eligible|ok|role|job|option|possible))?|work(?:ing)? from (?:home|anywhere)|wfh|home[ -]?(?:office|based|working)|telecommut(?:e|ing)|telework(?:ing)?|virtual|t[ée]l[ée]travail|[àa] distance|distanciel|teletrabajo|a distancia|remot[oa]|en remoto|da remoto|thuiswerk(?:en)?|distansarbete|p[åa] distans|mobiles arbeiten|ortsunabh[äa]ngig)(?!\p{L})|フルリモート|リモート(?:勤務|ワーク)?|在宅(?:勤務)?|テレワーク|远程|遠距|재택|원격/giu,
  ],
  ["hybrid", /(?<!\p{L})(?:hybrid(?:e|es|o)?|h[íi]brid[oa]|ibrid[oa])(?!\p{L})/giu],
  [
    "onsite",
    /(?<!\p{L})(?:on[ -]?site|in[ -]office|in[ -]person|vor ort|pr[äa]senz|sur (?:site|place)|pr[ée]sentiel|presencial|in sede|op locatie|p[åa] plats)(?!\p{L})/giu,
  ],
];

/** Wide scopes by their folded names. */
export const MACRO_REGIONS: Readonly<Record<string, RemoteRegion>> = {
  worldwide: "worldwide",
  global: "worldwide",
  globally: "worldwide",
  anywhere: "worldwide",
  "anywhere in the world": "worldwide",
  international: "worldwide",
  weltweit: "worldwide",
  "monde entier": "worldwide",
  "todo el mundo": "worldwide",
  europe: "europe",
  europa: "europe",
  european: "europe",
  eu: "eu",
  "european union": "eu",
  ue: "eu",
  eea: "eu",
  emea: "emea",
  apac: "apac",
  "asia pacific": "apac",
  asia: "apac",
  "north america": "north-america",
  northamerica: "north-america",
  nordamerika: "north-america",
  "amerique du nord": "north-america",
  latam: "latin-america",
  "latin america": "latin-america",
  "south america": "latin-america",
};

/** Parts and time zones of one country, which limit remote work to it. */
export const COUNTRY_PARTS: Readonly<Record<string, string>> = {
  "east coast": "US",
  "west coast": "US",
  northeast: "US",
  "north east": "US",
  southeast: "US",
  midwest: "US",
  southwest: "US",
  "pacific northwest": "US",
  "mid atlantic": "US",
  "new england": "US",
  "eastern time": "US",
  "pacific time": "US",
  "central time": "US",
  "mountain time": "US",
  "lower 48": "US",
  "lower 48 states": "US",
  "contiguous us": "US",
  "contiguous 48 states": "US",
  conus: "US",
  deutschlandweit: "DE",
  osterreichweit: "AT",
  schweizweit: "CH",
};

/** Regions that have no entry of their own in the gazetteer, by the region or town that holds them. */
export const METROS: Readonly<Record<string, { country: string; region: string }>> = {
  "bay area": { country: "US", region: "US-CA" },
  "sf bay area": { country: "US", region: "US-CA" },
  "san francisco bay area": { country: "US", region: "US-CA" },
  "san francisco bay": { country: "US", region: "US-CA" },
  "east bay": { country: "US", region: "US-CA" },
  "south bay": { country: "US", region: "US-CA" },
  "north bay": { country: "US", region: "US-CA" },
  "silicon valley": { country: "US", region: "US-CA" },
  "southern california": { country: "US", region: "US-CA" },
  "northern california": { country: "US", region: "US-CA" },
  socal: { country: "US", region: "US-CA" },
  norcal: { country: "US", region: "US-CA" },
  "orange county": { country: "US", region: "US-CA" },
  "central valley": { country: "US", region: "US-CA" },
  "inland empire": { country: "US", region: "US-CA" },
  "research triangle": { country: "US", region: "US-NC" },
  "long island": { country: "US", region: "US-NY" },
  upstate: { country: "US", region: "US-NY" },
  "upstate new york": { country: "US", region: "US-NY" },
  "south florida": { country: "US", region: "US-FL" },
  "west texas": { country: "US", region: "US-TX" },
  "lower mainland": { country: "CA", region: "CA-BC" },
  ruhrgebiet: { country: "DE", region: "DE-NW" },
  "west midlands": { country: "GB", region: "GB-ENG" },
  "east midlands": { country: "GB", region: "GB-ENG" },
  midlands: { country: "GB", region: "GB-ENG" },
  "home counties": { country: "GB", region: "GB-ENG" },
  yorkshire: { country: "GB", region: "GB-ENG" },
};

/** Short names of towns. Folded; the name they stand for. */
export const TOWN_ALIASES: Readonly<Record<string, string>> = {
  nyc: "new york city",
  gurugram: "gurgaon",
  sf: "san francisco",
  "washington d c": "washington",
  philly: "philadelphia",
  "frankfurt main": "frankfurt am main",
  "frankfurt a m": "frankfurt am main",
  frankfurt: "frankfurt am main",
  saigon: "ho chi minh city",
  cdmx: "mexico city",
};

/** Words around a place's name that are no part of it. */
export const NOISE =
  /(?<!\p{L})(?:hq|headquarters?|head ?office|main office|corporate(?: office)?|offices?|campus|studio|store|branch|depot|terminal|airport|cbd|downtown|municipality|metro(?:politan)?(?: area)?|area|surroundings|vicinity|region|hub|site|plant|factory|warehouse|lab(?:oratory)?|based(?: in)?|located(?: in)?|location|within|near|nearby|close to|in|from|the|or|preferred|preferably|only|candidates?|residents?|required|optional|flexible|willing|open to|other|multiple|various|several|any|anywhere|city of|incl(?:uding)?|also|and|und|et|y|oder|umgebung|raum|gro(?:ß|ss)raum|standort|b[üu]ro|zentrale|si[èe]ge|bureaux?|sede|oficina|kantoor|kontor)(?!\p{L})/giu;

/** Time zones beside a remote scope. Folded. */
export const TIME_ZONE =
  /^(?:[ecpm][sd]t|a[ek]st|akst|gmt|utc|cet|cest|bst|ist|jst)(?: ?[+-]?\d+)?(?: |$)|\btime ?zones?\b/;

/** Bare words that are towns somewhere, but not in a location text. Folded. */
export const NEVER_TOWNS = new Set(
  "any all home corp corporate office field nationwide national various multiple flexible virtual remote hybrid mobile central east west north south other none hq head main site plant campus travel road territory region regional local global general default blank test unknown tbd tba na us eu uk of store shop branch customer client project center centre job jobs base station street avenue park union africa americas america asia oceania nordics nordic dach benelux iberia mena anz caribbean mideast full time part day night shift on off company team central europe".split(
    " ",
  ),
);

import type { RemoteRegion } from "./vocabulary.js";

const EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
const REST_OF_EUROPE = "AD AL BA BY CH FO GB GG GI IM IS JE LI MC MD ME MK NO RS RU SM UA VA XK AX SJ";
const MIDDLE_EAST = "AE BH IL IQ IR JO KW LB OM PS QA SA SY TR YE";
const AFRICA =
  "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW";
const ASIA_PACIFIC =
  "AF AS AU BD BN BT CC CK CN CX FJ FM GU HK ID IN JP KG KH KI KP KR KZ LA LK MH MM MN MO MP MV MY NC NF NP NR NU NZ PF PG PH PK PN PW SB SG TH TJ TK TL TM TO TV TW UZ VN VU WF WS";
const NORTH_AMERICA = "BM CA GL MX PM US";
const LATIN_AMERICA =
  "AG AI AR AW BB BL BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI";

const set = (...lists: string[]): ReadonlySet<string> => new Set(lists.join(" ").split(" "));

/**
 * The countries (ISO 3166-1 alpha-2) that each remote region holds, as employers use the words. `worldwide` holds
 * every country and has no list. Mexico is in both Americas; Turkey counts to the Middle East.
 */
export const REMOTE_REGION_COUNTRIES: Readonly<
  Record<Exclude<RemoteRegion, "worldwide">, ReadonlySet<string>>
> = {
  europe: set(EU, REST_OF_EUROPE),
  eu: set(EU),
  emea: set(EU, REST_OF_EUROPE, MIDDLE_EAST, AFRICA),
  apac: set(ASIA_PACIFIC),
  "north-america": set(NORTH_AMERICA),
  "latin-america": set(LATIN_AMERICA),
};

/**
 * Every value of `remote_from` that is open to people in a country: the country itself, the regions that hold it,
 * and `worldwide`.
 */
export function remoteScopesOf(country: string): string[] {
  const regions = Object.entries(REMOTE_REGION_COUNTRIES).filter(([, countries]) => countries.has(country));
  return [country, ...regions.map(([region]) => region), "worldwide"];
}

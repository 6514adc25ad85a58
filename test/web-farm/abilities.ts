import type { FarmCompany, SystemId } from "./types.js";

/** Systems without a field for pay: employers who name it write it into the text. */
const PAY_IN_TEXT: ReadonlySet<SystemId> = new Set(["workable", "smartrecruiters", "workday", "join"]);
/** Systems that show one place per posting. */
const ONE_PLACE: ReadonlySet<SystemId> = new Set(["bamboohr", "smartrecruiters", "pinpoint", "join"]);

/** What the company's main board can show, which decides how its postings are written. */
export function abilitiesOf({ boards }: FarmCompany): { payFields: boolean; severalPlaces: boolean } {
  const system = boards[0]?.system ?? "page-jsonld";
  return { payFields: !PAY_IN_TEXT.has(system), severalPlaces: !ONE_PLACE.has(system) };
}

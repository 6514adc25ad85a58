import { listSectorGroups } from "../../reading/sector-views.js";
import type { Site } from "../site.js";
import type { Choice } from "./forms.js";

/** Every sector that a posting can be in, by its group. */
export async function sectorChoices(site: Site): Promise<Choice[]> {
  const groups = await listSectorGroups(site.board);
  return groups.flatMap(({ sectors }) => sectors.map(({ slug, name }) => ({ value: slug, label: name })));
}

import type { SystemId } from "../types.js";
import { ashby } from "./ashby.js";
import { bamboohr } from "./bamboohr.js";
import { breezy } from "./breezy.js";
import { jsonLdPage, microdataPages, sitemapPages } from "./careers-page.js";
import { greenhouse, greenhouseEu } from "./greenhouse.js";
import { join } from "./join.js";
import { lever, leverEu } from "./lever.js";
import { personio } from "./personio.js";
import { pinpoint } from "./pinpoint.js";
import { recruitee } from "./recruitee.js";
import { rippling } from "./rippling.js";
import { smartrecruiters } from "./smartrecruiters.js";
import type { FarmSystem } from "./system.js";
import { teamtailor } from "./teamtailor.js";
import { workable } from "./workable.js";
import { workday } from "./workday.js";

/** Every system that the farm imitates. */
export const systems: readonly FarmSystem[] = [
  greenhouse,
  greenhouseEu,
  lever,
  leverEu,
  ashby,
  workable,
  smartrecruiters,
  recruitee,
  personio,
  teamtailor,
  bamboohr,
  breezy,
  workday,
  rippling,
  pinpoint,
  join,
  jsonLdPage,
  sitemapPages,
  microdataPages,
];

const byId = new Map(systems.map((system) => [system.id, system]));

/** @throws Error for a system without an imitation. */
export function systemOf(id: SystemId): FarmSystem {
  const system = byId.get(id);
  if (system === undefined) throw new Error(`the farm does not imitate ${id}`);
  return system;
}

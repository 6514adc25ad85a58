import type { SystemId } from "../types.js";
import { jsonLdPage, microdataPages, sitemapPages } from "./careers-page.js";
import { greenhouse, greenhouseEu } from "./greenhouse.js";
import { lever, leverEu } from "./lever.js";
import type { FarmSystem } from "./system.js";

/** Every system that the farm imitates. */
export const systems: readonly FarmSystem[] = [
  greenhouse,
  greenhouseEu,
  lever,
  leverEu,
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

import { ashby } from "./adapters/ashby.js";
import { bamboohr } from "./adapters/bamboohr.js";
import { breezy } from "./adapters/breezy.js";
import { careersPage } from "./adapters/careers-page.js";
import { greenhouse } from "./adapters/greenhouse.js";
import { join } from "./adapters/join.js";
import { lever } from "./adapters/lever.js";
import { personio } from "./adapters/personio.js";
import { pinpoint } from "./adapters/pinpoint.js";
import { recruitee } from "./adapters/recruitee.js";
import { rippling } from "./adapters/rippling.js";
import { smartrecruiters } from "./adapters/smartrecruiters.js";
import { teamtailor } from "./adapters/teamtailor.js";
import { workable } from "./adapters/workable.js";
import { workday } from "./adapters/workday.js";
import type { Adapter, SourceRef } from "./types.js";

/** Every adapter there is, the one for any page last. A new one is a file in `adapters/`, a fixture in `test/fixtures/adapters/` and a line here. */
export const adapters: readonly Adapter[] = [
  ashby,
  bamboohr,
  breezy,
  greenhouse,
  join,
  lever,
  personio,
  pinpoint,
  recruitee,
  rippling,
  smartrecruiters,
  teamtailor,
  workable,
  workday,
  careersPage,
];

const byId = new Map(adapters.map((adapter) => [adapter.id, adapter]));

/** The adapter of that id, or `null` when there is none (yet). */
export function findAdapter(id: string): Adapter | null {
  return byId.get(id) ?? null;
}

/** Finds the source that an address belongs to; the first adapter that knows it wins, `null` when none does. */
export function matchUrl(url: URL): SourceRef | null {
  for (const adapter of adapters) {
    const token = adapter.match(url);
    if (token !== null) return { adapter: adapter.id, token };
  }
  return null;
}

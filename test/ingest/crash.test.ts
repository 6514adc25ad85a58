import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "../../db/connection.js";
import type { Connection } from "../../db/connection.js";
import { createEmbeddedEngine } from "../../search/engines/embedded/engine.js";
import { seededRandom } from "../helpers/postings.js";
import { scratchFolder } from "../helpers/scratch.js";
import { startWebFarm } from "../web-farm/server.js";
import type { ServedFarm } from "../web-farm/server.js";

const CHILD = fileURLToPath(new URL("../../dist/test/ingest/crash-child.js", import.meta.url));
const MOST_KILLS = 12;

let farm: ServedFarm;
beforeAll(async () => {
  if (!existsSync(CHILD)) throw new Error("dist/ is missing: npm test compiles it first");
  farm = await startWebFarm({ latencyMs: [0, 10], slowMs: 50 });
});
afterAll(() => farm.stop());

function start(folder: string) {
  return fork(CHILD, [folder, String(farm.port)]);
}

async function finish(folder: string): Promise<void> {
  const [code] = (await once(start(folder), "exit")) as [number];
  expect(code).toBe(0);
}

async function withDatabase<T>(folder: string, use: (db: Connection) => Promise<T>): Promise<T> {
  const db = openDatabase(path.join(folder, "board.db"));
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}

const count = async (db: Connection, query: string) =>
  (await sql.raw<{ n: number }>(`select count(*) as n from (${query})`).execute(db)).rows[0]!.n;

/** What must hold of a store at any moment. */
async function expectWhole(db: Connection): Promise<void> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  expect(rows).toEqual([{ integrity_check: "ok" }]);
  expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([]);
  const told = `select 1 from posting_event e where e.posting_id = p.id and e.kind = 'opened'`;
  expect(await count(db, `select 1 from posting p where not exists (${told})`)).toBe(0);
  const listed = `select 1 from listing l where l.posting_id = p.id`;
  expect(await count(db, `select 1 from posting p where not exists (${listed})`)).toBe(0);
  const run = `select 1 from crawl_run r where r.source_id = l.source_id`;
  expect(await count(db, `select 1 from listing l where not exists (${run})`)).toBe(0);
}

async function listings(db: Connection): Promise<string[]> {
  const query = sql<{ key: string }>`
    select s.adapter || ' ' || s.token || ' ' || l.external_id || ' ' || l.content_hash || ' ' || l.state as key
    from listing l join source s on s.id = l.source_id order by 1`;
  return (await query.execute(db)).rows.map((row) => row.key);
}

it("loses nothing that was read, whenever it is killed", { timeout: 180_000 }, async () => {
  const [killed, whole] = [scratchFolder(), scratchFolder()];
  const random = seededRandom(7);
  const grown: number[] = [];
  for (let kill = 0; kill < MOST_KILLS; kill += 1) {
    const child = start(killed.folder);
    const ended = once(child, "exit");
    // Killed somewhere after the first, second or third source; one that ended by itself had nothing left to read.
    for (let read = 0; read < 1 + (kill % 3); read += 1) await Promise.race([once(child, "message"), ended]);
    await delay(random() * 40);
    child.kill("SIGKILL");
    const [code] = (await ended) as [number | null];
    grown.push(
      await withDatabase(killed.folder, async (db) => {
        await expectWhole(db);
        return (await listings(db)).length;
      }),
    );
    if (code === 0) break;
  }
  // Each start goes on where the one before was killed.
  expect(grown).toEqual([...grown].sort((a, b) => a - b));
  expect(new Set(grown).size).toBeGreaterThan(3);

  await finish(killed.folder);
  await finish(whole.folder);
  const kept = await withDatabase(killed.folder, listings);
  expect(kept).toEqual(await withDatabase(whole.folder, listings));

  const search = createEmbeddedEngine({ file: path.join(killed.folder, "search.db") });
  const { documents } = await search.stats();
  const postings = await withDatabase(killed.folder, (db) => count(db, "select 1 from posting"));
  expect(documents).toBe(postings);
  await search.close();
  killed.remove();
  whole.remove();
});

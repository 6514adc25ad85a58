import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { insertSubscription } from "../../db/repos/subscriptions.js";
import { makeFilledBoard } from "../helpers/board-postings.js";
import { seededRandom } from "../helpers/postings.js";
import { readMail } from "../helpers/outbox.js";
import { startMailSink } from "../helpers/mail-sink.js";

const CHILD = fileURLToPath(new URL("../../dist/test/digest/crash-child.js", import.meta.url));
const MONDAY = Date.UTC(2026, 10, 30, 7);
const MINUTE = 60_000;
const SUBSCRIBERS = 60;
const KILLS = 6;

it(
  "mails everybody once, whenever it is killed and though two run at once",
  { timeout: 120_000 },
  async () => {
    if (!existsSync(CHILD)) throw new Error("dist/ is missing: npm test compiles it first");
    const sink = await startMailSink();
    const board = await makeFilledBoard();
    await board.write.transaction().execute(async (trx) => {
      for (let n = 0; n < SUBSCRIBERS; n += 1) {
        await insertSubscription(trx, {
          id: `sub-${n}`,
          state: "active",
          email: `reader-${n}@mail.example`,
          query: "sector=wind",
          label: "Wind",
          frequency: "weekly",
          weekday: 1,
          time_zone: "UTC",
          language: "en",
          consent: "{}",
          client: null,
          created_at: 0,
          confirmed_at: 0,
          ended_at: null,
          next_issue_at: MONDAY,
          retry_at: null,
          last_seq: 0,
        });
      }
    });
    const random = seededRandom(11);
    const start = (now: number) => fork(CHILD, [board.folder, sink.url, String(now)]);
    let now = MONDAY;
    let killed = 0;
    for (let kill = 0; kill < KILLS; kill += 1, now += 6 * MINUTE) {
      const children = [start(now), start(now)];
      const ended = children.map((child) => once(child, "exit"));
      await Promise.all(children.map((child, index) => Promise.race([once(child, "message"), ended[index]])));
      await delay(random() * 700);
      for (const child of children) child.kill("SIGKILL");
      for (const [, signal] of await Promise.all(ended)) killed += signal === "SIGKILL" ? 1 : 0;
    }
    expect(killed).toBeGreaterThan(0);
    const [code] = (await once(start(now), "exit")) as [number];
    expect(code).toBe(0);

    const issues = await board.read.selectFrom("digest_issue").selectAll().execute();
    expect(issues).toHaveLength(SUBSCRIBERS);
    const mails = sink.taken.map(readMail);
    const ids = new Set(mails.map(({ headers }) => headers.get("message-id")));
    const readers = new Set(mails.map(({ headers }) => headers.get("to")));
    expect([ids.size, readers.size]).toEqual([SUBSCRIBERS, SUBSCRIBERS]);
    // One that was taken in the moment of the kill may come again, and its receiver knows it by its id.
    expect(mails.length - SUBSCRIBERS).toBeLessThanOrEqual(2 * KILLS);
    await board.close();
    await sink.stop();
  },
);

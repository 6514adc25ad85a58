import { setTimeout as delay } from "node:timers/promises";
import { pino } from "pino";
import { expect, it } from "vitest";
import { startTasks } from "../../src/tasks/runner.js";

const silent = pino({ level: "silent" });
const EVERY_SECOND = "* * * * * *";

it("runs a task at once, never twice at a time, and waits for it at the end", async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const run = async () => {
    running += 1;
    most = Math.max(most, running);
    await delay(1_300);
    running -= 1;
    runs += 1;
  };
  const tasks = startTasks([{ name: "slow", every: EVERY_SECOND, run }], silent);
  await delay(2_500);
  await tasks.stop();
  expect(most).toBe(1);
  expect(running).toBe(0);
  expect(runs).toBe(2);
});

it("tries a failing task less and less often, says why in a sentence, and recovers", async () => {
  const lines: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
  let now = 0;
  let runs = 0;
  let broken = true;
  const run = async () => {
    runs += 1;
    if (broken) throw Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
  };
  const tasks = startTasks([{ name: "index", every: EVERY_SECOND, run }], log, () => now);
  const runsBy = async (time: number) => {
    now = time;
    await delay(1_200);
    return runs;
  };
  await delay(10);
  expect(await runsBy(1_999)).toBe(1);
  expect(await runsBy(2_000)).toBe(2);
  expect(await runsBy(5_999)).toBe(2);
  broken = false;
  expect(await runsBy(6_000)).toBeGreaterThan(2);
  await tasks.stop();
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain("the task index failed; next try in 2 s: The disk is full");
  expect(lines[1]).toContain("next try in 4 s");
  expect(lines.join("")).not.toContain("stack");
});

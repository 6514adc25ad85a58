import { afterEach, beforeEach, expect, it } from "vitest";
import { insertRun, listRuns, listSources } from "../../db/repos/sources.js";
import { loadDirectory } from "../../src/directory/load-directory.js";
import { keepHouse } from "../../src/tasks/housekeeping.js";
import { makeBoard } from "../helpers/board.js";
import type { TestBoard } from "../helpers/board.js";
import { smallCompany, smallDirectory } from "../helpers/small-directory.js";

const DAY = 86_400_000;

let board: TestBoard;
beforeEach(async () => {
  board = await makeBoard();
});
afterEach(() => board.close());

it("forgets the records of readings after 90 days, and only those", async () => {
  const sources = [
    { adapter: "lever", token: "helioworks", url: null, confidence: "high" as const, boardName: null },
  ];
  const company = smallCompany({ slug: "helioworks", sources });
  await loadDirectory(board.write, smallDirectory([company]), board.now());
  const [source] = await listSources(board.read);
  for (const days of [1, 89, 91]) {
    const at = board.now() - days * DAY;
    await insertRun(board.write, {
      source_id: source!.id,
      started_at: at,
      finished_at: at,
      complete: 1,
      code: null,
      message: null,
      listings: days,
      details_missing: 0,
      opened: 0,
      changed: 0,
      closed: 0,
    });
  }
  await keepHouse(board);
  expect((await listRuns(board.read, source!.id, 10)).map((run) => run.listings)).toEqual([1, 89]);
});

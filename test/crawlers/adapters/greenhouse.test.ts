import { expect, it } from "vitest";
import { greenhouse } from "../../../crawlers/adapters/greenhouse.js";
import { readRecorded } from "../../helpers/corpus-table.js";

const EMPTY = { jobs: [], meta: { total: 0 } };

it.each([
  ["https://boards.greenhouse.io/TidalForge", "tidalforge"],
  ["https://job-boards.greenhouse.io/tidalforge/jobs/7340011", "tidalforge"],
  ["https://boards.greenhouse.io/embed/job_board?for=tidalforge&b=https://x.example", "tidalforge"],
  ["https://boards.greenhouse.io/embed/job_board/js?for=tidalforge", "tidalforge"],
  ["https://boards-api.greenhouse.io/v1/boards/tidalforge/jobs?content=true", "tidalforge"],
  ["https://api.greenhouse.io/v1/boards/tidalforge/embed/jobs", "tidalforge"],
  ["https://boards-api.greenhouse.io/", null],
  ["https://boards.greenhouse.io/embed/job_board", null],
  ["https://job-boards.eu.greenhouse.io/tidalforge/jobs/1", "eu:tidalforge"],
  ["https://boards.greenhouse.io/", null],
  ["https://www.greenhouse.io/tidalforge", null],
])("finds the board of %s", (address, token) => {
  expect(greenhouse.match(new URL(address))).toBe(token);
});

it("asks the main API for a board of the EU region, and the EU's when it is not there", async () => {
  const main = "https://boards-api.greenhouse.io/v1/boards/tidalforge/jobs?content=true";
  const eu = "https://boards-api.eu.greenhouse.io/v1/boards/tidalforge/jobs?content=true";
  const served = await readRecorded("greenhouse", "eu:tidalforge", [{ url: main, json: EMPTY }]);
  expect(served).toMatchObject({ problem: null, listings: [] });
  const moved = [
    { url: main, status: 404 },
    { url: eu, json: EMPTY },
  ];
  expect(await readRecorded("greenhouse", "eu:tidalforge", moved)).toMatchObject({ problem: null });
  // The main API cannot be reached at all.
  const only = [{ url: eu, json: EMPTY }];
  expect(await readRecorded("greenhouse", "eu:tidalforge", only)).toMatchObject({ problem: null });
  await expect(readRecorded("greenhouse", "tidalforge", moved)).rejects.toMatchObject({ code: "not_found" });
});

it("does not take another failure for a board of the other region", async () => {
  const main = "https://boards-api.greenhouse.io/v1/boards/tidalforge/jobs?content=true";
  await expect(
    readRecorded("greenhouse", "eu:tidalforge", [{ url: main, status: 503 }]),
  ).rejects.toMatchObject({ code: "server_error" });
});

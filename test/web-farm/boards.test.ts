import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFromFarm } from "./crawl.js";
import { sourceOf } from "./directory.js";
import { startWebFarm } from "./server.js";
import type { ServedFarm } from "./server.js";
import type { FarmPosting } from "./types.js";
import { createWebFarm } from "./web-farm.js";

const boards = createWebFarm().companies.flatMap((company) =>
  company.boards.map((board, index) => ({ company, board, index, source: sourceOf(board) })),
);
const healthy = boards.filter(({ company }) => company.fault === undefined || company.fault === "slow");

describe("every board of the farm, read by its adapter", () => {
  let served: ServedFarm;
  beforeAll(async () => {
    served = await startWebFarm({ latencyMs: [0, 2], slowMs: 20 });
  });
  afterAll(() => served.stop());

  it.each(healthy)("$board.system $board.token", async ({ company, index, source }) => {
    const listed = served.control.onBoard(company.slug, index);
    const reading = await readFromFarm(served, source);
    expect(reading.problem).toBeNull();
    expect(reading.detailCode).toBeNull();
    const open = reading.listings.filter(({ posting }) => !posting.unlisted);
    const titles = open.map(({ posting }) => posting.title).sort();
    expect(titles).toEqual(
      listed
        .filter((posting) => !posting.unlisted)
        .map((posting) => posting.title)
        .sort(),
    );
    expect(new Set(open.map(({ posting }) => posting.externalId)).size).toBe(open.length);
    for (const { posting, detailed } of open) {
      expect(detailed).toBe(true);
      const text = posting.descriptionHtml ?? "";
      const alike = listed.filter((candidate) => candidate.title === posting.title);
      expect(alike.some((candidate) => hasAllBullets(text, candidate))).toBe(true);
    }
  });
});

/** Compares up to the first letter that HTML may write in another way. */
function hasAllBullets(html: string, posting: FarmPosting): boolean {
  const bullets = posting.sections.flatMap((section) => section.bullets);
  return bullets.every((bullet) => html.includes(bullet.split(/[&"'<>]/)[0] ?? bullet));
}

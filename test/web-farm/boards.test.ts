import type { RawPosting } from "../../crawlers/types.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFromFarm } from "./crawl.js";
import { sourceOf } from "./directory.js";
import { startWebFarm } from "./server.js";
import type { ServedFarm } from "./server.js";
import type { FarmPosting, SystemId } from "./types.js";
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

  it.each(healthy)("$board.system $board.token", async ({ company, board, index, source }) => {
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
    const left = [...listed];
    for (const { posting, detailed } of open) {
      expect(detailed).toBe(true);
      const given = left.findIndex(
        (candidate) => candidate.title === posting.title && tellsTheSame(posting, candidate, board.system),
      );
      expect(given, `"${posting.title}" as it was given`).toBeGreaterThanOrEqual(0);
      left.splice(given, 1);
    }
  });

  it("tells the same opening on both boards of a company", async () => {
    const company = served.farm.companies.find((candidate) => candidate.boards.length > 1);
    const [first, second] = await Promise.all(
      company!.boards.map((board) => readFromFarm(served, sourceOf(board))),
    );
    const titles = (reading: typeof first) => reading!.listings.map(({ posting }) => posting.title);
    expect(titles(second).length).toBeGreaterThan(2);
    expect(titles(first)).toEqual(expect.arrayContaining(titles(second)));
  });
});

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Text, day, town and pay, as far as the system has a field for them. */
function tellsTheSame(read: RawPosting, given: FarmPosting, system: SystemId): boolean {
  const dated = read.postedAt === null ? system === "pinpoint" : day(read.postedAt) === day(given.postedAt);
  const town = given.workplace === "remote" ? undefined : given.places[0]?.city;
  const placed = town === undefined || JSON.stringify(read.locations).includes(town);
  return dated && placed && paysTheSame(read, given, system) && hasAllBullets(read.descriptionHtml, given);
}

/** Greenhouse shows pay in the text only; Breezy and BambooHR have one text for it. */
function paysTheSame({ salary }: RawPosting, { pay }: FarmPosting, system: SystemId): boolean {
  if (pay?.stated !== "fields" || /^(greenhouse|breezy|bamboohr)/.test(system)) return true;
  return salary?.min === pay.min && salary.max === pay.max && salary.currency === pay.currency;
}

/** Compares up to the first letter that HTML may write in another way. */
function hasAllBullets(html: string | null, posting: FarmPosting): boolean {
  const bullets = posting.sections.flatMap((section) => section.bullets);
  return bullets.every((bullet) => html?.includes(bullet.split(/[&"'<>]/)[0] ?? bullet) === true);
}

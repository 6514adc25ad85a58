import { expect, it } from "vitest";
import { CrawlError, NotModified } from "../../crawlers/errors.js";
import { rawPosting } from "../../crawlers/payload.js";
import { readPutOffDetails, readSource } from "../../crawlers/read-source.js";
import type { ReadOptions } from "../../crawlers/read-source.js";
import type { Adapter, ListedPosting, ListReading, RawPosting, SourceFetch } from "../../crawlers/types.js";

const VALIDATORS = [{ url: "https://board.example/jobs", etag: '"7"', lastModified: null }];

const source: SourceFetch = {
  fetch: async () => {
    throw new Error("this adapter asks for nothing");
  },
  validators: () => VALIDATORS,
};

const row = (
  externalId: string,
  detailKey: string | null = null,
  rest: Partial<RawPosting> = {},
): ListedPosting => ({
  posting: rawPosting({ externalId, title: `Posting ${externalId}`, ...rest }),
  detailKey,
});

/** An adapter with this list, and these answers for details, by id. */
function adapterOf(
  list: Partial<ListReading> | Error,
  details?: Record<string, string | CrawlError | Error | null>,
): Adapter & { asked: string[] } {
  const asked: string[] = [];
  const detail = async (_token: string, posting: RawPosting) => {
    asked.push(posting.externalId);
    const answer = details?.[posting.externalId];
    if (answer instanceof Error) throw answer;
    return answer === null || answer === undefined ? null : { ...posting, descriptionHtml: answer };
  };
  return {
    id: "test",
    name: "Test",
    permission: { basis: "robots" },
    pace: "api",
    example: { url: "https://board.example/", token: "board" },
    match: () => null,
    canonical: () => "https://board.example/",
    list: async () => {
      if (list instanceof Error) throw list;
      return { listings: [], problem: null, boardName: "Board", ...list };
    },
    ...(details === undefined ? {} : { detail }),
    asked,
  };
}

const ALL: ReadOptions = { now: 0, wantsDetail: () => true, maxDetails: 100 };
const read = (adapter: Adapter, options: Partial<ReadOptions> = {}) =>
  readSource(adapter, "board", source, { ...ALL, ...options });

it("takes a list that tells everything as it is", async () => {
  const reading = await read(adapterOf({ listings: [row("1"), row("2")] }));
  expect(reading.listings.map(({ posting, detailed }) => [posting.externalId, detailed])).toEqual([
    ["1", true],
    ["2", true],
  ]);
  expect(reading).toMatchObject({
    problem: null,
    unchanged: false,
    boardName: "Board",
    detailsMissing: 0,
    detailCode: null,
    validators: VALIDATORS,
  });
});

it("folds the rows of one id into one with all its places, each once", async () => {
  const reading = await read(
    adapterOf({
      listings: [
        row("1", null, { locations: [{ city: "Lyon" }], workplace: "onsite" }),
        row("2", null, { locations: [{ city: "Metz" }] }),
        row("1", null, { locations: [{ city: "Nice" }, { city: "Lyon" }], workplace: "onsite" }),
        row("1", null, { locations: [{ city: "Brest" }], workplace: "onsite" }),
      ],
    }),
  );
  expect(reading.listings.map(({ posting }) => [posting.externalId, posting.locations])).toEqual([
    ["1", [{ city: "Lyon" }, { city: "Nice" }, { city: "Brest" }]],
    ["2", [{ city: "Metz" }]],
  ]);
  expect(reading.listings[0]?.posting.workplace).toBe("onsite");
});

it("says no workplace for a posting that is on site in one place and remote in another", async () => {
  const listings = [row("1", null, { workplace: "onsite" }), row("1", null, { workplace: "remote" })];
  expect((await read(adapterOf({ listings }))).listings[0]?.posting.workplace).toBeNull();
});

it("asks once for the detail of folded rows, and again when any of them changed", async () => {
  const keyOf = async (second: string) => {
    const adapter = adapterOf({ listings: [row("1", "a"), row("1", second)] }, { "1": "<p>Text</p>" });
    const reading = await read(adapter);
    expect(adapter.asked).toEqual(["1"]);
    return reading.listings[0]?.detailKey;
  };
  expect(await keyOf("b")).toBe(await keyOf("b"));
  expect(await keyOf("c")).not.toBe(await keyOf("b"));
});

it("asks for the details that are wanted, and leaves the others to what is held", async () => {
  const adapter = adapterOf({ listings: [row("1", "a"), row("2", "b")] }, { "2": "<p>Two</p>" });
  const reading = await read(adapter, { wantsDetail: ({ detailKey }) => detailKey === "b" });
  expect(adapter.asked).toEqual(["2"]);
  expect(reading.listings.map(({ posting, detailed }) => [posting.descriptionHtml, detailed])).toEqual([
    [null, false],
    ["<p>Two</p>", true],
  ]);
  expect(reading).toMatchObject({ detailsMissing: 0, detailCode: null });
});

it("puts off what is over the cap, and reads it in the next run", async () => {
  const details = { "1": "<p>1</p>", "2": "<p>2</p>", "3": "<p>3</p>" };
  const adapter = adapterOf({ listings: [row("1", "a"), row("2", "b"), row("3", "c")] }, details);
  const first = await read(adapter, { maxDetails: 2 });
  expect(adapter.asked).toEqual(["1", "2"]);
  expect(first).toMatchObject({ problem: null, detailsMissing: 1, detailCode: null });
  expect(first.listings.map(({ detailed }) => detailed)).toEqual([true, true, false]);
  // Nothing may be taken for unchanged next time while a text is missing.
  expect(first.validators).toEqual([]);

  const held = new Set(first.listings.filter(({ detailed }) => detailed).map(({ detailKey }) => detailKey));
  const second = await read(adapter, { maxDetails: 2, wantsDetail: ({ detailKey }) => !held.has(detailKey) });
  expect(adapter.asked).toEqual(["1", "2", "3"]);
  expect(second).toMatchObject({ detailsMissing: 0, validators: VALIDATORS });
});

it("counts details that failed, keeps their rows, and goes on with the others", async () => {
  const adapter = adapterOf(
    { listings: [row("1", "a"), row("2", "b"), row("3", "c")] },
    { "1": new CrawlError("gone", "taken down"), "2": new CrawlError("not_found", "no"), "3": "<p>3</p>" },
  );
  const reading = await read(adapter);
  expect(reading).toMatchObject({ problem: null, detailsMissing: 2, detailCode: "gone" });
  expect(reading.listings.map(({ posting, detailed }) => [posting.title, detailed])).toEqual([
    ["Posting 1", false],
    ["Posting 2", false],
    ["Posting 3", true],
  ]);
});

it("stops asking after a failure that the next one would meet too", async () => {
  const listings = [row("1", "a"), row("2", "b"), row("3", "c")];
  const failing = { "1": "<p>1</p>", "2": new CrawlError("rate_limited", "slow down"), "3": "<p>3</p>" };
  const adapter = adapterOf({ listings }, failing);
  const reading = await read(adapter);
  expect(adapter.asked).toEqual(["1", "2"]);
  expect(reading).toMatchObject({ problem: null, detailsMissing: 2, detailCode: "rate_limited" });
  expect(reading.listings).toHaveLength(3);
});

it("counts a page without a posting as a missing detail, but drops a lead that led nowhere", async () => {
  const listings = [row("1", "a"), { ...row("2", "b"), lead: true as const }];
  const reading = await read(adapterOf({ listings }, { "1": null, "2": null }));
  expect(reading.listings.map(({ posting }) => posting.externalId)).toEqual(["1"]);
  expect(reading).toMatchObject({ detailsMissing: 1, detailCode: "unexpected_shape" });
});

it("hands on why a list is not whole, and keeps no validators of it", async () => {
  const problem = new CrawlError("count_mismatch", "3 announced, 1 given");
  const reading = await read(adapterOf({ listings: [row("1")], problem }));
  expect(reading.problem).toBe(problem);
  expect(reading.listings).toHaveLength(1);
  expect(reading.validators).toEqual([]);
});

it("says unchanged when the source has nothing new", async () => {
  expect(await read(adapterOf(new NotModified("304")))).toEqual({
    listings: [],
    problem: null,
    unchanged: true,
    boardName: null,
    detailsMissing: 0,
    detailCode: null,
    validators: VALIDATORS,
  });
});

it("throws what kept the list from being read", async () => {
  const failure = new CrawlError("blocked", "403");
  await expect(read(adapterOf(failure))).rejects.toBe(failure);
});

it("lets a mistake of an adapter through, in the list and in a detail", async () => {
  await expect(read(adapterOf(new TypeError("x is undefined")))).rejects.toThrow(TypeError);
  const adapter = adapterOf({ listings: [row("1", "a")] }, { "1": new TypeError("x is undefined") });
  await expect(read(adapter)).rejects.toThrow(TypeError);
});

it("reads details that were put off without asking for the list", async () => {
  const adapter = adapterOf(new Error("the list is not asked for"), { "1": "<p>1</p>", "2": "<p>2</p>" });
  const rows = [row("1", "a"), row("2", "b")];
  const details = await readPutOffDetails(adapter, "board", rows, {
    source,
    options: { ...ALL, maxDetails: 1 },
  });
  expect(details.detailsMissing).toBe(1);
  expect(details.listings.map(({ posting }) => posting.descriptionHtml)).toEqual(["<p>1</p>", null]);
});

import { expect, it } from "vitest";
import { teamtailor } from "../../../crawlers/adapters/teamtailor.js";
import { readRecorded } from "../../helpers/corpus-table.js";
import { replay } from "../../helpers/replay.js";
import type { RecordedAnswer } from "../../helpers/replay.js";

const HOST = "https://soltak.teamtailor.com";
const rssItem = (id: number, status = "none") =>
  `<item><title>Fitter</title><link>${HOST}/jobs/${id}</link><guid>g${id}</guid><remoteStatus>${status}</remoteStatus></item>`;
const rss = (items: string[], query = ""): RecordedAnswer => ({
  url: `${HOST}/jobs.rss${query}`,
  body: `<rss version="2.0"><channel><title>Soltak</title>${items.join("")}</channel></rss>`,
});
const rssRange = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => rssItem(from + index));
const json = (ids: number[], nextUrl?: string, query = ""): RecordedAnswer => ({
  url: `${HOST}/jobs.json${query}`,
  json: {
    title: "Soltak",
    items: ids.map((id) => ({ id: `g${id}`, title: "Fitter", url: `${HOST}/jobs/${id}` })),
    next_url: nextUrl,
  },
});
const read = (answers: RecordedAnswer[]) => readRecorded("teamtailor", "soltak", answers);

it.each([
  ["https://soltak.teamtailor.com/jobs/123-fitter", "soltak"],
  ["https://hometree-1690194722.teamtailor.com/jobs.rss", "hometree-1690194722"],
  ["https://carrtalent.na.teamtailor.com/jobs", "carrtalent.na.teamtailor.com"],
  ["https://www.teamtailor.com/en/", null],
  ["https://app.teamtailor.com/companies/1", null],
  ["https://jobs.soltak.example/jobs", null],
  ["https://jobs.soltak.example/jobs.rss", "jobs.soltak.example"],
  ["https://jobs.soltak.example/jobs.json", "jobs.soltak.example"],
  ["https://www.teamtailor.com/jobs.rss", null],
])("finds the board of %s", (address, token) => {
  expect(teamtailor.match(new URL(address))).toBe(token);
});

it("reads an employer's own host when the token names one", async () => {
  const source = replay([]);
  const context = { fetch: source.fetch, now: 0 };
  await expect(teamtailor.list("jobs.soltak.example", context)).rejects.toMatchObject({ code: "network" });
  expect(source.requests.map((request) => request.url)).toEqual([
    "https://jobs.soltak.example/jobs.rss",
    "https://jobs.soltak.example/jobs.json",
  ]);
  expect(teamtailor.canonical("jobs.soltak.example")).toBe("https://jobs.soltak.example/jobs");
});

it("asks on after a hundred items", async () => {
  const reading = await read([rss(rssRange(0, 100)), rss(rssRange(100, 4), "?per_page=100&offset=100")]);
  expect(reading.problem).toBeNull();
  expect(reading.listings).toHaveLength(104);
});

it("does not take a site that ignores the offset for a whole board", async () => {
  const items = rssRange(0, 100);
  const reading = await read([rss(items), rss(items, "?per_page=100&offset=100")]);
  expect(reading.problem?.code).toBe("repeated_page");
  expect(reading.listings).toHaveLength(100);
});

it("follows the next page of the JSON Feed, and is incomplete without it", async () => {
  const first = json([1, 2], `${HOST}/jobs.json?page=2&per_page=100`);
  const whole = await read([first, json([3], undefined, "?page=2&per_page=100")]);
  expect(whole).toMatchObject({ problem: null });
  expect(whole.listings.map((listing) => listing.posting.externalId)).toEqual(["g1", "g2", "g3"]);
  const cut = await read([first]);
  expect(cut.problem?.code).toBe("network");
  expect(cut.listings).toHaveLength(2);
});

it("takes an empty feed for an empty board, since an unknown one is answered 404", async () => {
  expect(await read([rss([]), json([])])).toMatchObject({ problem: null, listings: [] });
  const unknown = [
    { url: `${HOST}/jobs.rss`, status: 404 },
    { url: `${HOST}/jobs.json`, status: 404 },
  ];
  await expect(read(unknown)).rejects.toMatchObject({ code: "not_found" });
});

it("does not read half a board while one of the feeds fails", async () => {
  const failing = { url: `${HOST}/jobs.json`, status: 503 };
  await expect(read([rss([rssItem(1)]), failing])).rejects.toMatchObject({ code: "server_error" });
});

it("tells the items beside one without an address", async () => {
  const reading = await read([rss([rssItem(1), "<item><title>Fitter</title><guid>g2</guid></item>"])]);
  expect(reading.problem?.code).toBe("unexpected_shape");
  expect(reading.listings).toHaveLength(1);
});

it.each([
  ["none", null],
  ["hybrid", "hybrid"],
  ["fully", "remote"],
  ["temporary", null],
])("reads the mark %j", async (status, workplace) => {
  const reading = await read([rss([rssItem(1, status)])]);
  expect(reading.listings[0]?.posting.workplace).toBe(workplace);
});

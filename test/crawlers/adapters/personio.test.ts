import { expect, it } from "vitest";
import { personio } from "../../../crawlers/adapters/personio.js";
import { readRecorded } from "../../helpers/corpus-table.js";
import { replay } from "../../helpers/replay.js";
import type { RecordedAnswer } from "../../helpers/replay.js";

const LANGUAGES = ["en", "de", "fr", "es", "nl", "it", "pt"];
const feed = (language: string) => `https://nordlicht.jobs.personio.de/xml?language=${language}`;
const position = (id: string, name: string, text = "") =>
  `<position><id>${id}</id><name>${name}</name><jobDescriptions>${
    text && `<jobDescription><name>Tasks</name><value>${text}</value></jobDescription>`
  }</jobDescriptions></position>`;
const answer = (language: string, ...positions: string[]): RecordedAnswer => ({
  url: feed(language),
  body: `<workzag-jobs>${positions.join("")}</workzag-jobs>`,
});
const read = (answers: RecordedAnswer[]) => readRecorded("personio", "nordlicht", answers);

it.each([
  ["https://nordlicht.jobs.personio.de", "nordlicht"],
  ["https://nordlicht-1.jobs.personio.com/job/1834171?language=en#apply", "nordlicht-1"],
  ["https://nordlicht.jobs.personio.de/xml?language=de", "nordlicht"],
  ["https://www.personio.de/jobs", null],
  ["https://jobs.personio.de/", null],
  ["https://nordlicht.personio.de/", null],
])("finds the account of %s", (address, token) => {
  expect(personio.match(new URL(address))).toBe(token);
});

it("asks for every language, and follows no redirect", async () => {
  const source = replay(LANGUAGES.map((language) => answer(language, position("1", "Fitter", "x"))));
  await personio.list("nordlicht", { fetch: source.fetch, now: 0 });
  expect(source.requests.map((request) => request.url)).toEqual(LANGUAGES.map(feed));
  expect(source.requests.every((request) => request.redirect === "error")).toBe(true);
});

it("takes a redirect for a dead account", async () => {
  const moved = { url: feed("en"), status: 307, headers: { location: "https://www.personio.com/" } };
  await expect(read([moved])).rejects.toMatchObject({ code: "not_found" });
});

it("does not take an empty feed for an empty board, since it may be switched off", async () => {
  const reading = await read(LANGUAGES.map((language) => answer(language)));
  expect(reading.problem?.code).toBe("empty_unproven");
  expect(reading.listings).toEqual([]);
});

it.each([
  "https://nordlicht.jobs.personio.de/xml?language=de",
  "https://nordlicht.jobs.personio.de/xml",
  "https://nordlicht.jobs.personio.com/xml?language=en",
])("is content with one feed that can be reached and tells all: %s", async (url) => {
  const body = `<workzag-jobs>${position("1", "Monteur", "x")}</workzag-jobs>`;
  const reading = await read([{ url, body }]);
  expect(reading.problem).toBeNull();
  expect(reading.listings).toHaveLength(1);
});

it("names the first failure when no feed can be reached, and asks no further when there is none", async () => {
  await expect(read([])).rejects.toMatchObject({ code: "network", url: feed("en") });
  const off = [{ url: feed("en"), status: 404 }, answer("de", position("1", "Monteur", "x"))];
  await expect(read(off)).rejects.toMatchObject({ code: "not_found" });
});

it("is incomplete when a language fails", async () => {
  const reading = await read([answer("en", position("1", "Fitter", "x")), { url: feed("de"), status: 503 }]);
  expect(reading.problem?.code).toBe("server_error");
  expect(reading.listings).toHaveLength(1);
});

it("is incomplete when a text may stand in a language that is not there", async () => {
  const reading = await read([answer("en", position("1", "Fitter", "x"), position("2", "Welder"))]);
  expect(reading.problem?.code).toBe("network");
  expect(reading.listings).toHaveLength(2);
});

it("is incomplete when the languages list different positions and one is not there", async () => {
  const reading = await read([
    answer("en", position("1", "Fitter", "x")),
    answer("de", position("1", "Monteur", "x"), position("2", "Schweißer", "y")),
  ]);
  expect(reading.problem?.code).toBe("network");
  expect(reading.listings).toHaveLength(2);
});

it("tells the positions beside one that it cannot read", async () => {
  const broken = position("javascript:1", "Fitter", "x");
  const reading = await read(
    LANGUAGES.map((language) => answer(language, broken, position("2", "Welder", "y"))),
  );
  expect(reading.problem?.code).toBe("unexpected_shape");
  expect(reading.listings.map((listing) => listing.posting.title)).toEqual(["Welder"]);
});

it.each([
  "CONTACT_PERSON",
  "Contact person",
  "Your contact",
  "Ansprechpartner",
  "Dein Ansprechpartner:innen",
])("drops the section %j", async (heading) => {
  const body = position("1", "Fitter", "Ask Jo Doe").replace("<name>Tasks", `<name>${heading}`);
  const reading = await read(LANGUAGES.map((language) => answer(language, body)));
  expect(reading.listings[0]?.posting.descriptionHtml).toBeNull();
});

it("keeps the word for permanent work when there is no schedule", async () => {
  const body = position("1", "Fitter", "x").replace(
    "</name>",
    "</name><employmentType>permanent</employmentType>",
  );
  const reading = await read(LANGUAGES.map((language) => answer(language, body)));
  expect(reading.listings[0]?.posting.employmentType).toBe("permanent");
});

import { expect, it } from "vitest";
import { z } from "zod";
import { CrawlError } from "../../crawlers/errors.js";
import {
  cleanText,
  countProblem,
  fingerprint,
  optionalText,
  payOf,
  placeOf,
  rawPosting,
  readPayload,
  readRows,
  titleText,
  toNumber,
} from "../../crawlers/payload.js";

const URL = "https://board.example/jobs";
const rowSchema = z.object({ id: z.number(), title: titleText });

it("names the place in the payload that is not as expected", () => {
  const schema = z.object({ jobs: z.array(rowSchema) });
  const read = () =>
    readPayload(
      schema,
      {
        jobs: [
          { id: 1, title: "A" },
          { id: "2", title: "B" },
        ],
      },
      URL,
    );
  expect(read).toThrow(/^jobs\.1\.id is not as expected: .*expected number/);
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(CrawlError);
    expect(error).toMatchObject({ code: "unexpected_shape", url: URL });
    expect((error as CrawlError).cause).toBeInstanceOf(z.ZodError);
  }
  expect(() => readPayload(schema, "<html>", URL)).toThrow(/^the answer is not as expected/);
});

it("ignores fields that it does not know", () => {
  expect(readPayload(rowSchema, { id: 1, title: "A", secret: "x" }, URL)).toEqual({ id: 1, title: "A" });
});

it("keeps the rows that fit beside one that does not, and says so", () => {
  const { rows, problem } = readRows(
    rowSchema,
    [{ id: 1, title: "A" }, { id: 2 }, { id: 3, title: "C" }],
    URL,
  );
  expect(rows).toEqual([
    { id: 1, title: "A" },
    { id: 3, title: "C" },
  ]);
  expect(problem).toMatchObject({ code: "unexpected_shape" });
});

it("fails when no row fits, and is content without any", () => {
  expect(() => readRows(rowSchema, [{ id: 1 }, { id: 2 }], URL)).toThrow(CrawlError);
  expect(readRows(rowSchema, [], URL)).toEqual({ rows: [], problem: null });
});

it.each(["", "   ", "\u00a0"])("refuses %j as a title", (title) => {
  expect(rowSchema.safeParse({ id: 1, title }).success).toBe(false);
});

it("trims titles and collapses the blanks inside", () => {
  expect(titleText.parse(" Operator 2  -\u00a0 2nd\tshift ")).toBe("Operator 2 - 2nd shift");
});

it("counts what a list announces against what it gives", () => {
  expect(countProblem(2, 2, URL)).toBeNull();
  expect(countProblem(3, 2, URL)).toMatchObject({ code: "count_mismatch", url: URL });
  expect(countProblem(2, 3, URL)).toMatchObject({ code: "count_mismatch" });
});

it.each([
  ["  Full\n time ", "Full time"],
  ["", null],
  [" ", null],
  [7, "7"],
  [0, "0"],
  [null, null],
  [undefined, null],
])("reads the text %j as %j", (value, expected) => {
  expect(cleanText(value)).toBe(expected);
  expect(optionalText.parse(value)).toBe(expected);
});

it.each([
  ["120000.0", 120000],
  [4600.5, 4600.5],
  ["0", 0],
  ["-73.56739189999999", -73.56739189999999],
  ["", null],
  ["12 or 13", null],
  [Number.NaN, null],
  [null, null],
  [undefined, null],
])("reads the number %j as %j", (value, expected) => {
  expect(toNumber(value)).toBe(expected);
});

it("keeps of a place and of pay only what is filled", () => {
  expect(placeOf({ city: "Esbjerg", region: null, country: "DK" })).toEqual([
    { city: "Esbjerg", country: "DK" },
  ]);
  expect(placeOf({ city: null })).toEqual([]);
  expect(placeOf({ lat: 0, lon: 0 })).toEqual([{ lat: 0, lon: 0 }]);
  expect(payOf({ min: 0, max: null, currency: "EUR" })).toEqual({ min: 0, currency: "EUR" });
  expect(payOf({ text: "by agreement" })).toEqual({ text: "by agreement" });
});

it("takes a currency or a period alone for no pay", () => {
  expect(payOf({ min: null, max: null, currency: "EUR", period: "month" })).toBeNull();
});

it("makes a fingerprint that changes with the row, and only with it", () => {
  const row = { id: "1", title: "Fitter", places: ["Graz"] };
  expect(fingerprint({ ...row })).toBe(fingerprint(row));
  expect(fingerprint({ ...row, places: ["Graz", "Linz"] })).not.toBe(fingerprint(row));
});

it("starts a raw posting with nothing known but its id and title", () => {
  const { externalId, title, ...rest } = rawPosting({ externalId: "1", title: "Fitter" });
  expect([externalId, title]).toEqual(["1", "Fitter"]);
  const empty = Object.values(rest).every(
    (value) => value === null || value === false || (Array.isArray(value) && value.length === 0),
  );
  expect(empty).toBe(true);
});

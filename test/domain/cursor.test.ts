import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCursor, encodeCursor, InvalidCursorError } from "../../src/domain/cursor.js";

const newest = { sort: "newest", currency: null } as const;
const relevance = { sort: "relevance", currency: null } as const;
const euros = { sort: "salary", currency: "EUR" } as const;

const forged = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString("base64url");

describe("cursors", () => {
  it("come back as they were given out", () => {
    fc.assert(
      fc.property(fc.option(fc.maxSafeInteger()), fc.string(), (key, id) => {
        for (const order of [newest, euros]) {
          expect(decodeCursor(order, encodeCursor(order, { after: { key, id } }))).toEqual({
            after: { key, id },
          });
        }
      }),
    );
    expect(decodeCursor(relevance, encodeCursor(relevance, { offset: 40 }))).toEqual({ offset: 40 });
  });

  it("can stand in an address as they are", () => {
    const cursor = encodeCursor(newest, { after: { key: 1_700_000_000_000, id: "a/b?c=d&é" } });
    expect(encodeURIComponent(cursor)).toBe(cursor);
  });

  it("belong to one order, and pay to one currency", () => {
    const cursor = encodeCursor(euros, { after: { key: 50_000, id: "a" } });
    expect(() => decodeCursor(newest, cursor)).toThrow(InvalidCursorError);
    expect(() => decodeCursor({ sort: "salary", currency: "USD" }, cursor)).toThrow(InvalidCursorError);
  });

  it.each([
    "",
    "%%%",
    "bm90IGpzb24",
    forged(null),
    forged([2, "newest", [1, "a"]]),
    forged([1, "newest", 5]),
    forged([1, "newest", ["5", "a"]]),
    forged([1, "newest", [5, 7]]),
    forged([1, "newest", [1e300, "a"]]),
    forged([1, "newest", [5, "a"], "more"]),
  ])("refuse %j, naming the parameter", (cursor) => {
    expect(() => decodeCursor(newest, cursor)).toThrow(
      expect.objectContaining({
        code: "invalid_input",
        fields: [expect.objectContaining({ field: "cursor" })],
      }),
    );
  });

  it.each([-1, 1.5, 1_001, "20"])("refuse the offset %j by relevance", (offset) => {
    expect(() => decodeCursor(relevance, forged([1, "relevance", offset]))).toThrow(InvalidCursorError);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseQuery, queryToParams } from "../../src/domain/query-params.js";
import { searchPostings } from "../../src/reading/search-postings.js";
import type { TestBoard } from "../helpers/board.js";
import { makeBoard } from "../helpers/board.js";
import { addPostings, fillDirectory } from "../helpers/board-data.js";

const towns = [
  { id: "p-antwerpen", city: "Antwerpen", region: "BE-VLG", country: "BE", lat: 51.22, lon: 4.4 },
  { id: "p-new-york", city: "New York City", region: "US-NY", country: "US", lat: 40.71, lon: -74.01 },
  { id: "p-gaillimh", city: "Gaillimh", region: "IE-C", country: "IE", lat: 53.27, lon: -9.05 },
  { id: "p-munich", city: "Munich", region: "DE-BY", country: "DE", lat: 48.14, lon: 11.58 },
  { id: "p-quillhaven", city: "Quillhaven", region: "IE-C", country: "IE", lat: 53.5, lon: -8 },
];

describe("a search for a city", () => {
  let board: TestBoard;

  beforeAll(async () => {
    board = await makeBoard();
    await fillDirectory(board);
    await addPostings(
      board,
      towns.map(({ id, ...town }) => ({
        id,
        title: "Pump Operator",
        company: "windwerk",
        places: [town],
      })),
    );
  });

  afterAll(() => board.close());

  const read = (address: string) =>
    parseQuery(new URLSearchParams(address), { near: (text) => board.resolveNear(text) }).query;
  const find = async (address: string) => {
    const { postings } = await searchPostings(board, read(address));
    return postings.map(({ view }) => view.id).sort();
  };

  it.each([
    ["city=Antwerp", ["p-antwerpen"]],
    ["city=antwerpen", ["p-antwerpen"]],
    ["city=New+York", ["p-new-york"]],
    ["city=Galway", ["p-gaillimh"]],
    ["city=Munich", ["p-munich"]],
    ["city=M%C3%BCnchen", ["p-munich"]],
    ["city=Quillhaven", ["p-quillhaven"]],
    ["city=Antwerp&city=Galway", ["p-antwerpen", "p-gaillimh"]],
    ["city=Lyon", []],
    ["q=Galway", ["p-gaillimh"]],
    ["near=Galway", ["p-gaillimh"]],
  ])("by %s finds %j", async (address, ids) => {
    expect(await find(address)).toEqual(ids);
  });

  it("keeps in its address what was typed", () => {
    expect(queryToParams(read("city=M%C3%BCnchen")).toString()).toBe("city=M%C3%BCnchen");
  });
});

import { expect, it } from "vitest";
import { CrawlError } from "../../crawlers/errors.js";
import { readPages } from "../../crawlers/paginate.js";
import type { Page } from "../../crawlers/paginate.js";

const page = (rows: string[], rest: Partial<Page<string>> = {}): Page<string> => ({
  url: "https://board.example/list",
  rows,
  total: null,
  more: true,
  problem: null,
  ...rest,
});

/** Reads these pages in order; a `CrawlError` among them is thrown. */
async function read(pages: (Page<string> | CrawlError)[]) {
  const asked: number[] = [];
  const result = await readPages(
    async (index) => {
      asked.push(index);
      const answer = pages[index];
      if (answer === undefined) throw new Error(`page ${index} should not have been asked for`);
      if (answer instanceof CrawlError) throw answer;
      return answer;
    },
    (row) => row,
  );
  return { rows: result.rows, code: result.problem?.code ?? null, asked };
}

it("reads until a page says that it is the last", async () => {
  const result = await read([page(["a", "b"], { total: 3 }), page(["c"], { more: false })]);
  expect(result).toEqual({ rows: ["a", "b", "c"], code: null, asked: [0, 1] });
});

it("takes an empty last page as the end", async () => {
  expect(await read([page(["a"]), page([], { more: false })])).toMatchObject({ rows: ["a"], code: null });
});

it("keeps the first page's total, since later pages may say 0", async () => {
  const result = await read([page(["a"], { total: 2 }), page(["b"], { total: 0, more: false })]);
  expect(result.code).toBeNull();
});

it("stops at a page that repeats", async () => {
  const result = await read([page(["a", "b"]), page(["a", "b"]), page(["c"])]);
  expect(result).toEqual({ rows: ["a", "b"], code: "repeated_page", asked: [0, 1] });
});

it("sees a row that slipped between two pages: one came twice, the total is not reached", async () => {
  const result = await read([page(["a", "b"], { total: 4 }), page(["b", "d"], { more: false })]);
  expect(result).toMatchObject({ rows: ["a", "b", "d"], code: "count_mismatch" });
});

it("keeps what it has when a later page fails, with that failure as the problem", async () => {
  const failure = new CrawlError("rate_limited", "slow down");
  const result = await read([page(["a"], { total: 9 }), failure]);
  expect(result).toMatchObject({ rows: ["a"], code: "rate_limited" });
});

it("throws when the first page fails", async () => {
  await expect(read([new CrawlError("not_found", "no board")])).rejects.toMatchObject({ code: "not_found" });
});

it("reads on past a page with an odd row, and says so", async () => {
  const odd = new CrawlError("unexpected_shape", "a row without a title");
  const result = await read([page(["a"], { problem: odd, total: 3 }), page(["c"], { more: false })]);
  expect(result).toMatchObject({ rows: ["a", "c"], code: "unexpected_shape" });
});

it("gives up on a list that never ends", async () => {
  let count = 0;
  const result = await readPages(
    async () => page([`row ${(count += 1)}`]),
    (row) => row,
  );
  expect(result.problem?.code).toBe("too_large");
  expect(result.rows).toHaveLength(1200);
});

it("lets an error that is no crawl error through", async () => {
  await expect(read([page(["a"])])).rejects.toThrow("page 1 should not have been asked for");
});

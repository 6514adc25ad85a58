import * as fc from "fast-check";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { QUERY_PARAMS } from "../../src/domain/query-params.js";
import { createApp } from "../../src/web/app.js";
import type { TestBoard } from "../helpers/board.js";
import { makeFilledBoard } from "../helpers/board-postings.js";

const PATHS = [
  "/api/v1/postings",
  "/api/v1/changes",
  "/api/v1/suggest",
  "/api/v1/clusters",
  "/postings",
  "/feeds/postings.rss",
  "/feeds/postings.json",
];
const PREFIXES = [
  "/api/v1/postings/",
  "/postings/",
  "/clusters/",
  "/companies/",
  "/sectors/",
  "/api/v1/",
  "/",
];

describe("nothing a client sends is our failure", () => {
  let board: TestBoard;
  let app: Hono;
  beforeAll(async () => {
    board = await makeFilledBoard();
    app = createApp(board);
  });
  afterAll(() => board.close());

  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("'; drop table posting; --", '"unclosed', "NEAR(a b)", "*", "%00", "a".repeat(3000)),
  );

  it("whatever the parameters are", async () => {
    const params = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...QUERY_PARAMS, "since"), anyText), anyText), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), params, async (path, pairs) => {
        const query = pairs
          .map(
            ([name, value]) =>
              `${encodeURIComponent(wellFormed(name))}=${encodeURIComponent(wellFormed(value))}`,
          )
          .join("&");
        const { status } = await app.request(`${path}?${query}`);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });

  it("whatever the query string is, encoded or not", async () => {
    const raw = fc.stringMatching(/^[ -~]{0,60}$/).map((text) => text.replaceAll("#", ""));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), raw, async (path, query) => {
        const { status } = await app.request(`http://localhost${path}?${query}`);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });

  it("whatever the path is", async () => {
    const raw = fc.oneof(
      fc.stringMatching(/^[ -~]{0,60}$/),
      anyText.map((text) => encodeURIComponent(wellFormed(text))),
      fc.constantFrom("%", "%E0%A4%A", "..%2f..%2fetc/passwd", "%00", "p-cells/%ff"),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PREFIXES), raw, async (prefix, rest) => {
        const { status } = await app.request(`http://localhost${prefix}${rest.replaceAll("#", "")}`);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });
});

/** A lone half of a surrogate pair cannot be written in an address. */
function wellFormed(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

describe("limits and headers", () => {
  let board: TestBoard;
  beforeAll(async () => {
    board = await makeFilledBoard({ API_RATE_LIMIT: "3", TRUST_PROXY: "1" });
  });
  afterAll(() => board.close());

  const from = (address: string) => ({ headers: { "x-forwarded-for": `9.9.9.9, ${address}` } });

  it("limits each address by the minute, says so, and lets it in again", async () => {
    const app = createApp(board);
    const ask = (address: string) => app.request("/api/v1/sectors", from(address));
    expect((await ask("192.0.2.1")).headers.get("ratelimit")).toBe('"address";r=2;t=60');
    expect((await ask("192.0.2.1")).headers.get("ratelimit-remaining")).toBe("1");
    expect((await ask("192.0.2.1")).status).toBe(200);
    const refused = await ask("192.0.2.1");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("60");
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(refused.headers.get("access-control-allow-origin")).toBe("*");
    expect((await ask("192.0.2.2")).status).toBe(200);
    board.setNow(board.now() + 60_000);
    expect((await ask("192.0.2.1")).status).toBe(200);
  });

  it("counts the addresses of one IPv6 subscriber together", async () => {
    const app = createApp(board);
    for (const tail of ["1", "2", "3"]) {
      expect((await app.request("/api/v1/sectors", from(`2001:db8:0:7::${tail}`))).status).toBe(200);
    }
    expect((await app.request("/api/v1/sectors", from("2001:db8:0:7:ffff::4"))).status).toBe(429);
    expect((await app.request("/api/v1/sectors", from("2001:db8:0:8::1"))).status).toBe(200);
  });

  it("answers 304 to an answer that is known, with its headers", async () => {
    const app = createApp(board);
    const first = await app.request("/api/v1/postings?sector=wind", from("192.0.2.9"));
    const etag = first.headers.get("etag")!;
    const again = await app.request("/api/v1/postings?sector=wind", {
      headers: { ...from("192.0.2.9").headers, "if-none-match": etag },
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(again.headers.get("ratelimit-remaining")).toBe("1");
    expect(again.headers.get("access-control-allow-origin")).toBe("*");
    expect(first.headers.get("server-timing")).toMatch(/search;dur=[\d.]+.*total;dur=[\d.]+/);
  });

  it("sends pages with a policy that allows no inline script or style, and has none", async () => {
    const app = createApp(board);
    const response = await app.request("/postings");
    const policy = response.headers.get("content-security-policy")!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe-inline");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    const html = await response.text();
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    expect(html).not.toMatch(/<script(?! src="\/assets\/)/);
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  });

  it("serves style and script under addresses of their content, for ever", async () => {
    const app = createApp(board);
    const html = await (await app.request("/")).text();
    const href = /<link rel="stylesheet" href="([^"]+)"/.exec(html)![1]!;
    const response = await app.request(href);
    expect(response.headers.get("content-type")).toContain("text/css");
    expect(response.headers.get("cache-control")).toContain("immutable");
  });

  it.each([
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ origin: "https://elsewhere.example" }, 403],
    [{ origin: "null" }, 403],
    [{ "sec-fetch-site": "same-origin" }, 404],
    [{ origin: "https://board.example" }, 404],
    [{}, 404],
  ])("a form sent with %o gets %i", async (headers, status) => {
    const response = await createApp(board).request("/no-such-form", {
      method: "POST",
      headers: headers as Record<string, string>,
    });
    expect(response.status).toBe(status);
  });

  it("refuses a body that is too large", async () => {
    const response = await createApp(board).request("/no-such-form", {
      method: "POST",
      body: "x".repeat(300 * 1024),
    });
    expect(response.status).toBe(413);
  });
});

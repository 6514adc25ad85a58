import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { NotModified } from "../../../crawlers/errors.js";
import { memoryCrawlState } from "../../../crawlers/http/memory-state.js";
import { JSON_TYPE, ROBOTS, cut, failure, fetcherFor, get, site } from "./loopback.js";

const BOARD = JSON.stringify({ jobs: [{ id: 7, title: "Wärmepumpen-Techniker:in" }] });

describe("a plain request", () => {
  it("names us and a page about us, asks robots.txt first, and gives the parsed body", async () => {
    const board = await site({ "/jobs": (_, response) => response.writeHead(200, JSON_TYPE).end(BOARD) });
    const reading = fetcherFor([board]).forSource(ROBOTS);
    const answer = await reading.fetch({ url: `${board.origin}/jobs`, expect: "json" });
    expect(answer.json()).toEqual({ jobs: [{ id: 7, title: "Wärmepumpen-Techniker:in" }] });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe("application/json");
    expect(board.paths()).toEqual(["/robots.txt", "/jobs"]);
    for (const hit of board.hits) {
      expect(hit.headers["user-agent"]).toBe("Clusterwork/0.1 (+https://board.example/about/crawler)");
      expect(hit.headers["accept-encoding"]).toBe("gzip, br, deflate");
    }
    expect(reading.requests()).toBe(2);
    expect(reading.bytes()).toBe(Buffer.byteLength(BOARD) + "nothing here".length);
  });

  it("sends JSON by POST, with the adapter's headers but never its user agent", async () => {
    const board = await site({ "/search": (_, response) => response.writeHead(200, JSON_TYPE).end("{}") });
    await get(fetcherFor([board]), `${board.origin}/search`, {
      method: "POST",
      json: { limit: 20 },
      headers: { "X-Site": "a", "User-Agent": "Mozilla/5.0" },
    });
    const hit = board.hits[1]!;
    expect(hit.method).toBe("POST");
    expect(hit.body).toBe('{"limit":20}');
    expect(hit.headers["content-type"]).toBe("application/json");
    expect(hit.headers["x-site"]).toBe("a");
    expect(hit.headers["user-agent"]).toMatch(/^Clusterwork/);
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
  ])("undoes %s", async (encoding, pack) => {
    const headers = { ...JSON_TYPE, "content-encoding": encoding };
    const board = await site({ "/jobs": (_, response) => response.writeHead(200, headers).end(pack(BOARD)) });
    const answer = await get(fetcherFor([board]), `${board.origin}/jobs`, { expect: "json" });
    expect(answer.text).toBe(BOARD);
  });
});

describe("statuses", () => {
  it.each([
    [404, "not_found"],
    [410, "gone"],
    [401, "blocked"],
    [403, "blocked"],
    [451, "blocked"],
    [400, "unexpected_shape"],
    [500, "server_error"],
    [503, "server_error"],
  ])("%i is %s", async (status, code) => {
    const board = await site({ "/jobs": (_, response) => response.writeHead(status).end("sorry") });
    const error = await failure(get(fetcherFor([board]), `${board.origin}/jobs`));
    expect(error.code).toBe(code);
    expect(error.status).toBe(status);
  });

  it("hands a status that the adapter allows to the adapter", async () => {
    const board = await site({ "/jobs": (_, response) => response.writeHead(403).end("off") });
    const answer = await get(fetcherFor([board]), `${board.origin}/jobs`, { expect: "json", allow: [403] });
    expect([answer.status, answer.text]).toEqual([403, "off"]);
  });
});

describe("trying again", () => {
  it("tries a server error twice more", async () => {
    const board = await site({
      "/jobs": (_, response, nth) => response.writeHead(nth < 3 ? 502 : 200).end("third time"),
    });
    const answer = await get(fetcherFor([board]), `${board.origin}/jobs`);
    expect(answer.text).toBe("third time");
    expect(board.paths()).toEqual(["/robots.txt", "/jobs", "/jobs", "/jobs"]);
  });

  it("gives up after that, and never tries a refusal again", async () => {
    const board = await site({
      "/down": (_, response) => response.writeHead(500).end(),
      "/no": (_, response) => response.writeHead(403).end(),
    });
    const fetcher = fetcherFor([board]);
    await failure(get(fetcher, `${board.origin}/down`));
    await failure(get(fetcher, `${board.origin}/no`));
    expect(board.paths()).toEqual(["/robots.txt", "/down", "/down", "/down", "/no"]);
  });

  it("backs off longer each time, jittered", async () => {
    const slept: number[] = [];
    const board = await site({ "/jobs": (_, response) => response.writeHead(500).end() });
    const clock = { sleep: async (ms: number) => void slept.push(ms), random: () => 0.5 };
    await failure(get(fetcherFor([board], { clock, limits: { backoffMs: 100 } }), `${board.origin}/jobs`));
    expect(slept).toEqual([150, 300]);
  });

  it("tries again when a connection breaks before an answer, and calls a body cut off truncated", async () => {
    const board = await site({
      "/flaky": (_, response, nth) => (nth === 1 ? cut(response) : response.end("fine")),
      "/cut": (_, response) => {
        response.writeHead(200, { "content-length": "100" });
        response.write("{");
        setTimeout(() => cut(response), 20);
      },
    });
    const fetcher = fetcherFor([board]);
    expect((await get(fetcher, `${board.origin}/flaky`)).text).toBe("fine");
    expect((await failure(get(fetcher, `${board.origin}/cut`))).code).toBe("truncated");
  });

  it("stops asking a source whose failures have taken too long", async () => {
    const board = await site({ "/jobs": () => undefined });
    const limits = { firstByteMs: 60, troubleMs: 100 };
    const reading = fetcherFor([board], { limits }).forSource(ROBOTS);
    await failure(reading.fetch({ url: `${board.origin}/jobs`, expect: "any" }));
    const asked = board.hits.length;
    const error = await failure(reading.fetch({ url: `${board.origin}/other`, expect: "any" }));
    expect(error.code).toBe("timeout");
    expect(board.hits.length).toBe(asked);
  });
});

describe("conditional requests", () => {
  it("send the last validators, and a 304 keeps the one that it does not mention", async () => {
    const state = memoryCrawlState();
    const board = await site({
      "/jobs": (_, response) =>
        response.writeHead(304, { "last-modified": "Tue, 02 Jun 2026 10:00:00 GMT" }).end(),
    });
    const url = `${board.origin}/jobs`;
    const held = { etag: '"abc"', lastModified: "Mon, 01 Jun 2026 10:00:00 GMT" };
    const reading = fetcherFor([board], {
      state: { ...state, validators: async (asked) => (asked === url ? held : null) },
    }).forSource(ROBOTS);
    await expect(reading.fetch({ url, expect: "json", conditional: true })).rejects.toBeInstanceOf(
      NotModified,
    );
    expect(board.hits[1]!.headers["if-none-match"]).toBe('"abc"');
    expect(board.hits[1]!.headers["if-modified-since"]).toBe("Mon, 01 Jun 2026 10:00:00 GMT");
    expect(reading.validators()).toEqual([
      { url, etag: '"abc"', lastModified: "Tue, 02 Jun 2026 10:00:00 GMT" },
    ]);
  });

  it("collect validators of a full answer, and only when they were asked for", async () => {
    const board = await site({
      "/jobs": (_, response) => response.writeHead(200, { ...JSON_TYPE, etag: 'W/"1"' }).end("[]"),
    });
    const url = `${board.origin}/jobs`;
    const fetcher = fetcherFor([board]);
    const plain = fetcher.forSource(ROBOTS);
    await plain.fetch({ url, expect: "json" });
    expect(plain.validators()).toEqual([]);
    const conditional = fetcher.forSource(ROBOTS);
    await conditional.fetch({ url, expect: "json", conditional: true });
    expect(conditional.validators()).toEqual([{ url, etag: 'W/"1"', lastModified: null }]);
  });

  it("do not take an unasked 304 for an answer", async () => {
    const board = await site({ "/jobs": (_, response) => response.writeHead(304).end() });
    const error = await failure(get(fetcherFor([board]), `${board.origin}/jobs`, { conditional: true }));
    expect(error.code).toBe("unexpected_shape");
  });
});

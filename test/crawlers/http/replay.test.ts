import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/domain/errors.js";
import { openRecording, replayFetcher } from "../../../crawlers/http/replay.js";
import type { FetchRequest } from "../../../crawlers/types.js";
import { ROBOTS, failure } from "./loopback.js";

const AT = "2026-06-01T08:00:00Z";
const API = "https://api.boards.example";

interface Answer {
  url: string;
  [key: string]: unknown;
}

function reading(responses: Answer[], baseDir = ".") {
  const full = responses.map((answer) => ({ method: "GET", status: 200, headers: {}, ...answer }));
  return replayFetcher({ recordedAt: AT, responses: full }, baseDir).forSource(ROBOTS);
}

function ask(responses: Answer[], request: Partial<FetchRequest> & { url: string }) {
  return reading(responses).fetch({ expect: "any", ...request });
}

describe("matching", () => {
  it("takes the time of the reading from the recording", () => {
    expect(replayFetcher({ recordedAt: AT, responses: [] }, ".").now).toBe(Date.UTC(2026, 5, 1, 8));
  });

  it("ignores the order of the query, not its values", async () => {
    const recorded = [{ url: `${API}/jobs?b=2&a=1`, body: "found" }];
    expect((await ask(recorded, { url: `${API}/jobs?a=1&b=2` })).text).toBe("found");
    expect((await failure(ask(recorded, { url: `${API}/jobs?a=1&b=3` }))).code).toBe("network");
    expect((await failure(ask(recorded, { url: `${API}/jobs?a=1` }))).code).toBe("network");
  });

  it("tells methods apart", async () => {
    const recorded = [{ url: `${API}/jobs`, method: "POST", body: "posted" }];
    expect((await failure(ask(recorded, { url: `${API}/jobs` }))).code).toBe("network");
    expect((await ask(recorded, { url: `${API}/jobs`, method: "POST", json: {} })).text).toBe("posted");
  });

  it("compares a recorded request body as JSON, whatever the order of its keys", async () => {
    const recorded = [
      { url: `${API}/jobs`, method: "POST", requestBody: { offset: 0, limit: 20 }, body: "first" },
      { url: `${API}/jobs`, method: "POST", requestBody: '{"offset":20,"limit":20}', body: "second" },
    ];
    const post = (json: unknown) => ask(recorded, { url: `${API}/jobs`, method: "POST", json });
    expect((await post({ limit: 20, offset: 20 })).text).toBe("second");
    expect((await post({ limit: 20, offset: 0 })).text).toBe("first");
    expect((await failure(post({ limit: 20, offset: 40 }))).code).toBe("network");
  });

  it("answers the same request with the next recorded answer; the last repeats", async () => {
    const source = reading([
      { url: `${API}/jobs`, body: "one" },
      { url: `${API}/other`, body: "other" },
      { url: `${API}/jobs`, body: "two" },
    ]);
    const texts: string[] = [];
    for (const path of ["jobs", "other", "jobs", "jobs"]) {
      texts.push((await source.fetch({ url: `${API}/${path}`, expect: "any" })).text);
    }
    expect(texts).toEqual(["one", "other", "two", "two"]);
  });
});

describe("what recorders write", () => {
  it("is taken: other methods, lists of headers, no body, a day for a time", async () => {
    const responses = [
      { method: "OPTIONS", url: `${API}/jobs`, status: 204, body: null },
      {
        method: "get",
        requestBody: null,
        url: `${API}/jobs`,
        status: 200,
        headers: { "X-Total": 3, Vary: ["a", "b"] },
        body: null,
      },
    ];
    const fetcher = replayFetcher({ recordedAt: "2026-06-01", responses }, ".");
    expect(fetcher.now).toBe(Date.UTC(2026, 5, 1));
    const answer = await fetcher.forSource(ROBOTS).fetch({ url: `${API}/jobs`, expect: "any" });
    expect([answer.text, answer.headers]).toEqual(["", { "x-total": "3", vary: "a, b" }]);
  });
});

describe("the same layer", () => {
  it("heeds a recorded robots.txt, and a missing one counts as 404", async () => {
    const jobs = { url: `${API}/jobs`, body: "found" };
    const robots = { url: `${API}/robots.txt`, body: "User-agent: *\nDisallow: /jobs" };
    expect((await failure(ask([robots, jobs], jobs))).code).toBe("robots");
    expect((await ask([jobs], jobs)).text).toBe("found");
  });

  it("does not sit out a Crawl-delay or a Retry-After", async () => {
    const source = reading([
      { url: `${API}/robots.txt`, body: "User-agent: *\nCrawl-delay: 600" },
      { url: `${API}/1`, body: "one" },
      { url: `${API}/2`, status: 429, headers: { "Retry-After": "3" } },
      { url: `${API}/2`, body: "two" },
      { url: `${API}/3`, status: 429, headers: { "Retry-After": "3600" } },
    ]);
    const started = Date.now();
    expect((await source.fetch({ url: `${API}/1`, expect: "any" })).text).toBe("one");
    expect((await source.fetch({ url: `${API}/2`, expect: "any" })).text).toBe("two");
    const error = await failure(source.fetch({ url: `${API}/3`, expect: "any" }));
    expect([error.code, error.retryAfterMs]).toEqual(["rate_limited", 3_600_000]);
    expect(Date.now() - started).toBeLessThan(1000);
  });

  it("follows recorded redirects, and refuses those into private networks", async () => {
    const recorded = [
      { url: `${API}/old`, status: 301, headers: { location: "/new" } },
      { url: `${API}/new`, body: "moved" },
      { url: `${API}/trap`, status: 302, headers: { location: "http://169.254.169.254/latest" } },
    ];
    const answer = await ask(recorded, { url: `${API}/old` });
    expect([answer.url, answer.text]).toEqual([`${API}/new`, "moved"]);
    expect((await failure(ask(recorded, { url: `${API}/trap` }))).code).toBe("forbidden_address");
  });

  it("takes text as it stands, whatever encoding and charset its headers still name", async () => {
    const headers = { "content-type": "text/html; charset=iso-8859-1", "content-encoding": "gzip" };
    const answer = await ask([{ url: `${API}/page`, headers, body: "<p>Zürich</p>" }], {
      url: `${API}/page`,
      expect: "html",
    });
    expect(answer.text).toBe("<p>Zürich</p>");
  });

  it("decodes bytes by their headers, from base64 and from files", async () => {
    const folder = mkdtempSync(join(tmpdir(), "recording-"));
    writeFileSync(join(folder, "latin.html"), Buffer.from("<p>Zürich</p>", "latin1"));
    const html = { "content-type": "text/html; charset=iso-8859-1" };
    const source = reading(
      [
        { url: `${API}/file`, headers: html, bodyFile: "latin.html" },
        {
          url: `${API}/packed`,
          headers: { "content-encoding": "gzip" },
          bodyBase64: gzipSync("unpacked").toString("base64"),
        },
        { url: `${API}/left`, headers: { "content-encoding": "br" }, bodyBase64: btoa("already plain") },
      ],
      folder,
    );
    expect((await source.fetch({ url: `${API}/file`, expect: "html" })).text).toBe("<p>Zürich</p>");
    expect((await source.fetch({ url: `${API}/packed`, expect: "any" })).text).toBe("unpacked");
    expect((await source.fetch({ url: `${API}/left`, expect: "any" })).text).toBe("already plain");
  });

  it("cuts a recorded gzip bomb", async () => {
    const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024)).toString("base64");
    const headers = { "content-encoding": "gzip" };
    const error = await failure(
      ask([{ url: `${API}/bomb`, headers, bodyBase64: bomb }], { url: `${API}/bomb` }),
    );
    expect(error.code).toBe("too_large");
  });
});

describe("a recording that cannot be used", () => {
  const message = (recording: unknown): string => {
    try {
      replayFetcher(recording, "/nowhere");
    } catch (error) {
      if (error instanceof AppError) return error.message;
      throw error;
    }
    return "was accepted";
  };
  const answer = { method: "GET", url: `${API}/jobs`, status: 200 };

  it.each([
    ["no object", [], /recording:/],
    ["no time", { responses: [] }, /recordedAt/],
    ["a time that is none", { recordedAt: "yesterday", responses: [] }, /recordedAt/],
    [
      "an address that is none",
      { recordedAt: AT, responses: [{ ...answer, url: "/jobs" }] },
      /responses\[0\]\.url/,
    ],
    [
      "no status",
      { recordedAt: AT, responses: [answer, { ...answer, status: "ok" }] },
      /responses\[1\]\.status/,
    ],
    [
      "two bodies",
      { recordedAt: AT, responses: [{ ...answer, body: "", bodyFile: "x" }] },
      /more than one of/,
    ],
    [
      "a missing file",
      { recordedAt: AT, responses: [{ ...answer, bodyFile: "x" }] },
      /bodyFile: the file \/nowhere\/x/,
    ],
  ])("is told by its part: %s", (_, recording, expected) => {
    expect(message(recording)).toMatch(expected);
  });

  it("is told by its file when that is no JSON or missing", () => {
    const file = join(mkdtempSync(join(tmpdir(), "recording-")), "broken.json");
    writeFileSync(file, "{");
    expect(() => openRecording(file)).toThrow(`the recording ${file} is no JSON`);
    expect(() => openRecording(`${file}.gone`)).toThrow("cannot be read");
  });
});

import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../crawlers/http/charset.js";
import { readContent } from "../../../crawlers/http/content.js";
import { parseJson } from "../../../crawlers/http/json-text.js";
import { DEFAULT_LIMITS } from "../../../crawlers/http/limits.js";
import type { FetchRequest } from "../../../crawlers/types.js";
import { failure, fetcherFor, get, site } from "./loopback.js";

const PAGE = "<!doctype html><title>Careers</title><h1>Jobs</h1>";

function read(body: string | Buffer, type: string, expect: FetchRequest["expect"], status = 200) {
  const headers: Record<string, string> = type === "" ? {} : { "content-type": type };
  const answer = { status, headers, body: Buffer.from(body), wireBytes: body.length };
  return readContent(answer, new URL("https://member.example/jobs"), expect, DEFAULT_LIMITS);
}

describe("kinds", () => {
  it.each([
    ["json", "application/json", '{"jobs":[]}'],
    // Greenhouse's old addresses and a few others label their JSON as a page.
    ["json", "text/html; charset=utf-8", ' [{"id":1}]'],
    ["json", "", "[]"],
    ["html", "text/html", PAGE],
    ["html", "application/xhtml+xml", `<?xml version="1.0"?>${PAGE}`],
    ["html", "", PAGE],
    ["html", "text/html", "Nothing but text"],
    ["xml", "application/rss+xml", "<rss></rss>"],
    ["xml", "text/html", '<?xml version="1.0"?><workzag-jobs/>'],
    ["xml", "text/plain", "<feed/>"],
    ["text", "text/plain", "crawl: no"],
    ["any", "image/png", "whatever"],
  ] as const)("%s may come as %j", async (expected, type, body) => {
    expect((await read(body, type, expected)).text).toBe(body);
  });

  it.each([
    ["json", "text/html", PAGE],
    ["json", "application/json", PAGE],
    ["json", "application/json", "<error/>"],
    ["json", "text/plain", "Service unavailable"],
    ["html", "application/json", '{"error":1}'],
    ["html", "application/pdf", "%PDF-1.7"],
    ["xml", "text/html", PAGE],
    ["xml", "application/xml", '{"error":1}'],
    ["text", "text/html", PAGE],
    ["text", "image/png", "png"],
  ] as const)("%s is not %j with %j", async (expected, type, body) => {
    expect((await failure(read(body, type, expected))).code).toBe("wrong_type");
  });

  it("of a status that the adapter allowed are its own business", async () => {
    const answer = await read(PAGE, "text/html", "json", 404);
    expect(answer.text).toBe(PAGE);
    expect(() => answer.json()).toThrow("the body is no JSON");
  });

  it("unfold a sitemap that is a gzip file, and stop at the same bound", async () => {
    const packed = gzipSync("<urlset/>");
    const answer = await read(packed, "application/gzip", "xml");
    expect(answer.text).toBe("<urlset/>");
    const bomb = gzipSync(Buffer.alloc(DEFAULT_LIMITS.bodyBytes + 1, " "));
    expect((await failure(read(bomb, "application/gzip", "xml"))).code).toBe("too_large");
  });
});

describe("walls", () => {
  const cloudflare =
    "<html><head><title>Just a moment...</title></head><script>window._cf_chl_opt={}</script>";
  const human = '<html><body>Please verify you are human<div class="h-captcha"></div></body></html>';
  const login = '<html><form><input name="p" type="password"></form></html>';
  const form = `${PAGE}<form><input name="email"><div class="g-recaptcha"></div><input type="password"></form>`;

  it.each([
    [cloudflare, "html", "captcha"],
    [human, "html", "captcha"],
    [human, "json", "captcha"],
    [login, "json", "login_wall"],
  ] as const)("%j where %s was due is %s", async (body, expected, code) => {
    expect((await failure(read(body, "text/html", expected))).code).toBe(code);
  });

  it("are not seen in a careers page with a form of its own", async () => {
    expect((await read(form, "text/html", "html")).text).toBe(form);
  });

  it.each([
    [403, cloudflare, "captcha"],
    [503, cloudflare, "captcha"],
    [401, login, "login_wall"],
    [403, "<html>Access denied</html>", "blocked"],
    [404, human, "not_found"],
  ])("with %i and %j are %s", async (status, body, code) => {
    const board = await site({
      "/jobs": (_, response) => response.writeHead(status, { "content-type": "text/html" }).end(body),
    });
    const fetcher = fetcherFor([board], { limits: { retries: 0 } });
    expect((await failure(get(fetcher, `${board.origin}/jobs`, { expect: "json" }))).code).toBe(code);
  });

  it("are looked for in little time on a page made to be slow", async () => {
    for (const piece of ["<!---->", "<input ", "<!--", "captcha "]) {
      const started = performance.now();
      await read(piece.repeat(20_000), "text/html", "html");
      expect(performance.now() - started).toBeLessThan(300);
    }
  });
});

describe("JSON", () => {
  it.each([
    ['{"jobs":[{"id":1},', "truncated"],
    ['{"title":"Solar engin', "truncated"],
    ['{"title":"a \\"', "truncated"],
    ["", "truncated"],
    ["  ", "truncated"],
    ['{"a":1}}', "wrong_type"],
    ["{'a':1}", "wrong_type"],
    ["Bad gateway", "wrong_type"],
  ])("%j is %s", async (body, code) => {
    expect((await failure(read(body, "application/json", "json"))).code).toBe(code);
  });

  it("may hold brackets and quotes in its strings", () => {
    expect(parseJson('{"a":"[[[{\\"\\\\","b":[[1]]}', "https://a.example", 3)).toEqual({
      a: '[[[{"\\',
      b: [[1]],
    });
    expect(() => parseJson("[[[[1]]]]", "https://a.example", 3)).toThrow("nested 4 levels deep");
  });
});

describe("charsets", () => {
  const latin = Buffer.from("<p>Zürich</p>", "latin1");

  it.each([
    ["a byte order mark", Buffer.from("\uFEFF<p>Zürich</p>"), "text/html; charset=iso-8859-1", "html"],
    ["UTF-16 by its mark", Buffer.from("\uFEFF<p>Zürich</p>", "utf16le"), "text/html", "html"],
    ["the header", latin, 'text/html; charset="ISO-8859-1"', "html"],
    [
      "the header, over the page",
      Buffer.from('<p>Zürich</p><meta charset="latin1">'),
      "text/html; charset=utf-8",
      "html",
    ],
    ["the page", Buffer.concat([Buffer.from('<meta charset="windows-1252">'), latin]), "text/html", "html"],
    [
      "the bytes, when a page calls its UTF-8 Latin-1",
      Buffer.from('<meta charset="ISO-8859-1"><p>Zürich</p>'),
      "text/html",
      "html",
    ],
    [
      "the XML declaration",
      Buffer.concat([Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>'), latin]),
      "application/xml",
      "xml",
    ],
    ["nothing, for bytes that are no UTF-8", latin, "text/html", "html"],
    ["a charset that nobody knows", Buffer.from("<p>Zürich</p>"), "text/html; charset=klingon", "html"],
    [
      "a header that JSON overrules",
      Buffer.from('"<p>Zürich</p>"'),
      "application/json; charset=latin1",
      "json",
    ],
  ] as const)("are told by %s", (_, body, type, expected) => {
    expect(decodeText(body, type, expected)).toContain("<p>Zürich</p>");
  });

  it("never fail on bytes that make no sense", () => {
    expect(decodeText(Buffer.from([0x61, 0xff, 0xfe, 0x62]), "text/html; charset=utf-8", "html")).toMatch(
      /^a.+b$/,
    );
  });
});

import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { careersPage } from "../../../crawlers/adapters/careers-page.js";
import { replayFetcher } from "../../../crawlers/http/replay.js";
import { looksLikePosting } from "../../../crawlers/pages/page-url.js";
import { readSitemaps } from "../../../crawlers/pages/sitemap.js";

const SITE = "https://www.tidal-foundry.example";

interface Answer {
  path: string;
  body?: string;
  bodyBase64?: string;
  status?: number;
  type?: string;
}

/** Reads the sitemaps of a site through the real HTTP layer; what is not recorded is a network failure. */
async function read(answers: Answer[]) {
  const responses = answers.map(({ path, type = "application/xml", status = 200, ...body }) => {
    const url = path.startsWith("http") ? path : `${SITE}${path}`;
    return { method: "GET", url, status, headers: { "content-type": type }, ...body };
  });
  const source = replayFetcher({ recordedAt: "2026-10-10T08:00:00Z", responses }, ".").forSource(careersPage);
  const { found, entries, problem } = await readSitemaps(new URL(SITE), looksLikePosting, {
    fetch: source.fetch,
    now: 0,
  });
  return {
    found,
    entries: entries.map(({ url, lastmod }) => [url.pathname, lastmod]),
    problem: problem?.code ?? null,
  };
}

const page = (path: string, lastmod?: string) =>
  `<url><loc>${SITE}${path}</loc>${lastmod === undefined ? "" : `<lastmod>${lastmod}</lastmod>`}</url>`;
const urlset = (...pages: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages.join("")}</urlset>`;
const index = (...files: string[]) =>
  `<sitemapindex>${files.map((file) => `<sitemap><loc>${SITE}${file}</loc></sitemap>`).join("")}</sitemapindex>`;

describe("a site's sitemap", () => {
  it("is where one is by default: pages of interest on this host, each once, with their last change", async () => {
    const body = urlset(
      page("/"),
      page("/jobs/welder", "2026-09-01"),
      page("/jobs/welder/"),
      page("/jobs/fitter?a=1&amp;b=2"),
      "<url><loc>https://other.example/jobs/spy</loc></url>",
      "<url><loc>javascript:alert(1)</loc></url>",
    );
    expect(await read([{ path: "/sitemap.xml", body }])).toEqual({
      found: true,
      entries: [
        ["/jobs/welder", "2026-09-01"],
        ["/jobs/fitter", null],
      ],
      problem: null,
    });
  });

  it("is where robots.txt says, in every spelling", async () => {
    const robots = `User-agent: *\nDisallow: /admin\n\nSITEMAP : ${SITE}/a.xml\n  sitemap:/b.xml\nSitemap: ftp://x/y\n`;
    const reading = await read([
      { path: "/robots.txt", body: robots, type: "text/plain" },
      { path: "/a.xml", body: urlset(page("/jobs/a")) },
      { path: "/b.xml", body: urlset(page("/jobs/b")) },
    ]);
    expect(reading).toEqual({
      found: true,
      entries: [
        ["/jobs/a", null],
        ["/jobs/b", null],
      ],
      problem: null,
    });
  });

  it("is unpacked, whatever its prefix, CDATA and order", async () => {
    const packed = gzipSync(
      `<sm:urlset xmlns:sm="x"><sm:url><sm:lastmod>2026-09-02</sm:lastmod><sm:loc><![CDATA[ ${SITE}/jobs/a ]]></sm:loc><image:image><image:loc>${SITE}/jobs/picture</image:loc></image:image></sm:url></sm:urlset>`,
    );
    const reading = await read([
      { path: "/sitemap.xml", body: index("/pages.xml.gz") },
      { path: "/pages.xml.gz", bodyBase64: packed.toString("base64"), type: "application/gzip" },
    ]);
    expect(reading).toEqual({ found: true, entries: [["/jobs/a", "2026-09-02"]], problem: null });
  });

  it("of many files is read for openings first, and no further once they are found", async () => {
    const reading = await read([
      { path: "/sitemap.xml", body: index("/post-sitemap.xml", "/job-sitemap1.xml", "/job-sitemap2.xml") },
      { path: "/job-sitemap1.xml", body: urlset(page("/jobs/a")) },
      { path: "/job-sitemap2.xml", body: urlset(page("/jobs/b")) },
    ]);
    expect(reading).toEqual({
      found: true,
      entries: [
        ["/jobs/a", null],
        ["/jobs/b", null],
      ],
      problem: null,
    });
  });

  it("is read on when a file that is called so holds none", async () => {
    const reading = await read([
      { path: "/sitemap.xml", body: index("/page-sitemap.xml", "/career-stories.xml") },
      { path: "/career-stories.xml", body: urlset(page("/stories/anna")) },
      { path: "/page-sitemap.xml", body: urlset(page("/careers/welder")) },
    ]);
    expect(reading).toEqual({ found: true, entries: [["/careers/welder", null]], problem: null });
  });

  it.each<[string, Answer]>([
    ["no such page", { path: "/sitemap.xml", status: 404 }],
    [
      "a page for people",
      { path: "/sitemap.xml", body: "<!doctype html><html><body>Hi</body></html>", type: "text/html" },
    ],
  ])("may not be there: %s", async (_name, answer) => {
    expect(await read([answer])).toEqual({ found: false, entries: [], problem: null });
  });

  it.each<[string, string, Answer]>([
    ["server_error", "failing", { path: "/b.xml", status: 503 }],
    ["not_found", "missing though named", { path: "/b.xml", status: 404 }],
    ["unexpected_shape", "something else", { path: "/b.xml", body: "<rss><channel/></rss>" }],
    ["truncated", "cut", { path: "/b.xml", body: urlset(page("/jobs/b")).slice(0, -12) }],
  ])("with a file that is %s (%s) is not whole, and the rest is kept", async (code, _name, answer) => {
    const reading = await read([
      { path: "/sitemap.xml", body: index("/b.xml", "/a.xml") },
      answer,
      { path: "/a.xml", body: urlset(page("/jobs/a")) },
    ]);
    expect(reading.problem).toBe(code);
    expect(reading.entries).toContainEqual(["/jobs/a", null]);
  });

  it("may hold thousands of escaped addresses", async () => {
    const body = urlset(...Array.from({ length: 2500 }, (_, id) => page(`/jobs/n?id=${id}&amp;a=1&amp;b=2`)));
    const reading = await read([{ path: "/sitemap.xml", body }]);
    expect([reading.problem, reading.entries.length]).toEqual([null, 2500]);
  });

  it("may hold nothing", async () => {
    expect(await read([{ path: "/sitemap.xml", body: '<urlset xmlns="x"/>' }])).toEqual({
      found: true,
      entries: [],
      problem: null,
    });
  });

  it("that leads in circles is left", async () => {
    const body = index("/sitemap.xml", "/sitemap.xml");
    expect(await read([{ path: "/sitemap.xml", body }])).toEqual({ found: true, entries: [], problem: null });
  });

  it("of more than 25 files or 3,000 openings is cut, and says so", async () => {
    const files = Array.from({ length: 30 }, (_, number) => `/part-${number}.xml`);
    const parts = files.map((path, number) => ({ path, body: urlset(page(`/jobs/n${number}`)) }));
    const many = await read([{ path: "/sitemap.xml", body: index(...files) }, ...parts]);
    expect([many.problem, many.entries.length]).toEqual(["too_large", 24]);
    const openings = Array.from({ length: 3001 }, (_, number) => page(`/jobs/n${number}`));
    const long = await read([{ path: "/sitemap.xml", body: urlset(...openings) }]);
    expect([long.problem, long.entries.length]).toEqual(["too_large", 3000]);
  });
});

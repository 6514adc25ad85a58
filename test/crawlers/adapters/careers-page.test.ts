import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { careersPage } from "../../../crawlers/adapters/careers-page.js";
import { CrawlError } from "../../../crawlers/errors.js";
import { readSource } from "../../../crawlers/read-source.js";
import type { ListedPosting, SourceReading } from "../../../crawlers/types.js";
import { replay } from "../../helpers/replay.js";
import { withJsonLd } from "../../helpers/stated-page.js";

const SITE = "https://www.tidal-foundry.example";
const CAREERS = `${SITE}/careers`;

interface Options {
  maxDetails?: number;
  wantsDetail?: (row: ListedPosting) => boolean;
}

/** Reads a careers page from pages by path; a number is a status. */
async function read(pages: Record<string, string | number>, options: Options = {}): Promise<SourceReading> {
  const answers = Object.entries(pages).map(([path, body]) => ({
    url: `${SITE}${path}`,
    ...(typeof body === "number" ? { status: body } : { body }),
  }));
  return readSource(careersPage, CAREERS, replay(answers), {
    now: 0,
    wantsDetail: () => true,
    maxDetails: 100,
    ...options,
  });
}

const summary = (reading: SourceReading) => ({
  titles: reading.listings.map(({ posting }) => posting.title),
  problem: reading.problem?.code ?? null,
});

const job = (title: string, more: object = {}) => ({
  "@context": "https://schema.org",
  "@type": "JobPosting",
  title,
  description: `<p>Text of ${title}</p>`,
  hiringOrganization: "Tidal Foundry",
  ...more,
});
const jobPage = (title: string, more: object = {}) => withJsonLd(job(title, more));
const links = (...paths: string[]) => paths.map((path) => `<a href="${path}">Words of ${path}</a>`).join("");
const sitemap = (...pages: [path: string, lastmod?: string][]) =>
  `<urlset>${pages
    .map(
      ([path, lastmod]) =>
        `<url><loc>${SITE}${path}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ""}</url>`,
    )
    .join("")}</urlset>`;
const itemList = (items: object[], more: object = {}) =>
  withJsonLd({
    "@type": "WebPage",
    mainEntity: {
      "@type": "ItemList",
      itemListElement: items.map((item, index) => ({ "@type": "ListItem", position: index + 1, item })),
      ...more,
    },
  });

describe("a page that states its openings", () => {
  it("gives them all, each under an id of its own", async () => {
    const reading = await read({
      "/careers": withJsonLd([
        job("Own id", { identifier: { value: "TF-1" }, url: "/jobs/1" }),
        job("Own address", { url: "/jobs/2?utm_source=x" }),
        job("Neither"),
        job("Address of the list", { url: CAREERS }),
        job("Address of the list too", { url: CAREERS }),
        job("Id of the employer", { identifier: "TF-0", url: "/jobs/3" }),
        job("Id of the employer too", { identifier: "TF-0", url: "/jobs/4" }),
      ]),
    });
    expect(reading).toMatchObject({ problem: null, boardName: "Tidal Foundry" });
    expect(reading.listings.map(({ posting }) => posting.externalId)).toEqual([
      "TF-1",
      `${SITE}/jobs/2`,
      expect.stringMatching(/^https:\/\/www\.tidal-foundry\.example\/careers#[0-9a-f]{16}$/),
      expect.stringMatching(/#/),
      expect.stringMatching(/#/),
      `${SITE}/jobs/3`,
      `${SITE}/jobs/4`,
    ]);
    expect(new Set(reading.listings.map(({ posting }) => posting.externalId)).size).toBe(7);
    expect(reading.listings.map(({ posting }) => posting.url)[2]).toBe(CAREERS);
  });

  it("once for each place is one posting with all places", async () => {
    const at = (addressLocality: string) =>
      job("Welder", { identifier: "7", jobLocation: { address: { addressLocality } } });
    const reading = await read({ "/careers": withJsonLd([at("Kirkwall"), at("Brest"), at("Brest")]) });
    expect(reading.listings).toHaveLength(1);
    expect(reading.listings[0]?.posting.locations).toEqual([{ city: "Kirkwall" }, { city: "Brest" }]);
  });

  it("and is the opening's own page lists it under the page's own address", async () => {
    const html = `<link rel="canonical" href="${SITE}/careers/welder">${jobPage("Welder")}${links("/careers/fitter")}`;
    const reading = await read({ "/careers": html });
    expect(reading.problem).toBeNull();
    expect(reading.listings[0]?.posting).toMatchObject({
      externalId: `${SITE}/careers/welder`,
      url: `${SITE}/careers/welder`,
      applyUrl: `${SITE}/careers/welder`,
    });
  });

  it("is not whole when it announces another number, or holds what cannot be understood", async () => {
    const items = [job("A"), job("B")];
    expect(summary(await read({ "/careers": itemList(items, { numberOfItems: 2 }) })).problem).toBeNull();
    expect(summary(await read({ "/careers": itemList(items, { numberOfItems: 12 }) }))).toEqual({
      titles: ["A", "B"],
      problem: "count_mismatch",
    });
    const broken = `${jobPage("A")}${withJsonLd('{"@type": "JobPosting", "title": "B" "}')}`;
    expect(summary(await read({ "/careers": broken }))).toEqual({
      titles: ["A"],
      problem: "unexpected_shape",
    });
  });

  it("goes on on further pages", async () => {
    const part = (title: string, next: string | null) =>
      jobPage(title, { url: `/jobs/${title}` }) +
      (next === null ? "" : `<a rel="next" href="${next}">More</a>`);
    const pages = { "/careers": part("a", "?page=2"), "/careers?page=2": part("b", "?page=3") };
    expect(summary(await read({ ...pages, "/careers?page=3": part("c", null) }))).toEqual({
      titles: ["a", "b", "c"],
      problem: null,
    });
    expect(summary(await read({ ...pages, "/careers?page=3": 503 }))).toEqual({
      titles: ["a", "b"],
      problem: "server_error",
    });
    expect(summary(await read({ ...pages, "/careers?page=3": part("b", "?page=4") }))).toEqual({
      titles: ["a", "b"],
      problem: "repeated_page",
    });
  });
});

describe("a page that only names its openings", () => {
  it("has them read from their pages: by the address given, else by the link of that name", async () => {
    const bare = (title: string, more: object = {}) => ({ "@type": "JobPosting", title, ...more });
    const html = `${itemList([
      bare("Rotor Welder", { url: "/jobs/welder", jobLocation: "Kirkwall" }),
      bare("Grid Modeller"),
      job("Whole one", { url: "/jobs/whole" }),
    ])}<a href="/about">About</a><a href="/roles/77">Grid modeller</a>`;
    const reading = await read({
      "/careers": html,
      "/jobs/welder": jobPage("Rotor Welder (m/f/d)", { datePosted: "2026-09-01" }),
      "/roles/77": jobPage("Grid Modeller", { identifier: "GM-77" }),
    });
    expect(summary(reading)).toEqual({
      titles: ["Whole one", "Rotor Welder (m/f/d)", "Grid Modeller"],
      problem: null,
    });
    const [, welder, modeller] = reading.listings;
    expect(welder).toMatchObject({
      detailed: true,
      posting: { externalId: `${SITE}/jobs/welder`, locations: [{ text: "Kirkwall" }] },
    });
    // The id stays the row's, so that the next reading of the list knows it again.
    expect(modeller?.posting.externalId).toBe(`${SITE}/roles/77`);
  });

  it("shows what it names when a page cannot be read", async () => {
    const html = itemList([{ "@type": "JobPosting", title: "Welder", url: "/jobs/welder" }]);
    for (const [answer, code] of [
      [404, "not_found"],
      ["<p>Filled</p>", "unexpected_shape"],
      [withJsonLd('{"@type": "JobPosting", "title": "B" "}'), "unexpected_shape"],
    ] as const) {
      const reading = await read({ "/careers": html, "/jobs/welder": answer });
      expect(summary(reading)).toEqual({ titles: ["Welder"], problem: null });
      expect(reading).toMatchObject({ detailsMissing: 1, detailCode: code });
    }
  });

  it("is not whole when a name leads nowhere, and no list when all do", async () => {
    const bare = (title: string, more: object = {}) => ({ "@type": "JobPosting", title, ...more });
    const some = itemList([bare("Welder", { url: "/jobs/welder" }), bare("Ghost")]);
    expect(summary(await read({ "/careers": some, "/jobs/welder": jobPage("Welder") }))).toEqual({
      titles: ["Welder"],
      problem: "count_mismatch",
    });
    await expect(read({ "/careers": itemList([bare("Ghost")]) })).rejects.toMatchObject({
      code: "unexpected_shape",
    });
  });
});

describe("a page that links to its openings", () => {
  const careers = links(
    "/about",
    "/careers/welder",
    "/careers/benefits",
    "/careers/our-way",
    "https://other.example/jobs/x",
  );
  const pages = {
    "/careers": careers,
    "/careers/welder": jobPage("Rotor Welder", { identifier: "1" }),
    "/careers/our-way": "<h1>Our way</h1>",
    "/sitemap.xml": 404,
  };

  it("has those of them that hold a JobPosting, and never the others", async () => {
    const reading = await read(pages);
    expect(summary(reading)).toEqual({ titles: ["Rotor Welder"], problem: "truncated" });
    expect(reading).toMatchObject({ detailsMissing: 0, boardName: "Tidal Foundry" });
    expect(reading.listings[0]?.posting).toMatchObject({
      externalId: `${SITE}/careers/welder`,
      url: `${SITE}/careers/welder`,
    });
  });

  it("is whole when the sitemap tells them too, with those that it adds", async () => {
    const reading = await read({
      ...pages,
      "/sitemap.xml": sitemap(["/careers/welder/"], ["/careers/fitter", "2026-09-01"], ["/blog/x"]),
      "/careers/fitter": jobPage("Fitter"),
    });
    expect(summary(reading)).toEqual({ titles: ["Rotor Welder", "Fitter"], problem: null });
  });

  it("is not whole when its sitemap fails", async () => {
    expect(summary(await read({ ...pages, "/sitemap.xml": 503 }))).toEqual({
      titles: ["Rotor Welder"],
      problem: "server_error",
    });
  });

  it("shows nothing for a link whose page was not read yet", async () => {
    const html = links("/careers/a1", "/careers/b1", "/careers/c1");
    const all = {
      "/careers": html,
      "/careers/a1": jobPage("A"),
      "/careers/b1": jobPage("B"),
      "/careers/c1": jobPage("C"),
    };
    const reading = await read(all, { maxDetails: 1 });
    expect(reading.detailsMissing).toBe(1);
    expect(reading.listings.map(({ detailed, lead }) => ({ detailed, lead }))).toEqual([
      { detailed: true, lead: undefined },
      { detailed: true, lead: true },
      { detailed: false, lead: true },
    ]);
  });

  it("asks again for a page when its last change in the sitemap is another", async () => {
    const keys = async (lastmod: string) => {
      const rows: ListedPosting[] = [];
      const wantsDetail = (row: ListedPosting) => rows.push(row) < 0;
      await read(
        {
          "/careers": "<p>See our openings</p>",
          "/sitemap.xml": sitemap(["/jobs/a"], ["/jobs/b", lastmod], ["/jobs/c"]),
          "/jobs/a": jobPage("A"),
        },
        { wantsDetail },
      );
      return rows.map((row) => row.detailKey);
    };
    const [first, second] = [await keys("2026-09-01"), await keys("2026-09-02")];
    expect(first[0]).not.toBe(second[0]);
    expect(first[1]).toBe(second[1]);
    expect(first).toHaveLength(2);
  });

  it("is whole when an ItemList tells the addresses, and asks for no sitemap then", async () => {
    const elements = [`${SITE}/jobs/a`, `${SITE}/jobs/b`].map((url) => ({ "@type": "ListItem", url }));
    const html = withJsonLd({ "@type": "ItemList", itemListElement: elements });
    const reading = await read({
      "/careers": html,
      "/jobs/a": jobPage("A"),
      "/jobs/b": jobPage("B"),
      "/sitemap.xml": 503,
    });
    expect(summary(reading)).toEqual({ titles: ["A", "B"], problem: null });
  });

  it("takes the posting that the link is about from a page that names several", async () => {
    const several = (title: string) =>
      withJsonLd([job(title, { url: "/careers/welder" }), job("Similar", { url: "/careers/similar" })]);
    const reading = await read({
      "/careers": links("/careers/welder"),
      "/careers/welder": several("Welder"),
    });
    expect(summary(reading).titles).toEqual(["Welder"]);
  });

  it("tries five of its pages, spread over all, before it gives up", async () => {
    const paths = Array.from({ length: 21 }, (_, number) => `/careers/page-about-${number}x`);
    const last = paths.at(-1) ?? "";
    const reading = await read({ "/careers": links(...paths), [last]: jobPage("Last") }, { maxDetails: 0 });
    expect(reading.listings.find(({ detailed }) => detailed)?.posting.title).toBe("Last");
    await expect(
      read({ "/careers": links(...paths), [paths[1] ?? ""]: jobPage("Missed") }),
    ).rejects.toMatchObject({
      code: "unexpected_shape",
    });
  });
});

describe("a page without any opening", () => {
  it("is empty when it says so", async () => {
    const nothing = { titles: [], problem: null };
    expect(summary(await read({ "/careers": "<p>Derzeit keine offenen Stellen.</p>" }))).toEqual(nothing);
    expect(summary(await read({ "/careers": itemList([]) }))).toEqual(nothing);
    const beside = `${links("/careers/our-way")}${itemList([])}`;
    expect(summary(await read({ "/careers": beside, "/careers/our-way": "<p>Way</p>" }))).toEqual(nothing);
  });

  it.each<[string, Record<string, string | number>, string]>([
    ["that says nothing", { "/careers": "<p>We build turbines.</p>" }, "empty_unproven"],
    ["of nothing at all", { "/careers": "" }, "empty_unproven"],
    [
      "whose words stand against links to openings",
      { "/careers": `<p>No open positions</p>${links("/jobs/a")}` },
      "unexpected_shape",
    ],
    [
      "whose links hold none",
      { "/careers": links("/jobs/a"), "/jobs/a": "<p>Prose</p>" },
      "unexpected_shape",
    ],
    ["whose data is broken", { "/careers": withJsonLd('{"@type": "JobPosting" "}') }, "unexpected_shape"],
    ["whose sitemap turns us away", { "/careers": "<p>Hi</p>", "/sitemap.xml": 403 }, "blocked"],
    ["whose pages are down", { "/careers": links("/jobs/a", "/jobs/b"), "/jobs/a": 503 }, "server_error"],
    ["that is gone", { "/careers": 410 }, "gone"],
  ])("%s is an error, not an empty list", async (_name, pages, code) => {
    await expect(read(pages)).rejects.toMatchObject({ name: "CrawlError", code });
  });
});

describe("whatever a page holds", () => {
  it("gives listings or a CrawlError, and never anything else", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<script type="application/ld+json">',
        "</script>",
        JSON.stringify(job("A")),
        '{"@type": "JobPosting", "title": "B",',
        '"@graph": [{"@id": "#a"}, {"@id": "#a", "item": {"@id": "#a"}}]',
        '<div itemscope itemtype="http://schema.org/JobPosting" itemref="x" id="x">',
        '<i itemprop="title description jobLocation" itemscope>',
        '<a href="/jobs/a" rel="next">',
        '<base href="http://[">',
        "<!--",
        "&quot;",
      ),
      fc.string(),
      fc.json(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const outcome = await read({ "/careers": pieces.join("") }).catch((error: unknown) => error);
        expect(outcome instanceof CrawlError || Array.isArray((outcome as SourceReading).listings)).toBe(
          true,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("matches any page on the web, without what is not the page", () => {
    const match = (address: string) => careersPage.match(new URL(address));
    expect(match("https://example.com/jobs?id=1&utm_campaign=x#apply")).toBe("https://example.com/jobs?id=1");
    expect(match("ftp://example.com/jobs")).toBeNull();
    expect(match("https://me:secret@example.com/jobs")).toBeNull();
  });
});

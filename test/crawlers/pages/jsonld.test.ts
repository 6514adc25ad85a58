import { describe, expect, it } from "vitest";
import { readMarkup, withJsonLd } from "../../helpers/stated-page.js";

const POSTING = {
  "@context": "https://schema.org",
  "@type": "JobPosting",
  title: "Rotor Welder",
  description: "<p>You weld.</p>",
  datePosted: "2026-09-01",
};

/** Titles of the postings that tell all, titles of those that only point somewhere. */
function titles(html: string): { whole: string[]; hints: string[] } {
  const page = readMarkup(html);
  return {
    whole: page.whole.map(({ posting }) => posting.title),
    hints: page.hints.map(({ posting }) => posting.title),
  };
}

const ONE = { whole: ["Rotor Welder"], hints: [] };

describe("a JobPosting is found", () => {
  it.each<[string, unknown]>([
    ["alone", POSTING],
    [
      "in a list with other things",
      [{ "@type": "Organization", name: "Tidal" }, { "@type": "WebSite" }, POSTING],
    ],
    ["in a graph", { "@context": "https://schema.org", "@graph": [{ "@type": "WebPage" }, POSTING] }],
    ["under its page", { "@type": "WebPage", mainEntity: POSTING }],
    [
      "deep in a page",
      { "@type": "WebPage", hasPart: [{ "@type": "Thing", about: { subjectOf: [[POSTING]] } }] },
    ],
    ["of several types", { ...POSTING, "@type": ["Thing", "JobPosting"] }],
    ["with its type written out", { ...POSTING, "@type": "http://schema.org/JobPosting" }],
    ["with a prefixed type", { ...POSTING, "@type": "schema:JobPosting" }],
    [
      "with names in other cases",
      {
        "@TYPE": "jobposting",
        TITLE: "Rotor Welder",
        Description: "<p>You weld.</p>",
        dateposted: "2026-09-01",
      },
    ],
    [
      "with prefixed names",
      {
        "@type": "schema:JobPosting",
        "schema:title": "Rotor Welder",
        "https://schema.org/description": "You weld.",
      },
    ],
    ["with values in boxes", { ...POSTING, title: { "@value": "Rotor Welder", "@language": "en" } }],
  ])("%s", (_name, data) => {
    expect(titles(withJsonLd(data))).toEqual(ONE);
  });

  it.each([
    ["blanks around =", '<script type = "application/ld+json" >'],
    ["single quotes", "<script type='application/ld+json'>"],
    ["capitals", '<SCRIPT TYPE="Application/LD+JSON">'],
    ["a charset", '<script type="application/ld+json; charset=utf-8">'],
    ["other attributes", '<script data-next-head="" class="yoast" type="application/ld+json" id="x">'],
    ["an escaped plus", '<script type="application/ld&#x2B;json">'],
    ["no quotes", "<script type=application/ld+json>"],
  ])("in a script tag with %s", (_name, tag) => {
    expect(titles(withJsonLd(POSTING, tag))).toEqual(ONE);
  });

  it("in a block that is escaped as a whole", () => {
    const escaped = JSON.stringify(POSTING).replaceAll('"', "&quot;").replaceAll("<", "&lt;");
    expect(titles(withJsonLd(escaped))).toEqual(ONE);
    const numeric = JSON.stringify([POSTING]).replaceAll('"', "&#34;");
    expect(titles(withJsonLd(numeric))).toEqual(ONE);
  });

  it("beside empty, broken and foreign blocks", () => {
    const blocks = ["", "  \n", "{{ jobJson }}", '{"@type": "Person", "name": ', JSON.stringify(POSTING)];
    const html = blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join("");
    expect(titles(html)).toEqual(ONE);
    expect(readMarkup(html).unreadable).toBe(0);
  });

  it("and one that is broken beyond repair is counted", () => {
    const html = `${withJsonLd('{"@type": "JobPosting", "title": "x" "}')}${withJsonLd(POSTING)}`;
    expect(readMarkup(html).unreadable).toBe(1);
    expect(titles(html)).toEqual(ONE);
  });

  it("and one without a title is counted", () => {
    const page = readMarkup(withJsonLd({ ...POSTING, title: " " }));
    expect([page.whole.length, page.hints.length, page.unreadable]).toEqual([0, 0, 1]);
  });

  it("once, when it is told in the graph and referred to in a list", () => {
    const job = { ...POSTING, "@id": "#job" };
    const list = { "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: { "@id": "#job" } }] };
    expect(titles(withJsonLd({ "@graph": [job, list] }))).toEqual(ONE);
    expect(titles(withJsonLd({ "@graph": [list, job] }))).toEqual(ONE);
  });

  it("with what it refers to, even in another block", () => {
    const html =
      withJsonLd({ ...POSTING, hiringOrganization: { "@id": "#org" }, jobLocation: { "@id": "#works" } }) +
      withJsonLd({ "@graph": [{ "@type": "Organization", "@id": "#org", name: "Tidal Foundry" }] }) +
      withJsonLd({ "@type": "Place", "@id": "#works", address: { "@id": "#address" } }) +
      withJsonLd({ "@type": "PostalAddress", "@id": "#address", addressLocality: "Kirkwall" });
    const [only] = readMarkup(html).whole;
    expect(only?.posting).toMatchObject({ companyName: "Tidal Foundry", locations: [{ city: "Kirkwall" }] });
  });

  it("though its references go in circles or nowhere", () => {
    const graph = [
      { ...POSTING, hiringOrganization: { "@id": "#org" }, jobLocation: { "@id": "#nowhere" } },
      {
        "@id": "#org",
        name: "Tidal",
        parent: { "@id": "#group" },
        also: [{ "@id": "#org" }, { "@id": "#org" }],
      },
      { "@id": "#group", name: "Group", child: { "@id": "#org" } },
    ];
    const [only] = readMarkup(withJsonLd({ "@graph": graph })).whole;
    expect(only?.posting).toMatchObject({ companyName: "Tidal", locations: [] });
  });

  it("unless it lies deeper than any page nests its data", () => {
    const deep = (levels: number) =>
      `${'{"about":'.repeat(levels)}${JSON.stringify(POSTING)}${"}".repeat(levels)}`;
    expect(titles(withJsonLd(deep(40)))).toEqual(ONE);
    expect(titles(withJsonLd(deep(50_000)))).toEqual({ whole: [], hints: [] });
  });
});

describe("a list", () => {
  const item = (title: string, more: object) => ({
    "@type": "ListItem",
    item: { "@type": "JobPosting", title, ...more },
  });
  const list = (...elements: unknown[]) => ({
    "@type": "WebPage",
    mainEntity: { "@type": "ItemList", numberOfItems: elements.length, itemListElement: elements },
  });

  it("of bare titles gives hints, of whole postings gives postings", () => {
    const html = withJsonLd(list(item("Hint", {}), item("Whole", { description: "Text" })));
    expect(titles(html)).toEqual({ whole: ["Whole"], hints: ["Hint"] });
    expect(readMarkup(html).announced).toBe(2);
  });

  it("gives hints the address that stands on item or element", () => {
    const html = withJsonLd(
      list(
        item("A", { url: "/jobs/a" }),
        { ...item("B", {}), url: "/jobs/b#apply" },
        item("C", { "@id": "/jobs/c" }),
      ),
    );
    expect(readMarkup(html).hints.map(({ posting }) => posting.url)).toEqual([
      "https://careers.example.com/jobs/a",
      "https://careers.example.com/jobs/b",
      "https://careers.example.com/jobs/c",
    ]);
  });

  it("of addresses alone gives those of openings", () => {
    const elements = [
      { "@type": "ListItem", position: 1, url: "https://careers.example.com/jobs/a" },
      "https://careers.example.com/jobs/b",
      { "@type": "ListItem", item: { "@id": "https://careers.example.com/jobs/c" } },
      { "@type": "ListItem", url: "https://careers.example.com/about" },
    ];
    const page = readMarkup(withJsonLd(list(...elements)));
    expect(page.listUrls.map((url) => url.pathname)).toEqual(["/jobs/a", "/jobs/b", "/jobs/c"]);
  });

  it("of breadcrumbs is none, and one of articles announces no openings", () => {
    const crumb = { "@type": "ListItem", position: 1, item: "https://careers.example.com/jobs/a" };
    const html =
      withJsonLd({ "@type": "BreadcrumbList", itemListElement: [crumb] }) +
      withJsonLd({ "@type": "ItemList", numberOfItems: 9, itemListElement: [{ url: "/news/x" }] }) +
      withJsonLd(list(item("A", { description: "Text" })));
    const page = readMarkup(html);
    expect([page.listUrls, page.announced]).toEqual([[], 1]);
  });

  it("without items says that there is none; one that announces some does not", () => {
    const empty = (more: object) =>
      readMarkup(withJsonLd({ "@type": "ItemList", itemListElement: [], ...more })).empty.list;
    expect([empty({}), empty({ numberOfItems: 0 }), empty({ numberOfItems: 4 })]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

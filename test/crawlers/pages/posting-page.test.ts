import { describe, expect, it } from "vitest";
import { saysNoOpenings } from "../../../crawlers/pages/empty-board.js";
import { cleanUrl, looksLikePosting } from "../../../crawlers/pages/page-url.js";
import { readMarkup } from "../../helpers/stated-page.js";

describe("words that there are no openings", () => {
  it.each([
    "There are currently no open positions.",
    "We have no vacancies at the moment",
    "Sorry, no current job openings!",
    "We are not currently hiring.",
    "No jobs available",
    "Derzeit haben wir keine offenen Stellen.",
    "Aktuell sind keine Stellenangebote ausgeschrieben",
    "Keine Vakanzen",
    "Il n’y a actuellement aucune offre d’emploi",
    "Pas d'offres pour le moment",
    "Nous n'avons pas de postes à pourvoir",
    "En este momento no hay vacantes",
    "No tenemos ofertas de empleo abiertas",
    "Actualmente no hay nuevas ofertas",
  ])("%s", (text) => {
    expect(saysNoOpenings(text)).toBe(true);
  });

  it.each([
    "No recruiters, please: our open positions are for people.",
    "No phone calls about jobs",
    "No experience necessary for these positions",
    "There is no better job",
    "We hire, and not only engineers",
    "Keine Angst vor neuen Stellen",
    "Kein Problem: Jobs für alle",
    "No hay mejor lugar para trabajar",
    "Aucun diplôme requis pour ces postes",
    "Casino vacancies", // "no" inside a word
    "",
  ])("are not: %s", (text) => {
    expect(saysNoOpenings(text)).toBe(false);
  });

  it("count only where people see them", () => {
    const words = "There are no open positions.";
    const says = (html: string) => readMarkup(html).empty.words;
    expect(says(`<main><p>${words}</p></main>`)).toBe(true);
    expect(says("<div>There are no</div><div>open positions.</div>")).toBe(true);
    for (const hidden of [
      `<script>const t = "${words}";</script>`,
      `<template><p>${words}</p></template>`,
      `<div hidden>${words}</div>`,
      `<div style="display: none">${words}</div>`,
      `<head><title>${words}</title></head>`,
    ]) {
      expect(says(hidden), hidden).toBe(false);
    }
  });
});

describe("an address", () => {
  it.each([
    "https://example.com/careers/rotor-welder",
    "https://example.com/en/jobs/1234",
    "https://example.com/company/careers/open-positions/rotor-welder/",
    "https://example.de/stellenangebote/elektriker-de-j12.html",
    "https://example.de/karriere/stellen/schweisser-m-w-d",
    "https://example.fr/offres-d-emploi/soudeur",
    "https://example.es/empleo/soldador",
    "https://example.com/hiring/drone-technician",
    "https://jobs.example.com/offer/rotor-welder/00df0928",
    "https://careers.example.com/o/rotor-welder",
    "https://example.com/tidal-careers/rotor-welder",
  ])("looks like that of an opening: %s", (address) => {
    expect(looksLikePosting(new URL(address))).toBe(true);
  });

  it.each([
    "https://example.com/",
    "https://example.com/careers",
    "https://example.com/careers/",
    "https://example.com/careers/open-positions",
    "https://example.com/careers/benefits",
    "https://example.com/careers/life-at-tidal",
    "https://example.com/jobs/page/2",
    "https://example.com/jobs/category/welding",
    "https://example.com/jobs/1234/apply",
    "https://example.com/jobs/rotor-welder.pdf",
    "https://example.com/blog/how-we-weld-rotors",
    "https://jobs.example.com/privacy",
    "https://jobs.example.com/team",
  ])("does not: %s", (address) => {
    expect(looksLikePosting(new URL(address))).toBe(false);
  });

  it("below the careers page itself looks like it, whatever that is called", () => {
    const page = new URL("https://example.com/about/working-here/");
    const looks = (path: string, from?: URL) => looksLikePosting(new URL(path, page), from);
    expect(looks("/about/working-here/welder", page)).toBe(true);
    expect(looks("/about/working-here/benefits", page)).toBe(false);
    expect(looks("/about/history-of-tides", page)).toBe(false);
    expect(looks("/about/working-here/welder")).toBe(false);
    expect(looks("/products/turbine", new URL("https://example.com/"))).toBe(false);
  });

  it("is cleaned of what is not the page", () => {
    const base = new URL("https://example.com/careers/");
    const clean = (href: string) => cleanUrl(href, base)?.href ?? null;
    expect(clean("job/1?utm_source=a&gclid=b&id=7&feedId=null#apply")).toBe(
      "https://example.com/careers/job/1?id=7",
    );
    expect(clean(" //cdn.example.org/x ")).toBe("https://cdn.example.org/x");
    expect(
      ["mailto:a@example.com", "javascript:void(0)", "", "http://", "https://me:pw@example.com/"].map(clean),
    ).toEqual(Array.from({ length: 5 }, () => null));
  });
});

describe("a page", () => {
  it("starts its links from its base, and gives each once with the words it has", () => {
    const page = readMarkup(`<base href="https://www.example.com/en/">
      <a href="jobs/a"><img></a><a href="jobs/a?utm_source=x"> Rotor
      Welder </a><a href="mailto:x@example.com">Mail</a><a href="#top">Up</a><a>Read more</a>`);
    expect(page.links.map(({ url, text }) => [url.href, text])).toEqual([
      ["https://www.example.com/en/jobs/a", "Rotor Welder"],
      ["https://www.example.com/en/", "Up"],
    ]);
  });

  it("knows its own address, unless the template is mistaken", () => {
    const own = (href: string) =>
      readMarkup(`<link rel="canonical" href="${href}">`, "https://www.example.com/jobs/1?utm_source=x").url
        .href;
    expect(own("https://example.com/jobs/1")).toBe("https://example.com/jobs/1");
    expect(own("/en/jobs/1")).toBe("https://www.example.com/en/jobs/1");
    expect(own("https://staging.example.net/jobs/1")).toBe("https://www.example.com/jobs/1");
    expect(own("https://www.example.com/")).toBe("https://www.example.com/jobs/1");
    expect(own("")).toBe("https://www.example.com/jobs/1");
  });

  it("leads to the next", () => {
    const next = (html: string) => readMarkup(html).next?.href ?? null;
    expect(next('<link rel="next" href="?page=2">')).toBe(
      "https://careers.example.com/jobs/rotor-welder?page=2",
    );
    expect(next('<a class="x" rel="nofollow next" href="/jobs?page=3">›</a>')).toBe(
      "https://careers.example.com/jobs?page=3",
    );
    expect(next('<a href="/next">Next</a>')).toBeNull();
  });

  it.each(["<div>", "<b>", '<div itemscope itemprop="x">', "<svg><g>"])(
    "of endless %s is refused soon",
    (tag) => {
      expect(() => readMarkup(tag.repeat(200_000))).toThrow(/nested more than/);
    },
  );

  it("of many elements side by side is not", () => {
    const rows = "<tr><td>1<br><img src=x><p>One<li>Two".repeat(20_000);
    expect(readMarkup(`<table>${rows}</table>${"<svg><path d=''/></svg>".repeat(5000)}`).links).toEqual([]);
  });
});

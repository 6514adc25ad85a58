import { describe, expect, it } from "vitest";
import { readMarkup, withJsonLd } from "../../helpers/stated-page.js";

const SCOPE = 'itemscope itemtype="https://schema.org/JobPosting"';

function only(html: string) {
  const page = readMarkup(html);
  expect([page.whole.length, page.hints.length]).toEqual([1, 0]);
  return page.whole[0]!;
}

describe("a JobPosting in microdata", () => {
  it("is read with every way to give a value", () => {
    const { posting, identifier } = only(`
      <article ${SCOPE}>
        <h1 itemprop="title">Rotor <b>Welder</b></h1>
        <a itemprop="url" href="/jobs/17?utm_medium=x">Read</a>
        <time itemprop="datePosted" datetime="2026-09-14">two weeks ago</time>
        <time itemprop="validThrough">2026-11-30</time>
        <meta itemprop="identifier" content="TF-17">
        <data itemprop="employmentType" value="PART_TIME">half days</data>
        <span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
          <img itemprop="logo" src="logo.png"><span itemprop="name">Tidal Foundry</span>
        </span>
        <div itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">
          <div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
            <span itemprop="addressLocality">Kirkwall</span><meta itemprop="addressCountry" content="GB">
          </div>
        </div>
        <div itemprop="baseSalary" itemscope itemtype="https://schema.org/MonetaryAmount">
          <meta itemprop="currency" content="GBP">
          <span itemprop="value" itemscope><meta itemprop="minValue" content="21"><meta itemprop="unitText" content="HOUR"></span>
        </div>
        <div itemprop="description responsibilities"><p>You <em>weld</em>.</p></div>
      </article>`);
    expect(identifier).toBe("TF-17");
    expect(posting).toMatchObject({
      title: "Rotor Welder",
      url: "https://careers.example.com/jobs/17",
      companyName: "Tidal Foundry",
      employmentType: "PART_TIME",
      locations: [{ city: "Kirkwall", country: "GB" }],
      salary: { min: 21, currency: "GBP", period: "HOUR" },
      descriptionHtml: "<p>You <em>weld</em>.</p>",
      postedAt: Date.UTC(2026, 8, 14),
      validThrough: Date.UTC(2026, 10, 30),
    });
  });

  it("does not take the properties of items within for its own", () => {
    const { posting } = only(`<div ${SCOPE}><div itemprop="description">Text</div>
      <div itemprop="author" itemscope><span itemprop="title">Manager</span></div>
      <span itemprop="title">Welder</span></div>`);
    expect(posting.title).toBe("Welder");
  });

  it("takes in what it refers to by itemref, once around", () => {
    const { posting } =
      only(`<div ${SCOPE} itemref="more self gone" id="self"><i itemprop="title">Welder</i></div>
      <div id="more"><div itemprop="description">Text</div>
      <b itemprop="hiringOrganization" itemscope itemref="self"><i itemprop="name">Tidal</i></b></div>`);
    expect(posting).toMatchObject({ title: "Welder", companyName: "Tidal", descriptionHtml: "<p>Text</p>" });
  });

  it("shows its place to people when its data leaves it out", () => {
    const { posting } = only(`<div ${SCOPE}><i itemprop="title">Welder</i><p itemprop="description">Text</p>
      <span itemprop="jobLocation" itemscope><span itemprop="address" itemscope><meta itemprop="streetAddress" content=""></span></span>
      <p class="jobLocation"><span class="jobGeoLocation"> Gdynia, PL </span></p></div>`);
    expect(posting.locations).toEqual([{ text: "Gdynia, PL" }]);
  });

  it("counts less than the same in JSON-LD", () => {
    const html = withJsonLd({ "@type": "JobPosting", title: "From JSON-LD", description: "Text" });
    const { posting } = only(`${html}<div ${SCOPE}><i itemprop="title">From microdata</i></div>`);
    expect(posting.title).toBe("From JSON-LD");
  });

  it("may stand in a list of several", () => {
    const item = (title: string) =>
      `<li itemprop="itemListElement" ${SCOPE}><a itemprop="url" href="/jobs/${title}"><i itemprop="title">${title}</i></a></li>`;
    const page = readMarkup(
      `<ul itemscope itemtype="http://schema.org/ItemList">${item("a")}${item("b")}</ul>`,
    );
    expect(page.hints.map(({ posting }) => posting.url)).toEqual([
      "https://careers.example.com/jobs/a",
      "https://careers.example.com/jobs/b",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { postingWith, readMarkup, withJsonLd } from "../../helpers/stated-page.js";

const place = (address: unknown, more: object = {}) => ({ "@type": "Place", address, ...more });
const postal = (parts: object) => ({ "@type": "PostalAddress", ...parts });

describe("the employer", () => {
  it.each([
    ["Tidal Foundry", "Tidal Foundry"],
    [{ "@type": "Organization", name: "Wind &amp; Sons" }, "Wind & Sons"],
    [{ "@type": "Organization", legalName: "Tidal Foundry Ltd" }, "Tidal Foundry Ltd"],
    [[{ name: ["Tidal Foundry", "TF"] }], "Tidal Foundry"],
    [{ "@type": "Organization", logo: "x.png" }, null],
    ["", null],
  ])("%j", (hiringOrganization, companyName) => {
    expect(postingWith({ hiringOrganization }).companyName).toBe(companyName);
  });

  it("has departments", () => {
    expect(postingWith({ employmentUnit: { name: "Rotor Works" } }).department).toBe("Rotor Works");
    const hiringOrganization = { name: "Tidal", department: { "@type": "Organization", name: "Blades" } };
    expect(postingWith({ hiringOrganization }).department).toBe("Blades");
  });
});

describe("places", () => {
  it.each<[string, unknown, unknown[]]>([
    ["a text", "Kirkwall, Orkney", [{ text: "Kirkwall, Orkney" }]],
    ["an address as text", place("Plano"), [{ text: "Plano" }]],
    [
      "parts, a number for a postal code",
      place(
        postal({
          addressLocality: " Eschach ",
          addressRegion: "Ostalb",
          postalCode: 73569,
          addressCountry: "DE",
        }),
      ),
      [{ city: "Eschach", region: "Ostalb", country: "DE" }],
    ],
    [
      "a country as node with a list of names",
      place(
        postal({
          addressLocality: "Reno",
          addressCountry: { "@type": "Country", name: ["United States", "US"] },
        }),
      ),
      [{ city: "Reno", country: "United States" }],
    ],
    [
      "a country as node with a code only",
      place(postal({ addressCountry: { "@type": "Country", identifier: "PT" } })),
      [{ country: "PT" }],
    ],
    [
      "a region as node, and a comma left over",
      place(
        postal({
          addressLocality: "Pune,",
          addressRegion: { name: "Maharashtra, " },
          addressCountry: "India",
        }),
      ),
      [{ city: "Pune", region: "Maharashtra", country: "India" }],
    ],
    [
      "placeholders",
      place(
        postal({
          streetAddress: "UNAVAILABLE",
          addressLocality: "Austin",
          addressRegion: "n/a",
          addressCountry: "null",
        }),
      ),
      [{ city: "Austin" }],
    ],
    [
      "a street that is the whole address",
      place(postal({ streetAddress: "Gdynia, PL, 81-001" })),
      [{ text: "Gdynia, PL, 81-001" }],
    ],
    [
      "several places",
      [
        place(postal({ addressLocality: "Oslo" })),
        place(postal({ addressLocality: "Bergen" })),
        place(postal({ addressLocality: "Oslo" })),
      ],
      [{ city: "Oslo" }, { city: "Bergen" }],
    ],
    [
      "several addresses in one place",
      place([postal({ addressLocality: "Oslo" }), postal({ addressLocality: "Bergen" })]),
      [{ city: "Oslo" }, { city: "Bergen" }],
    ],
    [
      "several towns in one address",
      place(postal({ addressLocality: ["Oslo", "Bergen"], addressCountry: "NO" })),
      [
        { city: "Oslo", country: "NO" },
        { city: "Bergen", country: "NO" },
      ],
    ],
    [
      "an address where the place should be",
      postal({ addressLocality: "Brest", addressCountry: "FR" }),
      [{ city: "Brest", country: "FR" }],
    ],
    ["a name alone", place(undefined, { name: "Harbour Lab" }), [{ text: "Harbour Lab" }]],
    ["the employer's name is none", place(postal({}), { name: "TIDAL FOUNDRY" }), []],
    [
      "a name beside an address",
      place(postal({ addressLocality: "Brest" }), { name: "Headquarters" }),
      [{ city: "Brest" }],
    ],
    [
      "one address copied under different names",
      [
        place(postal({ addressLocality: "Menlo Park" }), { name: "Austin, TX" }),
        place(postal({ addressLocality: "Menlo Park" }), { name: "Remote, US" }),
      ],
      [{ text: "Austin, TX" }, { text: "Remote, US" }],
    ],
    [
      "a position",
      place(postal({ addressLocality: "Brest" }), { geo: { latitude: "48.39", longitude: -4.49 } }),
      [{ city: "Brest", lat: 48.39, lon: -4.49 }],
    ],
    [
      "positions that are none",
      [
        place(postal({ addressLocality: "Brest" }), { geo: { latitude: 0, longitude: 0 } }),
        place(postal({ addressLocality: "Lyon" }), { geo: { latitude: 148, longitude: "east" } }),
      ],
      [{ city: "Brest" }, { city: "Lyon" }],
    ],
    ["nothing", place(postal({ addressLocality: null, addressRegion: "" })), []],
  ])("%s", (_name, jobLocation, locations) => {
    expect(postingWith({ jobLocation, hiringOrganization: "Tidal Foundry" }).locations).toEqual(locations);
  });
});

describe("remote work", () => {
  it.each([
    ["TELECOMMUTE", "remote"],
    [["telecommute"], "remote"],
    ["Fully remote", "remote"],
    ["Hybrid", "hybrid"],
    ["ON_SITE", "onsite"],
    [["TELECOMMUTE", "ONSITE"], null],
    ["Occasionally from home", null],
    [undefined, null],
  ])("%j", (jobLocationType, workplace) => {
    expect(postingWith({ jobLocationType }).workplace).toBe(workplace);
  });

  it.each<[unknown, string[]]>([
    [{ "@type": "Country", name: "Portugal" }, ["Portugal"]],
    [
      ["DE", { name: ["Austria", "Switzerland"] }, "DE"],
      ["DE", "Austria", "Switzerland"],
    ],
    [{ "@type": "AdministrativeArea", address: { addressCountry: "IE" } }, ["IE"]],
    [null, []],
  ])("from %j", (applicantLocationRequirements, remoteFrom) => {
    expect(postingWith({ applicantLocationRequirements }).remoteFrom).toEqual(remoteFrom);
  });
});

describe("the type and level", () => {
  it.each([
    ["FULL_TIME", "FULL_TIME"],
    [["FULL_TIME", "CONTRACTOR"], "FULL_TIME, CONTRACTOR"],
    ["Kokoaikatyö, vakituinen", "Kokoaikatyö, vakituinen"],
    [[], null],
    ["", null],
  ])("type %j", (employmentType, expected) => {
    expect(postingWith({ employmentType }).employmentType).toBe(expected);
  });

  it.each([
    ["Entry Level", "Entry Level"],
    ["5+ years", null],
    ["You have led teams before and know how to keep them together", null],
    [{ "@type": "OccupationalExperienceRequirements", monthsOfExperience: 24 }, null],
  ])("level %j", (experienceRequirements, seniority) => {
    expect(postingWith({ experienceRequirements }).seniority).toBe(seniority);
  });

  it.each([
    ["de", "de"],
    ["fr_CA", "fr-CA"],
    [{ "@type": "Language", name: "German", alternateName: "de" }, "de"],
    ["English", null],
  ])("language %j", (inLanguage, language) => {
    expect(postingWith({ inLanguage }).language).toBe(language);
  });
});

describe("dates", () => {
  it.each([
    ["2026-09-14", "2026-09-14T00:00:00.000Z"],
    ["2026-09-14T10:00:00+02:00", "2026-09-14T08:00:00.000Z"],
    ["2026-8-28 15:08 UTC", "2026-08-28T15:08:00.000Z"],
    ["2026-05-06 00:00:00", "2026-05-06T00:00:00.000Z"],
    ["Thu Oct 01 02:00:00 UTC 2026", "2026-10-01T02:00:00.000Z"],
    [["2026-09-14"], "2026-09-14T00:00:00.000Z"],
    ["soon", null],
  ])("%j", (stated, expected) => {
    const posting = postingWith({ datePosted: stated, dateModified: stated, validThrough: stated });
    const times = [posting.postedAt, posting.updatedAt, posting.validThrough];
    expect(times).toEqual(times.map(() => (expected === null ? null : Date.parse(expected))));
  });
});

describe("addresses", () => {
  it.each<[string, Record<string, unknown>, string | null]>([
    ["absolute", { url: "https://jobs.example.org/o/1" }, "https://jobs.example.org/o/1"],
    [
      "relative, with tracking",
      { url: "/jobs/1?feedId=null&utm_source=x&lang=en#top" },
      "https://careers.example.com/jobs/1?lang=en",
    ],
    ["escaped", { url: "/job?a=1&amp;b=2" }, "https://careers.example.com/job?a=1&b=2"],
    [
      "of the page that holds it",
      { mainEntityOfPage: { "@id": "/jobs/2" } },
      "https://careers.example.com/jobs/2",
    ],
    ["of the site alone", { url: "https://careers.example.com/" }, null],
    ["no web address", { url: "mailto:jobs@example.com" }, null],
  ])("%s", (_name, properties, url) => {
    expect(postingWith(properties).url).toBe(url);
  });

  it("of applying", () => {
    const target = { "@type": "EntryPoint", urlTemplate: "https://apply.example.com/1" };
    expect(postingWith({ potentialAction: { "@type": "ApplyAction", target } }).applyUrl).toBe(
      "https://apply.example.com/1",
    );
    expect(postingWith({ potentialAction: { target: "https://x.example/{id}" } }).applyUrl).toBeNull();
    expect(postingWith({ url: "/jobs/1" }).applyUrl).toBe("https://careers.example.com/jobs/1");
  });
});

describe("an identifier", () => {
  const idOf = (identifier: unknown) =>
    readMarkup(
      withJsonLd({
        "@type": "JobPosting",
        title: "Welder 2",
        description: "x",
        hiringOrganization: "Area51",
        identifier,
      }),
    ).whole[0]?.identifier;

  it.each([
    [{ "@type": "PropertyValue", name: "Tidal", value: "TF-2041" }, "TF-2041"],
    [{ value: 8344301 }, "8344301"],
    ["wmo5fb98", "wmo5fb98"],
    [[{ name: "Tidal" }, { value: "7" }], "7"],
    [{ name: "Tidal Foundry" }, null],
    [{ value: "Tidal Foundry" }, null],
    [{ value: "Area51" }, null],
    ["Welder 2", null],
    ["0", null],
    ["", null],
  ])("%j", (stated, id) => {
    expect(idOf(stated)).toBe(id);
  });
});

describe("personal data", () => {
  it("is not taken along", () => {
    const posting = postingWith({
      applicationContact: { "@type": "ContactPoint", name: "Serena Gale", email: "serena@example.com" },
      hiringOrganization: { name: "Tidal", contactPoint: [{ name: "Serena Gale" }] },
      author: { name: "Serena Gale" },
    });
    expect(JSON.stringify(posting)).not.toMatch(/Serena|serena/);
  });
});

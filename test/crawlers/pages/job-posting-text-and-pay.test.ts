import { describe, expect, it } from "vitest";
import { postingWith } from "../../helpers/stated-page.js";

describe("a description", () => {
  it.each([
    ["is HTML", "<p>You weld.</p>", "<p>You weld.</p>"],
    [
      "is escaped once",
      "&lt;p&gt;R&amp;amp;D &amp;quot;now&amp;quot;&lt;/p&gt;",
      "<p>R&amp;D &quot;now&quot;</p>",
    ],
    ["is escaped twice", "&amp;lt;p&amp;gt;You weld.&amp;lt;/p&amp;gt;", "<p>You weld.</p>"],
    [
      "has its line breaks as two letters",
      "\u00a0\\n\\n<b>Work</b>\\n<p>You weld.</p>\\r\\n",
      "<b>Work</b>\n<p>You weld.</p>",
    ],
    [
      "has its line breaks as references",
      "Weld&amp;#xa;and cut&#13;&#10;and sand",
      "<p>Weld<br>and cut<br>and sand</p>",
    ],
    [
      "is plain text",
      "R&D: weld < 5 mm\nand cut\n\n\nApply now",
      "<p>R&amp;D: weld &lt; 5 mm<br>and cut</p>\n<p>Apply now</p>",
    ],
    ["is plain text with references", "Tom &amp; Jerry&#39;s", "<p>Tom &amp; Jerry&#39;s</p>"],
    ["is blank", " \\n ", null],
  ])("%s", (_name, description, html) => {
    expect(postingWith({ description, datePosted: "2026-09-01" }).descriptionHtml).toBe(html);
  });

  it("is put together from its parts, without repeating any", () => {
    const posting = postingWith({
      description: "<p>You weld.</p><ul><li>Five years</li></ul>",
      responsibilities: "<p>Weld blades</p>",
      qualifications: "<ul><li>Five years</li></ul>",
      jobBenefits: ["A boat", "<b>Tea</b>"],
    });
    expect(posting.descriptionHtml).toBe(
      "<p>You weld.</p><ul><li>Five years</li></ul>\n<p>Weld blades</p>\n<p>A boat</p>\n<b>Tea</b>",
    );
  });

  it("that is no text is none", () => {
    expect(
      postingWith({ description: null, responsibilities: 7, datePosted: "2026-09-01" }).descriptionHtml,
    ).toBeNull();
  });
});

describe("a title", () => {
  it("is text: references decoded, blanks collapsed", () => {
    expect(postingWith({ title: "  R&amp;D \u00a0 Welder &lt;3 " }).title).toBe("R&D Welder <3");
    expect(postingWith({ title: null, name: "Welder" }).title).toBe("Welder");
  });
});

describe("pay", () => {
  const amount = (value: unknown, more: object = {}) => ({
    "@type": "MonetaryAmount",
    currency: "EUR",
    value,
    ...more,
  });

  it.each<[string, unknown, unknown]>([
    [
      "from and to",
      amount({ minValue: 48000, maxValue: 56000, unitText: "YEAR" }),
      { min: 48000, max: 56000, currency: "EUR", period: "YEAR" },
    ],
    [
      "from alone",
      amount({ minValue: "21.50", unitText: "HOUR" }),
      { min: 21.5, currency: "EUR", period: "HOUR" },
    ],
    ["to alone", amount({ minValue: 0, maxValue: 90000 }), { max: 90000, currency: "EUR" }],
    [
      "one figure",
      amount({ value: 4200.5, unitText: "MONTH" }),
      { min: 4200.5, max: 4200.5, currency: "EUR", period: "MONTH" },
    ],
    ["one figure without a node", amount(52000), { min: 52000, max: 52000, currency: "EUR" }],
    ["a bare number", 52000.0, { min: 52000, max: 52000 }],
    [
      "figures beside the currency",
      { currency: "EUR", minValue: 10, maxValue: 12, unitText: "HOUR" },
      { min: 10, max: 12, currency: "EUR", period: "HOUR" },
    ],
    [
      "the unit beside the currency",
      amount({ value: 15 }, { unitText: "HOUR" }),
      { min: 15, max: 15, currency: "EUR", period: "HOUR" },
    ],
    [
      "English figures",
      amount({ minValue: "$48,000", maxValue: "56,000.00" }),
      { min: 48000, max: 56000, currency: "EUR" },
    ],
    [
      "continental figures",
      amount({ minValue: "48.000,00", maxValue: "1.056.000" }),
      { min: 48000, max: 1056000, currency: "EUR" },
    ],
    [
      "figures with blanks and quotes",
      amount({ minValue: "48 000", maxValue: "56’000" }),
      { min: 48000, max: 56000, currency: "EUR" },
    ],
    [
      "what may be either",
      amount({ minValue: "48.000", maxValue: "56.000" }),
      { currency: "EUR", text: "48.000 – 56.000" },
    ],
    ["words", "YTES", { text: "YTES" }],
    ["words in a node", amount("$120K – $150K"), { currency: "EUR", text: "$120K – $150K" }],
    ["a list", [amount({ minValue: "" }), amount({ value: 7 })], { min: 7, max: 7, currency: "EUR" }],
    ["empty texts", amount({ minValue: "", maxValue: "", unitText: "" }), null],
    ["zeros", amount({ minValue: 0, maxValue: "0.00", unitText: "YEAR" }), null],
    ["nothing", amount(null), null],
  ])("%s", (_name, baseSalary, salary) => {
    expect(postingWith({ baseSalary }).salary).toEqual(salary);
  });

  it("takes the currency from beside it, or the whole text in place of a currency", () => {
    expect(postingWith({ baseSalary: { value: { value: 9 } }, salaryCurrency: "NOK" }).salary).toEqual({
      min: 9,
      max: 9,
      currency: "NOK",
    });
    expect(postingWith({ salaryCurrency: "USD $19.00 - USD $20.00 /Hr." }).salary).toEqual({
      text: "USD $19.00 - USD $20.00 /Hr.",
    });
    expect(postingWith({ salaryCurrency: "USD" }).salary).toBeNull();
  });

  it("is never an estimate", () => {
    expect(postingWith({ estimatedSalary: amount({ value: 9 }) }).salary).toBeNull();
  });
});

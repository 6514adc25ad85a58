import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.js";
import { checkForm, endOf } from "../../src/submissions/check-form.js";
import { dayOf } from "../../src/submissions/form.js";
import { markdownToHtml } from "../../src/submissions/markdown.js";
import { makeBoard } from "../helpers/board.js";
import type { TestBoard } from "../helpers/board.js";
import { NOW, fillDirectory } from "../helpers/board-data.js";
import { submissionInput } from "../helpers/submissions.js";

let board: TestBoard;
beforeAll(async () => {
  board = await makeBoard();
  await fillDirectory(board);
});
afterAll(() => board.close());

const check = (raw: unknown) => checkForm(board.read, raw, NOW);

/** The fields at fault, with what is said about each. */
async function complaints(raw: unknown): Promise<Record<string, string>> {
  const error = await check(raw).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).code).toBe("invalid_input");
  return Object.fromEntries((error as AppError).fields.map(({ field, message }) => [field, message]));
}

const wrong = (given: Record<string, unknown>) => complaints(submissionInput(given));

describe("the form of a company's own posting", () => {
  it("takes a complete one, with blanks and letter case put right", async () => {
    const form = await check(
      submissionInput({
        title: "  Electrolyte\n Chemist ",
        contact_email: " People@Tidewater.example ",
        salary: { min: 30, currency: "eur", period: "HOUR" },
      }),
    );
    expect(form).toMatchObject({
      title: "Electrolyte Chemist",
      contact_email: "people@tidewater.example",
      salary: { min: 30, currency: "EUR", period: "HOUR" },
      places: ["Lyon, France"],
    });
  });

  it("names every missing field at once", async () => {
    expect(Object.keys(await complaints({})).sort()).toEqual([
      "apply_url",
      "company",
      "contact_email",
      "description_markdown",
      "places",
      "title",
    ]);
  });

  it.each([undefined, null, 7, "text", []])("refuses what is no form: %j", async (raw) => {
    expect(Object.keys(await complaints(raw)).length).toBeGreaterThan(0);
  });

  const cases: [string, Record<string, unknown>, string, RegExp][] = [
    ["an empty company", { company: " " }, "company", /name/],
    ["a company of wrong type", { company: 5 }, "company", /name/],
    ["a very long title", { title: "x".repeat(151) }, "title", /150/],
    ["a title of two letters", { title: "ab" }, "title", /at least 3/],
    ["a short description", { description_markdown: "Come." }, "description_markdown", /at least 40/],
    ["a long description", { description_markdown: "y".repeat(20_001) }, "description_markdown", /20,000/],
    [
      "a description of nothing",
      { description_markdown: `<script>${"x".repeat(50)}</script>` },
      "description_markdown",
      /Describe/,
    ],
    ["a place that is none", { places: ["Lyon, France", "Qwxyz"] }, "places", /Qwxyz/],
    ["too many places", { places: Array(21).fill("Lyon, France") }, "places", /20/],
    ["places as one text", { places: "Lyon" }, "places", /Lyon/],
    ["no place on site", { places: [], workplace: "onsite" }, "places", /remote/],
    ["a part of the world that is no place", { places: ["Europe"], workplace: "onsite" }, "places", /Europe/],
    ["an unknown workplace", { workplace: "moon" }, "workplace", /onsite, hybrid, remote/],
    ["an unknown type", { employment_type: "full" }, "employment_type", /FULL_TIME/],
    ["pay as a text", { salary: "a lot" }, "salary", /min/],
    ["pay without amounts", { salary: { currency: "EUR", period: "YEAR" } }, "salary.min", /one amount/],
    [
      "a range upside down",
      { salary: { min: 9, max: 8, currency: "EUR", period: "HOUR" } },
      "salary.max",
      /below/,
    ],
    ["negative pay", { salary: { min: -1, currency: "EUR", period: "HOUR" } }, "salary.min", /above 0/],
    [
      "a currency that is none",
      { salary: { min: 9, currency: "EURO", period: "HOUR" } },
      "salary.currency",
      /EUR/,
    ],
    [
      "a period that is none",
      { salary: { min: 9, currency: "EUR", period: "FORTNIGHT" } },
      "salary.period",
      /HOUR/,
    ],
    ["no way to apply", { apply_url: null }, "apply_url", /web address/],
    ["both ways to apply", { apply_email: "a@b.example" }, "apply_email", /not both/],
    ["a script as address", { apply_url: "javascript:alert(1)" }, "apply_url", /https/],
    ["an address without scheme", { apply_url: "tidewater.example/jobs" }, "apply_url", /https/],
    ["a mail address in two", { contact_email: "a@b.example\nBcc: c@d.example" }, "contact_email", /e-mail/],
    ["a contact without @", { contact_email: "people" }, "contact_email", /e-mail/],
    ["an unknown sector", { sectors: ["alchemy"] }, "sectors", /alchemy/],
    ["too many sectors", { sectors: Array(6).fill("solar") }, "sectors", /5/],
    ["a day that never was", { expires_at: "2027-02-30" }, "expires_at", /YYYY-MM-DD/],
    ["a day in words", { expires_at: "tomorrow" }, "expires_at", /YYYY-MM-DD/],
    ["a day that is over", { expires_at: "2026-11-23" }, "expires_at", /over/],
    ["a day after 60 days", { expires_at: "2027-01-24" }, "expires_at", /2027-01-23/],
  ];
  it.each(cases)("refuses %s at its field", async (_name, given, field, message) => {
    const found = await wrong(given);
    expect(Object.keys(found)).toEqual([field]);
    expect(found[field]).toMatch(message);
  });

  it("tells what only the directory and the clock know beside what is wrong in shape", async () => {
    const found = await wrong({
      title: "",
      sectors: ["alchemy"],
      expires_at: "2020-01-01",
      places: ["Qwxyz"],
    });
    expect(Object.keys(found).sort()).toEqual(["expires_at", "places", "sectors", "title"]);
  });

  it("needs no place for remote work, and takes parts of the world as where one may work from", async () => {
    await expect(check(submissionInput({ workplace: "remote", places: null }))).resolves.toBeDefined();
    await expect(check(submissionInput({ workplace: "remote", places: ["Europe"] }))).resolves.toBeDefined();
    await expect(
      check(submissionInput({ workplace: null, places: ["Remote, Canada"] })),
    ).resolves.toBeDefined();
    expect(await wrong({ workplace: "remote", places: ["Qwxyz"] })).toHaveProperty("places");
  });

  it("ends on the day asked for, else after 60 days", async () => {
    const asked = await check(submissionInput({ expires_at: "2026-12-24" }));
    expect(new Date(endOf(asked, NOW)).toISOString()).toBe("2026-12-24T23:59:59.000Z");
    expect(endOf(await check(submissionInput()), NOW)).toBe(NOW + 60 * 86_400_000);
    await expect(check(submissionInput({ expires_at: "2027-01-23" }))).resolves.toBeDefined();
    await expect(check(submissionInput({ expires_at: "2026-11-24" }))).resolves.toBeDefined();
  });

  it("reads days and RFC 3339 times", () => {
    expect(dayOf("2026-12-24")).toBe(Date.UTC(2026, 11, 24, 23, 59, 59));
    expect(dayOf("2026-12-24T08:00:00Z")).toBe(Date.UTC(2026, 11, 24, 23, 59, 59));
    expect(dayOf("24.12.2026")).toBeNull();
    expect(dayOf("2026-13-01")).toBeNull();
  });
});

const ALLOWED =
  /^<\/?(p|ul|ol|li|h[234]|strong|em|br|a|blockquote|table|thead|tbody|tr|th|td)( href="[^"]*")?( rel="[^"]*")?( \/)?>$/;

describe("a description in markdown", () => {
  it("becomes the HTML that a page may hold", () => {
    expect(markdownToHtml("# Work\n\nMix **salts**.\n\n- one\n- two")).toBe(
      "<h2>Work</h2><p>Mix <strong>salts</strong>.</p><ul><li>one</li><li>two</li></ul>",
    );
  });

  it("keeps links, that search engines do not follow", () => {
    const html = markdownToHtml("See [us](https://tidewater.example/a?b=1&c=2).");
    expect(html).toContain('href="https://tidewater.example/a?b=1&amp;c=2"');
    expect(html).toContain('rel="nofollow noopener"');
  });

  it.each([
    "<script>alert(1)</script>still here",
    "<img src=x onerror=alert(1)>still here",
    "[still here](javascript:alert(1))",
    '<a href="java&#115;cript:alert(1)">still here</a>',
    '<p onclick="alert(1)" style="position:fixed">still here</p>',
    "<iframe src=https://evil.example></iframe>still here",
    "still here <svg/onload=alert(1)>",
    "[still here](data:text/html;base64,PHNjcmlwdD4=)",
    "`still here` <style>*{display:none}</style>",
  ])("leaves nothing that could run: %s", (source) => {
    const html = markdownToHtml(source);
    expect(html).toContain("still here");
    for (const tag of html.match(/<[^>]*>/g) ?? []) expect(tag).toMatch(ALLOWED);
    expect(html).not.toMatch(/javascript:|data:|alert\(1\)<\/script/);
  });

  it("is empty when nothing readable is left", () => {
    expect(markdownToHtml("<script>alert(1)</script>")).toBe("");
  });
});

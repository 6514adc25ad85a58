import * as fc from "fast-check";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { confirmSubmission } from "../../src/submissions/confirm.js";
import { reviewSubmission } from "../../src/submissions/review.js";
import { createApp } from "../../src/web/app.js";
import type { TestBoard } from "../helpers/board.js";
import { makeFilledBoard } from "../helpers/board-postings.js";
import { linkIn, receiveMails } from "../helpers/outbox.js";
import { submissionInput } from "../helpers/submissions.js";

const DAY = 86_400_000;

/** Texts that programs stumble over: control characters, halves of letters, markup, quotes, line breaks. */
const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "\u0000",
    "\ud800",
    "a\r\nBcc: x@y.example",
    "<script>",
    "%E0%A4%A",
    "''--",
    "🦭",
    "\u202e",
    "__proto__",
  ),
);
const value = fc.oneof(
  nasty,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(nasty, { maxLength: 3 }),
  fc.object({ maxDepth: 1 }),
);

let board: TestBoard;
let app: Hono;
let now = Date.UTC(2026, 10, 24, 12);
beforeAll(async () => {
  board = await makeFilledBoard();
  app = createApp(board);
});
afterAll(() => board.close());

const json = (path: string, body: unknown) =>
  app.request(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** A day later, so that no earlier request counts. */
const nextDay = () => board.setNow((now += DAY + 1));

describe("whatever is sent", () => {
  it.each(["/api/v1/submissions", "/api/v1/subscriptions"])("%s answers it", async (path) => {
    const fields = [
      ...Object.keys(submissionInput()),
      "apply_email",
      "expires_at",
      "email",
      "query",
      "weekday",
      "time_zone",
    ];
    const body = fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 16 });
    await fc.assert(
      fc.asyncProperty(body, async (sent) => {
        const { status } = await json(path, sent);
        expect([202, 422]).toContain(status);
      }),
      { numRuns: 300 },
    );
  });

  it("/subscribe answers any query, and so does its API", async () => {
    const names = fc.constantFrom(
      "q",
      "near",
      "cluster",
      "sector",
      "company",
      "country",
      "radius",
      "salary_min",
      "currency",
      "exclude",
      "x",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(names, nasty), { maxLength: 4 }), async (entries) => {
        const query = new URLSearchParams(entries).toString();
        expect((await app.request(`/subscribe?${query}`)).status).toBeLessThan(500);
        nextDay();
        const { status } = await json("/api/v1/subscriptions", { email: "r@mail.example", query });
        expect([202, 422]).toContain(status);
      }),
      { numRuns: 150 },
    );
    // Every link that was mailed opens, in whatever words the search is said.
    for (const mail of await receiveMails(board)) {
      expect((await app.request(linkIn(mail, "/subscriptions/"))).status).toBe(200);
    }
  });

  it("a posting of any words goes from the form to its page", async () => {
    const words = fc.record({
      company: nasty.map((text) => `Company ${text}`),
      title: nasty.map((text) => `Chemist ${text}`),
      description_markdown: nasty.map((text) => `You mix electrolytes for sodium cells all day. ${text}`),
      apply_url: nasty.map((text) => `https://tidewater.example/${text}`),
    });
    let published = 0;
    await fc.assert(
      fc.asyncProperty(words, async (given) => {
        nextDay();
        const response = await json("/api/v1/submissions", submissionInput(given));
        expect([202, 422]).toContain(response.status);
        if (response.status === 422) return;
        const { id } = (await response.json()) as { id: string };
        const mail = (await receiveMails(board)).find(({ text }) => text.includes(`/submissions/${id}?`))!;
        expect(mail.headers.has("bcc")).toBe(false);
        expect((await app.request(linkIn(mail, "/submissions/"))).status).toBe(200);
        await confirmSubmission(board, id);
        const { posting_id } = await reviewSubmission(board, id, { approve: true });
        await board.index();
        expect((await app.request(`/api/v1/postings/${posting_id}`)).status).toBe(200);
        const moved = await app.request(`/postings/${posting_id}`);
        expect(moved.status).toBe(301);
        const page = await app.request(moved.headers.get("location")!);
        expect(page.status).toBe(200);
        expect(await page.text()).not.toContain("<script>");
        published += 1;
      }),
      { numRuns: 40 },
    );
    expect(published).toBeGreaterThan(20);
  });
});

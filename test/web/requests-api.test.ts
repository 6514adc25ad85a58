import type { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createApp } from "../../src/web/app.js";
import type { TestBoard } from "../helpers/board.js";
import { makeFilledBoard } from "../helpers/board-postings.js";
import { receiveMails } from "../helpers/outbox.js";
import { requestApi } from "../helpers/schema-check.js";
import { submissionInput } from "../helpers/submissions.js";

interface Problem {
  status: number;
  code: string;
  errors: { field: string; message: string }[];
}

let board: TestBoard;
let app: Hono;
beforeEach(async () => {
  board = await makeFilledBoard();
  app = createApp(board);
});
afterEach(() => board.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  requestApi(app, path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

const fieldsOf = (body: unknown) => (body as Problem).errors.map(({ field }) => field).sort();

describe("POST /api/v1/submissions", () => {
  const path = "/api/v1/submissions";

  it("takes a posting, says what happens next, and mails the link", async () => {
    const { response, body } = await post(path, submissionInput({ colour: "red" }));
    expect(response.status).toBe(202);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^\w{16}$/),
      state: "unconfirmed",
      next: expect.stringContaining("link"),
      ignored_fields: ["colour"],
    });
    const [mail] = await receiveMails(board);
    expect(mail!.text).toContain(`/submissions/${(body as { id: string }).id}?token=`);
  });

  it("takes the least that a posting needs", async () => {
    const { response } = await post(path, {
      company: "saltcell",
      title: "Cell Assembler",
      description_markdown: "You assemble sodium cells in a dry room, with two colleagues.",
      workplace: "remote",
      apply_email: "jobs@saltcell.example",
      contact_email: "jobs@saltcell.example",
    });
    expect(response.status).toBe(202);
  });

  it("names every field at fault, in one answer", async () => {
    const { response, body } = await post(path, {
      title: 7,
      places: ["Qwxyz"],
      salary: { min: -5, currency: "EUR", period: "YEAR" },
      sectors: ["alchemy"],
    });
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(fieldsOf(body)).toEqual([
      "apply_url",
      "company",
      "contact_email",
      "description_markdown",
      "places",
      "salary.min",
      "sectors",
      "title",
    ]);
    for (const { message } of (body as Problem).errors) expect(message).toMatch(/^[A-Z“].*\.$/);
    expect(await receiveMails(board)).toEqual([]);
  });

  it.each(["[]", "null", '"text"', "7", "{}"])("refuses %s as 422", async (body) => {
    const { response } = await post(path, body);
    expect(response.status).toBe(422);
  });

  it("refuses what is no JSON as 400, and another type as 415", async () => {
    expect((await post(path, "{")).response.status).toBe(400);
    const form = await post(path, "title=x", { "content-type": "application/x-www-form-urlencoded" });
    expect(form.response.status).toBe(415);
  });

  it("refuses a body over 256 KB", async () => {
    const { response } = await post(path, submissionInput({ description_markdown: "x".repeat(300_000) }));
    expect(response.status).toBe(413);
  });

  it("answers 429 when too many wait for their confirmation", async () => {
    for (let n = 0; n < 3; n += 1) await post(path, submissionInput());
    const { response, body } = await post(path, submissionInput());
    expect(response.status).toBe(429);
    expect((body as Problem).code).toBe("rate_limited");
  });

  it("is not for forms on other sites", async () => {
    const response = await app.request(path, {
      method: "POST",
      headers: { "content-type": "application/json", "sec-fetch-site": "cross-site" },
      body: JSON.stringify(submissionInput()),
    });
    expect(response.status).toBe(403);
  });
});

describe("POST /api/v1/subscriptions", () => {
  const path = "/api/v1/subscriptions";
  const input = { email: "reader@mail.example", query: "sector=wind" };

  it("takes a subscription, says what happens next, and mails the link", async () => {
    const { response, body } = await post(path, {
      ...input,
      query: { sector: ["wind"], limit: 5 },
      frequency: "weekly",
      weekday: "monday",
      time_zone: "Europe/Paris",
      language: "en",
      colour: "red",
    });
    expect(response.status).toBe(202);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^\w{16}$/),
      state: "pending",
      ignored_fields: ["colour", "query.limit"],
    });
    const [mail] = await receiveMails(board);
    expect(mail!.headers.get("to")).toBe("reader@mail.example");
  });

  it("refuses a search without a filter", async () => {
    const { response, body } = await post(path, { ...input, query: {} });
    expect(response.status).toBe(422);
    expect((body as Problem).errors).toEqual([
      { field: "query", message: expect.stringContaining("Choose at least one filter or word") },
    ]);
  });

  it("names the fields at fault, those of the search too", async () => {
    const shape = await post(path, { email: "nobody", query: 7, weekday: "never" });
    expect(shape.response.status).toBe(422);
    expect(fieldsOf(shape.body)).toEqual(["email", "query", "weekday"]);
    const search = await post(path, { ...input, query: "near=Qwxyz&workplace=moon" });
    expect(fieldsOf(search.body)).toEqual(["query.near", "query.workplace"]);
  });

  it("tells nobody whether an address has a subscription", async () => {
    const first = await post(path, input);
    const second = await post(path, input);
    expect(second.response.status).toBe(first.response.status);
    expect({ ...(second.body as object), id: 0 }).toEqual({ ...(first.body as object), id: 0 });
  });
});

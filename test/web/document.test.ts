import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { QUERY_PARAMS } from "../../src/domain/query-params.js";
import { createApp } from "../../src/web/app.js";
import type { TestBoard } from "../helpers/board.js";
import { makeFilledBoard } from "../helpers/board-postings.js";

interface Document {
  openapi: string;
  paths: Record<
    string,
    Record<
      string,
      {
        summary?: string;
        parameters?: { name: string; in: string; description?: string }[];
        responses: Record<string, { description: string; content?: Record<string, { schema?: object }> }>;
      }
    >
  >;
}

describe("the OpenAPI document and its page", () => {
  let board: TestBoard;
  let app: Hono;
  let document: Document;
  beforeAll(async () => {
    board = await makeFilledBoard();
    app = createApp(board);
    document = (await (await app.request("/openapi.json")).json()) as Document;
  });
  afterAll(() => board.close());

  it("is OpenAPI 3.1 and describes every address that PRODUCT names", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        "/api/v1/postings",
        "/api/v1/postings/{id}",
        "/api/v1/postings/{id}/history",
        "/api/v1/changes",
        "/api/v1/clusters",
        "/api/v1/clusters/{slug}",
        "/api/v1/companies",
        "/api/v1/companies/{slug}",
        "/api/v1/sectors",
        "/api/v1/suggest",
        "/api/v1/stats",
        "/healthz",
        "/readyz",
        "/metrics",
      ]),
    );
  });

  it("documents every parameter of a search, each with words", () => {
    const parameters = document.paths["/api/v1/postings"]!["get"]!.parameters!;
    expect(parameters.map(({ name }) => name).sort()).toEqual([...QUERY_PARAMS].sort());
    for (const parameter of parameters) expect(parameter.description, parameter.name).not.toBe(undefined);
  });

  it("gives every answer but a redirect its schema", () => {
    const answers = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.values(operations).flatMap(({ responses }) =>
        Object.entries(responses).map(([status, response]) => ({ path, status, response })),
      ),
    );
    for (const { path, status, response } of answers.filter(({ status }) => !status.startsWith("3"))) {
      const schemas = Object.values(response.content ?? {}).map(({ schema }) => schema);
      expect(schemas.length, `${path} ${status}`).toBeGreaterThan(0);
      expect(schemas, `${path} ${status}`).not.toContain(undefined);
    }
  });

  it("promises in the reference that no field is renamed or removed", async () => {
    const html = await (await app.request("/docs")).text();
    expect(html).toContain("A field is never renamed or removed within v1");
    for (const path of Object.keys(document.paths)) expect(html).toContain(path);
    expect(html).toContain('id="schema-Posting"');
  });
});

import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createMeiliEngine } from "../../../search/engines/meilisearch/engine.js";
import { INDEX_SETTINGS } from "../../../search/engines/meilisearch/settings.js";
import { ask, posting } from "../documents.js";

// How the engine deals with a server, where a real one would have to be broken to show it. The answers have the shapes
// of Meilisearch's reference; whether a real server agrees is for the contract suite.
type Answer = { status?: number; body: unknown };

describe("a Meilisearch server", () => {
  let stop = async (): Promise<void> => undefined;
  afterEach(() => stop());

  async function serve(answer: (method: string, path: string) => Answer) {
    const requests: string[] = [];
    const server = http.createServer((request, response) => {
      const path = request.url?.split("?")[0] ?? "";
      requests.push(`${request.method} ${path}`);
      const { status = 200, body } = answer(request.method ?? "", path);
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    stop = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { requests, url, engine: createMeiliEngine({ url, key: "k", index: "postings" }) };
  }

  const empty = { hits: [], totalHits: 0, facetDistribution: {}, processingTimeMs: 0, query: "" };

  it("is asked once per search, however many facets are selected", async () => {
    const { engine, requests } = await serve(() => ({ body: { results: [empty, empty, empty, empty] } }));
    const query = ask({ workplace: ["remote"], sector: ["wind"] });
    expect(await engine.search(query, 0)).toMatchObject({
      total: 0,
      hits: [],
      next: null,
      engine: "meilisearch",
    });
    expect(requests).toEqual(["POST /multi-search"]);
  });

  it("that fails a task afterwards fails the write, with its reason", async () => {
    const task = { taskUid: 7, indexUid: "postings", status: "enqueued", type: "documentAdditionOrUpdate" };
    const error = {
      message: "no space left on device",
      code: "no_space_left_on_device",
      type: "system",
      link: "",
    };
    const { engine } = await serve((method) =>
      method === "POST"
        ? { status: 202, body: task }
        : { body: { ...task, uid: 7, status: "failed", error } },
    );
    await expect(engine.upsert([posting("a")])).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("no space left on device"),
      cause: error,
    });
  });

  it("that refuses or is away makes the search unavailable, with the cause", async () => {
    const { engine } = await serve(() => ({
      status: 403,
      body: { message: "The provided API key is invalid.", code: "invalid_api_key", type: "auth", link: "" },
    }));
    await expect(engine.search(ask({}), 0)).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("API key is invalid"),
    });
    await stop();
    const error: unknown = await engine.search(ask({}), 0).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "unavailable" });
    expect((error as Error).cause).toBeInstanceOf(Error);
  });

  it("is brought in line with our settings, when it differs from them", async () => {
    let settings: unknown = {};
    const { engine, requests } = await serve((method, path) => {
      if (path.endsWith("/settings") && method === "GET") return { body: settings };
      if (method === "PATCH") return { status: 202, body: { taskUid: 1, type: "settingsUpdate" } };
      return { body: { uid: 1, status: "succeeded" } };
    });
    const writes = (): string[] => requests.filter((request) => !request.startsWith("GET"));
    await engine.ensureIndex();
    expect(writes()).toEqual(["PATCH /indexes/postings/settings"]);
    settings = { ...INDEX_SETTINGS, stopWords: [] };
    await engine.ensureIndex();
    expect(writes()).toHaveLength(1);
  });

  it("that lost its index gets a new one, which knows of no event", async () => {
    const { engine, requests } = await serve((method, path) => {
      if (path === "/indexes/postings" && method === "GET") {
        return {
          status: 404,
          body: { message: "gone", code: "index_not_found", type: "invalid_request", link: "" },
        };
      }
      if (path.endsWith("/settings")) return { body: INDEX_SETTINGS };
      if (method !== "GET") return { status: 202, body: { taskUid: 1, type: "any" } };
      return { body: { uid: 1, status: "succeeded" } };
    });
    await engine.ensureIndex();
    expect(requests.filter((request) => !request.startsWith("GET"))).toEqual([
      "POST /indexes",
      "DELETE /indexes/postings-seq/documents",
    ]);
  });
});

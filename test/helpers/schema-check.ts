import { expect } from "vitest";
import { z } from "zod";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

interface ApiLike {
  request(path: string, init?: RequestInit): Response | Promise<Response>;
}

/**
 * Asks the app, and checks the answer against what `/openapi.json` promises for that path and status: the content
 * type, every field's type, and that no field is there which the document does not name.
 */
export async function requestApi(
  app: ApiLike,
  path: string,
  init?: RequestInit,
): Promise<{ response: Response; body: unknown }> {
  const document = (await (await app.request("/openapi.json")).json()) as JsonObject;
  const response = await app.request(path, init);
  const answer = findAnswer(document, path, init?.method ?? "GET", response.status);
  const contentType = response.headers.get("content-type")?.split(";")[0] ?? "";
  const content = answer["content"] as JsonObject | undefined;
  if (content === undefined) return { response, body: null };
  expect(Object.keys(content), `content type of ${path}`).toContain(contentType);
  const body: unknown = contentType.endsWith("json") ? await response.json() : await response.text();
  const media = content[contentType] as JsonObject;
  const schema = toSchema(media["schema"] as JsonObject, document);
  const result = schema.safeParse(body);
  expect(result.success ? [] : result.error.issues, `answer of ${path}`).toEqual([]);
  return { response, body };
}

function findAnswer(document: JsonObject, path: string, method: string, status: number): JsonObject {
  const asked = path.split("?")[0]!;
  const paths = document["paths"] as Record<string, JsonObject>;
  const match = Object.keys(paths).find((pattern) =>
    new RegExp(`^${pattern.replace(/\{[^}]+\}/g, "[^/]+")}$`).test(asked),
  );
  expect(match, `${asked} is in the document`).toBeDefined();
  const operation = paths[match!]![method.toLowerCase()] as { responses: Record<string, JsonObject> };
  const answer = operation.responses[String(status)];
  expect(answer, `${method} ${match} documents ${status}`).toBeDefined();
  return answer!;
}

/** The document's schema as one that refuses fields it does not name. */
function toSchema(schema: JsonObject, document: JsonObject): z.ZodType {
  const components = (document["components"] as { schemas: JsonObject }).schemas;
  const closed = close({ ...schema, $defs: components }) as JsonObject;
  return z.fromJSONSchema(closed as Parameters<typeof z.fromJSONSchema>[0]);
}

function close(node: Json): Json {
  if (Array.isArray(node)) return node.map(close);
  if (node === null || typeof node !== "object") {
    return typeof node === "string" ? node.replace(/^#\/components\/schemas\//, "#/$defs/") : node;
  }
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, close(value)]));
  const isObject =
    "properties" in node && typeof node["properties"] === "object" && node["type"] === "object";
  return isObject && !("additionalProperties" in node) ? { ...copy, additionalProperties: false } : copy;
}

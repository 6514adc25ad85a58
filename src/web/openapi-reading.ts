import type { OpenApiDocument } from "./api/document.js";
import { en } from "../messages/en.js";

/** The part of a JSON Schema that the reference shows. */
export interface SchemaLike {
  $ref?: string;
  type?: string | readonly string[];
  enum?: readonly unknown[];
  items?: SchemaLike;
  properties?: Record<string, SchemaLike>;
  anyOf?: readonly SchemaLike[];
  oneOf?: readonly SchemaLike[];
  allOf?: readonly SchemaLike[];
  format?: string;
  description?: string;
}

export interface Operation {
  /** Anchor on the page. */
  id: string;
  tag: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  parameters: {
    name: string;
    required: boolean;
    description: string;
    example: string | null;
    schema: SchemaLike;
  }[];
  body: SchemaLike | null;
  responses: { status: string; description: string; schema: SchemaLike | null }[];
}

interface RawParameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  example?: unknown;
  schema?: SchemaLike & { example?: unknown };
}

interface Content {
  content?: Record<string, { schema?: SchemaLike }>;
}

interface RawOperation {
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: RawParameter[];
  requestBody?: Content;
  responses: Record<string, Content & { description: string }>;
}

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

/** Every operation of a document, in its order, as the reference shows them. */
export function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const raw = item[method] as RawOperation | undefined;
      return raw === undefined ? [] : [toOperation(method, path, raw)];
    }),
  );
}

function toOperation(method: string, path: string, raw: RawOperation): Operation {
  return {
    id: `${method}${path.replace(/[^a-z0-9]+/gi, "-")}`.replace(/-+$/, ""),
    tag: raw.tags?.[0] ?? "",
    method: method.toUpperCase(),
    path,
    summary: raw.summary ?? "",
    description: raw.description ?? "",
    parameters: (raw.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      required: parameter.required === true,
      description: parameter.description ?? parameter.schema?.description ?? "",
      example: exampleOf(parameter),
      schema: parameter.schema ?? {},
    })),
    body: schemaOf(raw.requestBody),
    responses: Object.entries(raw.responses).map(([status, response]) => ({
      status,
      description: response.description,
      schema: schemaOf(response),
    })),
  };
}

function exampleOf({ example, schema }: RawParameter): string | null {
  const found = example ?? schema?.example;
  return found === undefined ? null : String(found);
}

function schemaOf(content: Content | undefined): SchemaLike | null {
  const [first] = Object.values(content?.content ?? {});
  return first?.schema ?? null;
}

/** A type in words, and the name of the shape it leads to, when it has one. */
export function typeWords(schema: SchemaLike): { words: string; name: string | null } {
  const parts = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (schema.$ref !== undefined) return { words: "", name: schema.$ref.split("/").at(-1) ?? null };
  if (parts !== undefined) return unionWords(parts);
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  const orNull = types.includes("null") ? ` ${en.docs.or_null}` : "";
  if (schema.items !== undefined) {
    const inner = typeWords(schema.items);
    return { words: `${en.docs.list_of} ${inner.words}`, name: inner.name };
  }
  if (schema.enum !== undefined) {
    const values = schema.enum.filter((value) => value !== null).map(String);
    return { words: values.join(" | ") + orNull, name: null };
  }
  const plain = types.filter((type) => type !== "null").join(" | ");
  return { words: (schema.format ?? plain) + orNull, name: null };
}

function unionWords(parts: readonly SchemaLike[]): { words: string; name: string | null } {
  const named = parts.find((part) => part.$ref !== undefined);
  const others = parts.filter((part) => part !== named && part.type !== "null");
  const orNull = parts.some((part) => part.type === "null");
  const words = [...others.map((part) => typeWords(part).words), ...(orNull ? [en.docs.or_null] : [])];
  return { words: words.join(" "), name: named === undefined ? null : typeWords(named).name };
}

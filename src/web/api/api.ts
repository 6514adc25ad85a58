import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { AppError } from "../../domain/errors.js";
import type { FieldError } from "../../domain/errors.js";

/** A router whose routes are validated and documented by the same definition. */
export type Api = OpenAPIHono;

/** An empty API. A request that its route's schemas refuse becomes `invalid_input`, naming every field at fault. */
export function newApi(): Api {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const fields: FieldError[] = result.error.issues.map((issue) => ({
        field: issue.path.join("."),
        message: issue.message,
      }));
      const names = [...new Set(fields.map(({ field }) => field))].join(", ");
      throw new AppError("invalid_input", `The request cannot be read: ${names}.`, {
        fields,
        cause: result.error,
      });
    },
  });
}

/** Parameters of the request as they came, repeated ones included. */
export function paramsOf(c: Context): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

/** Names of parameters that a route does not know. */
export function ignoredParamsOf(c: Context, known: readonly string[]): string[] {
  return [...new Set(paramsOf(c).keys())].filter((name) => !known.includes(name));
}

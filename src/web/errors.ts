import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { AppError } from "../domain/errors.js";
import type { AppErrorCode, FieldError } from "../domain/errors.js";
import { en } from "../messages/en.js";

const STATUS: Readonly<Record<AppErrorCode, ContentfulStatusCode>> = {
  invalid_input: 400,
  not_found: 404,
  gone: 410,
  conflict: 409,
  forbidden: 403,
  rate_limited: 429,
  too_large: 413,
  unavailable: 503,
  configuration: 500,
};

const CODES_BY_STATUS = new Map(
  Object.entries(STATUS).map(([code, status]) => [status, code as AppErrorCode]),
);

/** What an error becomes for the client, whether as JSON or as a page. */
export interface Failure {
  status: ContentfulStatusCode;
  code: AppErrorCode | "internal";
  title: string;
  detail: string;
  fields: readonly FieldError[];
}

/** Any thrown value as an answer. What we did not expect says nothing of our insides. */
export function toFailure(error: unknown, method: string): Failure {
  if (error instanceof AppError && error.code !== "configuration") {
    const { code, message, fields } = error;
    // A read names a bad parameter with 400; a form or body that is well-formed but wrong is 422.
    const status = code === "invalid_input" && method === "POST" ? 422 : STATUS[code];
    return { status, code, title: en.errors[code].title, detail: message, fields };
  }
  if (error instanceof HTTPException && error.status < 500) return fromHttpException(error);
  return { status: 500, code: "internal", ...en.errors.internal, fields: [] };
}

function fromHttpException(error: HTTPException): Failure {
  const code = CODES_BY_STATUS.get(error.status as ContentfulStatusCode) ?? "invalid_input";
  const detail = error.message === "" ? en.errors[code].title : error.message;
  return {
    status: error.status as ContentfulStatusCode,
    code,
    title: en.errors[code].title,
    detail,
    fields: [],
  };
}

/** RFC 9457. */
export function problemResponse(c: Context, failure: Failure): Response {
  const problem = {
    type: `urn:clusterwork:problem:${failure.code}`,
    title: failure.title,
    status: failure.status,
    detail: failure.detail,
    instance: c.req.path,
    code: failure.code,
    errors: failure.fields.map(({ field, message }) => ({ field, message })),
  };
  return c.json(problem, failure.status, { "content-type": "application/problem+json" });
}

const MACHINE_PATHS =
  /^\/(api|feeds)\/|^\/(api|openapi\.json|healthz|readyz|metrics|sitemap\.xml|robots\.txt)$/;

/** Whether a path is asked by programs, who are answered with problem documents instead of pages. */
export function isForPrograms(path: string): boolean {
  return MACHINE_PATHS.test(path);
}

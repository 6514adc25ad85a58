import type { z } from "zod";
import type { FieldError } from "./errors.js";

/**
 * What a schema refuses, the first complaint of each field. A field inside another is written "salary.min"; of a list
 * the whole field is named, since people see it as one.
 */
export function fieldErrorsOf(error: z.ZodError): FieldError[] {
  const byField = new Map<string, FieldError>();
  for (const issue of error.issues) {
    const field = issue.path.filter((part) => typeof part === "string").join(".");
    if (!byField.has(field)) byField.set(field, { field, message: issue.message });
  }
  return [...byField.values()];
}

import type { AppError, FieldError } from "../domain/errors.js";

/** Why a form was not taken, and the status that says so. */
export interface Refusal {
  errors: readonly FieldError[];
  status: 422 | 429;
}

/**
 * A refusal that the form itself can show: each mistake at its field, and what concerns the whole at the field that it
 * is about. Anything else is thrown on.
 */
export function refusalOf(error: AppError, wholeField: string): Refusal {
  if (error.code !== "invalid_input" && error.code !== "rate_limited") throw error;
  const errors = error.fields.length > 0 ? error.fields : [{ field: wholeField, message: error.message }];
  return { errors, status: error.code === "rate_limited" ? 429 : 422 };
}

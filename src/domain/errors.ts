/** Codes of errors that a person or a client can cause or must know of. */
export type AppErrorCode =
  | "invalid_input"
  | "not_found"
  | "gone"
  | "conflict"
  | "forbidden"
  | "rate_limited"
  | "too_large"
  | "unavailable"
  | "configuration";

/** An error whose message may be shown to the person who caused it: it says what happened and what to do. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: AppErrorCode;
  /** The fields or parameters at fault, when the input is. */
  readonly fields: readonly FieldError[];

  constructor(code: AppErrorCode, message: string, options: { cause?: unknown; fields?: FieldError[] } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.fields = options.fields ?? [];
  }
}

/** What is wrong with one field of an input, in words for the person who typed it. */
export interface FieldError {
  field: string;
  message: string;
}

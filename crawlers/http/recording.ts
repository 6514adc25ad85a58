import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { AppError } from "../../src/domain/errors.js";

/** Recorders write repeated headers as a list. */
const headerSchema = z
  .union([z.string(), z.number(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value.join(", ") : String(value)));

const answerSchema = z
  .object({
    method: z
      .string()
      .default("GET")
      .transform((method) => method.toUpperCase()),
    url: z.url({ protocol: /^https?$/ }),
    status: z.int().min(200).max(599),
    headers: z.record(z.string(), headerSchema).default({}),
    body: z.string().nullish(),
    bodyFile: z.string().min(1).nullish(),
    bodyBase64: z.base64().nullish(),
    requestBody: z.unknown().optional(),
  })
  .refine(
    (answer) =>
      [answer.body, answer.bodyFile, answer.bodyBase64].filter((body) => typeof body === "string").length < 2,
    {
      error: "has more than one of body, bodyFile and bodyBase64",
    },
  );

const recordingSchema = z.object({
  recordedAt: z
    .string()
    .refine((text) => /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text)), {
      error: "is no time such as 2026-06-01T08:00:00Z",
    })
    .transform((text) => Date.parse(text)),
  responses: z.array(answerSchema),
});

/** One recorded answer, with its body read. */
export interface RecordedAnswer {
  method: string;
  url: URL;
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: Buffer;
  /** The body was recorded as text, so that its headers' charset and encoding are no longer true of it. */
  isText: boolean;
  /** Answers only requests with this JSON body; `undefined`: any. */
  requestBody: unknown;
}

export interface Recording {
  /** Epoch milliseconds. */
  recordedAt: number;
  answers: RecordedAnswer[];
}

/**
 * Checks a recording and reads the files it names, relative to `baseDir`.
 * @throws AppError `invalid_input` naming the part at fault
 */
export function parseRecording(recording: unknown, baseDir: string): Recording {
  const result = recordingSchema.safeParse(recording);
  if (!result.success) {
    const fields = result.error.issues.map((issue) => ({
      field: fieldName(issue.path),
      message: issue.message,
    }));
    const first = fields.map((field) => `${field.field}: ${field.message}`).join("; ");
    throw new AppError("invalid_input", `the recording cannot be used: ${first}`, {
      fields,
      cause: result.error,
    });
  }
  const answers = result.data.responses.map((answer, index): RecordedAnswer => ({
    method: answer.method,
    url: new URL(answer.url),
    status: answer.status,
    headers: lowerCaseNames(answer.headers),
    body: readBody(answer, baseDir, index),
    isText: typeof answer.bodyFile !== "string" && typeof answer.bodyBase64 !== "string",
    requestBody: parsedIfText(answer.requestBody ?? undefined),
  }));
  return { recordedAt: result.data.recordedAt, answers };
}

function readBody(answer: z.output<typeof answerSchema>, baseDir: string, index: number): Buffer {
  if (typeof answer.bodyBase64 === "string") return Buffer.from(answer.bodyBase64, "base64");
  if (typeof answer.bodyFile !== "string") return Buffer.from(answer.body ?? "");
  const file = resolve(baseDir, answer.bodyFile);
  try {
    return readFileSync(file);
  } catch (cause) {
    const field = fieldName(["responses", index, "bodyFile"]);
    const message = `the file ${file} cannot be read`;
    throw new AppError("invalid_input", `the recording cannot be used: ${field}: ${message}`, {
      fields: [{ field, message }],
      cause,
    });
  }
}

/** A request body is often recorded as the text that was sent. */
function parsedIfText(requestBody: unknown): unknown {
  if (typeof requestBody !== "string") return requestBody;
  try {
    return JSON.parse(requestBody) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return requestBody;
    throw error;
  }
}

function fieldName(path: PropertyKey[]): string {
  const name = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return name === "" ? "recording" : name.replace(/^\./, "");
}

function lowerCaseNames(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Board } from "../../board.js";
import { AppError } from "../../domain/errors.js";
import { checkForm } from "../../submissions/check-form.js";
import { submissionForm } from "../../submissions/form.js";
import { submit } from "../../submissions/submit.js";
import { en } from "../../messages/en.js";
import { clientAddress, subscriberOf } from "../middleware/client-address.js";
import { accepted, acceptedAnswers } from "./accepted.js";
import type { Api } from "./api.js";

const route = createRoute({
  method: "post",
  path: "/api/v1/submissions",
  tags: ["Requests"],
  summary: "Submit a company's own posting",
  description:
    "Needs no key. Give apply_url or apply_email; places may be left out of remote work only. The posting goes online after its contact address confirmed it and a person reviewed it.",
  request: {
    body: {
      required: true,
      content: { "application/json": { schema: submissionForm.openapi("Submission") } },
    },
  },
  responses: acceptedAnswers(
    accepted.openapi("SubmissionAccepted"),
    "Taken; a link to confirm it was mailed",
  ),
});

const KNOWN: ReadonlySet<string> = new Set(Object.keys(submissionForm.shape));

export function addSubmissions(api: Api, board: Board): void {
  api.openapi(
    route,
    async (c) => {
      const raw: Record<string, unknown> = await c.req.json();
      const client = subscriberOf(clientAddress(c, board.config.trustProxy));
      const row = await submit(board, raw, client);
      const ignored = Object.keys(raw).filter((field) => !KNOWN.has(field));
      return c.json({ id: row.id, state: row.state, next: en.submit.next, ignored_fields: ignored }, 202);
    },
    (result, c) => (result.success ? undefined : refuse(board, c)),
  );
}

/** Names every field at fault: those too that only the directory and the clock know to be wrong. */
async function refuse(board: Board, c: Context): Promise<never> {
  await checkForm(board.read, await c.req.json(), board.now());
  throw new AppError("invalid_input", en.submit.unusable);
}

import { z } from "@hono/zod-openapi";
import { problemAnswer } from "./schemas.js";

/** What is answered to a request that a person still has to confirm by a mailed link. */
export const accepted = z.object({
  id: z.string(),
  state: z.string(),
  next: z.string().openapi({ description: "What happens next, in words" }),
  ignored_fields: z.array(z.string()).openapi({
    description: "Fields of the request that mean nothing here, those of the search as query.limit",
  }),
});

/** The answers of a route that takes such a request. */
export function acceptedAnswers<T extends z.ZodType>(schema: T, description: string) {
  return {
    202: { description, content: { "application/json": { schema } } },
    400: problemAnswer("The body is no JSON"),
    413: problemAnswer("The body is larger than 256 KB"),
    415: problemAnswer("The body is not sent as application/json"),
    422: problemAnswer("Fields cannot be accepted; errors names each"),
    429: problemAnswer("Too many requests, or too many that nobody confirmed"),
  };
}

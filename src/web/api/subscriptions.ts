import { createRoute } from "@hono/zod-openapi";
import type { Board } from "../../board.js";
import { subscribe } from "../../digest/subscribe.js";
import { subscriptionForm } from "../../digest/subscription-form.js";
import { fieldErrorsOf } from "../../domain/field-errors.js";
import { AppError } from "../../domain/errors.js";
import { en } from "../../messages/en.js";
import { clientAddress, subscriberOf } from "../middleware/client-address.js";
import { accepted, acceptedAnswers } from "./accepted.js";
import type { Api } from "./api.js";

const PATH = "/api/v1/subscriptions";

const route = createRoute({
  method: "post",
  path: PATH,
  tags: ["Requests"],
  summary: "Ask for a weekly mail of a search",
  description:
    "Needs no key. query is a search's parameters, as the query part of its address or as an object; it must narrow the postings. Ask on behalf of the address's owner only: the mail begins after its confirmation.",
  request: {
    body: {
      required: true,
      content: { "application/json": { schema: subscriptionForm.openapi("Subscription") } },
    },
  },
  responses: acceptedAnswers(
    accepted.openapi("SubscriptionAccepted"),
    "Taken; a link to confirm it was mailed",
  ),
});

const KNOWN: ReadonlySet<string> = new Set(Object.keys(subscriptionForm.shape));

export function addSubscriptions(api: Api, board: Board): void {
  api.openapi(
    route,
    async (c) => {
      const raw: Record<string, unknown> = await c.req.json();
      const client = subscriberOf(clientAddress(c, board.config.trustProxy));
      const { row, ignored } = await subscribe(board, raw, { page: PATH, client });
      const fields = [
        ...Object.keys(raw).filter((field) => !KNOWN.has(field)),
        ...ignored.map((name) => `query.${name}`),
      ];
      return c.json({ id: row.id, state: row.state, next: en.subscribe.next, ignored_fields: fields }, 202);
    },
    (result) => {
      if (result.success) return undefined;
      throw new AppError("invalid_input", en.subscribe.unusable, { fields: fieldErrorsOf(result.error) });
    },
  );
}

import type { Hono } from "hono";
import type { FC } from "hono/jsx";
import { findSubscription } from "../../../db/repos/subscriptions.js";
import type { SubscriptionRow } from "../../../db/repos/subscriptions.js";
import { unsubscribe } from "../../digest/manage.js";
import { addresses } from "../../reading/addresses.js";
import { openMailedLink } from "../mailed-link.js";
import { en } from "../../messages/en.js";
import type { Site } from "../site.js";
import { SubmitButton } from "../views/forms.js";
import { showPage } from "../views/page.js";

const PATH = "/subscriptions/:id/unsubscribe";

/**
 * `/subscriptions/{id}/unsubscribe`: the address of a mail's List-Unsubscribe header and of its visible link. A POST
 * ends the subscription at once, without cookie or redirect, whoever sends it (RFC 8058); a GET, which mail scanners do
 * as well, shows a page and changes nothing.
 */
export function addUnsubscribePage(app: Hono, site: Site): void {
  const { board } = site;
  app.get(PATH, async (c) => {
    const { id, token } = openMailedLink(c, board, "subscription");
    const row = await findSubscription(board.read, id);
    const over = row === undefined || row.state === "ended";
    return showPage(c, site, {
      meta: {
        title: over ? en.subscription.ended_title : en.subscription.unsubscribe_title,
        path: `/subscriptions/${id}/unsubscribe`,
        noindex: true,
      },
      body: over ? <Ended row={row} /> : <Ask row={row} token={token} />,
    });
  });
  app.post(PATH, async (c) => {
    const { id } = openMailedLink(c, board, "subscription");
    const row = await findSubscription(board.read, id);
    await unsubscribe(board, id);
    return showPage(c, site, {
      meta: { title: en.subscription.ended_title, path: `/subscriptions/${id}/unsubscribe`, noindex: true },
      body: <Ended row={row} />,
    });
  });
}

const Ask: FC<{ row: SubscriptionRow; token: string }> = ({ row, token }) => (
  <article class="prose">
    <h1>{en.subscription.unsubscribe_title}</h1>
    <p class="searched-words">{row.label}</p>
    <p>{en.subscription.unsubscribe_ask}</p>
    <form action={addresses.unsubscribe(row.id, token)} method="post" class="form-end">
      <SubmitButton label={en.subscription.unsubscribe} />
    </form>
  </article>
);

/** It is over. Of one that was deleted since nothing else can be said. */
export const Ended: FC<{ row: SubscriptionRow | undefined }> = ({ row }) => (
  <article class="prose">
    <h1>{en.subscription.ended_title}</h1>
    {row === undefined ? null : <p class="searched-words">{row.label}</p>}
    <p role="status">{en.subscription.ended}</p>
    {row === undefined ? null : (
      <p>
        <a href={addresses.subscribe(new URLSearchParams(row.query))}>{en.subscription.again}</a>
      </p>
    )}
  </article>
);

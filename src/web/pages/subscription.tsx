import type { Context, Hono } from "hono";
import type { FC } from "hono/jsx";
import type { SubscriptionRow } from "../../../db/repos/subscriptions.js";
import { confirmSubscription, getSubscription, reschedule } from "../../digest/manage.js";
import { WEEKDAYS } from "../../digest/subscription-form.js";
import type { FieldError } from "../../domain/errors.js";
import { AppError } from "../../domain/errors.js";
import { addresses } from "../../reading/addresses.js";
import { openMailedLink } from "../mailed-link.js";
import { en } from "../../messages/en.js";
import type { Site } from "../site.js";
import { typed, typedFields } from "../typed-fields.js";
import { ErrorSummary, SubmitButton } from "../views/forms.js";
import { showPage } from "../views/page.js";
import { ScheduleFields } from "../views/schedule-fields.js";
import { Ended } from "./unsubscribe.js";

/** `/subscriptions/{id}`: confirms and manages a weekly mail, by its mailed link. */
export function addSubscriptionPage(app: Hono, site: Site): void {
  const { board } = site;
  app.get("/subscriptions/:id", async (c) => {
    const { id, token } = openMailedLink(c, board, "subscription");
    return showSubscription(c, site, { row: await getSubscription(board.read, id), token, errors: [] });
  });
  // Mail scanners open links: only a person's click on the page's button confirms.
  app.post("/subscriptions/:id/confirm", async (c) => {
    const { id, token } = openMailedLink(c, board, "subscription");
    await confirmSubscription(board, id);
    return c.redirect(addresses.subscription(id, token), 303);
  });
  app.post("/subscriptions/:id/schedule", async (c) => {
    const { id, token } = openMailedLink(c, board, "subscription");
    const fields = typedFields(await c.req.parseBody());
    const schedule = { weekday: typed(fields, "weekday"), time_zone: typed(fields, "time_zone") };
    try {
      await reschedule(board, id, schedule);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "invalid_input") throw error;
      const row = await getSubscription(board.read, id);
      return showSubscription(c, site, { row, token, errors: error.fields });
    }
    return c.redirect(addresses.subscription(id, token), 303);
  });
}

interface SubscriptionPage {
  row: SubscriptionRow;
  token: string;
  errors: readonly FieldError[];
}

function showSubscription(c: Context, site: Site, page: SubscriptionPage) {
  const { row } = page;
  const [title, Body] =
    row.state === "pending"
      ? [en.subscription.pending_title, Pending]
      : row.state === "active"
        ? [en.subscription.active_title, Active]
        : [en.subscription.ended_title, EndedPage];
  return showPage(c, site, {
    status: page.errors.length === 0 ? 200 : 422,
    meta: { title, path: `/subscriptions/${row.id}`, noindex: true },
    body: <Body {...page} />,
  });
}

const EndedPage: FC<SubscriptionPage> = ({ row }) => <Ended row={row} />;

const Searched: FC<{ row: SubscriptionRow }> = ({ row }) => (
  <section class="searched" aria-labelledby="search">
    <h2 id="search">{en.subscribe.search}</h2>
    <p class="searched-words">
      <a href={addresses.search(new URLSearchParams(row.query))}>{row.label}</a>
    </p>
  </section>
);

const Pending: FC<SubscriptionPage> = ({ row, token }) => (
  <>
    <header class="page-head">
      <h1>{en.subscription.pending_title}</h1>
      <p class="lead">{en.subscription.pending(row.email, weekdayOf(row))}</p>
    </header>
    <Searched row={row} />
    <form action={`/subscriptions/${row.id}/confirm?token=${token}`} method="post" class="form-end">
      <SubmitButton label={en.subscription.confirm} />
    </form>
  </>
);

const Active: FC<SubscriptionPage> = ({ row, token, errors }) => (
  <>
    <ErrorSummary title={en.subscribe.summary} errors={errors} />
    <header class="page-head">
      <h1>{en.subscription.active_title}</h1>
      <p class="lead">
        {en.subscription.active(row.email)}{" "}
        {row.next_issue_at === null
          ? null
          : en.subscription.next_issue(longDay(row.next_issue_at, row.time_zone))}
      </p>
    </header>
    <Searched row={row} />
    <form action={`/subscriptions/${row.id}/schedule?token=${token}`} method="post" class="form">
      <ScheduleFields weekday={WEEKDAYS[row.weekday] ?? ""} timeZone={row.time_zone} errors={errors} />
      <p class="form-end">
        <SubmitButton label={en.subscription.reschedule} quiet />
      </p>
    </form>
    <form action={addresses.unsubscribe(row.id, token)} method="post" class="block">
      <h2>{en.subscription.unsubscribe_title}</h2>
      <p>{en.subscription.unsubscribe_ask}</p>
      <p class="form-end">
        <SubmitButton label={en.subscription.unsubscribe} />
      </p>
    </form>
  </>
);

function weekdayOf(row: SubscriptionRow): string {
  return en.subscribe.weekdays[row.weekday] ?? "";
}

function longDay(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone,
  });
  return format.format(at);
}

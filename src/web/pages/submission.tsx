import type { Context, Hono } from "hono";
import type { Child, FC } from "hono/jsx";
import type { SubmissionRow } from "../../../db/repos/submissions.js";
import { addresses } from "../../reading/addresses.js";
import { closeSubmission } from "../../submissions/close.js";
import { confirmSubmission } from "../../submissions/confirm.js";
import { formOf, getSubmission, newestForm, stateOf } from "../../submissions/held.js";
import { previewSubmission } from "../../submissions/preview.js";
import type { Preview } from "../../submissions/preview.js";
import { applyAddress } from "../../submissions/read-form.js";
import { TransitionError, possibleActions } from "../../submissions/state.js";
import type { SubmissionState } from "../../submissions/state.js";
import { openMailedLink } from "../mailed-link.js";
import { en } from "../../messages/en.js";
import type { Site } from "../site.js";
import { SubmitButton } from "../views/forms.js";
import { showPage } from "../views/page.js";
import { PostingPreview } from "../views/posting-preview.js";
import { Day } from "../views/time.js";

/** `/submissions/{id}`: where a company's own posting stands, by its mailed link; to confirm and to close it. */
export function addSubmissionPage(app: Hono, site: Site): void {
  const { board } = site;
  app.get("/submissions/:id", async (c) => {
    const { id, token } = openMailedLink(c, board, "submission");
    return showSubmission(c, site, await getSubmission(board.read, id), token);
  });
  // Mail scanners open links: only a person's click on the page's button does anything.
  app.post("/submissions/:id/confirm", (c) => act(c, site, confirmSubmission));
  app.post("/submissions/:id/close", (c) => act(c, site, closeSubmission));
}

/** Does it and shows where it stands then; one that was done before is shown as it stands. */
async function act(c: Context, site: Site, action: typeof confirmSubmission): Promise<Response> {
  const { id, token } = openMailedLink(c, site.board, "submission");
  try {
    await action(site.board, id);
  } catch (error) {
    if (!(error instanceof TransitionError)) throw error;
  }
  return c.redirect(addresses.submission(id, token), 303);
}

async function showSubmission(c: Context, site: Site, row: SubmissionRow, token: string) {
  const { board } = site;
  const state = stateOf(row);
  // What is online is what was approved; before that, and after, the newest text is the one that counts.
  const form = state === "published" ? formOf(row) : newestForm(row);
  const preview = await previewSubmission(board.read, form, board.now());
  return showPage(c, site, {
    meta: {
      title: en.submission.states[state].title,
      path: `/submissions/${row.id}`,
      section: "submit",
      noindex: true,
    },
    body: (
      <>
        <header class="page-head">
          <h1>{en.submission.states[state].title}</h1>
          <p class="lead">{en.submission.states[state].text}</p>
          <Standing row={row} preview={preview} now={board.now()} />
        </header>
        {row.reason === null ? null : (
          <section class="note note-amber">
            <h2 class="note-title">
              {state === "published" ? en.submission.edit_reason : en.submission.reason}
            </h2>
            <p>{row.reason}</p>
          </section>
        )}
        <Actions row={row} state={state} token={token} />
        <PostingPreview preview={preview} applyAddress={applyAddress(form)} />
      </>
    ),
  });
}

/** For what is online: where, and until when. */
const Standing: FC<{ row: SubmissionRow; preview: Preview; now: number }> = ({ row, preview, now }) => {
  const online = row.state === "published" || row.state === "edited";
  if (!online || row.posting_id === null || row.expires_at === null) return null;
  return (
    <p>
      {en.submission.until} <Day at={row.expires_at} now={now} />.{" "}
      <a href={addresses.posting(row.posting_id, preview.facts.title)}>{en.submission.see}</a>
    </p>
  );
};

const Actions: FC<{ row: SubmissionRow; state: SubmissionState; token: string }> = ({
  row,
  state,
  token,
}) => {
  const possible = new Set(possibleActions(state));
  const path = (verb: string) => `/submissions/${row.id}/${verb}?token=${token}`;
  const over = state === "closed" || state === "expired" || state === "rejected";
  const online = state === "published" || state === "edited";
  const buttons: Child[] = [
    possible.has("confirm") ? (
      <form action={path("confirm")} method="post">
        <SubmitButton label={en.submission.confirm} />
      </form>
    ) : null,
    possible.has("edit") ? (
      <a class={over ? "button" : "button button-quiet"} href={path("edit")}>
        {over ? en.submission.send_again : row.edit === null ? en.submission.edit : en.submission.go_on}
      </a>
    ) : null,
    possible.has("close") ? (
      <form action={path("close")} method="post">
        <SubmitButton label={online ? en.submission.close : en.submission.withdraw} quiet />
      </form>
    ) : null,
  ];
  return (
    <>
      <div class="actions">{buttons}</div>
      {online ? <p class="help">{en.submission.close_note}</p> : null}
    </>
  );
};

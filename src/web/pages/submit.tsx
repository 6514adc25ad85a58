import type { Context, Hono } from "hono";
import type { FieldError } from "../../domain/errors.js";
import { AppError } from "../../domain/errors.js";
import { checkForm } from "../../submissions/check-form.js";
import { previewSubmission } from "../../submissions/preview.js";
import type { Preview } from "../../submissions/preview.js";
import { applyAddress } from "../../submissions/read-form.js";
import { submit } from "../../submissions/submit.js";
import { en } from "../../messages/en.js";
import { clientAddress, subscriberOf } from "../middleware/client-address.js";
import { refusalOf } from "../refusal.js";
import type { Site } from "../site.js";
import { TRAP, formFromFields } from "../submission-input.js";
import { typed, typedFields } from "../typed-fields.js";
import type { TypedFields } from "../typed-fields.js";
import { ErrorSummary, SubmitButton } from "../views/forms.js";
import { showPage } from "../views/page.js";
import { PostingPreview } from "../views/posting-preview.js";
import { sectorChoices } from "../views/sector-choices.js";
import { SubmissionFields } from "../views/submission-fields.js";

/** `/submit`: a company's own posting, with a preview before it is sent. */
export function addSubmitPage(app: Hono, site: Site): void {
  app.get("/submit", async (c) =>
    showForm(c, site, { fields: { company: c.req.queries("company") ?? [] }, errors: [] }),
  );
  app.post("/submit", async (c) => {
    const fields = typedFields(await c.req.parseBody({ all: true }));
    try {
      return typed(fields, "action") === "preview"
        ? await preview(c, site, fields)
        : await send(c, site, fields);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return refuse(c, site, fields, error);
    }
  });
}

async function preview(c: Context, site: Site, fields: TypedFields) {
  const { read, now } = site.board;
  const form = await checkForm(read, formFromFields(fields), now());
  const shown = { preview: await previewSubmission(read, form, now()), applyAddress: applyAddress(form) };
  return showForm(c, site, { fields, errors: [], shown });
}

async function send(c: Context, site: Site, fields: TypedFields) {
  const { board } = site;
  const form = formFromFields(fields);
  // A program that filled in the trap is told what a person would be: it learns nothing from it.
  if (typed(fields, TRAP) === "") {
    await submit(board, form, subscriberOf(clientAddress(c, board.config.trustProxy)));
  } else await checkForm(board.read, form, board.now());
  return showSent(c, site, typed(fields, "contact_email").trim());
}

/** What is wrong stands at its field and above the form; a refusal of the whole stands above it. Nothing typed is lost. */
function refuse(c: Context, site: Site, fields: TypedFields, error: AppError) {
  return showForm(c, site, { fields, ...refusalOf(error, "contact_email") });
}

interface FormPage {
  fields: TypedFields;
  errors: readonly FieldError[];
  status?: 422 | 429;
  shown?: { preview: Preview; applyAddress: string | null };
}

async function showForm(c: Context, site: Site, { fields, errors, status, shown }: FormPage) {
  const sectors = await sectorChoices(site);
  return showPage(c, site, {
    status: status ?? 200,
    meta: { title: en.submit.title, description: en.submit.intro, path: "/submit", section: "submit" },
    body: (
      <>
        <ErrorSummary title={en.submit.summary} errors={errors} />
        {shown === undefined ? (
          <header class="page-head">
            <h1>{en.submit.title}</h1>
            <p class="lead">{en.submit.intro}</p>
            <p class="quiet">
              {en.submit.crawled} <a href="/about/crawler">{en.layout.crawler}</a>
            </p>
          </header>
        ) : (
          <section aria-labelledby="preview" class="preview-block">
            <h1 id="preview">{en.submit.preview_title}</h1>
            <p class="note" role="status">
              {en.submit.preview_note}
            </p>
            <PostingPreview {...shown} />
            <p class="form-end">
              <SubmitButton form="submission" label={en.submit.send} name="action" value="send" />
              <a class="button button-quiet" href="#submission">
                {en.submit.change}
              </a>
            </p>
          </section>
        )}
        <form id="submission" action="/submit" method="post" class="form" novalidate>
          <SubmissionFields fields={fields} errors={errors} sectors={sectors} />
          <p class="form-end">
            <SubmitButton label={en.submit.preview} name="action" value="preview" quiet />
            <SubmitButton label={en.submit.send} name="action" value="send" />
          </p>
        </form>
      </>
    ),
  });
}

function showSent(c: Context, site: Site, email: string) {
  return showPage(c, site, {
    status: 202,
    meta: { title: en.submit.sent_title, path: "/submit", section: "submit", noindex: true },
    body: (
      <article class="prose">
        <h1>{en.submit.sent_title}</h1>
        <p>{en.submit.sent(email)}</p>
        <p class="quiet">{en.submit.sent_wait}</p>
      </article>
    ),
  });
}

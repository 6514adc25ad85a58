import type { Context, Hono } from "hono";
import type { SubmissionRow } from "../../../db/repos/submissions.js";
import type { FieldError } from "../../domain/errors.js";
import { AppError } from "../../domain/errors.js";
import { addresses } from "../../reading/addresses.js";
import { editSubmission, fixedFields } from "../../submissions/edit.js";
import { getSubmission, newestForm, stateOf } from "../../submissions/held.js";
import { possibleActions } from "../../submissions/state.js";
import { openMailedLink } from "../mailed-link.js";
import { en } from "../../messages/en.js";
import type { Site } from "../site.js";
import { fieldsFromForm, formFromFields } from "../submission-input.js";
import { typedFields } from "../typed-fields.js";
import type { TypedFields } from "../typed-fields.js";
import { ErrorSummary, SubmitButton } from "../views/forms.js";
import { showPage } from "../views/page.js";
import { SubmissionFields } from "../views/submission-fields.js";
import { sectorChoices } from "../views/sector-choices.js";

const PATH = "/submissions/:id/edit";

/** `/submissions/{id}/edit`: changes a company's own posting, by its mailed link. */
export function addSubmissionEditPage(app: Hono, site: Site): void {
  const { board } = site;
  app.get(PATH, async (c) => {
    const { id, token } = openMailedLink(c, board, "submission");
    const row = await getSubmission(board.read, id);
    if (!possibleActions(stateOf(row)).includes("edit")) {
      return c.redirect(addresses.submission(id, token), 303);
    }
    return showForm(c, site, { row, token, fields: withoutPastDay(row, board.now()), errors: [] });
  });
  app.post(PATH, async (c) => {
    const { id, token } = openMailedLink(c, board, "submission");
    const row = await getSubmission(board.read, id);
    const fields = { ...typedFields(await c.req.parseBody({ all: true })), ...fixedTexts(row) };
    try {
      await editSubmission(board, id, formFromFields(fields));
      return c.redirect(addresses.submission(id, token), 303);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "invalid_input") throw error;
      return showForm(c, site, { row, token, fields, errors: error.fields });
    }
  });
}

/** A last day that is over would be refused: sent again, a posting has 60 days unless it is told otherwise. */
function withoutPastDay(row: SubmissionRow, now: number): TypedFields {
  const fields = fieldsFromForm(newestForm(row));
  const today = new Date(now).toISOString().slice(0, 10);
  return (fields["expires_at"]?.[0] ?? today) < today ? { ...fields, expires_at: [] } : fields;
}

function fixedTexts(row: SubmissionRow): TypedFields {
  return Object.fromEntries(Object.entries(fixedFields(row)).map(([name, value]) => [name, [String(value)]]));
}

interface EditPage {
  row: SubmissionRow;
  token: string;
  fields: TypedFields;
  errors: readonly FieldError[];
}

async function showForm(c: Context, site: Site, { row, token, fields, errors }: EditPage) {
  const { help } = en.submit;
  const reasons = { contact_email: help.contact_fixed, company: help.company_fixed };
  const fixed = Object.fromEntries(
    (["contact_email", "company"] as const)
      .filter((name) => name in fixedFields(row))
      .map((name) => [name, reasons[name]]),
  );
  const sectors = await sectorChoices(site);
  return showPage(c, site, {
    status: errors.length === 0 ? 200 : 422,
    meta: {
      title: en.submission.edit_title,
      path: `/submissions/${row.id}/edit`,
      section: "submit",
      noindex: true,
    },
    body: (
      <>
        <ErrorSummary title={en.submit.summary} errors={errors} />
        <header class="page-head">
          <h1>{en.submission.edit_title}</h1>
          <p class="lead">{en.submission.edit_note}</p>
        </header>
        <form action={`/submissions/${row.id}/edit?token=${token}`} method="post" class="form" novalidate>
          <SubmissionFields fields={fields} errors={errors} sectors={sectors} fixed={fixed} />
          <p class="form-end">
            <SubmitButton label={en.submit.send_change} />
          </p>
        </form>
      </>
    ),
  });
}

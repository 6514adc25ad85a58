import type { Context, Hono } from "hono";
import { listClusters } from "../../../db/repos/directory.js";
import { readFollowedSearch } from "../../digest/followed-search.js";
import type { FollowedSearch } from "../../digest/followed-search.js";
import { subscribe } from "../../digest/subscribe.js";
import type { FieldError } from "../../domain/errors.js";
import { AppError } from "../../domain/errors.js";
import { addresses } from "../../reading/addresses.js";
import { paramsOf } from "../api/api.js";
import { en } from "../../messages/en.js";
import { clientAddress, subscriberOf } from "../middleware/client-address.js";
import { refusalOf } from "../refusal.js";
import type { Site } from "../site.js";
import { typed, typedFields } from "../typed-fields.js";
import type { TypedFields } from "../typed-fields.js";
import { ErrorSummary, SubmitButton, TextField, errorOf } from "../views/forms.js";
import { showPage } from "../views/page.js";
import { SearchChooser } from "../views/search-chooser.js";
import { ScheduleFields } from "../views/schedule-fields.js";
import { sectorChoices } from "../views/sector-choices.js";

const PAGE = "/subscribe";

/** `/subscribe`: asks for a weekly mail of the search that its address carries. */
export function addSubscribePage(app: Hono, site: Site): void {
  app.get(PAGE, (c) =>
    withSearch(c, site, paramsOf(c), (search) => showForm(c, site, { search, errors: [] })),
  );
  app.post(PAGE, async (c) => {
    const fields = typedFields(await c.req.parseBody({ all: true }));
    const params = new URLSearchParams(typed(fields, "query"));
    return withSearch(c, site, params, (search) => take(c, site, search, fields));
  });
}

/** Goes on with a search that can be followed; with none, lets the person choose one. */
async function withSearch(
  c: Context,
  site: Site,
  params: URLSearchParams,
  use: (search: FollowedSearch) => Promise<Response>,
): Promise<Response> {
  let search: FollowedSearch;
  try {
    search = await readFollowedSearch(site.board, params);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid_input") throw error;
    // Whoever comes without a search has made no mistake.
    const errors = params.size === 0 ? [] : error.fields;
    return showChooser(c, site, { params, errors: errors.map(toFieldOfChooser) });
  }
  return use(search);
}

function toFieldOfChooser({ field, message }: FieldError): FieldError {
  return { field: field === "query" ? "q" : field.replace(/^query\./, ""), message };
}

async function take(c: Context, site: Site, search: FollowedSearch, fields: TypedFields): Promise<Response> {
  const { board } = site;
  const raw = {
    email: typed(fields, "email"),
    query: search.params.toString(),
    weekday: typed(fields, "weekday"),
    time_zone: typed(fields, "time_zone"),
  };
  try {
    const client = subscriberOf(clientAddress(c, board.config.trustProxy));
    const { row } = await subscribe(board, raw, { page: PAGE, client });
    return showSent(c, site, row.email);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return showForm(c, site, { search, fields, ...refusalOf(error, "email") });
  }
}

interface FormPage {
  search: FollowedSearch;
  errors: readonly FieldError[];
  fields?: TypedFields;
  status?: 422 | 429;
}

async function showForm(c: Context, site: Site, { search, errors, fields = {}, status }: FormPage) {
  return showPage(c, site, {
    status: status ?? 200,
    meta: { title: en.subscribe.title, description: en.subscribe.intro, path: PAGE, noindex: true },
    body: (
      <>
        <ErrorSummary title={en.subscribe.summary} errors={errors} />
        <header class="page-head">
          <h1>{en.subscribe.title}</h1>
          <p class="lead">{en.subscribe.intro}</p>
        </header>
        <section class="searched" aria-labelledby="search">
          <h2 id="search">{en.subscribe.search}</h2>
          <p class="searched-words">{search.label}</p>
          <p>
            {en.subscribe.finds(search.total)}{" "}
            <a href={addresses.search(search.params)}>{en.subscribe.change}</a>
          </p>
        </section>
        <form action={PAGE} method="post" class="form" novalidate>
          <input type="hidden" name="query" value={search.params.toString()} />
          <TextField
            name="email"
            label={en.subscribe.email}
            help={en.subscribe.email_help}
            type="email"
            inputmode="email"
            autocomplete="email"
            required
            value={typed(fields, "email")}
            error={errorOf(errors, "email")}
          />
          <ScheduleFields
            weekday={typed(fields, "weekday")}
            timeZone={typed(fields, "time_zone")}
            errors={errors}
          />
          <p class="consent">{en.subscribe.consent}</p>
          <p class="form-end">
            <SubmitButton label={en.subscribe.send} />
          </p>
        </form>
      </>
    ),
  });
}

async function showChooser(
  c: Context,
  site: Site,
  { params, errors }: { params: URLSearchParams; errors: readonly FieldError[] },
) {
  const clusters = await listClusters(site.board.read);
  const choices = {
    cluster: clusters.map(({ slug, name }) => ({ value: slug, label: name })),
    sector: await sectorChoices(site),
  };
  const wrong = c.req.method === "POST" ? 422 : 400;
  return showPage(c, site, {
    status: errors.length === 0 ? 200 : wrong,
    meta: { title: en.subscribe.title, description: en.subscribe.intro, path: PAGE },
    body: (
      <>
        <ErrorSummary title={en.subscribe.summary} errors={errors} />
        <header class="page-head">
          <h1>{en.subscribe.title}</h1>
          <p class="lead">{en.subscribe.intro}</p>
        </header>
        <SearchChooser action={PAGE} params={params} errors={errors} choices={choices} />
      </>
    ),
  });
}

function showSent(c: Context, site: Site, email: string) {
  return showPage(c, site, {
    status: 202,
    meta: { title: en.subscribe.sent_title, path: PAGE, noindex: true },
    body: (
      <article class="prose">
        <h1>{en.subscribe.sent_title}</h1>
        <p>{en.subscribe.sent(email)}</p>
        <p class="quiet">{en.subscribe.sent_wait}</p>
      </article>
    ),
  });
}

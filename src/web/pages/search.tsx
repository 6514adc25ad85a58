import type { Context, Hono } from "hono";
import type { Board } from "../../board.js";
import { AppError } from "../../domain/errors.js";
import type { FieldError } from "../../domain/errors.js";
import { parseQuery, queryToParams, sharedParams } from "../../domain/query-params.js";
import type { PostingQuery } from "../../domain/query.js";
import { addresses } from "../../reading/addresses.js";
import { namedArea } from "../../reading/named-area.js";
import { searchPostings } from "../../reading/search-postings.js";
import type { SearchAnswer } from "../../reading/search-postings.js";
import { paramsOf } from "../api/api.js";
import { en } from "../../messages/en.js";
import { chipsOf } from "../../reading/search-links.js";
import type { Chip } from "../../reading/search-links.js";
import type { Site } from "../site.js";
import { Facets } from "../views/facets.js";
import { ErrorSummary, errorOf } from "../views/forms.js";
import { feedLinks } from "../views/feed-links.js";
import { showPage } from "../views/page.js";
import { PostingList } from "../views/posting-row.js";
import { SearchBar } from "../views/search-bar.js";
import { Chips, NothingFound, Pager, ResultsHead } from "../views/search-results.js";
import type { Relaxation } from "../views/search-results.js";

const BAR_PARAMS = new Set(["q", "near", "cursor"]);
const PLACE_PARAMS = new Set(["near", "radius", "country", "region", "cursor"]);
const MAX_RELAXATIONS = 6;

/** `/postings`: the search. */
export function addSearchPage(app: Hono, site: Site): void {
  app.get("/postings", async (c) => {
    const { board } = site;
    try {
      const { query } = parseQuery(paramsOf(c), { near: (text) => board.resolveNear(text) });
      return showResults(c, site, query, await searchPostings(board, query));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "invalid_input") throw error;
      const area = withNamedArea(paramsOf(c), error);
      return area === null ? showMistake(c, site, error) : c.redirect(addresses.search(area), 302);
    }
  });
}

/** The same search in the country or region that stands in the place's field, when that is all that is wrong with it. */
function withNamedArea(params: URLSearchParams, error: AppError): URLSearchParams | null {
  if (error.fields.some(({ field }) => field !== "near")) return null;
  const area = namedArea(params.get("near") ?? "");
  if (area === null) return null;
  const changed = new URLSearchParams([...params].filter(([name]) => !PLACE_PARAMS.has(name)));
  for (const [name, value] of area) changed.append(name, value);
  return changed;
}

async function showResults(
  c: Context,
  site: Site,
  query: PostingQuery,
  answer: SearchAnswer,
): Promise<Response> {
  const params = sharedParams(query);
  const chips = chipsOf(query, answer.label);
  const relaxations = answer.total === 0 ? await findRelaxations(site.board, chips) : [];
  const name = chips.map(({ label }) => label).join(", ");
  return showPage(c, site, {
    meta: {
      title: name === "" ? en.search.title : `${en.search.title}: ${name}`,
      path: addresses.search(params),
      section: "postings",
      noindex: chips.length > 1 || query.cursor !== null || answer.total === 0,
      feeds: feedLinks(params, name),
    },
    body: (
      <>
        <SearchBar
          q={query.q}
          near={query.near?.text ?? ""}
          keep={[...queryToParams(query)].filter(([key]) => !BAR_PARAMS.has(key) && key !== "sort")}
        />
        <Chips chips={chips} />
        <div class="search-page">
          <Facets query={query} answer={answer} />
          <section id="results">
            <ResultsHead query={query} answer={answer} />
            {answer.postings.length === 0 ? (
              <NothingFound relaxations={relaxations} />
            ) : (
              <PostingList views={answer.postings.map(({ view }) => view)} now={site.board.now()} level={2} />
            )}
            <Pager query={query} next={answer.next} />
          </section>
        </div>
      </>
    ),
  });
}

/** For a search that found nothing: what dropping each of its restrictions would find. */
async function findRelaxations(board: Board, chips: readonly Chip[]): Promise<Relaxation[]> {
  if (chips.length < 2) return [];
  const tried = chips.slice(0, MAX_RELAXATIONS).map(async (chip) => {
    const { total } = await board.search.search(chip.without, board.now());
    return { label: chip.label, without: chip.without, total };
  });
  return (await Promise.all(tried)).filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}

/** A mistake in a field that the page does not show has to say which parameter it is about. */
function named({ field, message }: FieldError): FieldError {
  return { field, message: field === "q" || field === "near" ? message : `${field}: ${message}` };
}

/** The parameters cannot be read: what was typed stays, and each mistake is named. */
async function showMistake(c: Context, site: Site, error: AppError): Promise<Response> {
  const params = paramsOf(c);
  const wrong = new Set(error.fields.map(({ field }) => field));
  return showPage(c, site, {
    status: 400,
    meta: { title: en.errors.summary, path: "/postings", section: "postings", noindex: true },
    body: (
      <>
        <h1 class="unseen">{en.search.title}</h1>
        <ErrorSummary title={en.errors.summary} errors={error.fields.map(named)} />
        <SearchBar
          q={params.get("q") ?? ""}
          near={params.get("near") ?? ""}
          nearError={errorOf(error.fields, "near")}
          keep={[...params].filter(([key]) => !BAR_PARAMS.has(key) && !wrong.has(key))}
        />
        <p class="onward">
          <a href="/postings">{en.search.none_start}</a>
        </p>
      </>
    ),
  });
}

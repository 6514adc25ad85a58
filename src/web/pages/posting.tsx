import type { Context, Hono } from "hono";
import type { FC } from "hono/jsx";
import { DAY_MS } from "../../domain/durations.js";
import type { PostingView } from "../../../db/repos/posting-views.js";
import { AppError } from "../../domain/errors.js";
import { placeLabel } from "../../domain/posting-text.js";
import { addresses } from "../../reading/addresses.js";
import { jobPostingMarkup } from "../../reading/job-posting-markup.js";
import { findPostingDetail } from "../../reading/posting-detail.js";
import type { PostingDetail } from "../../reading/posting-detail.js";
import { siteName } from "../../reading/site-name.js";
import { findSimilar } from "../../reading/similar-postings.js";
import type { SimilarPostings } from "../../reading/similar-postings.js";
import { en } from "../../messages/en.js";
import type { Site } from "../site.js";
import { FactsList } from "../views/facts-list.js";
import { showPage } from "../views/page.js";
import { foreignLanguage, statedPay, workplaceWords } from "../../reading/posting-words.js";
import { StatusMark } from "../views/posting-facts.js";
import { PostingList } from "../views/posting-row.js";
import { Receipt } from "../views/receipt.js";

/** How long the page of a closed posting still tells that it is closed, before it is gone. */
const GRACE_MS = 30 * DAY_MS;

/** `/postings/{id}/{slug}`: one posting. */
export function addPostingPage(app: Hono, site: Site): void {
  app.get("/postings/:id/:slug?", async (c) => {
    const { board } = site;
    const detail = await findPostingDetail(board, c.req.param("id"));
    if ("mergedInto" in detail) return c.redirect(`/postings/${detail.mergedInto}`, 301);
    const { view } = detail;
    const path = addresses.posting(view.id, view.title);
    if (c.req.path !== path) return c.redirect(path, 301);
    if (view.status === "closed" && board.now() - (view.closed_at ?? 0) > GRACE_MS) {
      throw new AppError("gone", en.errors.posting_gone(view.company.name));
    }
    return showPosting(c, site, detail, await findSimilar(board, view));
  });
}

function showPosting(c: Context, site: Site, detail: PostingDetail, similar: SimilarPostings) {
  const { view } = detail;
  const now = site.board.now();
  const open = view.status === "open";
  return showPage(c, site, {
    meta: {
      title: `${view.title}, ${view.company.name}`,
      description: describe(view),
      path: addresses.posting(view.id, view.title),
      section: "postings",
      noindex: !open,
      jsonLd: jobPostingMarkup(view, site.board.config.baseUrl),
    },
    body: (
      <article class="posting">
        <header>
          <StatusLine status={view.status} />
          <h1 lang={foreignLanguage(view)}>{view.title}</h1>
          <p class="posting-where line">{whereParts(view)}</p>
          <StatusNote status={view.status} />
          <ApplyButton view={view} />
        </header>
        <div class="posting-columns">
          <section class="prose posting-text" lang={foreignLanguage(view)}>
            <h2 class="unseen" lang="en">
              {en.posting.role}
            </h2>
            {view.description_html === null ? (
              <p class="quiet" lang="en">
                {detail.listings.some(({ detailed }) => detailed === 0)
                  ? en.posting.text_not_read
                  : en.posting.no_text}
              </p>
            ) : (
              <div class="prose" dangerouslySetInnerHTML={{ __html: view.description_html }} />
            )}
          </section>
          <aside aria-label={en.posting.facts}>
            <FactsList view={view} now={now} />
          </aside>
        </div>
        <Receipt detail={detail} now={now} />
        <SameRole views={similar.sameRole} />
        <Related title={en.posting.similar} views={similar.here} now={now} />
        <Related title={en.posting.similar_elsewhere} views={similar.elsewhere} now={now} />
      </article>
    ),
  });
}

function whereParts(view: PostingView) {
  const [first, ...others] = view.places;
  const workplace = workplaceWords(view);
  return [
    <span>
      <a href={addresses.company(view.company.slug)}>{view.company.name}</a>
    </span>,
    first === undefined ? null : (
      <span>
        {placeLabel(first)}
        {others.length === 0 ? "" : ` ${en.row.more_places(others.length)}`}
      </span>
    ),
    workplace === null ? null : <span>{workplace}</span>,
  ];
}

const StatusLine: FC<{ status: string }> = ({ status }) =>
  status === "open" ? null : (
    <p>
      <StatusMark status={status} />
    </p>
  );

const StatusNote: FC<{ status: string }> = ({ status }) => {
  if (status === "closed") return <p class="note">{en.posting.closed_note}</p>;
  if (status === "unverified") return <p class="note note-amber">{en.posting.unverified_note}</p>;
  return null;
};

/** One way to apply, and where it leads. A closed posting has none. */
const ApplyButton: FC<{ view: PostingView }> = ({ view }) => {
  const address = view.apply_url ?? view.url;
  if (view.status === "closed" || address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!["https:", "http:", "mailto:"].includes(url.protocol)) return null;
  const site = siteName(address);
  return (
    <p class="apply">
      <a class="button" href={address} rel="external nofollow">
        {site === null ? en.posting.apply_by_mail : en.posting.apply(site)}
      </a>
    </p>
  );
};

/** One role in other places: the title is known, so only what differs is said. */
const SameRole: FC<{ views: PostingView[] }> = ({ views }) =>
  views.length === 0 ? null : (
    <section class="block">
      <h2>{en.posting.same_role}</h2>
      <ul class="counted narrow">
        {views.map((view) => (
          <li>
            <a href={addresses.posting(view.id, view.title)}>
              {view.places.map(placeLabel).join("; ") || workplaceWords(view) || en.row.place_not_stated}
            </a>
            <span class="n">{statedPay(view) ?? ""}</span>
          </li>
        ))}
      </ul>
    </section>
  );

const Related: FC<{ title: string; views: PostingView[]; now: number }> = ({ title, views, now }) =>
  views.length === 0 ? null : (
    <section class="block">
      <h2>{title}</h2>
      <PostingList views={views} now={now} />
    </section>
  );

/** One line for search engines and link previews. */
function describe(view: PostingView): string {
  const [first] = view.places;
  const parts = [
    view.company.name,
    first === undefined ? null : placeLabel(first),
    workplaceWords(view),
    statedPay(view),
  ];
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}

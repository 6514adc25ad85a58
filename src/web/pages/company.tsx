import type { Hono } from "hono";
import type { Child, FC } from "hono/jsx";
import type { SourceRow } from "../../../db/repos/sources.js";
import { placeLabel } from "../../domain/posting-text.js";
import { emptyQuery } from "../../domain/query-params.js";
import { MEMBERSHIP_BASES } from "../../domain/vocabulary.js";
import { addresses } from "../../reading/addresses.js";
import { findCompanyView } from "../../reading/company-views.js";
import type { CompanyView } from "../../reading/company-views.js";
import { siteName } from "../../reading/site-name.js";
import { searchPostings } from "../../reading/search-postings.js";
import { en } from "../../messages/en.js";
import { membershipBases } from "../../messages/vocabulary.js";
import type { Site } from "../site.js";
import { BarPlot } from "../views/bar-plot.js";
import { feedLinks } from "../views/feed-links.js";
import { showPage } from "../views/page.js";
import { PostingBlock } from "../views/posting-block.js";
import { Ago } from "../views/time.js";

/** `/companies/{slug}`: one company, its postings, and where they are read. */
export function addCompanyPage(app: Hono, site: Site): void {
  app.get("/companies/:slug", async (c) => {
    const { board } = site;
    const view = await findCompanyView(board, c.req.param("slug"));
    const { row } = view;
    const query = { ...emptyQuery(), company: [row.slug] };
    const answer = await searchPostings(board, query);
    const now = board.now();
    const bars = answer.facets.function.map(({ value, label, count }) => ({
      label,
      count,
      href: addresses.search(new URLSearchParams({ company: row.slug, function: value })),
    }));
    return showPage(c, site, {
      meta: {
        title: row.name,
        description: `${row.name}: ${en.company.numbers(view.open)}`,
        path: addresses.company(row.slug),
        section: "companies",
        feeds: feedLinks(new URLSearchParams({ company: row.slug }), row.name),
      },
      body: (
        <>
          <header class="page-head">
            <h1>{row.name}</h1>
            <p class="line">{headParts(view)}</p>
            <p class="numbers">{en.company.numbers(view.open)}</p>
          </header>
          <PostingBlock title={en.company.postings} query={query} answer={answer} now={now} withoutCompany />
          <BarPlot title={en.company.plot} bars={bars} now={now} />
          <Clusters view={view} />
          <Sources sources={view.sources} now={now} />
        </>
      ),
    });
  });
}

function headParts({ row, sectors }: CompanyView): Child[] {
  const site = row.website === null ? null : siteName(row.website);
  return [
    row.kind === "research-institute" ? <span>{en.company.institute}</span> : null,
    row.country === null ? null : <span>{placeLabel(row)}</span>,
    ...sectors.map(({ slug, name }) => (
      <span>
        <a href={addresses.sector(slug)}>{name}</a>
      </span>
    )),
    row.website === null || site === null ? null : (
      <span>
        <a href={row.website} rel="external">
          {site}
        </a>
      </span>
    ),
  ];
}

const Clusters: FC<{ view: CompanyView }> = ({ view }) =>
  view.clusters.length === 0 ? null : (
    <section class="block">
      <h2>{en.company.clusters}</h2>
      <ul class="counted narrow">
        {view.clusters.map(({ slug, name, basis, evidence }) => (
          <li>
            <a href={addresses.cluster(slug)}>{name}</a>
            <span class="n">
              <Basis basis={basis} evidence={evidence} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );

/** Why a company is in a cluster, with the page that says so. */
const Basis: FC<{ basis: string; evidence: string | null }> = ({ basis, evidence }) => {
  const known = MEMBERSHIP_BASES.find((value) => value === basis);
  const words = known === undefined ? basis : membershipBases[known];
  return evidence !== null && /^https?:/.test(evidence) ? (
    <a href={evidence} rel="external">
      {words}
    </a>
  ) : (
    <>{words}</>
  );
};

const SOURCE_WORDS: Readonly<Record<string, string>> = {
  on: en.company.source_on,
  probe: en.company.source_probe,
  waiting: en.company.source_waiting,
  off: en.company.source_off,
  withdrawn: en.company.source_withdrawn,
};

const Sources: FC<{ sources: SourceRow[]; now: number }> = ({ sources, now }) => (
  <section class="block">
    <h2>{en.company.sources}</h2>
    {sources.length === 0 ? <p>{en.company.no_source}</p> : null}
    <ul class="counted narrow">
      {sources.map((source) => (
        <li>
          <span>
            <a href={source.url} rel="external nofollow">
              {siteName(source.url) ?? source.url}
            </a>{" "}
            <span class="quiet">{source.adapter}</span>
          </span>
          <span class="n">
            {source.error_count > 0 ? (
              <span class="amber">{en.company.failing(source.last_error ?? "")} </span>
            ) : (
              `${SOURCE_WORDS[source.status] ?? source.status} `
            )}
            {source.last_complete_at === null ? null : (
              <span>
                · {en.company.read_complete} <Ago at={source.last_complete_at} now={now} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
    <p class="onward">
      <a href="/submit">{en.company.submit}</a> · <a href="/about/crawler">{en.company.opt_out}</a>
    </p>
  </section>
);

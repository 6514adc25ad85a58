import type { Hono } from "hono";
import type { FC } from "hono/jsx";
import type { ClusterCompany } from "../../../db/repos/directory-views.js";
import { distanceKm } from "../../domain/distance.js";
import { placeLabel } from "../../domain/posting-text.js";
import { emptyQuery } from "../../domain/query-params.js";
import { addresses } from "../../reading/addresses.js";
import { findClusterView, listClusterSummaries, percent } from "../../reading/cluster-views.js";
import type { ClusterSummary, ClusterView } from "../../reading/cluster-views.js";
import { siteName } from "../../reading/site-name.js";
import { searchPostings } from "../../reading/search-postings.js";
import { en } from "../../messages/en.js";
import { number } from "../../messages/plural.js";
import type { Site } from "../site.js";
import { BarPlot } from "../views/bar-plot.js";
import { FailingSources } from "../views/failing-sources.js";
import { feedLinks } from "../views/feed-links.js";
import { showPage } from "../views/page.js";
import { PostingBlock } from "../views/posting-block.js";

const NEIGHBOURS = 5;
const POSTINGS_SHOWN = 10;

/** `/clusters/{slug}`: one cluster's hiring, its companies, and how true it is. */
export function addClusterPage(app: Hono, site: Site): void {
  app.get("/clusters/:slug", async (c) => {
    const { board } = site;
    const view = await findClusterView(board, c.req.param("slug"));
    const { row } = view;
    const query = { ...emptyQuery(), cluster: [row.slug], limit: POSTINGS_SHOWN };
    const [answer, clusters] = await Promise.all([searchPostings(board, query), listClusterSummaries(board)]);
    const now = board.now();
    const bars = answer.facets.sector.map(({ value, label, count }) => ({
      label,
      count,
      href: addresses.search(new URLSearchParams({ cluster: row.slug, sector: value })),
    }));
    return showPage(c, site, {
      meta: {
        title: row.name,
        description: `${placeLabel(row)} · ${en.cluster.open(view.open)}`,
        path: addresses.cluster(row.slug),
        section: "clusters",
        feeds: feedLinks(new URLSearchParams({ cluster: row.slug }), row.name),
      },
      body: (
        <>
          <ClusterHead view={view} />
          <PostingBlock title={en.cluster.postings} query={query} answer={answer} now={now} />
          <BarPlot title={en.cluster.plot} bars={bars} now={now} />
          <Companies title={en.cluster.companies_member} companies={view.members} />
          <Companies
            title={en.cluster.companies_area}
            note={en.cluster.companies_area_note}
            companies={view.area}
          />
          <Companies title={en.cluster.companies_past} companies={view.past} />
          <FailingSources sources={view.failing} now={now} />
          <Neighbours of={view} clusters={clusters} />
        </>
      ),
    });
  });
}

const ClusterHead: FC<{ view: ClusterView }> = ({ view }) => {
  const { row, members, area } = view;
  const share = percent(view.verified, view.open);
  const site = row.website === null ? null : siteName(row.website);
  return (
    <header class="page-head">
      <h1>{row.name}</h1>
      <p class="line">
        <span>{placeLabel({ ...row, region: null })}</span>
        {row.founded === null ? null : <span>{en.cluster.founded(row.founded)}</span>}
        {row.website === null || site === null ? null : (
          <span>
            <a href={row.website} rel="external">
              {site}
            </a>
          </span>
        )}
      </p>
      <p class="numbers">
        {en.cluster.numbers({ open: view.open, members: members.length, area: area.length })}{" "}
        {share === null ? "" : en.cluster.freshness(share)}
      </p>
      {members.length + area.length === 0 ? <p class="note">{en.cluster.no_roster}</p> : null}
      {row.scope === null ? <p class="note">{en.cluster.no_area}</p> : null}
    </header>
  );
};

interface CompaniesProps {
  title: string;
  note?: string;
  companies: ClusterCompany[];
}

const Companies: FC<CompaniesProps> = ({ title, note, companies }) =>
  companies.length === 0 ? null : (
    <section class="block">
      <h2>{title}</h2>
      {note === undefined ? null : <p class="quiet">{note}</p>}
      <ul class="counted columns">
        {companies.map((company) => (
          <li>
            <a href={addresses.company(company.slug)}>{company.name}</a>
            <span class="n">{company.open === 0 ? "" : number(company.open)}</span>
          </li>
        ))}
      </ul>
    </section>
  );

const Neighbours: FC<{ of: ClusterView; clusters: ClusterSummary[] }> = ({ of: { row }, clusters }) => {
  const { lat, lon } = row;
  if (lat === null || lon === null) return null;
  const nearest = clusters
    .flatMap((other) =>
      other.row.slug === row.slug || other.row.lat === null || other.row.lon === null
        ? []
        : [{ other, km: distanceKm({ lat, lon }, { lat: other.row.lat, lon: other.row.lon }) }],
    )
    .sort((a, b) => a.km - b.km)
    .slice(0, NEIGHBOURS);
  if (nearest.length === 0) return null;
  return (
    <section class="block">
      <h2>{en.cluster.neighbours}</h2>
      <ul class="counted narrow">
        {nearest.map(({ other, km }) => (
          <li>
            <a href={addresses.cluster(other.row.slug)}>{other.row.name}</a>
            <span class="n line">
              <span>{en.cluster.km_away(Math.round(km))}</span>
              <span>{other.open === 0 ? en.cluster.none : en.cluster.open(other.open)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

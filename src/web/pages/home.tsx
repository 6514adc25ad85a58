import type { Hono } from "hono";
import type { FC } from "hono/jsx";
import type { PostingView } from "../../../db/repos/posting-views.js";
import { emptyQuery } from "../../domain/query-params.js";
import { addresses } from "../../reading/addresses.js";
import { listClusterSummaries, percent } from "../../reading/cluster-views.js";
import type { ClusterSummary } from "../../reading/cluster-views.js";
import { readCrawlProgress } from "../../reading/crawl-progress.js";
import { searchPostings } from "../../reading/search-postings.js";
import { listSectorGroups } from "../../reading/sector-views.js";
import type { SectorGroup } from "../../reading/sector-views.js";
import { readStats } from "../../reading/stats.js";
import { en } from "../../messages/en.js";
import { number } from "../../messages/plural.js";
import type { Site } from "../site.js";
import { DotMap } from "../views/dot-map.js";
import { feedLinks } from "../views/feed-links.js";
import { showPage } from "../views/page.js";
import { PostingList } from "../views/posting-row.js";
import { SearchBar } from "../views/search-bar.js";

const NEWEST_SHOWN = 10;
const NEWEST_LOOKED_AT = 100;
const CLUSTERS_SHOWN = 12;

/** `/`: the search bar, the numbers, clusters, sectors and the newest postings. */
export function addHomePage(app: Hono, site: Site): void {
  app.get("/", async (c) => {
    const { board } = site;
    const [stats, progress, clusters, sectors, newest] = await Promise.all([
      readStats(board),
      readCrawlProgress(board),
      listClusterSummaries(board),
      listSectorGroups(board),
      searchPostings(board, { ...emptyQuery(), sort: "newest", limit: NEWEST_LOOKED_AT }),
    ]);
    return showPage(c, site, {
      meta: {
        title: en.home.title,
        description: en.layout.tagline,
        path: "/",
        feeds: feedLinks(new URLSearchParams(), ""),
      },
      body: (
        <>
          <h1 class="home-title">{en.layout.tagline}</h1>
          <SearchBar />
          <p class="numbers">
            {stats.postings.open === 0
              ? en.home.empty
              : en.home.numbers({
                  postings: stats.postings.open,
                  companies: stats.companies.with_open_postings,
                  clusters: stats.clusters.with_open_postings,
                  verified: percent(stats.freshness.verified_within_24h, stats.freshness.open) ?? 0,
                })}
          </p>
          {progress.running ? (
            <p class="progress" role="status">
              <progress value={progress.tried} max={progress.total}></progress>
              {en.home.crawling(progress.tried, progress.total)}
            </p>
          ) : null}
          <Clusters clusters={clusters} />
          <Sectors groups={sectors} />
          {newest.postings.length === 0 ? null : (
            <section class="block">
              <h2>{en.home.newest}</h2>
              <PostingList views={oneOfEach(newest.postings.map(({ view }) => view))} now={board.now()} />
              <p class="onward">
                <a href="/postings">{en.home.newest_all}</a>
              </p>
            </section>
          )}
        </>
      ),
    });
  });
}

/** The first posting of each company: a company that was just read would fill the list alone. */
function oneOfEach(views: PostingView[]): PostingView[] {
  const companies = new Set<string>();
  const firsts = views.filter(({ company }) => {
    const isNew = !companies.has(company.slug);
    companies.add(company.slug);
    return isNew;
  });
  return firsts.slice(0, NEWEST_SHOWN);
}

const Clusters: FC<{ clusters: ClusterSummary[] }> = ({ clusters }) => (
  <section class="block">
    <h2>{en.home.clusters}</h2>
    <div class="map-and-list">
      <DotMap clusters={clusters} />
      <div>
        <ul class="counted">
          {clusters.slice(0, CLUSTERS_SHOWN).map(({ row, open }) => (
            <li>
              <a href={addresses.cluster(row.slug)}>{row.name}</a>
              <span class="n">{open === 0 ? "" : number(open)}</span>
            </li>
          ))}
        </ul>
        <p class="onward">
          <a href="/clusters">{en.home.clusters_all(clusters.length)}</a>
        </p>
      </div>
    </div>
  </section>
);

const Sectors: FC<{ groups: SectorGroup[] }> = ({ groups }) => (
  <section class="block">
    <h2>{en.home.sectors}</h2>
    <div class="sector-groups">
      {groups.map((group) => (
        <div>
          <h3>
            <a href={addresses.sector(group.slug)}>{group.name}</a>
          </h3>
          <ul class="counted">
            {group.sectors.map((sector) => (
              <li>
                <a href={addresses.sector(sector.slug)}>{sector.name}</a>
                <span class="n">{sector.open === 0 ? "" : number(sector.open)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  </section>
);

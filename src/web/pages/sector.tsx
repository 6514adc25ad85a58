import type { Hono } from "hono";
import { emptyQuery, sharedParams } from "../../domain/query-params.js";
import { addresses } from "../../reading/addresses.js";
import { searchPostings } from "../../reading/search-postings.js";
import { findSectorView, searchedSectors } from "../../reading/sector-views.js";
import { en } from "../../messages/en.js";
import { number } from "../../messages/plural.js";
import type { Site } from "../site.js";
import { BarPlot } from "../views/bar-plot.js";
import { feedLinks } from "../views/feed-links.js";
import { showPage } from "../views/page.js";
import { PostingBlock } from "../views/posting-block.js";

const POSTINGS_SHOWN = 10;

/** `/sectors/{slug}`: one sector, or a group of them. */
export function addSectorPage(app: Hono, site: Site): void {
  app.get("/sectors/:slug", async (c) => {
    const { board } = site;
    const view = await findSectorView(board, c.req.param("slug"));
    const query = { ...emptyQuery(), sector: searchedSectors(view), limit: POSTINGS_SHOWN };
    const answer = await searchPostings(board, query);
    const now = board.now();
    const bars = answer.facets.cluster.map(({ value, label, count }) => ({
      label,
      count,
      href: addresses.search(new URLSearchParams({ sector: query.sector.join(","), cluster: value })),
    }));
    return showPage(c, site, {
      meta: {
        title: view.name,
        description: `${view.name}: ${en.cluster.open(answer.total)}`,
        path: addresses.sector(view.slug),
        section: "postings",
        feeds: feedLinks(sharedParams(query), view.name),
      },
      body: (
        <>
          <header class="page-head">
            <h1>{view.name}</h1>
            {view.group === null ? null : (
              <p>
                {en.sector.parent} <a href={addresses.sector(view.group.slug)}>{view.group.name}</a>
              </p>
            )}
            <p class="numbers">
              {answer.total === 0
                ? en.sector.none
                : en.sector.numbers(answer.total, answer.facets.cluster.length)}
            </p>
          </header>
          <PostingBlock title={en.sector.postings} query={query} answer={answer} now={now} />
          <BarPlot title={en.sector.plot} bars={bars} now={now} />
          {view.related.length === 0 ? null : (
            <section class="block">
              <h2>{view.group === null ? en.sector.group : en.sector.neighbours}</h2>
              <ul class="counted narrow">
                {view.related.map((sector) => (
                  <li>
                    <a href={addresses.sector(sector.slug)}>{sector.name}</a>
                    <span class="n">{sector.open === 0 ? "" : number(sector.open)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      ),
    });
  });
}

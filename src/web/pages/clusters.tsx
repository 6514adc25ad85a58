import type { Hono } from "hono";
import type { FC } from "hono/jsx";
import { placeLabel } from "../../domain/posting-text.js";
import { addresses } from "../../reading/addresses.js";
import { listClusterSummaries } from "../../reading/cluster-views.js";
import type { ClusterSummary } from "../../reading/cluster-views.js";
import { en } from "../../messages/en.js";
import type { Site } from "../site.js";
import { DotMap } from "../views/dot-map.js";
import { showPage } from "../views/page.js";

/** `/clusters`: every cluster, those with open postings first. */
export function addClustersPage(app: Hono, site: Site): void {
  app.get("/clusters", async (c) => {
    const clusters = await listClusterSummaries(site.board);
    const active = clusters.filter(({ open }) => open > 0);
    const quiet = clusters.filter(({ open }) => open === 0);
    return showPage(c, site, {
      meta: {
        title: en.cluster.title,
        description: en.cluster.intro,
        path: "/clusters",
        section: "clusters",
      },
      body: (
        <>
          <h1>{en.cluster.title}</h1>
          <p class="lead">{en.cluster.intro}</p>
          <div class="full-map">
            <DotMap clusters={clusters} />
          </div>
          <ClusterTable title={en.cluster.with_postings} clusters={active} />
          <ClusterTable title={en.cluster.without_postings} clusters={quiet} />
        </>
      ),
    });
  });
}

const ClusterTable: FC<{ title: string; clusters: ClusterSummary[] }> = ({ title, clusters }) =>
  clusters.length === 0 ? null : (
    <section class="block">
      <h2>{title}</h2>
      <ul class="entries">
        {clusters.map(({ row, open, members, area }) => (
          <li>
            <a class="entry-name" href={addresses.cluster(row.slug)}>
              {row.name}
            </a>
            <p class="quiet">{placeLabel({ ...row, region: null })}</p>
            <p class="entry-numbers line">
              {open === 0 ? null : <span>{en.cluster.open(open)}</span>}
              <span>
                {members + area === 0 ? en.cluster.roster_missing : en.cluster.companies(members, area)}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );

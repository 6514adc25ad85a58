import type { Hono } from "hono";
import type { FC } from "hono/jsx";
import { listHosts } from "../../../db/repos/crawl-state.js";
import { en } from "../../messages/en.js";
import type { Site } from "../site.js";
import { showPage } from "../views/page.js";
import { exactLabel } from "../../reading/time-labels.js";
import { Ago } from "../views/time.js";

type HostRow = Awaited<ReturnType<typeof listHosts>>[number];

/** `/about/crawler`: its manners, how to opt out, and what happened at each host. */
export function addCrawlerPage(app: Hono, site: Site): void {
  app.get("/about/crawler", async (c) => {
    const { board } = site;
    const agent = board.config.crawl.userAgent;
    // A host that was neither asked nor closed is only a slot that the pacing keeps.
    const hosts = (await listHosts(board.read)).filter(
      (host) => host.last_at !== null || host.blocked_until !== null,
    );
    return showPage(c, site, {
      meta: { title: en.crawler.title, description: en.crawler.intro, path: "/about/crawler" },
      body: (
        <>
          <article class="prose">
            <h1>{en.crawler.title}</h1>
            <p>{en.crawler.intro}</p>
            <h2>{en.crawler.agent}</h2>
            <p>
              <code>{agent}</code>
            </p>
            <h2>{en.crawler.manners}</h2>
            <ul>
              {en.crawler.rules.map((rule) => (
                <li>{rule}</li>
              ))}
            </ul>
            <h2 id="opt-out">{en.crawler.opt_out}</h2>
            <ul>
              {en.crawler.opt_out_ways(agent.split("/")[0] ?? agent).map((way) => (
                <li>{way}</li>
              ))}
            </ul>
          </article>
          <section class="block">
            <h2>{en.crawler.ledger}</h2>
            <p class="quiet">{hosts.length === 0 ? en.crawler.none : en.crawler.ledger_intro}</p>
            {hosts.length === 0 ? null : <Ledger hosts={hosts} now={board.now()} />}
          </section>
        </>
      ),
    });
  });
}

const Ledger: FC<{ hosts: HostRow[]; now: number }> = ({ hosts, now }) => (
  <div class="scroll" tabindex={0} role="region" aria-label={en.crawler.ledger}>
    <table>
      <thead>
        <tr>
          <th scope="col">{en.crawler.host}</th>
          <th scope="col">{en.crawler.last}</th>
          <th scope="col">{en.crawler.answer}</th>
          <th scope="col">{en.crawler.away}</th>
        </tr>
      </thead>
      <tbody>
        {hosts.map((host) => (
          <tr>
            <td>{host.host}</td>
            <td>{host.last_at === null ? "" : <Ago at={host.last_at} now={now} />}</td>
            <td>
              {host.last_code === null ? (host.last_status ?? "") : host.last_code.replaceAll("_", " ")}
            </td>
            <td>
              {host.blocked_until === null || host.blocked_until <= now
                ? ""
                : `${exactLabel(host.blocked_until)} (${(host.block_code ?? "").replaceAll("_", " ")})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

import type { Context } from "hono";
import type { Failure } from "../errors.js";
import { en } from "../../messages/en.js";
import type { Site } from "../site.js";
import { showPage } from "../views/page.js";
import { SearchBar } from "../views/search-bar.js";

/** The page for anything that went wrong: what happened, and the nearest things that are here. */
export function errorPage(site: Site, failure: Failure, c: Context): Response | Promise<Response> {
  return showPage(c, site, {
    status: failure.status,
    meta: { title: failure.title, path: c.req.path, noindex: true },
    body: (
      <article class="prose">
        <h1>{failure.title}</h1>
        <p>{failure.detail}</p>
        {failure.fields.length === 0 ? null : (
          <ul>
            {failure.fields.map(({ field, message }) => (
              <li>
                <strong>{field}</strong>: {message}
              </li>
            ))}
          </ul>
        )}
        <SearchBar />
        <p>
          {en.errors.nearest} <a href="/postings">{en.errors.all_postings}</a>,{" "}
          <a href="/clusters">{en.errors.all_clusters}</a>, <a href="/">{en.errors.home}</a>.
        </p>
      </article>
    ),
  });
}

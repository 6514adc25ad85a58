import type { FC, PropsWithChildren } from "hono/jsx";
import { en } from "../../messages/en.js";
import type { Site } from "../site.js";

/** What a page says of itself in its head. */
export interface PageMeta {
  /** Without the board's name, which is added. */
  title: string;
  description?: string;
  /** Path of the canonical address. */
  path: string;
  /** Which entry of the navigation is the current one. */
  section?: "postings" | "clusters" | "companies" | "submit";
  noindex?: boolean;
  /** Feeds of what the page shows. */
  feeds?: { href: string; type: string; title: string }[];
  /** schema.org data; a data block, no script. */
  jsonLd?: object | null;
}

const SECTIONS = [
  ["postings", "/postings", en.layout.postings],
  ["clusters", "/clusters", en.layout.clusters],
  ["companies", "/companies", en.layout.companies],
  ["submit", "/submit", en.layout.submit],
] as const;

/** The frame of every page. */
export const Layout: FC<PropsWithChildren<{ site: Site; meta: PageMeta }>> = ({ site, meta, children }) => (
  <html lang="en">
    <Head site={site} meta={meta} />
    <body>
      <a class="skip" href="#main">
        {en.layout.skip}
      </a>
      {site.board.notice === null ? null : (
        <aside class="notice" aria-label={en.layout.notice}>
          {site.board.notice}
        </aside>
      )}
      <header class="top">
        <div class="wide">
          <a class="brand" href="/">
            <Mark />
            {en.layout.site}
          </a>
          <nav aria-label={en.layout.nav}>
            <ul>
              {SECTIONS.map(([section, href, label]) => (
                <li>
                  <a href={href} aria-current={meta.section === section ? "true" : undefined}>
                    {label}
                    {section === "submit" ? <span class="on-wide">{en.layout.submit_what}</span> : null}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main id="main" tabindex={-1}>
        <div class="wide">{children}</div>
      </main>
      <Footer />
    </body>
  </html>
);

const Head: FC<{ site: Site; meta: PageMeta }> = ({ site, meta }) => {
  const { assets, board } = site;
  const canonical = board.config.baseUrl + meta.path;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${meta.title} · ${en.layout.site}`}</title>
      {meta.description === undefined ? null : <meta name="description" content={meta.description} />}
      {meta.noindex === true ? <meta name="robots" content="noindex" /> : null}
      <meta name="color-scheme" content="light dark" />
      <link rel="canonical" href={canonical} />
      <link rel="stylesheet" href={assets.style.href} />
      <link rel="icon" type="image/svg+xml" href={assets.icon.href} />
      <meta property="og:title" content={meta.title} />
      <meta property="og:url" content={canonical} />
      {(meta.feeds ?? []).map(({ href, type, title }) => (
        <link rel="alternate" type={type} title={title} href={href} />
      ))}
      <script src={assets.script.href} defer></script>
      {meta.jsonLd === undefined || meta.jsonLd === null ? null : <JsonLd data={meta.jsonLd} />}
    </head>
  );
};

/** `<` is escaped, so that no text can end the block. */
const JsonLd: FC<{ data: object }> = ({ data }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replace(/</g, String.raw`\u003c`) }}
  />
);

const Mark: FC = () => (
  <svg class="mark" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
    <circle cx="7" cy="7" r="4" fill="currentColor" />
    <circle cx="18" cy="9" r="3" fill="currentColor" />
    <circle cx="10" cy="18" r="4" fill="none" stroke="currentColor" stroke-width="2" />
  </svg>
);

const Footer: FC = () => (
  <footer class="bottom">
    <div class="wide">
      <nav aria-label={en.layout.footer}>
        <ul>
          <li>
            <a href="/about/crawler">{en.layout.crawler}</a>
          </li>
          <li>
            <a href="/subscribe">{en.layout.subscribe}</a>
          </li>
          <li>
            <a href="/docs">{en.layout.docs}</a>
          </li>
        </ul>
      </nav>
      <p>{en.layout.source}</p>
      <p>
        {en.layout.places}
        <a href="https://www.geonames.org/">GeoNames</a>, CC BY 4.0
      </p>
    </div>
  </footer>
);

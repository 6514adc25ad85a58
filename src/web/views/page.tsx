import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Site } from "../site.js";
import { Layout } from "./layout.js";
import type { PageMeta } from "./layout.js";

/** Answers with a whole page. */
export function showPage(
  c: Context,
  site: Site,
  page: { meta: PageMeta; body: Child; status?: ContentfulStatusCode },
): Response | Promise<Response> {
  const document = (
    <Layout site={site} meta={page.meta}>
      {page.body}
    </Layout>
  );
  return c.html(`<!doctype html>${String(document)}`, page.status ?? 200);
}

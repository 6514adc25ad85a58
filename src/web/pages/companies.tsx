import type { Hono } from "hono";
import type { FC } from "hono/jsx";
import { addresses } from "../../reading/addresses.js";
import { listCompanySummaries } from "../../reading/company-views.js";
import type { CompanySummary } from "../../reading/company-views.js";
import { en } from "../../messages/en.js";
import { number } from "../../messages/plural.js";
import type { Site } from "../site.js";
import { showPage } from "../views/page.js";

/** `/companies`: every company, those with open postings apart. */
export function addCompaniesPage(app: Hono, site: Site): void {
  app.get("/companies", async (c) => {
    const companies = await listCompanySummaries(site.board);
    const hiring = companies.filter(({ open }) => open > 0);
    const quiet = companies.filter(({ open }) => open === 0);
    return showPage(c, site, {
      meta: {
        title: en.company.title,
        description: en.company.intro,
        path: "/companies",
        section: "companies",
      },
      body: (
        <>
          <h1>{en.company.title}</h1>
          <p class="lead">{en.company.intro}</p>
          <Hiring companies={hiring} />
          {quiet.length === 0 ? null : (
            <section class="block">
              <h2>{en.company.without(quiet.length)}</h2>
              <ul class="plain columns">
                {quiet.map(({ row }) => (
                  <li>
                    <a href={addresses.company(row.slug)}>{row.name}</a>
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

const Hiring: FC<{ companies: CompanySummary[] }> = ({ companies }) =>
  companies.length === 0 ? null : (
    <section class="block">
      <h2>{en.company.with_postings(companies.length)}</h2>
      <ul class="counted columns">
        {companies.map(({ row, open }) => (
          <li>
            <a href={addresses.company(row.slug)}>{row.name}</a>
            <span class="n">{number(open)}</span>
          </li>
        ))}
      </ul>
    </section>
  );

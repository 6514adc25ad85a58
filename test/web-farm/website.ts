import { html } from "./exchange.js";
import type { FarmAnswer, FarmRequest } from "./exchange.js";
import { escapeHtml, htmlPage } from "./html.js";
import { systemOf } from "./systems/registry.js";
import type { FarmCompany } from "./types.js";

/** The pages of a company's website besides its openings: enough for a visitor and for finding its board. */
export function website(request: FarmRequest, company: FarmCompany): FarmAnswer {
  const language = company.languages[0] ?? "en";
  const about = `<p>${escapeHtml(company.about[language] ?? "")}</p>`;
  const [board] = company.boards;
  const careers = board === undefined ? "/careers" : systemOf(board.system).careersUrl(board.token);
  const link = `<p><a href="${escapeHtml(careers)}">Open positions</a></p>`;
  switch (request.path.replace(/\/$/, "")) {
    case "":
    case "/about":
      return page(
        company,
        `<h1>${escapeHtml(company.name)}</h1>\n${about}\n<p><a href="/careers">Careers</a></p>`,
      );
    case "/careers":
      return page(company, `<h1>Work at ${escapeHtml(company.name)}</h1>\n${about}\n${link}`);
    default:
      return html(htmlPage("Not found", "<h1>Page not found</h1>"), 404);
  }
}

function page(company: FarmCompany, body: string): FarmAnswer {
  return html(htmlPage(company.name, `<main>${body}</main>`, { language: company.languages[0] ?? "en" }));
}

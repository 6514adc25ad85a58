import { html, json } from "../exchange.js";
import type { FarmAnswer, FarmRequest } from "../exchange.js";
import { htmlPage, sectionsHtml } from "../html.js";
import { numberId } from "../ids.js";
import type { Board, FarmPosting } from "../types.js";
import { jobPosting, scriptJson } from "./job-posting.js";
import { findPosting, parts } from "./system.js";
import type { FarmSystem } from "./system.js";

const PER_PAGE = 5;

/** A company's page with its state, a public JSON by the company's number, and a page for each posting. */
export const join: FarmSystem = {
  id: "join",
  ats: "join",
  careersUrl: (token) => `https://join.com/companies/${token}`,
  serves: (host) => host === "join.com",
  robots: "User-agent: *\nDisallow: /auth\nDisallow: /*/apply\nSitemap: https://join.com/sitemap-index.xml\n",
  tokenOf(request, tokens) {
    if (request.path !== "/candidate-api/graphql") return parts(request.path)[1] ?? null;
    const id = /companyId["\s:]+(\d+)/.exec(request.body)?.[1];
    return tokens.find((token) => String(companyId(token)) === id) ?? null;
  },
  answer(request, board) {
    if (request.path === "/candidate-api/graphql") return graphql(request, board);
    const [, , idParam] = parts(request.path);
    if (board === null) return html(htmlPage("404", "<h1>Page not found</h1>"), 404);
    if (idParam === undefined) return companyPage(request, board);
    const posting = findPosting(board, idParam, idParamOf);
    return posting === null
      ? html(htmlPage("404", "<h1>Page not found</h1>"), 404)
      : postingPage(posting, board);
  },
};

const companyId = (token: string): number => numberId(`join-company:${token}`, 6);
const idOf = (posting: FarmPosting): number => numberId(`join:${posting.id}`, 8);
const idParamOf = (posting: FarmPosting): string =>
  `${numberId(`join-last:${posting.id}`, 8)}-${posting.slug}`;

const TYPES: Record<string, { id: number; name: string; googleType: string }> = {
  FULL_TIME: { id: 6, name: "Employee", googleType: "FULL_TIME" },
  PART_TIME: { id: 7, name: "Part-time", googleType: "PART_TIME" },
  CONTRACTOR: { id: 3, name: "Freelance", googleType: "CONTRACTOR" },
  TEMPORARY: { id: 8, name: "Temporary", googleType: "TEMPORARY" },
  INTERN: { id: 5, name: "Internship", googleType: "INTERN" },
};
const WORKPLACES = { onsite: "ONSITE", hybrid: "HYBRID", remote: "REMOTE" };

/** The system wants a city and a country from everyone; remote postings have their office's. */
function itemOf(posting: FarmPosting, { company }: Board): Record<string, unknown> {
  const place = posting.places[0];
  const { googleType: _, ...type } = TYPES[posting.employment] ?? { id: 6, name: "Employee", googleType: "" };
  return {
    id: idOf(posting),
    idParam: idParamOf(posting),
    title: posting.title,
    status: posting.unlisted ? "OFFLINE" : "ONLINE",
    workplaceType: posting.workplace === null ? null : WORKPLACES[posting.workplace],
    remoteType:
      posting.workplace === "remote" ? (posting.remoteFrom[0] === "Europe" ? "ANYWHERE" : "COUNTRY") : null,
    createdAt: new Date(posting.postedAt).toISOString(),
    updatedAt: new Date(posting.updatedAt).toISOString(),
    city: place === undefined ? null : { cityName: place.city, countryName: place.countryName },
    country: place === undefined ? null : { iso3166: place.country, name: place.countryName },
    category: { id: numberId(company.slug, 3), name: posting.department },
    employmentType: type,
  };
}

function graphql(request: FarmRequest, board: Board | null): FarmAnswer {
  const page = Number(/\bpage["\s:]+(\d+)/.exec(request.body)?.[1] ?? "1");
  const pageSize = Number(/\bpageSize["\s:]+(\d+)/.exec(request.body)?.[1] ?? "20");
  const postings = board?.postings ?? [];
  const items = postings.slice((page - 1) * pageSize, page * pageSize);
  return json({
    data: {
      publicJobs: {
        items: board === null ? [] : items.map((posting) => itemOf(posting, board)),
        pageInfo: {
          page,
          pageCount: Math.ceil(postings.length / pageSize),
          pageSize: items.length,
          rowCount: postings.length,
        },
      },
    },
  });
}

function statePage(title: string, initialState: Record<string, unknown>, head = ""): FarmAnswer {
  const state = {
    props: { pageProps: { locale: "en-us", isOnline: true, initialState } },
    page: "/company",
    query: {},
    buildId: "farm",
  };
  const body = `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${scriptJson(state)}</script>`;
  return html(htmlPage(title, body, { head }));
}

function companyState({ company, board }: Board): Record<string, unknown> {
  return {
    id: companyId(board.token),
    name: company.name,
    domain: board.token,
    desc: company.about.en ?? "",
    url: `https://www.${company.domain}`,
    isPublic: true,
  };
}

function companyPage(request: FarmRequest, board: Board): FarmAnswer {
  const page = Number(request.query.get("page") ?? "1");
  const items = board.postings.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return statePage(`Jobs at ${board.company.name}`, {
    company: companyState(board),
    job: null,
    jobs: {
      items: items.map((posting) => itemOf(posting, board)),
      pagination: {
        page,
        pageCount: Math.ceil(board.postings.length / PER_PAGE),
        pageSize: items.length,
        perPage: PER_PAGE,
        total: board.postings.length,
      },
      isLoading: false,
      aggregations: [],
    },
  });
}

function postingPage(posting: FarmPosting, board: Board): FarmAnswer {
  const place = posting.places[0];
  const schemaDescription = sectionsHtml(posting.sections);
  const job = {
    ...itemOf(posting, board),
    companyId: companyId(board.board.token),
    lastId: numberId(`join-last:${posting.id}`, 8),
    employmentType: TYPES[posting.employment] ?? null,
    language: { locale: posting.language === "en" ? "en-us" : posting.language },
    function: { id: 8, name: "Professional / Experienced", slug: "experienced" },
    salaryFrequency: "PER_YEAR",
    settings: { showSalary: false },
    office:
      place === undefined
        ? null
        : {
            city: {
              countryCode: place.country.toLowerCase(),
              lat: place.lat,
              lng: place.lon,
              cityName: place.city,
              countryName: place.countryName,
              regionName: place.region,
            },
          },
    city:
      place === undefined
        ? null
        : { cityName: place.city, countryName: place.countryName, regionName: place.region },
    schemaDescription,
  };
  const url = `https://join.com/companies/${board.board.token}/${idParamOf(posting)}`;
  const data = jobPosting(posting, board.company, {
    url,
    descriptionHtml: schemaDescription.replaceAll("<", "&lt;"),
  });
  const head = `<script type="application/ld+json">${scriptJson(data)}</script>`;
  return statePage(`${posting.title} - ${board.company.name}`, { company: null, job, jobs: null }, head);
}

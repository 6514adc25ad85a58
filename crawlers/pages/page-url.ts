/** Parameters that tell where a visitor came from, and nothing about what is shown. */
const TRACKING =
  /^(utm_.*|hsa_.*|_hs(enc|mi)|mc_[ce]id|gclid|dclid|fbclid|msclkid|feedid|gh_src|lever-source|trk|source)$/i;

/**
 * Resolves an address that a page or its data names: only http and https, without fragment and tracking parameters.
 * @returns `null` for anything else.
 */
export function cleanUrl(href: string, base?: URL): URL | null {
  const trimmed = href.trim();
  if (trimmed === "") return null;
  if (!URL.canParse(trimmed, base?.href)) return null;
  const url = new URL(trimmed, base);
  if (!/^https?:$/.test(url.protocol) || url.username !== "") return null;
  url.hash = "";
  const names = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of names) url.searchParams.delete(name);
  return url;
}

/** Whether two addresses are the same page: `www.`, the scheme and a slash at the end make no difference. */
export function pageKey(url: URL): string {
  return `${bareHost(url)}${url.pathname.replace(/\/$/, "")}${url.search}`;
}

/** A host with its port, without "www.". */
export function bareHost(url: URL): string {
  return url.host.replace(/^www\./, "");
}

/** Words for openings in the languages of the directory's companies, as they stand in paths. */
const OPENING_WORDS = new RegExp(
  `^(?:${[
    "jobs?|careers?|hiring|join-us|work-with-us|vacanc(?:y|ies)|positions?|openings?|postings?|opportunit(?:y|ies)|roles?|requisitions?|job-?postings?",
    "job-?(?:openings?|details?|offers?|board|listings?|ads?)|(?:open|current|career)-(?:positions?|roles?|jobs|openings?|opportunities)",
    "offers?|stellen?|stellenangebote?|stellenanzeigen?|karriere|jobangebote?|offene-stellen|ausschreibung(?:en)?",
    "emplois?|offres?|offres?-d-?emploi|recrutement|carrieres?|postes?|empleos?|vacantes?|ofertas?|ofertas?-de-empleo|trabajos?",
    "vagas?|emprego|carreiras?|lavora-con-noi|offerte-di-lavoro|vacatures?|werken-bij|jobb|ledige-(?:jobb|stillinger)|stillinger?|lediga-jobb",
  ].join("|")})$`,
);

/** Last parts of a path that are about working somewhere, or about lists, but are no opening. */
const OTHER_PAGES = new RegExp(
  `^(?:${[
    "apply|application|bewerben|postuler|solicitar|new|login|signin|sign-in|register|account|profile|search|all|index|job-?list|list|overview|feed|rss",
    "alerts?|job-?alerts?|talent-?(?:pool|community|network)|saved|share|privacy|privacy-(?:policy|notice)|terms|contact|kontakt|about|about-us",
    "benefits?|culture|values|our-(?:values|culture|people|team|story)|team|teams|people|life|life-at-.*|why-.*|working-(?:at|with)-.*|faqs?|locations?",
    "departments?|categories|category|students?|graduates?|early-careers|internships?|apprenticeships?|diversity|inclusion|news|blog|events|stories",
    "hiring-process|recruitment-process|how-we-hire|equal-opportunity|page|en|de|fr|es|nl|it|pt|sv|no|da|fi|pl",
  ].join("|")})$`,
);

const FILE = /\.(?:pdf|docx?|xlsx?|png|jpe?g|gif|svg|webp|zip|xml|json|css|js|ics|rss|mp4)$/i;
const LISTING_PARENTS =
  /^(?:page|category|categories|tag|tags|department|departments|location|locations|search|author|team|teams)$/;

/** The same words as a part of a name: "acme-careers", "jobs-in-berlin". */
const OPENING_PART = /(?:^|-)(?:careers?|jobs?|karriere|stellen|emplois?|empleos?|vacatures?)(?:-|$)/;

/**
 * Whether an address looks like the page of one opening: something named below a word for openings ("/jobs/welder",
 * "/stellenangebote/elektriker-de-j12.html"), below the careers page itself, or below anything on a host that is called
 * so ("jobs.example.com").
 */
export function looksLikePosting(url: URL, careersPage?: URL): boolean {
  if (FILE.test(url.pathname)) return false;
  const parts = partsOf(url);
  const last = parts.at(-1)?.replace(/\.(?:html?|php|aspx?)$/, "");
  if (last === undefined || OTHER_PAGES.test(last) || OPENING_WORDS.test(last) || /^page-?\d+$/.test(last)) {
    return false;
  }
  const parents = parts.slice(0, -1);
  if (parents.some((part) => LISTING_PARENTS.test(part))) return false;
  if (parents.some((part) => OPENING_WORDS.test(part) || OPENING_PART.test(part))) return true;
  if (careersPage !== undefined && isBelow(parents, partsOf(careersPage))) return true;
  return OPENING_HOST.test(url.host) && /[-_\d]/.test(last);
}

const OPENING_HOST = /^(?:jobs?|careers?|karriere|stellen|emplois?|recrutement|vacatures?|recruiting)\./;

function partsOf(url: URL): string[] {
  return url.pathname
    .toLowerCase()
    .split("/")
    .filter((part) => part !== "");
}

function isBelow(parents: readonly string[], page: readonly string[]): boolean {
  return page.length > 0 && page.every((part, index) => parents[index] === part);
}

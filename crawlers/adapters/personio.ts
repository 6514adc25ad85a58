import { subdomainOf } from "../address.js";
import { CrawlError } from "../errors.js";
import { joinSections } from "../html.js";
import { cleanText, payOf, rawPosting, toNumber } from "../payload.js";
import { readTime } from "../time.js";
import type { Adapter, RawPosting, ReadContext } from "../types.js";
import { childrenOf, childText, readXml } from "../xml.js";
import type { XmlElement } from "../xml.js";

/** The feed's languages. A position's text is there only in the languages that the employer wrote it in. */
const LANGUAGES = ["en", "de", "fr", "es", "nl", "it", "pt"] as const;

/**
 * Personio's XML feed of open positions, one whole answer per language; the languages are merged by id. It has neither
 * addresses nor a mark for remote work. A dead account redirects to the vendor's own site. The feed can be switched off
 * while the account's page lists positions, and is then empty, so that an empty one proves nothing.
 * https://support.personio.de/hc/en-us/articles/207576365
 */
export const personio: Adapter = {
  id: "personio",
  name: "Personio",
  permission: {
    basis: "documented-api",
    document: "https://support.personio.de/hc/en-us/articles/207576365",
  },
  pace: "api",
  example: { url: "https://examplewind.jobs.personio.com/job/1834001?language=en", token: "examplewind" },

  match(url) {
    return subdomainOf(url, "jobs.personio.de") ?? subdomainOf(url, "jobs.personio.com");
  },

  canonical(token) {
    return `https://${token}.jobs.personio.de/`;
  },

  async list(token, context) {
    const { feeds, failure } = await readLanguages(token, context);
    const all = feeds.flat();
    const positions = mergeById(all.filter((position) => isPosition(position)));
    const broken = all.length - all.filter((position) => isPosition(position)).length;
    return {
      listings: positions.map((position) => ({ posting: toPosting(position, token), detailKey: null })),
      problem: hidesPositions(failure, feeds, positions) ? failure : problemOf(positions.length, broken),
      boardName: childText(positions[0], "subcompany"),
    };
  },
};

interface Languages {
  /** The positions of each language that was read. */
  feeds: XmlElement[][];
  /** Why the languages are not all. */
  failure: CrawlError | null;
}

/** Both hosts serve every account; the second is asked only when the first cannot be reached. */
async function readLanguages(token: string, context: ReadContext): Promise<Languages> {
  const main = await readHost(`${token}.jobs.personio.de`, context);
  if (main.feeds.length > 0) return main;
  const twin = await readHost(`${token}.jobs.personio.com`, context);
  if (twin.feeds.length > 0 || main.failure === null) return twin;
  throw main.failure;
}

/**
 * Reads the languages one after the other, and the account's own when none of them is to be had.
 * @throws CrawlError when the host says that there is no feed
 */
async function readHost(host: string, context: ReadContext): Promise<Languages> {
  const feeds: XmlElement[][] = [];
  let failure: CrawlError | null = null;
  for (const query of [...LANGUAGES.map((language) => `?language=${language}`), ""]) {
    if (query === "" && feeds.length > 0) break;
    const url = `https://${host}/xml${query}`;
    try {
      // Followed, the redirect of a dead account ends in a challenge page that looks like a block of ours.
      const response = await context.fetch({ url, expect: "xml", redirect: "error" });
      feeds.push(childrenOf(readXml(response.text, "workzag-jobs", url), "position"));
    } catch (error) {
      if (!(error instanceof CrawlError) || (feeds.length === 0 && error.code !== "network")) throw error;
      failure ??= error;
      if (feeds.length > 0) break;
    }
  }
  return { feeds, failure };
}

/** A language that is not there costs nothing when the others list the same positions and have all their texts. */
function hidesPositions(failure: CrawlError | null, feeds: XmlElement[][], merged: XmlElement[]): boolean {
  if (failure === null) return false;
  if (!NOT_THERE.has(failure.code)) return true;
  return (
    merged.some((position) => descriptionOf(position) === null) ||
    feeds.some((feed) => feed.length !== merged.length)
  );
}

const NOT_THERE: ReadonlySet<string> = new Set(["not_found", "gone", "network"]);

function problemOf(positions: number, broken: number): CrawlError | null {
  if (broken > 0) return new CrawlError("unexpected_shape", `${broken} positions without id or name`);
  if (positions > 0) return null;
  return new CrawlError("empty_unproven", "the feed is empty or switched off");
}

function isPosition(position: XmlElement): boolean {
  return /^\d+$/.test(childText(position, "id") ?? "") && childText(position, "name") !== null;
}

/** Of one position in several languages, the first one that has a text. */
function mergeById(positions: XmlElement[]): XmlElement[] {
  const byId = new Map<string | null, XmlElement>();
  for (const position of positions) {
    const id = childText(position, "id");
    const known = byId.get(id);
    if (known === undefined || (descriptionOf(known) === null && descriptionOf(position) !== null)) {
      byId.set(id, position);
    }
  }
  return [...byId.values()];
}

function toPosting(position: XmlElement, token: string): RawPosting {
  const id = childText(position, "id") ?? "";
  const url = `https://${token}.jobs.personio.de/job/${id}`;
  const additional = childrenOf(childrenOf(position, "additionalOffices")[0], "office");
  const offices = [childText(position, "office"), ...additional.map((office) => cleanText(office.text))];
  return rawPosting({
    externalId: id,
    title: childText(position, "name") ?? "",
    url,
    applyUrl: url,
    companyName: childText(position, "subcompany"),
    department: childText(position, "department"),
    descriptionHtml: descriptionOf(position),
    locations: [...new Set(offices)].filter((office) => office !== null).map((text) => ({ text })),
    employmentType: employmentTypeOf(position),
    seniority: childText(position, "seniority"),
    salary: salaryOf(childrenOf(position, "salaryInformation")[0]),
    postedAt: readTime(childText(position, "createdAt")),
  });
}

/** "intern", "trainee", "freelance" say more than the schedule; "permanent" says less. */
function employmentTypeOf(position: XmlElement): string | null {
  const type = childText(position, "employmentType");
  const schedule = childText(position, "schedule");
  return type === null || type === "permanent" ? (schedule ?? type) : type;
}

function salaryOf(salary: XmlElement | undefined): RawPosting["salary"] {
  return payOf({
    min: toNumber(childText(salary, "min")),
    max: toNumber(childText(salary, "max")),
    currency: childText(salary, "currencyCode"),
    period: childText(salary, "type"),
  });
}

/** The sections with their headings, without the one that names a person. */
function descriptionOf(position: XmlElement): string | null {
  const sections = childrenOf(childrenOf(position, "jobDescriptions")[0], "jobDescription");
  return joinSections(
    sections
      .map((section) => ({
        heading: childText(section, "name"),
        html: childrenOf(section, "value")[0]?.text.trim(),
      }))
      .filter(({ heading }) => heading === null || !CONTACT.test(heading)),
  );
}

const CONTACT =
  /^(your )?contact([ _]person)?:?$|^(dein(e)? |ihr(e)? )?(ansprechpartner|kontaktperson)(\W?in(nen)?)?:?$/i;

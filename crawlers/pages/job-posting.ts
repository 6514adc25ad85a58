import { cleanUrl } from "./page-url.js";
import { isNode, listOf } from "./jsonld.js";
import type { FoundPosting, Node } from "./jsonld.js";
import { descriptionOf, nameOf, textOf } from "./job-posting-text.js";
import { placesOf, remoteFromOf, workplaceOf } from "./job-posting-places.js";
import { salaryOf } from "./job-posting-pay.js";
import { rawPosting } from "../payload.js";
import { readTime } from "../time.js";
import type { RawPosting } from "../types.js";

/** A JobPosting as translated; its id is still open, since that depends on what else the page holds. */
export interface StatedJobPosting {
  posting: RawPosting;
  /** `JobPosting.identifier`, when it can be one. */
  identifier: string | null;
}

/**
 * Translates a schema.org JobPosting. Dates are kept as stated, although some systems make them up (iCIMS: one year
 * back and one ahead of the request). https://schema.org/JobPosting
 * @param base What relative addresses start from.
 * @returns `null` when it has no title, so nothing that a person could be shown.
 */
export function toStatedPosting(found: FoundPosting, base: URL): StatedJobPosting | null {
  const { node } = found;
  const title = textOf(node["title"]) ?? textOf(node["name"]);
  if (title === null) return null;
  const url = urlOf(found, base);
  const companyName = nameOf(node["hiringorganization"]);
  const posting = rawPosting({
    externalId: "",
    title,
    url: url?.href ?? null,
    applyUrl: (applyUrlOf(node, base) ?? url)?.href ?? null,
    companyName,
    department: departmentOf(node),
    descriptionHtml: descriptionOf(node),
    locations: placesOf(node),
    workplace: workplaceOf(node),
    remoteFrom: remoteFromOf(node),
    employmentType:
      listOf(node["employmenttype"])
        .flatMap((type) => textOf(type) ?? [])
        .join(", ") || null,
    seniority: seniorityOf(node),
    language: languageOf(node),
    salary: salaryOf(node),
    postedAt: timeOf(node["dateposted"]),
    updatedAt: timeOf(node["datemodified"]),
    validThrough: timeOf(node["validthrough"]),
  });
  return { posting, identifier: identifierOf(node, [title, companyName]) };
}

function timeOf(value: unknown): number | null {
  return readTime(textOf(value));
}

/** The posting's own page. An address that is only the site's front page says nothing of this posting. */
function urlOf({ node, listUrl }: FoundPosting, base: URL): URL | null {
  const page = node["mainentityofpage"];
  const candidates = [
    ...listOf(node["url"]),
    listUrl,
    ...(isNode(page) ? [page["@id"], page["url"]] : listOf(page)),
  ];
  for (const candidate of candidates) {
    const url = typeof candidate === "string" ? cleanUrl(candidate.replaceAll("&amp;", "&"), base) : null;
    if (url !== null && (url.pathname !== "/" || url.search !== "")) return url;
  }
  return null;
}

function applyUrlOf(node: Node, base: URL): URL | null {
  for (const action of listOf(node["potentialaction"])) {
    const target = isNode(action) ? listOf(action["target"])[0] : null;
    const href = isNode(target) ? textOf(target["urltemplate"] ?? target["url"]) : target;
    const url = typeof href === "string" && !href.includes("{") ? cleanUrl(href, base) : null;
    if (url !== null) return url;
  }
  return null;
}

function departmentOf(node: Node): string | null {
  const organization = listOf(node["hiringorganization"])[0];
  const unit = isNode(organization) ? nameOf(organization["department"]) : null;
  return nameOf(node["employmentunit"]) ?? unit;
}

/** Some systems name a level there ("Entry Level"); years and sentences are left to the description. */
function seniorityOf(node: Node): string | null {
  const text = textOf(node["experiencerequirements"]);
  return text !== null && text.length <= 40 && !/[\d<.;]/.test(text) ? text : null;
}

function languageOf(node: Node): string | null {
  const language = listOf(node["inlanguage"])[0];
  const code = isNode(language)
    ? (textOf(language["alternatename"]) ?? textOf(language["identifier"]))
    : textOf(language);
  return code !== null && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(code) ? code.replaceAll("_", "-") : null;
}

/** An id has a digit; a company's or posting's name in its place has at most one by chance. */
function identifierOf(node: Node, names: (string | null)[]): string | null {
  for (const identifier of listOf(node["identifier"])) {
    const value = isNode(identifier) ? textOf(identifier["value"]) : textOf(identifier);
    if (value === null || value.length > 120 || !/[1-9]/.test(value) || names.includes(value)) continue;
    return value;
  }
  return null;
}

import { readDescription } from "./description.js";
import { findEmploymentType } from "./employment-type.js";
import { findFunction } from "./job-function.js";
import { detectLanguage, languageOfTag } from "./language.js";
import { findPay, payFromFields } from "./pay.js";
import { distinctPlaces } from "./places/distinct-places.js";
import type { Gazetteer } from "./places/gazetteer.js";
import { readLocation } from "./places/stated-place.js";
import type { CompanyContext, Place, PostingFacts, PostingField, Salary, StatedPosting } from "./posting.js";
import { remoteScopeOf, remoteScopesInText, remoteScopesInTitle } from "./remote-scope.js";
import { findSectors } from "./sectors.js";
import { findSeniority } from "./seniority.js";
import type { Known } from "./known.js";
import type { Taxonomy } from "./taxonomy.js";
import type { Provenance, Workplace } from "./vocabulary.js";
import { decideWorkplace } from "./workplace.js";

/** Raised with every change of a rule or its data: postings read under an older version are read again. */
export const RULES_VERSION = 2;

/** The data that reading a posting needs. */
export interface UnderstandTools {
  gazetteer: Gazetteer;
  taxonomy: Taxonomy;
}

/** Collects how each known field came to be known. */
class Marks {
  readonly provenance: Partial<Record<PostingField, Provenance>> = {};

  /** The fact itself; its provenance is noted down. */
  take<T>(field: PostingField, fact: Known<T> | null): T | null {
    if (fact === null) return null;
    this.provenance[field] = fact.provenance;
    return fact.value;
  }

  /** The same for a list, which is empty when nothing is known. */
  takeList<T>(field: PostingField, values: T[], provenance: Provenance): T[] {
    if (values.length > 0) this.provenance[field] = provenance;
    return values;
  }

  stated<T>(field: PostingField, value: T | null): T | null {
    return this.take(field, value === null ? null : { value, provenance: "stated" });
  }
}

interface Whereabouts {
  places: Place[];
  workplace: Workplace | null;
  remoteFrom: string[];
  /** Regions of the world among the locations, which are no places. */
  regions: string[];
  structured: boolean;
}

function readWhereabouts(stated: StatedPosting, company: CompanyContext, gazetteer: Gazetteer): Whereabouts {
  const readings = stated.locations.map((location) => readLocation(location, company, gazetteer));
  const said = readings.map((reading) => reading.workplace).filter((workplace) => workplace !== null);
  const [first] = said;
  return {
    places: distinctPlaces(readings.flatMap((reading) => reading.places)),
    workplace: said.includes("remote") ? "remote" : (first ?? null),
    remoteFrom: readings.flatMap((reading) => reading.remoteFrom),
    regions: readings.flatMap((reading) => reading.regions),
    structured: readings.length > 0 && readings.every((reading) => reading.structured),
  };
}

/** The country whose "$" and "kr" are meant. */
function countryOf({ places, remoteFrom }: Whereabouts, company: CompanyContext): string | null {
  const [place] = places;
  return place?.country ?? remoteFrom.find((scope) => scope.length === 2) ?? company.country;
}

/** What locations without a town say of a remote posting: a region of the world, else countries. */
function scopesOf({ places, regions }: Whereabouts): string[] {
  if (regions.length > 0) return [...new Set(regions)].sort();
  if (places.some((place) => place.city !== null || place.region !== null)) return [];
  return [...new Set(places.map((place) => place.country))].filter((country) => country !== null).sort();
}

function readRemoteFrom(
  stated: StatedPosting,
  where: Whereabouts,
  text: string | null,
): Known<string[]> | null {
  const fields = stated.remoteFrom.map(remoteScopeOf).filter((scope) => scope !== null);
  const said = [...new Set([...fields, ...where.remoteFrom])].sort();
  if (said.length > 0) return { value: said, provenance: fields.length > 0 ? "stated" : "derived" };
  const beside = [remoteScopesInTitle(stated.title), scopesOf(where)].find((scopes) => scopes.length > 0);
  if (beside !== undefined) return { value: beside, provenance: "derived" };
  const inText = remoteScopesInText(`${stated.title}\n${text ?? ""}`);
  return inText.length > 0 ? { value: inText, provenance: "inferred" } : null;
}

function readSalary(
  stated: StatedPosting,
  country: string | null,
  text: string | null,
): Known<Salary> | null {
  const byFields = payFromFields(stated.salary, country);
  if (byFields !== null) return { value: byFields, provenance: "stated" };
  const inText = text === null ? null : findPay(text, { licensed: false, country });
  return inText === null ? null : { value: inText, provenance: "derived" };
}

function readLanguage(stated: StatedPosting, text: string | null): Known<string> | null {
  const tagged = languageOfTag(stated.language);
  if (tagged !== null) return { value: tagged, provenance: "stated" };
  const detected = detectLanguage(text ?? stated.title);
  return detected === null ? null : { value: detected, provenance: "inferred" };
}

function inferred<T>(value: T | null): Known<T> | null {
  return value === null ? null : { value, provenance: "inferred" };
}

/**
 * What a posting means. Pure: the same input gives the same facts. Each field that is known carries whether it was
 * stated by the source, derived from its words, or inferred.
 */
export function understand(
  stated: StatedPosting,
  company: CompanyContext,
  tools: UnderstandTools,
): PostingFacts {
  const marks = new Marks();
  const title = stated.title.replace(/\s+/g, " ").trim();
  const { html, text } = readDescription(stated.descriptionHtml) ?? { html: null, text: null };
  const where = readWhereabouts(stated, company, tools.gazetteer);
  const clues = { title, location: where.workplace, flag: stated.workplace, text };
  const workplace = marks.take("workplace", decideWorkplace(clues));
  const remoteFrom = workplace === "remote" ? readRemoteFrom(stated, where, text) : null;
  return {
    title: marks.stated("title", title) ?? "",
    places: marks.takeList("places", where.places, where.structured ? "stated" : "derived"),
    workplace,
    remoteFrom: marks.take("remote_from", remoteFrom) ?? [],
    employmentType: marks.take("employment_type", findEmploymentType(title, stated.employmentType)),
    seniority: marks.take("seniority", findSeniority(title, stated.seniority)),
    function: marks.take("function", inferred(findFunction(title, stated.department))),
    language: marks.take("language", readLanguage(stated, text)),
    salary: marks.take("salary", readSalary(stated, countryOf(where, company), text)),
    sectors: marks.takeList(
      "sectors",
      findSectors({ title, text }, company.sectors, tools.taxonomy),
      "inferred",
    ),
    department: marks.stated("department", stated.department),
    descriptionHtml: marks.stated("description", html),
    descriptionText: text,
    postedAt: marks.stated("posted_at", stated.postedAt),
    validThrough: marks.stated("valid_through", stated.validThrough),
    provenance: marks.provenance,
  };
}

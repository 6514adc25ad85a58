import type { WholePosting } from "../../db/repos/posting-views.js";
import type { PostingDocument } from "../../search/types.js";
import { annualise } from "../domain/annual.js";
import { SEARCHED_STATUSES } from "../domain/query.js";
import { countryName } from "../domain/places/countries.js";
import { regionName } from "../domain/places/region-codes.js";
import { shownCity } from "../domain/places/shown-names.js";
import type { Place } from "../domain/posting.js";
import type { EmploymentType, JobFunction, Seniority, Via, Workplace } from "../domain/vocabulary.js";
import { salaryOf } from "../reading/posting-shape.js";

/** What the index holds of a posting; `null` when it is not to be found at all (withdrawn, merged into another). */
export function toDocument(view: WholePosting): PostingDocument | null {
  if (view.merged_into !== null) return null;
  const status = SEARCHED_STATUSES.find((searched) => searched === view.status);
  if (status === undefined) return null;
  return {
    id: view.id,
    title: view.title,
    company: view.company,
    clusters: view.clusters.map(({ slug, name, via }) => ({ slug, name, via: via as Via })),
    sectors: view.sectors.map(({ slug, name }) => ({ slug, name })),
    places: view.places.map(({ city, region, country, lat, lon }) => ({ city, region, country, lat, lon })),
    placeText: view.places.map(placeText).join(" "),
    workplace: view.workplace as Workplace | null,
    remoteFrom: JSON.parse(view.remote_from) as string[],
    employmentType: view.employment_type as EmploymentType | null,
    seniority: view.seniority as Seniority | null,
    function: view.function as JobFunction | null,
    language: view.language,
    salary: annualise(salaryOf(view)),
    description: view.description_text ?? "",
    publishedAt: Math.min(view.posted_at ?? view.first_seen_at, view.first_seen_at),
    status,
  };
}

function placeText(place: Place): string {
  const names = [
    place.city,
    // Searched by the name that is shown as well.
    place.city === null ? null : shownCity(place.city, place.country),
    place.region === null ? null : regionName(place.region),
    place.country === null ? null : countryName(place.country, "en"),
  ];
  return [...new Set(names.filter((name) => name !== null))].join(" ");
}

import { distanceKm } from "./distance.js";
import type { Place } from "./posting.js";

/** The area of a cluster: around its seat, some regions (ISO 3166-2), or some countries (ISO 3166-1). */
export type ClusterScope =
  | { type: "radius"; km: number; lat: number; lon: number }
  | { type: "admin1"; codes: string[] }
  | { type: "country"; codes: string[] };

/** Whether a place lies in a cluster's area. A cluster without an area holds no place. */
export function clusterContains(scope: ClusterScope | null, place: Place): boolean {
  if (scope === null) return false;
  if (scope.type === "country") return place.country !== null && scope.codes.includes(place.country);
  if (scope.type === "admin1") return place.region !== null && scope.codes.includes(place.region);
  const { lat, lon } = place;
  return lat !== null && lon !== null && distanceKm(scope, { lat, lon }) <= scope.km;
}

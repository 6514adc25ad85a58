import type { Place } from "./posting.js";

/** The area of a cluster: around its seat, some regions (ISO 3166-2), or some countries (ISO 3166-1). */
export type ClusterScope =
  | { type: "radius"; km: number; lat: number; lon: number }
  | { type: "admin1"; codes: string[] }
  | { type: "country"; codes: string[] };

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance in kilometres between two points in degrees. */
export function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * rad;
  const dLon = (b.lon - a.lon) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Whether a place lies in a cluster's area. A cluster without an area holds no place. */
export function clusterContains(scope: ClusterScope | null, place: Place): boolean {
  if (scope === null) return false;
  if (scope.type === "country") return place.country !== null && scope.codes.includes(place.country);
  if (scope.type === "admin1") return place.region !== null && scope.codes.includes(place.region);
  const { lat, lon } = place;
  return lat !== null && lon !== null && distanceKm(scope, { lat, lon }) <= scope.km;
}

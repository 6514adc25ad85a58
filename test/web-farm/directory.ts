import type { Directory } from "../../src/directory/seed-format.js";
import { clusters } from "./clusters.js";
import { companies } from "./companies.js";
import { placeOf } from "./places.js";
import { sectors } from "./sectors.js";
import { systemOf } from "./systems/registry.js";
import type { FarmBoard, FarmCluster, FarmCompany } from "./types.js";

/** The farm's clusters, sectors and companies as the seed loader reads them. */
export function farmDirectory(): Directory {
  return {
    clusters: clusters.map(clusterRow),
    sectors,
    companies: companies.map(companyRow),
  };
}

function clusterRow(cluster: FarmCluster): Directory["clusters"][number] {
  const place = placeOf(cluster.place);
  return {
    slug: cluster.slug,
    name: cluster.name,
    country: place.country,
    region: cluster.region,
    city: place.city,
    lat: place.lat,
    lon: place.lon,
    website: cluster.website,
    founded: cluster.founded,
    scope: cluster.scope,
    facts: { basis: "invented" },
  };
}

function companyRow(company: FarmCompany): Directory["companies"][number] {
  const seat = placeOf(company.places[0] ?? "");
  const sources = company.boards.map(sourceOf);
  return {
    slug: company.slug,
    name: company.name,
    kind: company.kind === "institute" ? "research-institute" : "company",
    website: `https://www.${company.domain}`,
    city: seat.city,
    region: seat.isoRegion === "" ? null : seat.isoRegion,
    country: seat.country,
    lat: seat.lat,
    lon: seat.lon,
    sectors: company.sectors,
    memberships: company.clusters.map(({ slug, basis }) => ({
      cluster: slug,
      basis: basis === "documented-member" ? "member" : "area",
      evidence: basis === "documented-member" ? "invented roster" : null,
    })),
    careersUrl: sources[0]?.url ?? null,
    sources: sources.map((source) => ({ ...source, confidence: "high" as const, boardName: company.name })),
    facts: { basis: "invented" },
  };
}

/** The adapter and token by which the crawler reads a board. */
export function sourceOf(board: FarmBoard): { adapter: string; token: string; url: string } {
  const system = systemOf(board.system);
  const url = system.careersUrl(board.token);
  if (system.ats === null) return { adapter: "careers-page", token: url, url };
  const token = board.system.endsWith("-eu") ? `eu:${board.token}` : board.token;
  return { adapter: system.ats, token, url };
}

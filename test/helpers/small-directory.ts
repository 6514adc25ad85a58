import type { Directory, DirectoryCompany } from "../../src/directory/seed-format.js";

/** A company of the small directory; the rest of it is made up around what is given. */
export function smallCompany(given: Partial<DirectoryCompany> & { slug: string }): DirectoryCompany {
  return {
    name: given.slug,
    kind: "company",
    website: null,
    city: "San Diego",
    region: "US-CA",
    country: "US",
    lat: 32.72,
    lon: -117.16,
    sectors: ["solar"],
    memberships: [],
    careersUrl: null,
    sources: [],
    facts: {},
    ...given,
  };
}

/** Three clusters and a handful of sectors, enough to tell member from area and one country from another. */
export function smallDirectory(companies: DirectoryCompany[]): Directory {
  const cluster = (slug: string, name: string, rest: Partial<Directory["clusters"][number]>) => ({
    slug,
    name,
    country: null,
    region: null,
    city: null,
    lat: null,
    lon: null,
    website: null,
    founded: null,
    scope: null,
    facts: {},
    ...rest,
  });
  return {
    clusters: [
      cluster("bay-of-volts", "Bay of Volts", {
        city: "San Diego",
        country: "US",
        lat: 32.72,
        lon: -117.16,
        scope: { type: "radius", km: 80 },
      }),
      cluster("texas-grid", "Texas Grid Alliance", {
        country: "US",
        scope: { type: "admin1", codes: ["US-TX"] },
      }),
      cluster("no-area-yet", "No Area Yet", {}),
    ],
    sectors: [
      { slug: "clean-energy", name: "Clean energy generation", level: 1, parent: null, keywords: {} },
      { slug: "solar", name: "Solar", level: 2, parent: "clean-energy", keywords: { en: ["solar", "PV"] } },
      { slug: "wind", name: "Wind", level: 2, parent: "clean-energy", keywords: { en: ["wind turbine"] } },
    ],
    companies,
  };
}

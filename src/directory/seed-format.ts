import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { COMPANY_KINDS, MEMBERSHIP_BASES } from "../domain/vocabulary.js";
import { AppError } from "../domain/errors.js";

const scopeSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("radius"), km: z.number().positive() }),
  z.object({ type: z.literal("admin1"), codes: z.array(z.string()) }),
  z.object({ type: z.literal("country"), codes: z.array(z.string()) }),
]);

const text = z.string().nullable();
const coordinate = z.number().nullable();

const clusterSchema = z.object({
  slug: z.string(),
  name: z.string(),
  country: text,
  region: text,
  city: text,
  lat: coordinate,
  lon: coordinate,
  website: text,
  founded: z.number().nullable(),
  /** ISO 3166 codes; `null`: nobody has drawn the area yet. */
  scope: scopeSchema.nullable(),
  /** Where each fact came from, kept as it is. */
  facts: z.record(z.string(), z.unknown()),
});

const sectorSchema = z.object({
  slug: z.string(),
  name: z.string(),
  level: z.number(),
  parent: text,
  keywords: z.record(z.string(), z.array(z.string())),
});

const companySchema = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(COMPANY_KINDS),
  website: text,
  city: text,
  /** ISO 3166-2. */
  region: text,
  country: text,
  lat: coordinate,
  lon: coordinate,
  sectors: z.array(z.string()),
  memberships: z.array(z.object({ cluster: z.string(), basis: z.enum(MEMBERSHIP_BASES), evidence: text })),
  careersUrl: text,
  sources: z.array(
    z.object({
      adapter: z.string(),
      token: z.string(),
      /** The board's page for people; surer than the token where an adapter knows it. */
      url: text,
      /** `low`: read once, unseen, before anything is shown. */
      confidence: z.enum(["high", "medium", "low"]),
      boardName: text,
    }),
  ),
  facts: z.record(z.string(), z.unknown()),
});

const directorySchema = z.object({
  clusters: z.array(clusterSchema),
  sectors: z.array(sectorSchema),
  companies: z.array(companySchema),
});

/** Clusters, sectors and companies as a directory file holds them. */
export type Directory = z.infer<typeof directorySchema>;
export type DirectoryCompany = Directory["companies"][number];
export type DirectorySource = DirectoryCompany["sources"][number];

/**
 * Reads a directory from three files in a folder (`clusters.json`, `sectors.json`, `companies.json`).
 * @throws AppError `invalid_input`, naming the file and the place in it.
 */
export function readDirectory(folder: string): Directory {
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8"));
  return checkDirectory({
    clusters: read("clusters"),
    sectors: read("sectors"),
    companies: read("companies"),
  });
}

/** @throws AppError `invalid_input`, naming the first place that does not fit. */
export function checkDirectory(value: unknown): Directory {
  const result = directorySchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new AppError(
    "invalid_input",
    `The directory is not usable: ${issue?.path.join(".")}: ${issue?.message}.`,
    {
      cause: result.error,
    },
  );
}

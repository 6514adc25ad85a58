import { beforeAll, expect, it } from "vitest";
import { fold } from "../../src/domain/fold.js";
import { findPay } from "../../src/domain/pay.js";
import type { Gazetteer } from "../../src/domain/places/gazetteer.js";
import { parsePlaces, type ParsedLocation } from "../../src/domain/places/parse-places.js";
import { regionName } from "../../src/domain/places/region-codes.js";
import type { Place, PostingFacts, Salary } from "../../src/domain/posting.js";
import { buildTaxonomy, type SectorRow } from "../../src/domain/taxonomy.js";
import { understand } from "../../src/domain/understand.js";
import { testGazetteer } from "../helpers/gazetteer.js";
import { describeWithShared, readShared } from "../helpers/shared.js";
import { statedPosting } from "../helpers/stated.js";

// Floors that the rules really reach on labelled postings, a little below the measured figures. A change that
// falls under one has made the reading worse.

let gazetteer: Gazetteer;

beforeAll(() => {
  gazetteer = testGazetteer();
});

function readRows<T>(file: string): T {
  return JSON.parse(readShared(file)) as T;
}

function share<T>(rows: readonly T[], holds: (row: T) => boolean): number {
  return rows.filter(holds).length / rows.length;
}

interface LabelledPlace {
  city: string | null;
  admin1: string | null;
  country: string;
}

interface LabelledLocation {
  raw: string;
  places: LabelledPlace[];
  workplace: string | null;
  workplaceOptions?: string[];
  remoteIn: string[];
}

/** The labels name regions of these countries by their postal codes, of others by their English names. */
const POSTAL = new Set(["US", "CA", "AU"]);

function matches(found: Place, label: LabelledPlace): boolean {
  const { country, region } = found;
  const code = region?.slice(3) ?? "";
  const admin1 = country !== null && POSTAL.has(country) ? code : (regionName(region ?? "") ?? "");
  return (
    country === label.country &&
    fold(found.city ?? "") === fold(label.city ?? "") &&
    (label.admin1 === null || fold(admin1).includes(fold(label.admin1)))
  );
}

const SCOPES: Readonly<Record<string, string>> = {
  europe: "Europe",
  eu: "Europe",
  apac: "APAC",
  emea: "EMEA",
};

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return [...new Set(a)].sort().join() === [...new Set(b)].sort().join();
}

describeWithShared("labelled locations", () => {
  let rows: { label: LabelledLocation; read: ParsedLocation; places: Place[] }[];

  beforeAll(() => {
    rows = readRows<LabelledLocation[]>("gold/locations.dev.json").map((label) => {
      const read = parsePlaces(label.raw, { country: null, region: null }, gazetteer);
      const inScope = ({ city, region, country }: Place): boolean =>
        city === null && region === null && country !== null && label.remoteIn.includes(country);
      return { label, read, places: read.places.filter((place) => !inScope(place)) };
    });
  });

  it("have the right country", () => {
    const placed = rows.filter(({ label }) => label.places.length > 0);
    const right = share(placed, ({ label, places }) =>
      sameSet(
        places.map((place) => place.country ?? ""),
        label.places.map((place) => place.country),
      ),
    );
    expect(right).toBeGreaterThanOrEqual(0.98);
  });

  it("have exactly the right places", () => {
    const right = share(
      rows,
      ({ label, places }) =>
        places.length === label.places.length &&
        label.places.every((wanted) => places.some((place) => matches(place, wanted))),
    );
    expect(right).toBeGreaterThanOrEqual(0.97);
  });

  it("get no place invented", () => {
    const placeless = rows.filter(({ label }) => label.places.length === 0);
    expect(placeless.filter(({ places }) => places.length > 0)).toEqual([]);
  });

  it("have the right workplace", () => {
    const wrong = rows.filter(({ label, read }) => {
      const open = label.workplaceOptions?.includes("remote") === true ? "remote" : null;
      return read.workplace !== (label.workplaceOptions === undefined ? label.workplace : open);
    });
    expect(wrong).toEqual([]);
  });

  it("have the right remote scope", () => {
    const scoped = rows.filter(({ label, read }) => label.remoteIn.length + read.remoteFrom.length > 0);
    const right = share(scoped, ({ label, read }) =>
      sameSet(
        read.remoteFrom.map((scope) => SCOPES[scope] ?? scope),
        label.remoteIn,
      ),
    );
    expect(right).toBeGreaterThanOrEqual(0.95);
  });
});

describeWithShared("labelled pay", () => {
  it("is read without a wrong figure, and mostly found", () => {
    const rows =
      readRows<{ text: string; field: string; pay: Omit<Salary, "text"> | null }[]>("gold/pay.dev.json");
    const read = rows.map(({ text, field, pay }) => {
      const found = findPay(text, { licensed: field === "compensation", country: null });
      const right =
        found !== null &&
        found.min === pay?.min &&
        found.max === pay.max &&
        found.currency === pay.currency &&
        found.period === pay.period;
      return { found, pay, right };
    });
    expect(read.filter(({ found, right }) => found !== null && !right)).toEqual([]);
    const stated = read.filter(({ pay }) => pay !== null);
    expect(share(stated, ({ right }) => right)).toBeGreaterThanOrEqual(0.95);
  });
});

type Field = "seniority" | "function" | "employmentType" | "workplace";
type Enriched = Record<Field, string | null> & {
  key: string;
  title: string;
  department: string;
  companySlug: string | null;
  location: string;
  sectors: string[];
  note: string;
};

/** The answers that count: the label, and other defensible ones that its note lists. */
function accepted(row: Enriched, field: Field | "sectors", label: string[]): string[] {
  const alternatives = new RegExp(`alt ${field}=([\\w,-]+)`).exec(row.note)?.[1]?.split(",") ?? [];
  return [...label, ...alternatives];
}

describeWithShared("labelled postings", () => {
  let rows: { label: Enriched; facts: PostingFacts }[];

  beforeAll(() => {
    const taxonomy = buildTaxonomy(readRows<SectorRow[]>("directory/sectors.json"));
    const companies = new Map(
      readRows<{ slug: string; sectors: string[]; country: string }[]>("directory/companies.json").map(
        (company) => [company.slug, company],
      ),
    );
    const postings = new Map(
      readRows<
        { key: string; descriptionText: string; employmentType: string; isRemoteRaw: boolean | null }[]
      >("gold/postings.json").map((posting) => [posting.key, posting]),
    );
    rows = readRows<Enriched[]>("gold/enrichment.dev.json").map((label) => {
      const posting = postings.get(label.key);
      const company = companies.get(label.companySlug ?? "");
      const stated = statedPosting({
        title: label.title,
        department: label.department === "" ? null : label.department,
        descriptionHtml: posting?.descriptionText ?? null,
        locations: [{ text: label.location }],
        workplace: posting?.isRemoteRaw === true ? "remote" : null,
        employmentType: posting?.employmentType ?? null,
      });
      const context = { sectors: company?.sectors ?? [], country: company?.country ?? null, region: null };
      return { label, facts: understand(stated, context, { gazetteer, taxonomy }) };
    });
  });

  it.each<[Field, number]>([
    ["seniority", 0.95],
    ["function", 0.94],
    ["employmentType", 0.97],
    ["workplace", 0.94],
  ])("have the right %s", (field, floor) => {
    const right = share(rows, ({ label, facts }) =>
      accepted(label, field, [label[field] ?? "unknown"]).includes(facts[field] ?? "unknown"),
    );
    expect(right).toBeGreaterThanOrEqual(floor);
  });

  it("have a sector that fits first", () => {
    const right = share(rows, ({ label, facts }) =>
      accepted(label, "sectors", label.sectors).includes(facts.sectors[0]?.slug ?? ""),
    );
    expect(right).toBeGreaterThanOrEqual(0.93);
  });
});

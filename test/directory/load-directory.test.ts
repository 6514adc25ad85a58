import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { adapters, matchUrl } from "../../crawlers/registry.js";
import { findCluster, findCompany, listCompanies, listMemberships } from "../../db/repos/directory.js";
import { saveOverride } from "../../db/repos/overrides.js";
import { findSource, listSources, updateSource } from "../../db/repos/sources.js";
import { loadDirectory } from "../../src/directory/load-directory.js";
import { checkDirectory, readDirectory } from "../../src/directory/seed-format.js";
import type { DirectorySource } from "../../src/directory/seed-format.js";
import { checkoutRoot } from "../../src/domain/checkout-root.js";
import { makeBoard } from "../helpers/board.js";
import type { TestBoard } from "../helpers/board.js";
import { smallCompany, smallDirectory } from "../helpers/small-directory.js";

let board: TestBoard;
beforeEach(async () => {
  board = await makeBoard();
});
afterEach(() => board.close());

const greenhouse = (confidence: DirectorySource["confidence"]): DirectorySource => ({
  adapter: "greenhouse",
  token: "helioworks",
  url: "https://boards.greenhouse.io/helioworks",
  confidence,
  boardName: null,
});

const helioworks = (given: object = {}) =>
  smallCompany({ slug: "helioworks", name: "Helioworks", sources: [greenhouse("high")], ...given });

const load = (...companies: ReturnType<typeof helioworks>[]) =>
  loadDirectory(board.write, smallDirectory(companies), board.now());

describe("loadDirectory", () => {
  it("loads again without duplicating, and updates what changed", async () => {
    await load(helioworks());
    await load(helioworks({ name: "Helioworks Ltd", sectors: ["wind"] }));
    expect((await listCompanies(board.read)).map(({ slug, name }) => [slug, name])).toEqual([
      ["helioworks", "Helioworks Ltd"],
    ]);
    expect(await listSources(board.read)).toHaveLength(1);
  });

  it("keeps a source's schedule and health", async () => {
    await load(helioworks());
    const source = (await findSource(board.read, "greenhouse", "helioworks"))!;
    await updateSource(board.write, source.id, { next_check_at: 99, error_count: 3, status: "off" });
    await load(helioworks());
    expect(await findSource(board.read, "greenhouse", "helioworks")).toMatchObject({
      next_check_at: 99,
      error_count: 3,
      status: "off",
    });
  });

  it("lets a person's correction stand", async () => {
    await load(helioworks());
    const by = { by: "office", reason: "moved" };
    await saveOverride(
      board.write,
      { subject: "company", subjectId: "helioworks", field: "city", value: "Reno", ...by },
      board.now(),
    );
    await saveOverride(
      board.write,
      { subject: "cluster", subjectId: "bay-of-volts", field: "name", value: "Volt Bay", ...by },
      board.now(),
    );
    await load(helioworks());
    expect(await findCompany(board.read, "helioworks")).toMatchObject({ city: "Reno" });
    expect(await findCluster(board.read, "bay-of-volts")).toMatchObject({ name: "Volt Bay" });
  });

  it("keeps a documented member and one inferred from its seat apart, with the evidence", async () => {
    await load(
      helioworks({
        memberships: [
          { cluster: "no-area-yet", basis: "member", evidence: "its members page" },
          { cluster: "bay-of-volts", basis: "area", evidence: null },
        ],
      }),
    );
    const rows = await listMemberships(board.read);
    expect(rows.map(({ cluster, basis, evidence }) => [cluster, basis, evidence]).sort()).toEqual([
      ["bay-of-volts", "area", null],
      ["no-area-yet", "member", "its members page"],
    ]);
  });

  it("probes an unsure token, and lets a system without an adapter wait, saying so", async () => {
    const unread = { ...greenhouse("high"), adapter: "jazzhr", url: "https://helioworks.applytojob.com" };
    await load(helioworks({ sources: [greenhouse("low"), unread] }));
    const statuses = (await listSources(board.read)).map(({ adapter, status, status_reason }) => ({
      adapter,
      status,
      reason: status_reason,
    }));
    expect(statuses).toEqual([
      {
        adapter: "greenhouse",
        status: "probe",
        reason: expect.stringContaining("read once, unseen") as string,
      },
      { adapter: "jazzhr", status: "waiting", reason: "There is no adapter for jazzhr yet." },
    ]);
  });
});

describe("the starter directory", () => {
  const directory = readDirectory(path.join(checkoutRoot(), "db", "seeds"));

  it("has the clusters, sectors and companies that were assembled", () => {
    expect(directory.clusters).toHaveLength(74);
    expect(directory.sectors.filter(({ level }) => level === 1)).toHaveLength(8);
    expect(directory.sectors.filter(({ level }) => level === 2)).toHaveLength(27);
    expect(directory.companies).toHaveLength(579);
    expect(directory.companies.filter(({ sources }) => sources.length > 0)).toHaveLength(546);
    expect(directory.clusters.filter(({ scope }) => scope === null)).toHaveLength(24);
  });

  it("names areas and regions by ISO 3166-2, or by GeoNames' code where none maps", () => {
    const codes = [
      ...directory.clusters.flatMap(({ scope }) => (scope?.type === "admin1" ? scope.codes : [])),
      ...directory.companies.flatMap(({ region }) => region ?? []),
    ];
    for (const code of codes) expect(code).toMatch(/^[A-Z]{2}[-.][A-Z0-9]{1,3}$/);
    expect(directory.clusters.find(({ slug }) => slug === "alliance-for-climate-transition")?.scope).toEqual({
      type: "admin1",
      codes: ["US-MA", "US-RI", "US-CT", "US-NH", "US-VT", "US-ME"],
    });
  });

  it("leads every source with an adapter to that adapter by its address", () => {
    const known = new Set(adapters.map(({ id }) => id));
    for (const { adapter, url } of directory.companies.flatMap(({ sources }) => sources)) {
      if (known.has(adapter)) expect(matchUrl(new URL(url!))?.adapter).toBe(adapter);
    }
  });

  it("fits the loader whole", async () => {
    await loadDirectory(board.write, directory, board.now());
    await loadDirectory(board.write, directory, board.now());
    expect(await listCompanies(board.read)).toHaveLength(579);
    expect(await listSources(board.read)).toHaveLength(546);
  });

  it("says which place of a bad file does not fit", () => {
    expect(() => checkDirectory({ ...directory, sectors: [{ slug: "x" }] })).toThrow(/sectors\.0\.name/);
  });
});

import { describe, expect, it } from "vitest";
import { matchUrl } from "../../crawlers/registry.js";
import { checkDirectory } from "../../src/directory/seed-format.js";
import { sectionsText } from "./html.js";
import { createWebFarm } from "./web-farm.js";

const NOW = Date.UTC(2026, 10, 24, 9);
const farm = createWebFarm({ seed: "test", now: NOW });
const postings = farm.control.all();
const words = (text: string): number => text.split(/\s+/).length;

describe("the farm's inventions", () => {
  it("are the same for the same seed and time, and others for another seed", () => {
    expect(createWebFarm({ seed: "test", now: NOW }).control.all()).toEqual(postings);
    expect(createWebFarm({ seed: "other", now: NOW }).control.all()).not.toEqual(postings);
  });

  it("count some 60 companies, a dozen clusters and 600 to 900 postings", () => {
    expect(farm.companies.length).toBeGreaterThanOrEqual(60);
    expect(farm.clusters).toHaveLength(12);
    expect(postings.length).toBeGreaterThanOrEqual(600);
    expect(postings.length).toBeLessThanOrEqual(900);
    expect(new Set(postings.map((posting) => posting.id)).size).toBe(postings.length);
  });

  it("cover every sector, every system and five languages", () => {
    const leaves = farm.sectors.filter((sector) => sector.level === 2).map((sector) => sector.slug);
    const taken = new Set(farm.companies.flatMap((company) => company.sectors));
    expect(leaves).toHaveLength(27);
    expect(leaves.filter((slug) => !taken.has(slug))).toEqual([]);
    expect([...taken].filter((slug) => !leaves.includes(slug))).toEqual([]);
    const systems = new Set(farm.companies.flatMap((company) => company.boards.map((board) => board.system)));
    expect(systems.size).toBe(19);
    expect(new Set(postings.map((posting) => posting.language))).toEqual(
      new Set(["en", "de", "fr", "es", "sv"]),
    );
  });

  it("read like postings: enough text, no gap left open, dated before now", () => {
    for (const posting of postings) {
      const text = sectionsText(posting.sections);
      expect(text.length, posting.id).toBeGreaterThan(1200);
      expect(text.length, posting.id).toBeLessThan(4000);
      expect(words(posting.title)).toBeGreaterThan(0);
      expect(text, posting.id).not.toMatch(/[{}]|undefined|\bNaN\b/);
      expect(posting.postedAt).toBeLessThan(NOW);
      expect(posting.updatedAt).toBeGreaterThanOrEqual(posting.postedAt);
    }
  });

  it("never say that they are invented", () => {
    const texts = postings.map((posting) => sectionsText(posting.sections)).join("\n");
    expect(texts).not.toMatch(/\b(invented|fictional|simulated|demo)\b/i);
  });

  it("state pay for about half, in fields and in words", () => {
    const paid = postings.filter((posting) => posting.pay !== null);
    expect(paid.length / postings.length).toBeGreaterThan(0.4);
    expect(paid.length / postings.length).toBeLessThan(0.65);
    const text = postings.map((posting) => sectionsText(posting.sections)).join("\n");
    for (const way of [
      /\$\d+K – \$\d+K/,
      /€ à .* € brut annuel/,
      /\d{2}\.\d{3} .*€ brutto im Jahr/,
      /per hour/,
      /kr per månad/,
    ]) {
      expect(text).toMatch(way);
    }
    for (const { pay } of paid) expect(pay!.min).toBeLessThan(pay!.max);
  });

  it("hold the awkward cases", () => {
    expect(postings.some((posting) => posting.title.length > 200)).toBe(true);
    expect(postings.some((posting) => posting.places.length === 12)).toBe(true);
    expect(postings.some((posting) => posting.places.length === 0 && posting.workplace === null)).toBe(true);
    expect(postings.filter((posting) => posting.unlisted)).toHaveLength(3);
    expect(postings.some((posting) => posting.boards.length === 2)).toBe(true);
    const remote = postings.filter((posting) => posting.workplace === "remote");
    expect(remote.every((posting) => posting.remoteFrom.length === 1)).toBe(true);
  });

  it("hold siblings: levels, shifts, and one role in several towns with one text", () => {
    const shifts = postings.filter((posting) => / - (1st|2nd) Shift$/.test(posting.title));
    const first = shifts.find((posting) => posting.title.endsWith("1st Shift"))!;
    const second = shifts.find((posting) => posting.title === first.title.replace("1st", "2nd"))!;
    expect(second.company).toBe(first.company);
    expect(sectionsText(second.sections)).not.toBe(sectionsText(first.sections));

    const byRole = new Map<string, typeof postings>();
    for (const posting of postings) {
      const [town] = posting.places;
      const text = sectionsText(posting.sections).replaceAll(town?.city ?? "", "TOWN");
      const key = `${posting.company}|${posting.title}|${text}`;
      byRole.set(key, [...(byRole.get(key) ?? []), posting]);
    }
    const families = [...byRole.values()].filter((family) => family.length > 1);
    expect(families.length).toBeGreaterThan(5);
    for (const family of families) {
      expect(new Set(family.map((posting) => posting.places[0]?.city)).size).toBe(family.length);
    }
  });
});

describe("the farm's directory", () => {
  const directory = farm.directory();

  it("is one that the seed loader takes, with addresses that find their adapter", () => {
    expect(checkDirectory(structuredClone(directory))).toEqual(directory);
    for (const { adapter, token, url } of directory.companies.flatMap((company) => company.sources)) {
      expect(matchUrl(new URL(url!))).toEqual({ adapter, token });
    }
  });

  it("names only clusters and sectors that it holds, and both kinds of membership", () => {
    const clusters = new Set(directory.clusters.map((cluster) => cluster.slug));
    const memberships = directory.companies.flatMap((company) => company.memberships);
    expect(memberships.every(({ cluster }) => clusters.has(cluster))).toBe(true);
    expect(new Set(memberships.map(({ cluster }) => cluster))).toEqual(clusters);
    expect(memberships.filter(({ basis }) => basis === "member").length).toBeGreaterThan(20);
    expect(memberships.filter(({ basis }) => basis === "area").length).toBeGreaterThan(10);
  });

  it("keeps every invented host under .example", () => {
    for (const company of farm.companies) expect(company.domain).toMatch(/^[a-z0-9-]+\.example$/);
    expect(new Set(farm.companies.map((company) => company.domain)).size).toBe(farm.companies.length);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSource } from "../../crawlers/read-source.js";
import { adapters, findAdapter, matchUrl } from "../../crawlers/registry.js";
import type { Adapter, SourceReading } from "../../crawlers/types.js";
import { comparable } from "../helpers/comparable.js";
import { replay } from "../helpers/replay.js";
import type { RecordedAnswer } from "../helpers/replay.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

/** What `test/fixtures/adapters/<id>.json` holds: an invented recording, and what a reader finds in it. */
interface Fixture {
  source: string;
  now: string;
  recording: { recordedAt: string; responses: RecordedAnswer[] };
  expected: { problem: string | null; boardName: string | null; listings: Record<string, unknown>[] };
}

function fixtureOf(adapter: Adapter): Fixture {
  const file = new URL(`../fixtures/adapters/${adapter.id}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Fixture;
}

async function read(adapter: Adapter, fixture: Fixture): Promise<SourceReading> {
  const token = adapter.match(new URL(fixture.source));
  if (token === null) throw new Error(`${adapter.id} does not know ${fixture.source}`);
  const options = { now: Date.parse(fixture.now), wantsDetail: () => true, maxDetails: 100 };
  return readSource(adapter, token, replay(fixture.recording.responses, adapter), options);
}

/** Who claims an address, the adapter for any page left aside. */
function claimsOn(address: string): string[] {
  const claiming = adapters.filter(
    (adapter) => !adapter.fallback && adapter.match(new URL(address)) !== null,
  );
  return claiming.map((adapter) => adapter.id);
}

describe.each(adapters.map((adapter) => [adapter.id, adapter] as const))("%s", (_id, adapter) => {
  it("reads its fixture, every field of it", async () => {
    const fixture = fixtureOf(adapter);
    const reading = await read(adapter, fixture);
    expect({
      problem: reading.problem?.code ?? null,
      boardName: reading.boardName,
      listings: reading.listings.map((listing) => comparable(listing.posting)),
    }).toEqual(fixture.expected);
    expect(reading.detailCode).toBeNull();
    expect(reading.listings.filter((listing) => !listing.detailed)).toEqual([]);
  });

  it("would be caught leaving out any field that the fixture names", async () => {
    const fixture = fixtureOf(adapter);
    const { listings } = await read(adapter, fixture);
    for (const [index, expected] of fixture.expected.listings.entries()) {
      for (const field of Object.keys(expected)) {
        const blanked = { ...listings[index]!.posting, [field]: Array.isArray(expected[field]) ? [] : null };
        expect(comparable(blanked), `${field} of listing ${index}`).not.toEqual(expected);
      }
    }
  });

  it("finds the board in its addresses, and is the only one that claims them", () => {
    const { url, token } = adapter.example;
    for (const address of [url, adapter.canonical(token), fixtureOf(adapter).source]) {
      expect(claimsOn(address)).toEqual(adapter.fallback ? [] : [adapter.id]);
    }
    expect(adapter.match(new URL(url))).toBe(token);
    expect(adapter.match(new URL(adapter.canonical(token)))).toBe(token);
  });
});

describe.each(
  adapters.filter((adapter) => !adapter.fallback).map((adapter) => [adapter.id, adapter] as const),
)("%s", (_id, adapter) => {
  it.each([
    "https://www.example.com/",
    "https://careers.example.com/jobs/12",
    "https://example.com/careers?gh_jid=12",
  ])("does not claim %s", (address) => {
    expect(adapter.match(new URL(address))).toBeNull();
  });
});

interface DirectoryRow {
  ats: string | null;
  token: string | null;
  careersUrl: string | null;
}

describeWithShared("addresses of the directory", () => {
  it("lead to the adapter of their system and the token found for them, and to no other", () => {
    const companies = JSON.parse(readShared("directory/companies.json")) as DirectoryRow[];
    const readable = companies.filter(({ ats }) => ats !== null && findAdapter(ats) !== null);
    const wrong = readable.filter(({ ats, token, careersUrl }) => {
      const source = careersUrl === null ? null : matchUrl(new URL(careersUrl));
      const alone = careersUrl !== null && claimsOn(careersUrl).length === 1;
      return !alone || source?.adapter !== ats || source?.token !== token;
    });
    expect(wrong).toEqual([]);
    expect(readable.length).toBeGreaterThan(500);
  });
});

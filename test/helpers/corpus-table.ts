import { load } from "cheerio";
import { expect } from "vitest";
import type { RawPosting, SourceReading } from "../../crawlers/types.js";
import { rawPosting } from "../../crawlers/payload.js";
import { readSource } from "../../crawlers/read-source.js";
import { findAdapter } from "../../crawlers/registry.js";
import { comparable } from "./comparable.js";
import { replay } from "./replay.js";
import type { RecordedAnswer } from "./replay.js";

/** What one listing of a recorded payload says, written down by reading the payload. */
export interface CorpusRow {
  externalId: string;
  title: string;
  locations: RawPosting["locations"];
  /** ISO 8601 in UTC; `null` when the payload has no date. */
  postedAt: string | null;
  applyUrl: string | null;
  /** The first and the last words of the description's plain text; `null` when the payload has no text. */
  text: { starts: string; ends: string } | null;
  /** Everything else that the payload tells, in the form of `comparable`. */
  also: Record<string, unknown>;
  /** The fields of which the payload says nothing. Together with the others they must name every field there is. */
  absent: (keyof RawPosting)[];
}

const COLUMNS: ReadonlySet<string> = new Set([
  "externalId",
  "title",
  "locations",
  "postedAt",
  "applyUrl",
  "descriptionHtml",
]);

/** Reads a source from recorded answers, with all its details, through the layers that a crawl uses. */
export async function readRecorded(
  adapterId: string,
  token: string,
  answers: readonly RecordedAnswer[],
  now = Date.UTC(2026, 9, 10),
): Promise<SourceReading> {
  const adapter = findAdapter(adapterId);
  if (adapter === null) throw new Error(`no adapter ${adapterId}`);
  return readSource(adapter, token, replay(answers, adapter), {
    now,
    wantsDetail: () => true,
    maxDetails: 100,
  });
}

/** Asserts that a reading holds exactly these listings, in this order, field by field. */
export function expectListings(reading: SourceReading, rows: readonly CorpusRow[]): void {
  expect(reading.listings.map((listing) => listing.posting.externalId)).toEqual(
    rows.map((row) => row.externalId),
  );
  for (const [index, row] of rows.entries()) {
    const posting = reading.listings[index]!.posting;
    expectRow(posting, row);
  }
}

function expectRow(posting: RawPosting, row: CorpusRow): void {
  const named = new Set([...COLUMNS, ...Object.keys(row.also), ...row.absent]);
  const fields = Object.keys(rawPosting({ externalId: "", title: "" }));
  expect([...named].sort(), `${row.externalId}: the table names every field`).toEqual(fields.sort());

  const { descriptionHtml, ...rest } = comparable(posting);
  const { text, also, absent: _absent, ...columns } = row;
  const stated = { ...columns, ...also };
  const filled = Object.entries(stated).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  expect(rest).toEqual(Object.fromEntries(filled));
  if (text === null) {
    expect(descriptionHtml).toBeUndefined();
    return;
  }
  const plain = plainText(String(descriptionHtml));
  expect(plain.slice(0, text.starts.length)).toBe(text.starts);
  expect(plain.slice(-text.ends.length)).toBe(text.ends);
}

/** The words of a description, with single blanks. HTML that is escaped as a whole is unescaped first. */
export function plainText(html: string): string {
  const markup = /^\s*&lt;/.test(html) ? load(html, null, false).root().text() : html;
  const page = load(markup, null, false);
  // Without this, the last word of a paragraph runs into the first of the next.
  page("p, li, div, br, h1, h2, h3, h4, h5, h6, ul, ol").after(" ");
  return page.root().text().replaceAll(/\s+/g, " ").trim();
}

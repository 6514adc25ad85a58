import { afterAll, beforeAll, expect, it } from "vitest";
import { findSource } from "../../db/repos/sources.js";
import { loadDirectory } from "../../src/directory/load-directory.js";
import type { DirectoryCompany } from "../../src/directory/seed-format.js";
import { crawlSource } from "../../src/ingest/crawl-source.js";
import { createApp } from "../../src/web/app.js";
import { makeBoard } from "../helpers/board.js";
import type { TestBoard } from "../helpers/board.js";
import { replay } from "../helpers/replay.js";
import type { RecordedAnswer } from "../helpers/replay.js";
import { describeWithShared, readShared } from "../helpers/shared.js";
import { smallCompany, smallDirectory } from "../helpers/small-directory.js";

/*
 * The board's main job on real input: recorded boards go in through the HTTP layer, and listings come out of the API by
 * cluster, sector and place. What must come out was written down from the payloads.
 */

interface Recorded {
  company: DirectoryCompany;
  adapter: string;
  token: string;
  answers: () => RecordedAnswer[];
}

function recorded(slug: string, adapter: string, given: Partial<DirectoryCompany> & { token?: string }) {
  const { token = slug, ...rest } = given;
  const sources = [{ adapter, token, url: null, confidence: "high" as const, boardName: null }];
  return { company: smallCompany({ slug, ...rest, sources }), adapter, token };
}

const member = (cluster: string) => [{ cluster, basis: "member" as const, evidence: "a page" }];
const payload = (url: string, file: string) => () => [{ url, body: readShared(`corpus/${file}`) }];

const BOARDS: Recorded[] = [
  {
    ...recorded("stripe", "greenhouse", { sectors: ["wind"], country: "IE", region: null }),
    answers: payload(
      "https://boards-api.greenhouse.io/v1/boards/stripe/jobs?content=true",
      "greenhouse/stripe-jobs-content.json",
    ),
  },
  {
    ...recorded("vercel", "greenhouse", { memberships: member("no-area-yet") }),
    answers: payload(
      "https://boards-api.greenhouse.io/v1/boards/vercel/jobs?content=true",
      "greenhouse/vercel-jobs-content.json",
    ),
  },
  {
    ...recorded("spotify", "lever", { memberships: member("texas-grid") }),
    answers: payload(
      "https://api.lever.co/v0/postings/spotify?mode=json&skip=0&limit=100",
      "lever/spotify-postings.json",
    ),
  },
  {
    ...recorded("openai", "ashby", { sectors: ["wind"] }),
    answers: payload(
      "https://api.ashbyhq.com/posting-api/job-board/openai?includeCompensation=true",
      "ashby/openai-board.json",
    ),
  },
  {
    ...recorded("bunq", "recruitee", { country: "NL", region: "NL-NH" }),
    answers: payload("https://bunq.recruitee.com/api/offers/", "recruitee/bunq-offers.json"),
  },
];

describeWithShared("the board on recorded payloads", () => {
  let board: TestBoard;
  const outcomes = new Map<string, { complete: boolean; code: string | null }>();

  beforeAll(async () => {
    board = await makeBoard();
    await loadDirectory(board.write, smallDirectory(BOARDS.map(({ company }) => company)), board.now());
    for (const { company, adapter, token, answers } of BOARDS) {
      const source = (await findSource(board.read, adapter, token))!;
      const open = () => replay(answers());
      const outcome = (await crawlSource(board, source, { open, maxDetails: 10 }))!;
      outcomes.set(company.slug, { complete: outcome.complete, code: outcome.code });
    }
    await board.index();
  });
  afterAll(() => board.close());

  async function search(query: string): Promise<string[]> {
    const response = await createApp(board).request(`/api/v1/postings?${query}`);
    expect(response.status).toBe(200);
    const { data, meta } = (await response.json()) as {
      data: { title: string; company: { slug: string } }[];
      meta: { total: number };
    };
    expect(meta.total).toBe(data.length);
    return data.map(({ title, company }) => `${company.slug}: ${title}`).sort();
  }

  it("says which readings were whole", () => {
    expect(Object.fromEntries(outcomes)).toEqual({
      // Its recording announces three postings and holds two.
      stripe: { complete: false, code: "count_mismatch" },
      vercel: { complete: true, code: null },
      spotify: { complete: true, code: null },
      openai: { complete: true, code: null },
      bunq: { complete: true, code: null },
    });
  });

  it("finds by place", async () => {
    expect(await search("country=GB")).toEqual([
      "spotify: Android Engineer - Experience",
      "vercel: Account Executive, Commercial",
      "vercel: Account Executive, Majors",
    ]);
    expect(await search("city=Stockholm")).toEqual(["spotify: Android Engineer - Experience"]);
    expect(await search("country=IE,VN&sort=newest")).toEqual([
      "spotify: Artist & Label Partnerships Contractor, Vietnam",
      "stripe: Abuse Investigator",
      "stripe: Abuse Investigator",
    ]);
    expect(await search("region=US-CA")).toEqual([
      "openai: Technical Program Manager, Compute Infrastructure",
    ]);
    expect(await search("near=Haarlem&radius=30")).toEqual([
      "bunq: (Senior) Legal Counsel",
      "bunq: Copywriting Intern",
    ]);
  });

  it("finds by cluster: a member's postings wherever they are, others where their places lie", async () => {
    expect(await search("cluster=no-area-yet")).toEqual([
      "vercel: Account Executive, Commercial",
      "vercel: Account Executive, Majors",
    ]);
    expect(await search("cluster=texas-grid&via=member&country=VN")).toEqual([
      "spotify: Artist & Label Partnerships Contractor, Vietnam",
    ]);
    // Everybody's seat is in its area, but nobody's posting.
    expect(await search("cluster=bay-of-volts")).toEqual([]);
  });

  it("finds by sector, workplace, pay and words, alone and together", async () => {
    expect(await search("sector=wind")).toHaveLength(4);
    expect(await search("sector=wind&country=JP")).toEqual([
      "openai: Account Director, Large Enterprise - Tokyo",
    ]);
    expect(await search("workplace=hybrid&q=executive")).toEqual([
      "vercel: Account Executive, Commercial",
      "vercel: Account Executive, Majors",
    ]);
    expect(await search("salary_min=330000&currency=USD&has_salary=true")).toEqual([
      "openai: Technical Program Manager, Compute Infrastructure",
    ]);
    expect(await search("q=legal+counsel&country=NL")).toEqual(["bunq: (Senior) Legal Counsel"]);
  });

  it("gives one posting with its text and where it was read", async () => {
    const app = createApp(board);
    const list = (await (await app.request("/api/v1/postings?q=copywriting")).json()) as {
      data: { id: string }[];
    };
    const response = await app.request(`/api/v1/postings/${list.data[0]!.id}`);
    const { data } = (await response.json()) as { data: Record<string, unknown> };
    expect(data).toMatchObject({
      title: "Copywriting Intern",
      employment_type: "INTERN",
      workplace: "hybrid",
    });
    expect(data["listings"]).toHaveLength(1);
    expect(String(data["description_html"])).not.toMatch(/<script|style=|onclick/);
  });
});

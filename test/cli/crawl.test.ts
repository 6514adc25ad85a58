import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../helpers/command-line.js";
import { compiled } from "../helpers/running-board.js";
import { scratchFolder } from "../helpers/scratch.js";

type Json = Record<string, unknown>;

let scratch: ReturnType<typeof scratchFolder>;
beforeAll(() => {
  scratch = scratchFolder();
});
afterAll(() => scratch.remove());

/** Runs a command; results and lines of standard error are told apart. */
async function cli(args: string[], settings?: Record<string, string>) {
  const { code, out, err } = await runCommand(scratch.folder, args, settings);
  const results = out.split("\n").filter((line) => line.startsWith("{"));
  return {
    code,
    text: out,
    out: results.map((line) => JSON.parse(line) as Json),
    err: err.trim().split("\n"),
  };
}

const dry = (file: string) => cli(["crawl", BOARD, "--dry", "--replay", file]);
const summary = ({ err }: { err: string[] }) => JSON.parse(err.at(-1) ?? "") as Json;

/** Writes a recording and returns its path. */
function recording(name: string, responses: object[]): string {
  const file = path.join(scratch.folder, `${name}.json`);
  writeFileSync(file, JSON.stringify({ recordedAt: "2026-10-09T12:00:00Z", responses }));
  return file;
}

const BOARD = "https://job-boards.greenhouse.io/quillsolar";
const LIST = "https://boards-api.greenhouse.io/v1/boards/quillsolar/jobs?content=true";
const fitter = {
  id: 7001,
  internal_job_id: 1,
  title: "Solar Fitter ",
  company_name: "Quill Solar",
  absolute_url: `${BOARD}/jobs/7001`,
  location: { name: "Graz, Austria" },
  content: "&lt;p&gt;You fit panels on roofs.&lt;/p&gt;",
  first_published: "2026-10-01T09:00:00-04:00",
};
const list = (jobs: object[], total = jobs.length) => ({
  url: LIST,
  status: 200,
  body: JSON.stringify({ jobs, meta: { total } }),
});

describe("crawl --dry --replay", () => {
  it("prints one object per listing, and nothing else on standard output", async () => {
    const ran = await dry(recording("whole", [list([fitter])]));
    expect(ran.code).toBe(0);
    expect(ran.out).toMatchObject([
      {
        id: null,
        url: null,
        group_key: null,
        clusters: [],
        external_id: "7001",
        title: "Solar Fitter",
        company: { name: "Quill Solar" },
        places: [{ city: "Graz", region: "AT-6", country: "AT" }],
        apply_url: `${BOARD}/jobs/7001`,
        posted_at: "2026-10-01T13:00:00.000Z",
        description_html: "<p>You fit panels on roofs.</p>",
        salary: null,
        status: "open",
        provenance: { title: "stated", places: "derived" },
      },
    ]);
    expect(summary(ran)).toEqual({
      complete: true,
      listings: 1,
      details_missing: 0,
      code: null,
      next_try_at: null,
    });
  });

  it("shows a posting whose deadline has passed as closed", async () => {
    const late = { ...fitter, application_deadline: "2026-10-05T12:00:00-04:00" };
    const ran = await dry(recording("late", [list([late])]));
    expect(ran.out).toMatchObject([{ external_id: "7001", status: "closed" }]);
  });

  it("reads the posting of a page whose system cannot be reached, and else names the first failure", async () => {
    const page = `${BOARD}/jobs/7001`;
    const data = {
      "@type": "JobPosting",
      title: "Solar Fitter",
      datePosted: "2026-10-01",
      description: "Fit.",
    };
    const body = `<html><script type="application/ld+json">${JSON.stringify(data)}</script></html>`;
    const html = { url: page, status: 200, headers: { "content-type": "text/html" }, body };
    const found = await cli(["crawl", page, "--dry", "--replay", recording("page", [html])]);
    expect(found).toMatchObject({ code: 0, out: [{ title: "Solar Fitter", apply_url: page }] });
    const gone = [{ url: LIST, status: 404 }, html];
    const board = await cli(["crawl", page, "--dry", "--replay", recording("gone", gone)]);
    expect(board).toMatchObject({ code: 2, out: [] });
    expect(summary(board)).toMatchObject({ code: "not_found" });
    const nothing = await cli(["crawl", page, "--dry", "--replay", recording("nothing", [])]);
    expect(nothing.err.at(-2)).toContain(LIST);
  });

  it("ends with 2 and the code when rows are missing, or the host asks to wait", async () => {
    const short = await dry(recording("short", [list([fitter], 2)]));
    expect(short.code).toBe(2);
    expect(summary(short)).toMatchObject({ complete: false, listings: 1, code: "count_mismatch" });
    const busy = { url: LIST, status: 429, headers: { "Retry-After": "600" } };
    const waits = await dry(recording("busy", [busy]));
    expect(waits).toMatchObject({ code: 2, out: [] });
    expect(summary(waits)).toMatchObject({ code: "rate_limited", next_try_at: "2026-10-09T12:10:00.000Z" });
  });
});

describe("crawl", () => {
  it("names the command that adds a source which the directory lacks", async () => {
    const ran = await cli(["crawl", BOARD, "--replay", recording("unknown", [list([fitter])])]);
    expect(ran).toMatchObject({ code: 0, out: [{ external_id: "7001" }] });
    expect(ran.err.join("\n")).toContain(`sources add ${BOARD}`);
  });

  it.each([
    [["crawl"], "Usage: crawl"],
    [["crawl", "careers.example"], '"careers.example" is no http or https address.'],
    [["crawl", BOARD, BOARD, "--dry"], "Usage: crawl"],
    [["crawl", BOARD, "--due"], "Usage: crawl"],
    [
      ["crawl", BOARD, "--dry", "--replay", "/no/such/file.json"],
      "the recording /no/such/file.json cannot be read",
    ],
    [["crawl", BOARD, "--colour"], "Unknown option '--colour'"],
    [["harvest"], 'There is no command "harvest"'],
  ])("says in one sentence what is wrong with %j", async (args, sentence) => {
    const ran = await cli(args);
    expect(ran).toMatchObject({ code: 1, text: "" });
    expect(ran.err[0]).toContain(sentence);
    expect(ran.err.join("\n")).not.toMatch(/^\s+at /m);
  });
});

it("lists every command when none is named, and tells one when asked to", async () => {
  const all = await cli([]);
  expect(all.code).toBe(0);
  for (const name of ["crawl", "sources", "submissions", "digest", "reindex"])
    expect(all.text).toContain(name);
  const one = await cli(["crawl", "--help"]);
  expect(one).toMatchObject({ code: 0 });
  expect(one.text).toContain("--replay FILE");
});

it("knows the starter directory in a data folder that is new", async () => {
  const ran = await cli(["sources", "list"]);
  expect(ran.code).toBe(0);
  expect(ran.out.length).toBeGreaterThan(500);
});

it("says in words that there is no network when everything due is read, and blames no source", async () => {
  const noNetwork = pathToFileURL(compiled("test/helpers/no-network.js")).href;
  const ran = await cli(["crawl", "--due"], { NODE_OPTIONS: `--import ${noNetwork}` });
  expect(ran).toMatchObject({ code: 2, text: "" });
  expect(ran.err.filter((line) => line.includes("This machine has no network"))).toHaveLength(1);
  expect(summary(ran)).toMatchObject({ complete: false, listings: 0, code: "network" });
  const sources = await cli(["sources", "list"]);
  expect(sources.out.every((source) => source["error_count"] === 0)).toBe(true);
});

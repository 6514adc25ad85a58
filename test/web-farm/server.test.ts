import { gunzipSync } from "node:zlib";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CrawlError } from "../../crawlers/errors.js";
import { memoryCrawlState } from "../../crawlers/http/memory-state.js";
import { readFromFarm } from "./crawl.js";
import { startWebFarm } from "./server.js";
import type { ServedFarm } from "./server.js";

let served: ServedFarm;
beforeAll(async () => {
  served = await startWebFarm({ latencyMs: [0, 1], slowMs: 60 });
});
afterAll(() => served.stop());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

function get(host: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { port: served.port, host: "127.0.0.1", path, headers: { host, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}

const board = "/v1/boards/brazosline/jobs?content=true";

describe("the farm's server", () => {
  it("answers 304 to who has the answer, and anew once the board has changed", async () => {
    const first = await get("boards-api.greenhouse.io", board);
    const etag = String(first.headers["etag"]);
    expect((await get("boards-api.greenhouse.io", board, { "if-none-match": etag })).status).toBe(304);
    const since = String(first.headers["last-modified"]);
    expect((await get("boards-api.greenhouse.io", board, { "if-modified-since": since })).status).toBe(304);
    served.control.edit("brazos-line", served.control.postings("brazos-line")[0]!.id, {
      title: "Lineworker",
    });
    const changed = await get("boards-api.greenhouse.io", board, { "if-none-match": etag });
    expect(changed.status).toBe(200);
    expect(changed.body.toString()).toContain("Lineworker");
  });

  it("compresses for who asks", async () => {
    const plain = await get("boards-api.greenhouse.io", board);
    const zipped = await get("boards-api.greenhouse.io", board, { "accept-encoding": "gzip, br" });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
  });

  it("has a robots.txt for every system, as the real ones have it", async () => {
    expect((await get("api.ashbyhq.com", "/robots.txt")).status).toBe(401);
    expect((await get("nordelb-windtechnik.jobs.personio.de", "/robots.txt")).status).toBe(404);
    expect((await get("api.smartrecruiters.com", "/robots.txt")).body.toString()).toContain("Disallow: /");
    expect((await get("www.fourvoie.example", "/robots.txt")).body.toString()).toContain(
      "Sitemap: https://www.fourvoie.example/sitemap.xml",
    );
  });

  it("answers for boards that nobody has as the real systems do", async () => {
    expect((await get("boards-api.greenhouse.io", "/v1/boards/nobody/jobs")).status).toBe(404);
    expect((await get("nobody.bamboohr.com", "/careers/list")).status).toBe(302);
    expect((await get("nobody.jobs.personio.de", "/xml")).status).toBe(307);
    const empty = await get("api.smartrecruiters.com", "/v1/companies/Nobody/postings");
    expect(empty.status).toBe(200);
    expect(JSON.parse(empty.body.toString())).toMatchObject({ totalFound: 0, content: [] });
    expect((await get("nowhere.invalid", "/")).status).toBe(404);
  });

  it("leads from a company's website to its board", async () => {
    const page = (await get("www.brazosline.example", "/careers")).body.toString();
    expect(page).toContain("https://job-boards.greenhouse.io/brazosline");
  });

  it("keeps a record of what was asked", async () => {
    const before = served.requests.length;
    await get("api.lever.co", "/v0/postings/merrowick?mode=json", { "user-agent": "someone" });
    expect(served.requests.slice(before)).toMatchObject([
      {
        method: "GET",
        host: "api.lever.co",
        path: "/v0/postings/merrowick?mode=json",
        userAgent: "someone",
        status: 200,
      },
    ]);
  });
});

describe("misbehaving sites", () => {
  const failure = (adapter: string, token: string): Promise<string | undefined> =>
    readFromFarm(served, { adapter, token }).then(
      (reading) => reading.problem?.code,
      (error: unknown) => (error instanceof CrawlError ? error.code : String(error)),
    );

  it("fail with the code that says what is wrong", async () => {
    expect(await failure("bamboohr", "greywether")).toBe("network");
    expect(await failure("recruitee", "knapweed")).toBe("wrong_type");
    expect(await failure("careers-page", "https://www.hexcroft.example/careers")).toBe("blocked");
  });
});

describe("control", () => {
  const read = async () => {
    const reading = await readFromFarm(served, { adapter: "lever", token: "merrowick" }, memoryCrawlState());
    return reading.listings.map(({ posting }) => posting.title);
  };

  it("opens, edits and closes postings, and takes sites down and up", async () => {
    const before = await read();
    const opened = served.control.open("merrowick-power", { title: "Night Watch, Test Cells" });
    expect(await read()).toEqual([...before, "Night Watch, Test Cells"]);
    served.control.edit("merrowick-power", opened.id, { title: "Day Watch, Test Cells" });
    expect(await read()).toEqual([...before, "Day Watch, Test Cells"]);
    served.control.close("merrowick-power", opened.id);
    expect(await read()).toEqual(before);
    served.control.down("merrowick-power");
    await expect(read()).rejects.toMatchObject({ code: "network" });
    served.control.up("merrowick-power");
    expect(await read()).toEqual(before);
    expect(() => served.control.close("merrowick-power", opened.id)).toThrow("lists no posting");
  });
});

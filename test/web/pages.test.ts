import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveHostBlock, saveHostOutcome } from "../../db/repos/crawl-state.js";
import { updatePosting } from "../../db/repos/postings.js";
import { createApp } from "../../src/web/app.js";
import { NOW, addPostings } from "../helpers/board-data.js";
import type { TestBoard } from "../helpers/board.js";
import { makeFilledBoard } from "../helpers/board-postings.js";

const DAY = 86_400_000;

describe("pages", () => {
  let board: TestBoard;
  let app: Hono;
  beforeAll(async () => {
    board = await makeFilledBoard();
    app = createApp(board);
  });
  afterAll(() => board.close());

  const open = async (path: string) => {
    const response = await app.request(path);
    return { response, html: await response.text() };
  };
  /** What a reader reads: no tags, no entities. */
  const textOf = (html: string) =>
    html
      .replace(/<(script|title|head)[\s\S]*?<\/\1>/g, " ")
      .replace(/<[^>]+>/g, " ")
      .replace(/&amp;/g, "&")
      .replace(/&#39;/g, "'")
      .replace(/\s+/g, " ");

  it("home: the numbers in one sentence, clusters with postings first, sectors with counts", async () => {
    const { html } = await open("/");
    const text = textOf(html);
    expect(text).toContain("4 open postings at 2 companies in 3 clusters");
    expect(text.indexOf("Bay Cleantech San Diego")).toBeLessThan(text.indexOf("Quiet Fjord Cleantech"));
    expect(text).toMatch(/Energy storage 2/);
    expect(text).not.toContain("first crawl");
  });

  it("home: says how far the first crawl is while it runs", async () => {
    const fresh = await makeFilledBoard();
    await fresh.write
      .updateTable("source")
      .set({ last_complete_at: null, last_run_at: null, error_count: 0 })
      .execute();
    await fresh.write
      .updateTable("source")
      .set({ last_complete_at: NOW, last_run_at: NOW })
      .where("adapter", "=", "greenhouse")
      .execute();
    const html = await (await createApp(fresh).request("/")).text();
    expect(textOf(html)).toContain("1 of 3 sources read");
    await fresh.close();
  });

  it("cluster: is shown when its website is no address", async () => {
    const fresh = await makeFilledBoard();
    await fresh.write.updateTable("cluster").set({ website: "ask at the desk" }).execute();
    const response = await createApp(fresh).request("/clusters/bay-cleantech");
    expect(response.status).toBe(200);
    expect(textOf(await response.text())).not.toContain("ask at the desk");
    await fresh.close();
  });

  it("search: counts in words, and each chosen filter can be dropped", async () => {
    const { html } = await open("/postings?sector=wind&workplace=hybrid&q=offshore");
    expect(textOf(html)).toContain("1 open posting in 1 cluster");
    expect(html).toContain('href="/postings?sector=wind&amp;workplace=hybrid"');
    expect(html).toContain('href="/postings?q=offshore&amp;workplace=hybrid"');
    expect(html).toContain('href="/feeds/postings.atom?q=offshore&amp;sector=wind&amp;workplace=hybrid"');
    expect(html).toContain('href="/subscribe?q=offshore&amp;sector=wind&amp;workplace=hybrid"');
  });

  it("search: a row says place, pay, and member or area in words", async () => {
    const text = textOf((await open("/postings?q=battery")).html);
    expect(text).toContain("Saltcell Batteries Carson City, NV, United States on site");
    expect(text).toContain("$142,000 – $178,000 a year full time senior");
    expect(text).toContain("member of Bay Cleantech San Diego");
    expect(text).toContain("Nevada Battery Loop, area");
    expect(text).toContain("verified 3 h ago");
    expect(text).toContain("first seen 22 Nov");
  });

  it("search: pay that is not stated is said so, many places fold, German is announced as German", async () => {
    const { html } = await open("/postings");
    expect(textOf(html)).toContain("pay not stated");
    expect(textOf(html)).toContain("+ 11 places");
    expect(html).toMatch(/lang="de">Elektroingenieur\*in/);
  });

  it("search: nothing found says what to drop, with what it would give", async () => {
    const text = textOf((await open("/postings?sector=solar,wind&workplace=remote")).html);
    expect(text).toContain("No posting matches.");
    expect(text).toContain("2 postings without remote");
  });

  it("search: a mistake is named at its field, and what was typed stays", async () => {
    const { response, html } = await open("/postings?near=Nowhereville+Qqq&q=welder&limit=900");
    expect(response.status).toBe(400);
    expect(html).toContain('value="welder"');
    expect(html).toContain('value="Nowhereville Qqq"');
    expect(html).toContain('id="near-error"');
    expect(textOf(html)).toContain("Nowhereville Qqq");
  });

  it.each([
    ["/postings?near=Germany&q=wind", "/postings?q=wind&country=DE"],
    ["/postings?near=California&radius=100", "/postings?region=US-CA"],
  ])("search: takes a country or region for a place (%s)", async (path, target) => {
    const { response } = await open(path);
    expect([response.status, response.headers.get("location")]).toEqual([302, target]);
  });

  it("posting: leads from a bare or wrong address to its own", async () => {
    for (const path of ["/postings/p-cells", "/postings/p-cells/old-title"]) {
      const { response } = await open(path);
      expect([response.status, response.headers.get("location")]).toEqual([
        301,
        "/postings/p-cells/senior-battery-systems-engineer",
      ]);
    }
  });

  it("posting: facts, receipt, one way to apply with its host, and markup", async () => {
    const { html } = await open("/postings/p-cells/senior-battery-systems-engineer");
    const text = textOf(html);
    expect(text).toContain("Apply at boards.example");
    expect(html).toContain("<p>We make <strong>storage</strong> that lasts.</p>");
    expect(text).toContain("last verified 24 Nov (3 h ago)");
    expect(text).toContain("read from the words of the posting");
    expect(text).toContain("from the words “battery”");
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)![1]!;
    expect(JSON.parse(block)).toMatchObject({
      "@type": "JobPosting",
      title: "Senior Battery Systems Engineer",
    });
    expect(html).not.toContain('content="noindex"');
  });

  it("posting: a closed one says so, cannot be applied for, and is neither indexed nor marked up", async () => {
    const { response, html } = await open("/postings/p-closed/solar-process-operator");
    expect(response.status).toBe(200);
    expect(textOf(html)).toContain("This posting is closed");
    expect(html).not.toContain("Apply at");
    expect(html).not.toContain("ld+json");
    expect(html).toContain('<meta name="robots" content="noindex"');
  });

  it("posting: gone 30 days after it closed", async () => {
    await updatePosting(board.write, "p-closed", { closed_at: NOW - 31 * DAY });
    const { response, html } = await open("/postings/p-closed/solar-process-operator");
    expect(response.status).toBe(410);
    expect(textOf(html)).toContain("Sunfold");
    await updatePosting(board.write, "p-closed", { closed_at: NOW - 4 * DAY });
  });

  it("posting: markup cannot be ended by what a source wrote", async () => {
    await addPostings(board, [
      { id: "p-sly", title: "</script><b>Sly</b>", company: "sunfold", description_html: "<p>x</p>" },
    ]);
    const { html } = await open("/postings/p-sly/script-b-sly-b");
    expect(html).not.toContain("</script><b>");
    expect(html).not.toContain("<b>Sly");
    await updatePosting(board.write, "p-sly", { status: "withdrawn" });
  });

  it("cluster: members and area apart, freshness, failing sources, and what is missing", async () => {
    const text = textOf((await open("/clusters/bay-cleantech")).html);
    expect(text).toContain("3 open postings. 1 company documented as its own. 100");
    expect(text).toMatch(/100\s% of its open postings were verified within 24 hours/);
    expect(text).toContain("failing: server error");
    const quiet = textOf((await open("/clusters/quiet-fjord")).html);
    expect(quiet).toContain("There is no roster of this cluster yet");
    expect(quiet).toContain("Nobody has drawn the area");
  });

  it("company, companies and sectors", async () => {
    const text = textOf((await open("/companies/windwerk")).html);
    expect(text).toContain("2 open postings.");
    expect(text).toContain("seated in its area");
    expect(text).toContain("boards.example personio");
    expect(textOf((await open("/companies")).html)).toContain("2 with open postings");
    expect(textOf((await open("/sectors/clean-energy")).html)).toContain("2 open postings in 3 clusters");
    expect((await open("/sectors/wind")).response.status).toBe(200);
  });

  it("crawler: its name, and the ledger of hosts", async () => {
    await saveHostOutcome(board.write, "boards.example", { at: NOW - 3_600_000, status: 200, code: null });
    await saveHostBlock(board.write, "slow.example", NOW + DAY, "rate_limited");
    const text = textOf((await open("/about/crawler")).html);
    expect(text).toContain("Clusterwork/0.1 (+https://board.example/about/crawler)");
    expect(text).toContain("boards.example 1 h ago 200");
    expect(text).toContain("25 November 2026, 12:00 UTC (rate limited)");
  });

  it("says on every page what the board's notice says, also on an error", async () => {
    const demo = await makeFilledBoard({}, "The postings on this page are invented.");
    const demoApp = createApp(demo);
    for (const path of ["/", "/postings", "/clusters/nordlicht", "/docs", "/nowhere"]) {
      expect(await (await demoApp.request(path)).text()).toContain("The postings on this page are invented.");
    }
    await demo.close();
  });

  it("sitemap: only open postings, with the time of their last change; robots names it", async () => {
    const { html: xml } = await open("/sitemap.xml");
    expect(xml).toContain(
      "<loc>https://board.example/postings/p-cells/senior-battery-systems-engineer</loc><lastmod>2026-11-22T12:00:00.000Z</lastmod>",
    );
    expect(xml).not.toContain("p-closed");
    expect(xml).not.toContain("p-old");
    expect((await open("/robots.txt")).html).toContain("Sitemap: https://board.example/sitemap.xml");
  });
});

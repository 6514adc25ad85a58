import { XMLParser } from "fast-xml-parser";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/web/app.js";
import { addPostings } from "../helpers/board-data.js";
import type { TestBoard } from "../helpers/board.js";
import { makeFilledBoard } from "../helpers/board-postings.js";

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ["item", "entry"].includes(name),
});

describe("feeds of any search", () => {
  let board: TestBoard;
  let app: Hono;
  beforeAll(async () => {
    board = await makeFilledBoard();
    await addPostings(board, [
      {
        id: "p-amp",
        title: "R&D <Lead> \u0001]]>",
        company: "sunfold",
        sectors: [{ slug: "solar", evidence: "company" }],
      },
    ]);
    app = createApp(board);
  });
  afterAll(() => board.close());

  it("RSS: the same postings as the search, with ids that stay", async () => {
    const response = await app.request("/feeds/postings.rss?sector=wind");
    expect(response.headers.get("content-type")).toContain("application/rss+xml");
    const { rss } = parser.parse(await response.text()) as {
      rss: { channel: { title: string; item: { guid: string | object; link: string; title: string }[] } };
    };
    expect(rss.channel.title).toBe("Clusterwork: Wind");
    expect(rss.channel.item.map(({ link }) => link)).toEqual([
      expect.stringMatching(/^https:\/\/board\.example\/postings\/p-kraft\/elektroingenieur/),
      "https://board.example/postings/p-many/field-service-technician",
    ]);
    expect(JSON.stringify(rss.channel.item[1]!.guid)).toContain("https://board.example/postings/p-many");
  });

  it("Atom: well-formed whatever a source wrote, and unchanged while its postings are", async () => {
    const ask = () => app.request("/feeds/postings.atom?sector=solar");
    const first = await ask();
    const { feed } = parser.parse(await first.text(), true) as { feed: { entry: { title: unknown }[] } };
    // The titles are declared as HTML: what a reader shows is then what the company wrote.
    expect(JSON.stringify(feed.entry[0]!.title)).toContain("R&amp;D &lt;Lead&gt;");
    board.setNow(board.now() + 60_000);
    expect((await ask()).headers.get("etag")).toBe(first.headers.get("etag"));
  });

  it("JSON Feed 1.1, with the next page", async () => {
    const response = await app.request("/feeds/postings.json?limit=2");
    expect(response.headers.get("content-type")).toContain("application/feed+json");
    const feed = (await response.json()) as {
      version: string;
      next_url: string;
      items: { id: string; content_html: string }[];
    };
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect(feed.items).toHaveLength(2);
    const next = (await (await app.request(feed.next_url)).json()) as typeof feed;
    expect(next.items.map(({ id }) => id)).not.toContain(feed.items[0]!.id);
  });

  it("names a bad parameter as the API does", async () => {
    const response = await app.request("/feeds/postings.rss?workplace=moon");
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });
});

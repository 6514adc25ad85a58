import type { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findSubscription } from "../../db/repos/subscriptions.js";
import { sendDigests } from "../../src/digest/send-digests.js";
import { keepHouse } from "../../src/tasks/housekeeping.js";
import { createApp } from "../../src/web/app.js";
import type { TestBoard } from "../helpers/board.js";
import { NOW } from "../helpers/board-data.js";
import { makeFilledBoard } from "../helpers/board-postings.js";
import { formClient } from "../helpers/form-client.js";
import { linkIn, receiveMails } from "../helpers/outbox.js";

const DAY = 86_400_000;
const MONDAY = Date.UTC(2026, 10, 30, 7);
const FIELDS = {
  query: "sector=wind&near=Hamburg",
  email: "reader@mail.example",
  weekday: "monday",
  time_zone: "UTC",
};

let board: TestBoard;
let app: Hono;
beforeEach(async () => {
  board = await makeFilledBoard();
  app = createApp(board);
});
afterEach(() => board.close());

const { get, post } = formClient(() => app);

async function askAndOpen(given: Partial<typeof FIELDS> = {}): Promise<string> {
  expect((await post("/subscribe", { ...FIELDS, ...given })).status).toBe(202);
  return linkIn((await receiveMails(board)).at(-1)!, "/subscriptions/");
}

const idOf = (link: string) => /subscriptions\/(\w+)/.exec(link)![1]!;
const at = (link: string, verb: string) => link.replace("?", `/${verb}?`);
const stateOf = async (link: string) => (await findSubscription(board.read, idOf(link)))?.state;

describe("/subscribe", () => {
  it("says the search in words and what it finds, and asks for an address", async () => {
    const { status, html } = await get("/subscribe?sector=wind&near=Hamburg&sort=newest&status=closed");
    expect(status).toBe(200);
    expect(html).toMatch(/within 50 km of Hamburg[^<]* · Wind/);
    expect(html).toContain("It finds 2 open postings now");
    expect(html).toContain('name="query" value="sector=wind&amp;near=Hamburg"');
    expect(html).toContain('<label for="email">');
    expect(html).toContain("By sending this form you ask for one mail a week");
    expect(html).not.toMatch(/type="checkbox"/);
  });

  it.each([
    "/subscribe",
    "/subscribe?q=&near=&cluster=&sector=",
    "/subscribe?exclude=intern",
    "/subscribe?near=Qwxyz",
  ])("lets a person choose a search first: %s", async (path) => {
    const { status, html } = await get(path);
    expect(status).toBe(path === "/subscribe" ? 200 : 400);
    expect(html).toContain('<form action="/subscribe" method="get"');
    expect(html).not.toContain('name="email"');
    if (path.includes("Qwxyz")) expect(html).toContain('value="Qwxyz"');
    expect(html.includes("error-summary")).toBe(path !== "/subscribe");
  });

  it("takes it, says which step is left, and mails the link", async () => {
    const { status, html } = await post("/subscribe", FIELDS);
    expect(status).toBe(202);
    expect(html).toContain("We sent a mail to reader@mail.example");
    const [mail] = await receiveMails(board);
    expect(mail!.text).toContain("on Monday");
  });

  it("names mistakes at the field and keeps what was typed", async () => {
    const { status, html } = await post("/subscribe", {
      ...FIELDS,
      email: 'no"body',
      weekday: "friday",
      time_zone: "Mars",
    });
    expect(status).toBe(422);
    expect(html).toContain('href="#email"');
    expect(html).toContain('href="#time_zone"');
    expect(html).toContain('value="no&quot;body"');
    expect(html).toMatch(/<option value="friday" selected/);
    expect(html).toContain("Wind");
  });

  it("refuses a search without a filter, however it comes", async () => {
    const { status, html } = await post("/subscribe", { ...FIELDS, query: "" });
    expect(status).toBe(200);
    expect(html).not.toContain("We sent a mail");
    expect((await post("/subscribe", { ...FIELDS, query: "sort=newest" })).status).toBe(422);
    expect(await receiveMails(board)).toEqual([]);
  });

  it("runs nothing that was typed", async () => {
    const evil = '"><script>alert(1)</script>';
    const pages = [
      await get(`/subscribe?q=${encodeURIComponent(evil)}`),
      await get(`/subscribe?near=${encodeURIComponent(evil)}`),
      await post("/subscribe", {
        query: `q=${encodeURIComponent(evil)}`,
        email: evil,
        weekday: evil,
        time_zone: evil,
      }),
      await get(await askAndOpen({ query: `q=${encodeURIComponent(evil)}` })),
    ];
    for (const { html } of pages) expect(html).not.toContain("<script>alert");
  });
});

describe("/subscriptions/{id}", () => {
  it("confirms by a click on its button, not by being opened", async () => {
    const link = await askAndOpen();
    expect((await get(link)).html).toContain("reader@mail.example gets one mail each Monday");
    expect(await stateOf(link)).toBe("pending");
    const confirmed = await post(at(link, "confirm"), {});
    expect([confirmed.status, confirmed.headers.get("location")]).toEqual([303, link]);
    expect(await stateOf(link)).toBe("active");
    expect((await get(link)).html).toContain("The next one is due on Monday 30 November");
  });

  it("changes its day", async () => {
    const link = await askAndOpen();
    await post(at(link, "confirm"), {});
    expect((await post(at(link, "schedule"), { weekday: "thursday", time_zone: "Asia/Tokyo" })).status).toBe(
      303,
    );
    const { html } = await get(link);
    expect(html).toContain("Thursday 26 November");
    expect(html).toMatch(/<option value="Asia\/Tokyo" selected/);
    expect((await post(at(link, "schedule"), { weekday: "never", time_zone: "UTC" })).status).toBe(422);
  });

  it("opens by its mailed link only", async () => {
    const link = await askAndOpen();
    for (const verb of ["", "/unsubscribe"]) {
      expect((await get(`/subscriptions/${idOf(link)}${verb}?token=wrong`)).status).toBe(404);
      expect((await get(`/subscriptions/${idOf(link)}${verb}`)).status).toBe(404);
    }
    for (const verb of ["confirm", "schedule", "unsubscribe"]) {
      expect((await post(`/subscriptions/${idOf(link)}/${verb}?token=wrong`, {})).status).toBe(404);
    }
    expect(await stateOf(link)).toBe("pending");
  });
});

describe("unsubscribing", () => {
  /** The address of a received weekly mail's List-Unsubscribe header, without the board's base. */
  async function headerOfMail(): Promise<string> {
    const link = await askAndOpen();
    await post(at(link, "confirm"), {});
    await board.write.updateTable("subscription").set({ last_seq: 0 }).execute();
    board.setNow(MONDAY);
    await sendDigests(board, MONDAY);
    const mail = (await receiveMails(board)).find(({ headers }) => headers.has("list-unsubscribe"))!;
    return /<https:\/\/board\.example(.*)>/.exec(mail.headers.get("list-unsubscribe")!)![1]!;
  }

  it("by one click as RFC 8058 has it: at once, without cookie, origin or redirect", async () => {
    const address = await headerOfMail();
    const response = await app.request(address, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });
    expect(response.status).toBe(200);
    expect(response.headers.has("set-cookie")).toBe(false);
    expect(response.headers.has("location")).toBe(false);
    expect(await stateOf(address)).toBe("ended");
    expect(await sendDigests(board, MONDAY + 7 * DAY)).toMatchObject({ due: 0 });
  });

  it("by one click sent as a form with parts, and more than once", async () => {
    const address = await headerOfMail();
    for (let n = 0; n < 2; n += 1) {
      const body = new FormData();
      body.set("List-Unsubscribe", "One-Click");
      expect((await app.request(address, { method: "POST", body })).status).toBe(200);
    }
    expect(await stateOf(address)).toBe("ended");
  });

  it("by one click from the pages of a mail program on the web", async () => {
    const address = await headerOfMail();
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      origin: "https://mail.example",
      "sec-fetch-site": "cross-site",
    };
    const init = { method: "POST", headers, body: "List-Unsubscribe=One-Click" };
    expect((await app.request(address, init)).status).toBe(200);
    expect(await stateOf(address)).toBe("ended");
  });

  it("is not done by opening the link, as mail scanners do", async () => {
    const address = await headerOfMail();
    const { status, html } = await get(address);
    expect(status).toBe(200);
    expect(html).toContain('method="post"');
    expect((await app.request(address, { method: "HEAD" })).status).toBe(200);
    expect(await stateOf(address)).toBe("active");
  });

  it("works for a subscription that was deleted since", async () => {
    const address = await headerOfMail();
    await post(address, {});
    board.setNow(NOW + 60 * DAY);
    await keepHouse(board);
    expect(await stateOf(address)).toBeUndefined();
    expect((await post(address, {})).status).toBe(200);
    expect((await get(address)).html).toContain("Unsubscribed");
  });

  it("by the page's button leads to asking again", async () => {
    const address = await headerOfMail();
    const { status, html } = await post(address, {});
    expect(status).toBe(200);
    expect(html).toContain("No more mails are sent for this search");
    expect(html).toContain('href="/subscribe?sector=wind&amp;near=Hamburg"');
  });
});

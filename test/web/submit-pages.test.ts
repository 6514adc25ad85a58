import type { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findSubmission } from "../../db/repos/submissions.js";
import { reviewSubmission } from "../../src/submissions/review.js";
import { createApp } from "../../src/web/app.js";
import type { TestBoard } from "../helpers/board.js";
import { NOW } from "../helpers/board-data.js";
import { makeFilledBoard } from "../helpers/board-postings.js";
import { formClient } from "../helpers/form-client.js";
import { linkIn, receiveMails } from "../helpers/outbox.js";

const FIELDS: Record<string, string | string[]> = {
  company: "Tidewater Cells",
  title: "Electrolyte Chemist",
  description_markdown: "You mix **electrolytes** for sodium cells and measure what they do.",
  places: "Lyon, France\r\nHamburg, Germany\r\n\r\n",
  workplace: "hybrid",
  employment_type: "FULL_TIME",
  "salary.min": "48,000",
  "salary.max": "56 000",
  "salary.currency": "EUR",
  "salary.period": "YEAR",
  apply_url: "https://tidewater.example/jobs/7?a=1&b=2",
  apply_email: "",
  contact_email: "people@tidewater.example",
  sectors: ["energy-storage", "solar"],
  expires_at: "",
  homepage: "",
};

let board: TestBoard;
let app: Hono;
beforeEach(async () => {
  board = await makeFilledBoard();
  app = createApp(board);
});
afterEach(() => board.close());

const { get, post } = formClient(() => app);

const send = (given: Record<string, string | string[]> = {}) =>
  post("/submit", { ...FIELDS, action: "send", ...given });

async function sendAndOpen(given: Record<string, string | string[]> = {}): Promise<string> {
  expect((await send(given)).status).toBe(202);
  return linkIn((await receiveMails(board)).at(-1)!, "/submissions/");
}

const idOf = (link: string) => /submissions\/(\w+)/.exec(link)![1]!;
const at = (link: string, verb: string) => link.replace("?", `/${verb}?`);

describe("/submit", () => {
  it("is a form with a label for every field and the names that the API has", async () => {
    const { html } = await get("/submit?company=Saltcell+Batteries");
    const names = [...html.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(new Set(names)).toEqual(new Set(Object.keys(FIELDS)));
    for (const name of names) {
      if (name === "homepage" || name === "sectors") continue;
      expect(html).toContain(`<label for="${name}">`);
    }
    expect(html).toContain('value="Saltcell Batteries"');
    expect(html).not.toMatch(/<script(?![^>]* src=)(?![^>]*ld\+json)/);
    expect(html).not.toContain("style=");
  });

  it("shows how it reads before anything is sent", async () => {
    const { status, html } = await post("/submit", { ...FIELDS, action: "preview" });
    expect(status).toBe(200);
    expect(html).toContain("Nothing has been sent yet");
    expect(html).toContain("<strong>electrolytes</strong>");
    expect(html).toContain("Lyon, France");
    expect(html).toContain("Hamburg, Germany");
    expect(html).toContain("€48,000 – €56,000 a year");
    expect(html).toContain("Energy storage");
    expect(html).toContain('value="Electrolyte Chemist"');
    expect(await board.read.selectFrom("submission").selectAll().execute()).toEqual([]);
  });

  it("takes it, says which step is left, and mails the link", async () => {
    const { status, html } = await send();
    expect(status).toBe(202);
    expect(html).toContain("We sent a mail to people@tidewater.example");
    const link = linkIn((await receiveMails(board))[0]!, "/submissions/");
    const form = JSON.parse((await findSubmission(board.read, idOf(link)))!.form) as object;
    expect(form).toEqual({
      company: "Tidewater Cells",
      title: "Electrolyte Chemist",
      description_markdown: "You mix **electrolytes** for sodium cells and measure what they do.",
      places: ["Lyon, France", "Hamburg, Germany"],
      workplace: "hybrid",
      employment_type: "FULL_TIME",
      salary: { min: 48_000, max: 56_000, currency: "EUR", period: "YEAR" },
      apply_url: "https://tidewater.example/jobs/7?a=1&b=2",
      contact_email: "people@tidewater.example",
      sectors: ["energy-storage", "solar"],
    });
  });

  it.each(["send", "preview"])(
    "names mistakes at the field and in a summary, and loses nothing typed (%s)",
    async (action) => {
      const { status, html } = await send({
        action,
        title: "",
        places: "Qwxyz",
        "salary.min": "many",
        contact_email: "nobody",
        expires_at: "2020-01-01",
      });
      expect(status).toBe(422);
      const summary = /<div class="error-summary"[\s\S]*?<\/div>/.exec(html)![0];
      expect(summary).toContain('role="alert"');
      expect(summary).toContain("autofocus");
      for (const field of ["title", "places", "salary.min", "contact_email", "expires_at"]) {
        expect(summary).toContain(`href="#${field}"`);
        expect(html).toContain(`id="${field}"`);
        expect(html).toMatch(new RegExp(`id="${field}-error"`));
      }
      const order = [...summary.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
      expect(order).toEqual(["title", "places", "salary.min", "expires_at", "contact_email"]);
      for (const kept of [
        "Tidewater Cells",
        "**electrolytes**",
        "Qwxyz",
        'value="many"',
        'value="nobody"',
        "2020-01-01",
      ]) {
        expect(html).toContain(kept);
      }
      expect(html).toMatch(/value="energy-storage" checked/);
      expect(html).toMatch(/<option value="hybrid" selected/);
      expect(await receiveMails(board)).toEqual([]);
    },
  );

  it("lets a program that fills in the trap believe that it was heard", async () => {
    const { status, html } = await send({ homepage: "https://spam.example" });
    expect(status).toBe(202);
    expect(html).toContain("We sent a mail to");
    expect(await board.read.selectFrom("submission").selectAll().execute()).toEqual([]);
    expect(await receiveMails(board)).toEqual([]);
  });

  it("keeps the form when too many wait for their confirmation", async () => {
    for (let n = 0; n < 3; n += 1) await send();
    const { status, html } = await send();
    expect(status).toBe(429);
    expect(html).toContain("wait for their confirmation");
    expect(html).toContain("**electrolytes**");
  });

  it("is refused when another site sends it", async () => {
    const response = await app.request("/submit", {
      method: "POST",
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(response.status).toBe(403);
  });

  const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  it("runs nothing that was typed into any field, whether refused or shown", async () => {
    const all = Object.fromEntries(
      Object.keys(FIELDS).map((name) => [name, name === "homepage" ? "" : EVIL]),
    );
    const shown = {
      company: `Evil ${EVIL}`,
      title: `Evil ${EVIL}`,
      description_markdown: `${FIELDS["description_markdown"] as string}\n\n${EVIL}\n\n[x](javascript:alert(1))`,
      apply_url: `https://evil.example/?q=${EVIL}`,
    };
    const pages = [
      await post("/submit", { ...all, action: "send" }),
      await post("/submit", { ...FIELDS, ...shown, action: "preview" }),
      await get(await sendAndOpen(shown)),
      await get(`/submit?company=${encodeURIComponent(EVIL)}`),
    ];
    for (const { html } of pages) {
      expect(html).not.toContain("<script>alert");
      expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<img|<[^>]*\son\w+=/);
      expect(html).not.toContain('href="javascript:');
    }
  });
});

describe("/submissions/{id}", () => {
  it("opens by its mailed link only, and by no other of the board", async () => {
    const link = await sendAndOpen();
    expect((await get(link)).status).toBe(200);
    expect((await get(link)).headers.get("cache-control")).toBe("no-store");
    for (const wrong of [
      `${link.slice(0, -1)}_`,
      link.split("?")[0]!,
      link.replace(/submissions\/\w/, "submissions/x"),
    ]) {
      const { status, html } = await get(wrong);
      expect(status).toBe(404);
      expect(html).toContain("the link is not complete");
      expect(html).not.toContain("Electrolyte Chemist");
    }
    expect((await post(`/submissions/${idOf(link)}/confirm?token=wrong`, {})).status).toBe(404);
  });

  it("confirms by a click on its button, not by being opened", async () => {
    const link = await sendAndOpen();
    const { html } = await get(link);
    expect(html).toContain(`<form action="${at(link, "confirm").replace(/&/g, "&amp;")}" method="post">`);
    expect(html).toContain("<strong>electrolytes</strong>");
    expect((await findSubmission(board.read, idOf(link)))!.state).toBe("unconfirmed");
    const confirmed = await post(at(link, "confirm"), {});
    expect([confirmed.status, confirmed.headers.get("location")]).toEqual([303, link]);
    expect((await get(link)).html).toContain("Waits for review");
    expect((await post(at(link, "confirm"), {})).status).toBe(303);
    expect((await findSubmission(board.read, idOf(link)))!.state).toBe("pending");
  });

  it("leads from confirmation to the posting's page, a change, and its end", async () => {
    const link = await sendAndOpen();
    const id = idOf(link);
    await post(at(link, "confirm"), {});
    const { posting_id } = await reviewSubmission(board, id, { approve: true });
    await board.index();
    expect((await get(link)).html).toContain(`href="/postings/${posting_id}/electrolyte-chemist"`);
    const page = await get(`/postings/${posting_id}/electrolyte-chemist`);
    expect(page.html).toContain("Sent in by the company and reviewed here");
    expect(page.html).toContain(
      'href="https://tidewater.example/jobs/7?a=1&amp;b=2" rel="external nofollow"',
    );

    const edit = await get(at(link, "edit"));
    expect(edit.html).toContain('value="Electrolyte Chemist"');
    expect(edit.html).toContain("Lyon, France\nHamburg, Germany");
    expect(edit.html).toContain('value="48000"');
    expect(edit.html).not.toMatch(/name="(company|contact_email)"/);
    const wrong = await post(at(link, "edit"), { ...FIELDS, title: "", places: "Lyon, France\nQwxyz" });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#title"');
    expect(wrong.html).toContain("Qwxyz");
    const changed = await post(at(link, "edit"), {
      ...FIELDS,
      title: "Lead Chemist",
      contact_email: "thief@x.example",
    });
    expect(changed.status).toBe(303);
    expect((await get(link)).html).toContain("a change waits for review");
    expect((await findSubmission(board.read, id))!.contact_email).toBe("people@tidewater.example");

    expect((await post(at(link, "close"), {})).status).toBe(303);
    expect((await get(link)).html).toContain("You closed it");
    const closed = await get(`/postings/${posting_id}/electrolyte-chemist`);
    expect(closed.html).not.toContain("tidewater.example/jobs/7");
  });

  it("shows a refusal with its reason, and the form as it was sent", async () => {
    const link = await sendAndOpen({ expires_at: "2026-11-25" });
    await post(at(link, "confirm"), {});
    await reviewSubmission(board, idOf(link), { approve: false, reason: "Where is <b>the lab</b>?" });
    board.setNow(NOW + 5 * 86_400_000);
    const { html } = await get(link);
    expect(html).toContain("Where is &lt;b&gt;the lab&lt;/b&gt;?");
    // The last day that was asked for is over by now: it is not offered again.
    expect((await get(at(link, "edit"))).html).toMatch(/name="expires_at" type="date" value=""/);
  });

  it("offers no change where none is possible", async () => {
    const link = await sendAndOpen();
    const edit = await get(at(link, "edit"));
    expect([edit.status, edit.headers.get("location")]).toEqual([303, link]);
    await post(at(link, "close"), {});
    const { html } = await get(link);
    expect(html).toContain("Withdrawn");
    expect(html).not.toContain('method="post"');
    const late = await post(at(link, "edit"), FIELDS);
    expect(late.status).toBe(409);
  });
});

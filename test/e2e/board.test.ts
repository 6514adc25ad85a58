import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { waitFor } from "../helpers/running-board.js";
import { linkIn } from "../helpers/outbox.js";
import { listMails, runCommand } from "./operator.js";
import { WANTED, startDemo } from "./running-demo.js";
import type { RunningDemo } from "./running-demo.js";
import { visit } from "./visits.js";

/** Others may share the machine, and a first crawl takes what it takes. */
const PATIENCE_MS = 180_000;

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo();
}, PATIENCE_MS);
afterAll(() => demo.stop(), PATIENCE_MS);

const atBoard = () => ({ browser: demo.browser, url: demo.board.url });

/** As somebody does who knows the cluster but not the company. */
async function findWanted(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: WANTED.cluster, exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: WANTED.cluster }).waitFor();
  await page.getByRole("link", { name: /^All \d+ open postings/ }).click();
  await page.locator("#filters").getByRole("link", { name: WANTED.sector }).first().click();
  await page.getByLabel("City, region or country").fill(WANTED.city);
  await page.getByRole("button", { name: "Search" }).click();
  const results = page.locator("#results");
  await results.getByRole("link", { name: WANTED.title }).click();
  await page.getByRole("heading", { level: 1, name: WANTED.title }).waitFor();
}

describe("finding a posting", () => {
  it("works by cluster, sector and place, and tells where it comes from", async () => {
    const faults = await visit(atBoard(), async (page) => {
      await findWanted(page);
      const main = page.getByRole("main");
      expect(await main.getByText(WANTED.companyName).count()).toBeGreaterThan(0);
      expect(await main.innerText()).toContain(WANTED.city);
      expect(await main.innerText()).toContain(WANTED.cluster);
      const apply = main.getByRole("link", { name: /apply/i }).first();
      expect(await apply.getAttribute("href")).toMatch(/^https:\/\//);
    });
    expect(faults).toEqual([]);
  });

  it("works without JavaScript", async () => {
    const faults = await visit(atBoard(), findWanted, { javaScriptEnabled: false });
    expect(faults).toEqual([]);
  });

  it("works on a phone", async () => {
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    const faults = await visit(
      atBoard(),
      async (page) => {
        await page.goto("/");
        await page.getByLabel("Title, skill or company").fill(WANTED.title);
        await page.getByLabel("City, region or country").fill(WANTED.city);
        await page.getByRole("button", { name: "Search" }).click();
        await page.locator("#results").getByRole("link", { name: WANTED.title }).click();
        await page.getByRole("heading", { level: 1, name: WANTED.title }).waitFor();
      },
      phone,
    );
    expect(faults).toEqual([]);
  });
});

/** One of each page. */
async function listPages(): Promise<string[]> {
  const answer = await fetch(`${demo.board.url}/api/v1/postings?company=${WANTED.company}&limit=1`);
  const { data } = (await answer.json()) as {
    data: { url: string; clusters: { slug: string }[]; sectors: { slug: string }[] }[];
  };
  const [posting] = data;
  return [
    "/",
    "/postings",
    "/postings?q=engineer&workplace=hybrid&near=Berlin",
    "/postings?q=nobodylooksforthis&sector=wind",
    new URL(posting!.url).pathname,
    "/clusters",
    `/clusters/${posting!.clusters[0]!.slug}`,
    "/companies",
    `/companies/${WANTED.company}`,
    `/sectors/${posting!.sectors[0]!.slug}`,
    "/about/crawler",
    "/docs",
    "/submit",
    "/subscribe",
    `/subscribe?company=${WANTED.company}`,
  ];
}

describe("every page", () => {
  for (const width of [360, 1280]) {
    for (const colorScheme of ["light", "dark"] as const) {
      it(
        `has no serious fault for assistive technology, ${width} px wide, ${colorScheme}`,
        async () => {
          const found: string[] = [];
          const faults = await visit(
            atBoard(),
            async (page) => {
              for (const path of await listPages()) {
                await page.goto(path);
                found.push(
                  ...(await seriousViolations(page, colorScheme)).map((violation) => `${path}: ${violation}`),
                );
              }
            },
            { viewport: { width, height: 800 }, colorScheme },
          );
          expect(found).toEqual([]);
          expect(faults).toEqual([]);
        },
        PATIENCE_MS,
      );
    }
  }

  it("needs no scrolling sideways at 320 px", async () => {
    const wide: string[] = [];
    await visit(
      atBoard(),
      async (page) => {
        for (const path of await listPages()) {
          await page.goto(path);
          const width = await page.evaluate("document.documentElement.scrollWidth");
          if (Number(width) > 320) wide.push(`${path} is ${String(width)} px wide`);
        }
      },
      { viewport: { width: 320, height: 640 } },
    );
    expect(wide).toEqual([]);
  });
});

/** Rules that can turn out differently on a dark page; all others have been looked at on the light one. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

async function seriousViolations(page: Page, scheme: "light" | "dark"): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (scheme === "dark" ? axe.withRules(COLOUR_RULES) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

const SENT_IN = { title: "Estuary Battery Steward", contact: "people@pelicanbight.example" };
const SEARCH = { q: "battery", city: WANTED.city };
const WEEK_MS = 7 * 86_400_000;

describe("a company's own posting and a followed search", () => {
  it(
    "goes from the form over mail, review and search into the week's mail, until that is ended",
    async () => {
      const faults = [
        ...(await visit(atBoard(), (page) => follow(page, "keeps@reader.example"))),
        ...(await visit(atBoard(), (page) => follow(page, "leaves@reader.example"))),
        ...(await visit(atBoard(), sendIn)),
      ];
      const waiting = await runCommand(demo.board, ["submissions", "list"]);
      expect(waiting).toHaveLength(1);
      expect(waiting[0]).toMatchObject({ state: "pending", title: SENT_IN.title });
      await runCommand(demo.board, ["submissions", "approve", String(waiting[0]!["id"])]);
      faults.push(...(await visit(atBoard(), findSentIn)));

      // The mail comes at seven of the subscriber's Monday; in eight days one of these is over.
      await digestAt(Date.now() + 8 * 86_400_000);
      const [first] = await digestsTo("leaves@reader.example");
      expect(first?.text).toContain(SENT_IN.title);
      expect(await digestsTo("keeps@reader.example")).toHaveLength(1);

      await unsubscribeByPost(first!.headers);
      await openOnFarm("Second Battery Watchkeeper");
      await digestAt(Date.now() + 8 * 86_400_000 + WEEK_MS);
      expect(await digestsTo("leaves@reader.example")).toHaveLength(1);
      const kept = await digestsTo("keeps@reader.example");
      expect(kept).toHaveLength(2);
      expect(kept.some(({ text }) => text.includes("Second Battery Watchkeeper"))).toBe(true);
      expect(kept.filter(({ text }) => text.includes(SENT_IN.title))).toHaveLength(1);
      expect(faults).toEqual([]);
    },
    PATIENCE_MS,
  );

  /** Asks for the weekly mail of a search, and confirms it from the mail. */
  async function follow(page: Page, email: string): Promise<void> {
    await page.goto("/");
    await page.getByLabel("Title, skill or company").fill(SEARCH.q);
    await page.getByLabel("City, region or country").fill(SEARCH.city);
    await page.getByRole("button", { name: "Search" }).click();
    await page
      .getByRole("link", { name: /^Weekly mail of exactly/ })
      .first()
      .click();
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Send me the link" }).click();
    await page.getByText(`We sent a mail to ${email}`).waitFor();
    const mail = await mailTo(email);
    await page.goto(linkIn(mail, "/subscriptions/"));
    await page.getByRole("button", { name: /^Confirm/ }).click();
    await page.getByRole("heading", { level: 1, name: "Your weekly mail" }).waitFor();
  }

  /** Sends a posting in, looks at its preview, and confirms it from the mail. */
  async function sendIn(page: Page): Promise<void> {
    await page.goto("/");
    await page.getByRole("link", { name: "Submit" }).first().click();
    await page.getByLabel("Company", { exact: true }).fill(WANTED.companyName);
    await page.getByLabel("Title of the position").fill(SENT_IN.title);
    await page
      .getByLabel("Description")
      .fill("You look after the **battery** at the mouth of the river, in every tide.");
    await page.getByLabel("Places").fill("San Diego, California");
    await page.getByLabel("Web address where people apply").fill("https://www.pelicanbight.example/apply");
    await page.getByLabel("Your e-mail address").fill(SENT_IN.contact);
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("heading", { name: SENT_IN.title }).first().waitFor();
    await page.getByRole("button", { name: "Send for review" }).first().click();
    await page.getByText(`We sent a mail to ${SENT_IN.contact}`).waitFor();
    const mail = await mailTo(SENT_IN.contact);
    await page.goto(linkIn(mail, "/submissions/"));
    await page.getByRole("button", { name: "Confirm and send for review" }).click();
    await page.getByRole("heading", { level: 1, name: "Waits for review" }).waitFor();
  }

  async function findSentIn(page: Page): Promise<void> {
    await waitFor("the posting in the index", async () => {
      await page.goto(`/postings?q=${encodeURIComponent(SENT_IN.title)}`);
      return (await page.locator("#results").getByRole("link", { name: SENT_IN.title }).count()) > 0
        ? true
        : null;
    });
    await page.locator("#results").getByRole("link", { name: SENT_IN.title }).click();
    await page.getByRole("heading", { level: 1, name: SENT_IN.title }).waitFor();
    expect(await page.getByRole("main").innerText()).toContain(WANTED.companyName);
  }

  function mailTo(email: string) {
    return waitFor(`a mail to ${email}`, async () => listMails(demo.folder, email)[0] ?? null);
  }

  function digestAt(time: number) {
    return runCommand(demo.board, ["digest", "--now", new Date(time).toISOString()]);
  }

  /** Mails of a subscription that can be ended, which the one that asks for confirmation is not. */
  async function digestsTo(email: string) {
    return listMails(demo.folder, email).filter(({ headers }) => headers.has("list-unsubscribe"));
  }

  /** What a mail program does for its user's click (RFC 8058): a POST, without cookies and without a look at the page. */
  async function unsubscribeByPost(headers: ReadonlyMap<string, string>): Promise<void> {
    expect(headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    const address = /<(https?:[^>]+)>/.exec(headers.get("list-unsubscribe") ?? "")?.[1];
    const answer = await fetch(address!, {
      method: "POST",
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
      redirect: "error",
    });
    expect(answer.status).toBe(200);
  }

  /** The company lists one more, and its source is read again. */
  async function openOnFarm(title: string): Promise<void> {
    await demo.openAndRead(title);
    await waitFor("the new posting", async () => {
      const answer = await fetch(`${demo.board.url}/api/v1/postings?q=${encodeURIComponent(title)}`);
      const { data } = (await answer.json()) as { data: { title: string }[] };
      return data.some((posting) => posting.title === title) ? true : null;
    });
  }
});

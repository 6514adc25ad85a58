import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WANTED, startDemo } from "./running-demo.js";
import type { RunningDemo } from "./running-demo.js";

/** Others may share the machine, and a first crawl takes what it takes. */
const PATIENCE_MS = 180_000;

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo();
}, PATIENCE_MS);
afterAll(() => demo.stop(), PATIENCE_MS);

type ContextOptions = NonNullable<Parameters<RunningDemo["browser"]["newContext"]>[0]>;

/** A visit with a fresh browser profile; what a page must never do is noted down. */
async function visit(options: ContextOptions, use: (page: Page) => Promise<void>): Promise<string[]> {
  const context = await demo.browser.newContext({ baseURL: demo.board.url, ...options });
  const faults: string[] = [];
  watch(context, faults);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await use(page);
  } finally {
    await context.close();
  }
  return faults;
}

function watch(context: BrowserContext, faults: string[]): void {
  const { host } = new URL(demo.board.url);
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.host !== host) faults.push(`asks ${url.href}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.url()} answers ${response.status()}`);
  });
  // Breaches of the content security policy are told here too.
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => faults.push(String(error.error())));
}

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
    const faults = await visit({}, async (page) => {
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
    const faults = await visit({ javaScriptEnabled: false }, findWanted);
    expect(faults).toEqual([]);
  });

  it("works on a phone", async () => {
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    const faults = await visit(phone, async (page) => {
      await page.goto("/");
      await page.getByLabel("Title, skill or company").fill(WANTED.title);
      await page.getByLabel("City, region or country").fill(WANTED.city);
      await page.getByRole("button", { name: "Search" }).click();
      await page.locator("#results").getByRole("link", { name: WANTED.title }).click();
      await page.getByRole("heading", { level: 1, name: WANTED.title }).waitFor();
    });
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
  ];
}

describe("every page", () => {
  for (const width of [360, 1280]) {
    for (const colorScheme of ["light", "dark"] as const) {
      it(
        `has no serious fault for assistive technology, ${width} px wide, ${colorScheme}`,
        async () => {
          const found: string[] = [];
          const faults = await visit({ viewport: { width, height: 800 }, colorScheme }, async (page) => {
            for (const path of await listPages()) {
              await page.goto(path);
              found.push(...(await seriousViolations(page)).map((violation) => `${path}: ${violation}`));
            }
          });
          expect(found).toEqual([]);
          expect(faults).toEqual([]);
        },
        PATIENCE_MS,
      );
    }
  }

  it("needs no scrolling sideways at 320 px", async () => {
    const wide: string[] = [];
    await visit({ viewport: { width: 320, height: 640 } }, async (page) => {
      for (const path of await listPages()) {
        await page.goto(path);
        const width = await page.evaluate("document.documentElement.scrollWidth");
        if (Number(width) > 320) wide.push(`${path} is ${String(width)} px wide`);
      }
    });
    expect(wide).toEqual([]);
  });
});

async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

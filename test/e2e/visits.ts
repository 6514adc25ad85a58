import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** A visit to the board with a fresh browser profile. Answers what a page must never do and did. */
export async function visit(
  { browser, url }: { browser: Browser; url: string },
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<string[]> {
  const context = await browser.newContext({ baseURL: url, ...options });
  const faults: string[] = [];
  watch(context, new URL(url).host, faults);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await use(page);
  } finally {
    await context.close();
  }
  return faults;
}

function watch(context: BrowserContext, host: string, faults: string[]): void {
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

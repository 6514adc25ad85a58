import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import bundled from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
    "/usr/bin/microsoft-edge",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    path.join(os.homedir(), "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
    path.join(os.homedir(), String.raw`AppData\Local\Google\Chrome\Application\chrome.exe`),
    String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
  ],
};

const HOW_TO_GET_ONE =
  "The browser tests found no browser that starts. Install Chrome or Chromium where its installer puts it (on Debian " +
  "or Ubuntu: apt-get install chromium) and run the tests again.";

/**
 * Starts a browser: an installed Chrome, Chromium or Edge, else the Chromium that comes as a package for Linux on x64.
 * @throws Error that says how to get one when there is none.
 */
export async function openBrowser(): Promise<Browser> {
  const installed = INSTALLED[process.platform]?.find((file) => existsSync(file));
  try {
    // The package's own arguments are for servers: one process, which ends with its first window, and no web security.
    return await chromium.launch({ executablePath: installed ?? (await bundled.executablePath()) });
  } catch (cause) {
    throw new Error(HOW_TO_GET_ONE, { cause });
  }
}

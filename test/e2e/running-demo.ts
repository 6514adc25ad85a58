import path from "node:path";
import type { Browser } from "playwright-core";
import { openDatabase } from "../../db/connection.js";
import { openBrowser } from "../helpers/browser.js";
import { runBoard, waitFor } from "../helpers/running-board.js";
import type { RunningBoard } from "../helpers/running-board.js";
import { scratchFolder } from "../helpers/scratch.js";
import { placeOf } from "../web-farm/places.js";
import { startWebFarm } from "../web-farm/server.js";
import type { ServedFarm } from "../web-farm/server.js";

/** A posting that one company of the farm lists from the start, so that a test knows what there is to find. */
export const WANTED = {
  company: "pelican-bight-storage",
  companyName: "Pelican Bight Storage",
  title: "Tidepool Storage Watchkeeper",
  cluster: "Harbor Cleantech Alliance",
  sector: "Energy storage",
  city: "San Diego",
} as const;

export interface RunningDemo {
  board: RunningBoard;
  browser: Browser;
  /** Holds the database and the outbox. */
  folder: string;
  /** The wanted posting's company lists one more in the same place, and its source becomes due. */
  openAndRead(title: string): Promise<void>;
  stop(): Promise<void>;
}

/** The demo's web of sites, a board that crawls it, and a browser. */
export async function startDemo(): Promise<RunningDemo> {
  const browser = await openBrowser();
  const farm = await startWebFarm({ latencyMs: [0, 5] });
  const open = (title: string) =>
    farm.control.open(WANTED.company, { title, places: [placeOf("san-diego")] });
  open(WANTED.title);
  const { folder, remove } = scratchFolder();
  const board = await runBoard(farm.port, { DATA_DIR: folder });
  await untilCrawled(board, farm);
  return {
    board,
    browser,
    folder,
    openAndRead: async (title) => {
      open(title);
      await makeDue(folder);
    },
    stop: async () => {
      await browser.close();
      await board.stop();
      await farm.stop();
      remove();
    },
  };
}

interface Stats {
  data: { sources: { total: number; read: number; failing: number } };
}

async function untilCrawled({ url }: RunningBoard, farm: ServedFarm): Promise<void> {
  const broken = farm.farm.companies.filter(({ fault }) => fault !== undefined && fault !== "slow");
  await waitFor("the first crawl", async () => {
    const { data } = (await (await fetch(`${url}/api/v1/stats`)).json()) as Stats;
    return data.sources.read >= data.sources.total - broken.length ? true : null;
  });
  const search = `${url}/api/v1/postings?company=${WANTED.company}&q=${encodeURIComponent(WANTED.title)}`;
  await waitFor("the wanted posting in the index", async () => {
    const { meta } = (await (await fetch(search)).json()) as { meta: { total: number } };
    return meta.total > 0 ? true : null;
  });
}

async function makeDue(folder: string): Promise<void> {
  const db = openDatabase(path.join(folder, "board.db"));
  await db.updateTable("source").set({ next_check_at: 0, list_due_at: 0 }).execute();
  await db.destroy();
}

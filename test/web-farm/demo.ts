import { fork } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";
import { readEnvironment } from "../../src/config.js";
import { startBoard } from "../../src/start.js";
import { farmDirectory } from "./directory.js";

/*
 * `npm run demo`: a full board without a network. A local web of invented companies is crawled by the real crawler and
 * served by the real board; only the dialling differs. Its data is made anew at every start.
 */
const NOTICE = "This is a demonstration: the companies, clusters and postings on this page are invented.";

const given = readEnvironment();
const dataDir = path.resolve(given["DATA_DIR"] ?? "./data", "demo");
rmSync(dataDir, { recursive: true, force: true });

const farm = fork(new URL("farm-process.js", import.meta.url));
const [port] = (await once(farm, "message")) as [number];

await startBoard({
  environment: { ...given, DATA_DIR: dataDir, CRAWL_HOST_DELAY_MS: given["CRAWL_HOST_DELAY_MS"] ?? "20" },
  directory: farmDirectory,
  worker: new URL("demo-worker.js", import.meta.url),
  workerArgs: [String(port)],
  notice: NOTICE,
});

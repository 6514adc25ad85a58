import net from "node:net";
import { migrate } from "../../db/migrate.js";
import { loadConfig } from "../../src/config.js";
import { openBoard } from "../../src/deps.js";
import { loadDirectory } from "../../src/directory/load-directory.js";
import { syncSearch } from "../../src/indexing/sync-search.js";
import { crawlDue } from "../../src/ingest/crawl-due.js";
import { farmDirectory } from "../web-farm/directory.js";

/*
 * A process that crawls the farm into a folder and indexes meanwhile, until it is done or killed. It tells of each
 * source that it has read.
 * Arguments: the data folder, the farm's port.
 */
const [folder = "", port = ""] = process.argv.slice(2);
const config = loadConfig({ DATA_DIR: folder, CRAWL_HOST_DELAY_MS: "0", LOG_LEVEL: "error" }, false);
const { board, file, close } = openBoard(config, "work");
await migrate(board.write, file, board.now());
const directory = farmDirectory();
// A third of the farm: enough to be killed in many places, without its sites that are slow or down.
const companies = directory.companies.slice(0, 20);
await loadDirectory(board.write, { ...directory, companies }, board.now());
const indexing = setInterval(() => void syncSearch(board), 50);
const dial = async () => net.connect({ host: "127.0.0.1", port: Number(port) });
await crawlDue(board, () => process.send?.("read"), dial);
clearInterval(indexing);
await syncSearch(board);
await close();
process.disconnect();

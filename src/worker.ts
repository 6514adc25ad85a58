import { loadConfig, readEnvironment } from "./config.js";
import { runWorker } from "./run-worker.js";
import { serveParent } from "./worker-process.js";

serveParent((tell) => runWorker({ config: loadConfig(readEnvironment(), false), tell }));

import net from "node:net";
import { loadConfig, readEnvironment } from "../../src/config.js";
import { runWorker } from "../../src/run-worker.js";
import { serveParent } from "../../src/worker-process.js";

// The demo's worker: the real one, but every host it dials is the farm, whose port is the one argument.
const farmPort = Number(process.argv[2]);
const dial = async () => net.connect({ host: "127.0.0.1", port: farmPort });

serveParent((tell) => runWorker({ config: loadConfig(readEnvironment(), false), tell, dial }));

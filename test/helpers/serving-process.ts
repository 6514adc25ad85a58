import { loadConfig, readEnvironment } from "../../src/config.js";
import { startServing } from "../../src/serve.js";
import { farmDirectory } from "../web-farm/directory.js";

// The serving process as `npm start` has it, on the farm's directory. Its arguments are those of the demo's worker.
const environment = readEnvironment();
const serving = await startServing({
  config: loadConfig(environment, false),
  directory: farmDirectory(),
  worker: new URL("../web-farm/demo-worker.js", import.meta.url),
  workerArgs: process.argv.slice(2),
  workerEnv: environment,
  onMessage: () => undefined,
  notice: null,
});
process.on("disconnect", () => void serving.stop().then(() => process.exit(0)));
process.send?.(serving.url);

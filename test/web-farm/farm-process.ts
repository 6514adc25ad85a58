import { startWebFarm } from "./server.js";

// The farm in a process of its own, as the web is: it tells its port and lives as long as the one who started it.
const farm = await startWebFarm();
process.on("disconnect", () => process.exit(0));
process.on("SIGINT", () => undefined);
process.send?.(farm.port);

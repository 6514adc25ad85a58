import path from "node:path";
import { readEnvironment } from "./config.js";
import { readDirectory } from "./directory/seed-format.js";
import { checkoutRoot } from "./domain/checkout-root.js";
import { startBoard } from "./start.js";

await startBoard({
  environment: readEnvironment(),
  directory: () => readDirectory(path.join(checkoutRoot(), "db", "seeds")),
  worker: new URL("worker.js", import.meta.url),
  notice: null,
});

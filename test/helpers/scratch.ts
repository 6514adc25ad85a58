import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** A new empty folder of this test's own. */
export function scratchFolder(): { folder: string; remove(): void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "clusterwork-"));
  return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

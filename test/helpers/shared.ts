import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "vitest";
import { sharedFolder } from "./shared-folder.js";

/** `describe` for tests that need the shared folder: skipped only where it is absent. */
export const describeWithShared = describe.skipIf(sharedFolder === null);

/** Text of a file of the shared folder, by its path in there ("corpus/lever/…"). */
export function readShared(path: string): string {
  if (sharedFolder === null) throw new Error("there is no shared folder beside this checkout");
  return readFileSync(join(sharedFolder, path), "utf8");
}

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe } from "vitest";

/** The folder of shared material (recorded payloads, judged samples, the directory) beside the checkout, if it is there. */
export const sharedFolder: string | null = findShared(fileURLToPath(new URL("../..", import.meta.url)));

/** `describe` for tests that need the shared folder: skipped only where it is absent. */
export const describeWithShared = describe.skipIf(sharedFolder === null);

/** Text of a file of the shared folder, by its path in there ("corpus/lever/…"). */
export function readShared(path: string): string {
  if (sharedFolder === null) throw new Error("there is no shared folder beside this checkout");
  return readFileSync(join(sharedFolder, path), "utf8");
}

// A worktree may lie deeper than the main checkout, so every folder above is looked at.
function findShared(from: string): string | null {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    const candidate = join(folder, "shared");
    if (existsSync(join(candidate, "corpus"))) return candidate;
    if (folder === dirname(folder)) return null;
  }
}

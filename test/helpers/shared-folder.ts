import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkoutRoot } from "../../src/domain/checkout-root.js";

/** The folder of shared material (recorded payloads, judged samples, the directory) beside the checkout, if it is there. */
export const sharedFolder: string | null = findShared(checkoutRoot());

// A worktree may lie deeper than the main checkout, so every folder above is looked at.
function findShared(from: string): string | null {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    const candidate = join(folder, "shared");
    if (existsSync(join(candidate, "corpus"))) return candidate;
    if (folder === dirname(folder)) return null;
  }
}

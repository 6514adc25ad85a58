import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkoutRoot } from "../src/domain/checkout-root.js";

/*
 * `npm test`: everything that checks the project, in one run. Types are checked by the compile that comes before. Every
 * check runs even when an earlier one failed, so that one run tells all. The last line is "N passed, N failed, N skipped".
 */

const BIN = path.join(checkoutRoot(), "node_modules", ".bin");
const scratch = mkdtempSync(path.join(os.tmpdir(), "clusterwork-check-"));
const report = path.join(scratch, "vitest.json");

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const CHECKS: { name: string; command: string[]; tally?: () => Tally | null }[] = [
  { name: "lint", command: ["oxlint", "--quiet"] },
  { name: "format", command: ["oxfmt", "--check"] },
  { name: "unused code", command: ["knip"] },
  {
    name: "import rules",
    command: [
      "depcruise",
      "--config",
      ".dependency-cruiser.cjs",
      "--output-type",
      "err",
      "src",
      "crawlers",
      "db",
      "search",
      "test",
    ],
  },
  {
    name: "tests",
    command: [
      "vitest",
      "run",
      "--config",
      "test/vitest.config.ts",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    tally: readReport,
  },
];

function readReport(): Tally | null {
  try {
    const result = JSON.parse(readFileSync(report, "utf8")) as Record<string, number> & {
      testResults: { status: string; assertionResults: unknown[] }[];
    };
    // A file that fails before its first test counts as one failure: vitest counts it as none.
    const broken = result.testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.length === 0,
    );
    return {
      passed: result["numPassedTests"] ?? 0,
      failed: (result["numFailedTests"] ?? 0) + broken.length,
      skipped: (result["numPendingTests"] ?? 0) + (result["numTodoTests"] ?? 0),
    };
  } catch {
    return null;
  }
}

async function run(command: string[]): Promise<boolean> {
  const [name = "", ...args] = command;
  const child = spawn(path.join(BIN, name), args, { cwd: checkoutRoot(), stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code === 0));
  });
}

const total: Tally = { passed: 1, failed: 0, skipped: 0 };
process.stdout.write("✓ types (compiled)\n");
for (const check of CHECKS) {
  const started = Date.now();
  const passed = await run(check.command);
  const tally = check.tally?.() ?? { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
  // Something outside the tests may have failed the run (an unhandled rejection): it must not pass unseen.
  if (!passed && tally.failed === 0) tally.failed = 1;
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  process.stdout.write(
    `${passed ? "✓" : "✗"} ${check.name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`,
  );
}
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(total.failed === 0 ? 0 : 1);

import { existsSync, readFileSync } from "node:fs";

/** The kernel's count of how long this thread ran and how long it stood ready without a core, in nanoseconds. */
const SCHEDULER_COUNTS = "/proc/thread-self/schedstat";

/**
 * Starts watching how long the load generator waits for a free core; calling what it answers tells the milliseconds
 * since. A wait of its own is counted as slowness of the board, so that much of it says that other programs ran beside.
 * `null` where the system does not count it.
 */
export function watchCoreWait(): () => number | null {
  const before = waited();
  return () => {
    const after = waited();
    return before === null || after === null ? null : after - before;
  };
}

function waited(): number | null {
  if (!existsSync(SCHEDULER_COUNTS)) return null;
  const [, nanoseconds] = readFileSync(SCHEDULER_COUNTS, "utf8").split(" ");
  return Number(nanoseconds) / 1e6;
}

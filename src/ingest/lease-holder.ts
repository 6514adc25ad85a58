import os from "node:os";
import type { Board } from "../board.js";
import { listLeaseHolders, releaseLeases } from "../../db/repos/sources.js";

/** The name under which a process holds leases: it tells whether its holder is still there. */
export function leaseHolder(board: Board): string {
  return [os.hostname(), process.pid, board.randomId(8)].join("/");
}

/** Frees at once what a process of this machine held that is gone (killed, crashed): nobody waits for its leases to end. */
export async function freeDeadLeases(board: Board): Promise<void> {
  for (const holder of await listLeaseHolders(board.read)) {
    const [host, pid] = holder.split("/");
    if (host === os.hostname() && !isAlive(Number(pid))) await releaseLeases(board.write, holder);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is alive too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

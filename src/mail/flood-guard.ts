import { createHmac } from "node:crypto";
import { DAY_MS } from "../domain/durations.js";
import type { Db } from "../../db/connection.js";
import { countUnproven } from "../../db/repos/unproven.js";
import type { Board } from "../board.js";
import { AppError } from "../domain/errors.js";
import { en } from "../messages/en.js";

/** Mails a day to one address that nobody has shown to be theirs. */
const MOST_PER_ADDRESS = 3;
/** The same, asked for from one network address: an office may share one. */
const MOST_PER_CLIENT = 20;

/**
 * A network address as it is stored: told from others, but not read back without the key. Tests and the command line
 * have none.
 */
export function clientFingerprint(board: Board, address: string | null): string | null {
  if (address === null) return null;
  return createHmac("sha256", board.secret).update(`client:${address}`).digest("base64url").slice(0, 22);
}

/**
 * Keeps the board from being used to flood a mailbox, or its reviewers, without any puzzle.
 * @throws AppError `rate_limited` when too many requests of the last day wait for their confirmation.
 */
export async function refuseFlood(
  db: Db,
  from: { email: string; client: string | null },
  now: number,
): Promise<void> {
  const since = now - DAY_MS;
  if ((await countUnproven(db, { email: from.email }, since)) >= MOST_PER_ADDRESS) {
    throw new AppError("rate_limited", en.mails.too_many_for_address(MOST_PER_ADDRESS));
  }
  if (from.client === null) return;
  if ((await countUnproven(db, { client: from.client }, since)) >= MOST_PER_CLIENT) {
    throw new AppError("rate_limited", en.mails.too_many_for_client);
  }
}

import { createHmac, timingSafeEqual } from "node:crypto";

/** What a mailed link is good for; a token for one purpose opens nothing else. */
export type TokenPurpose = "submission" | "subscription";

/** 128 bits: beyond guessing, and short enough that a List-Unsubscribe header stays on one line. */
const TOKEN_BYTES = 16;

/** The token that a mailed link carries besides the id. Computed, so that it is stored nowhere. */
export function tokenFor(secret: Buffer, purpose: TokenPurpose, id: string): string {
  const mac = createHmac("sha256", secret).update(`${purpose}:${id}`).digest();
  return mac.subarray(0, TOKEN_BYTES).toString("base64url");
}

/** Whether a token is the one that was mailed; takes the same time whatever is wrong with it. */
export function isToken(secret: Buffer, purpose: TokenPurpose, id: string, token: string): boolean {
  const expected = Buffer.from(tokenFor(secret, purpose, id));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

import type { Context } from "hono";
import type { Board } from "../board.js";
import { AppError } from "../domain/errors.js";
import { isToken } from "../tokens.js";
import type { TokenPurpose } from "../tokens.js";
import { en } from "../messages/en.js";

/**
 * The id and token of a page that only a mailed link opens. The answer is for nobody else's cache.
 * @throws AppError `not_found` when the token is not the one that was mailed: whoever guesses learns nothing.
 */
export function openMailedLink(
  c: Context,
  board: Board,
  purpose: TokenPurpose,
): { id: string; token: string } {
  c.header("Cache-Control", "no-store");
  const id = c.req.param("id") ?? "";
  const token = c.req.query("token") ?? "";
  if (!isToken(board.secret, purpose, id, token)) {
    throw new AppError("not_found", en[purpose].not_found);
  }
  return { id, token };
}

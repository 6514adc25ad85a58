import { z } from "@hono/zod-openapi";

/** RFC 5321, 4.5.3.1.3: a path has 256 octets, its two brackets among them. */
const MAX_LENGTH = 254;

/**
 * An e-mail address in a form, in the one spelling that is kept: lower case.
 * @param wrong Says what is wrong with any that is none, in words.
 */
export function emailField(wrong: string, tooLong: (max: number) => string = () => wrong) {
  return z
    .string(wrong)
    .overwrite((text) => text.trim().toLowerCase())
    .max(MAX_LENGTH, tooLong(MAX_LENGTH))
    .regex(z.regexes.email, wrong);
}

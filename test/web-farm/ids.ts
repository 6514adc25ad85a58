import { createHash } from "node:crypto";

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A number of `digits` digits that belongs to the key for good. */
export function numberId(key: string, digits: number): number {
  const first = 10 ** (digits - 1);
  return first + (Number.parseInt(digest(`number:${key}`).slice(0, 13), 16) % (9 * first));
}

/** A version 4 UUID by its looks. */
export function uuidId(key: string): string {
  const hex = digest(`uuid:${key}`);
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Hexadecimal digits, in small letters. */
export function hexId(key: string, length: number): string {
  return digest(`hex:${key}`).slice(0, length);
}

/** A title as it stands in addresses. */
export function slugify(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

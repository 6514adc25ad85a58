import type { FetchRequest } from "../types.js";

/** How far into a document its own declaration of an encoding is looked for. */
const DECLARATION_BYTES = 2048;

/**
 * Decodes a body: a byte order mark wins, then valid UTF-8 for JSON (RFC 8259 allows nothing else) and wherever the
 * bytes can hardly be anything else, then the charset of the Content-Type, then the document's own declaration; without
 * any, UTF-8, or windows-1252 for bytes that are none. It never fails: bytes that make no sense become U+FFFD.
 */
export function decodeText(body: Buffer, contentType: string, expect: FetchRequest["expect"]): string {
  const marked = byteOrderMark(body);
  if (marked !== null) return new TextDecoder(marked).decode(body);
  const declared = charsetOf(contentType) ?? (expect === "json" ? null : declaredInside(body));
  if (declared === null || declared === "utf-8" || expect === "json") {
    return strictUtf8(body) ?? new TextDecoder(declared ?? "windows-1252").decode(body);
  }
  // Old templates go on declaring Latin-1 on pages that are UTF-8 by now; real Latin-1 with accents is never valid UTF-8.
  const mislabelled = /^(?:windows|iso-8859)-/.test(declared) ? strictUtf8(body) : null;
  return mislabelled ?? new TextDecoder(declared).decode(body);
}

function strictUtf8(body: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function byteOrderMark(body: Buffer): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return "utf-8";
  if (body[0] === 0xff && body[1] === 0xfe) return "utf-16le";
  if (body[0] === 0xfe && body[1] === 0xff) return "utf-16be";
  return null;
}

function charsetOf(contentType: string): string | null {
  return knownLabel(/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1]);
}

function declaredInside(body: Buffer): string | null {
  const head = body.subarray(0, DECLARATION_BYTES).toString("latin1");
  const xml = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  return knownLabel(xml ?? /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1]);
}

/** The encoding's name when TextDecoder knows it. */
function knownLabel(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

import { readFileSync, readdirSync, existsSync } from "node:fs";
import path from "node:path";
import { deliverMails } from "../../src/mail/deliver-mails.js";
import { createMailTransport } from "../../src/mail/mail-transport.js";
import type { TestBoard } from "./board.js";

/** A mail as its receiver sees it. */
export interface ReceivedMail {
  /** Header fields as they read, names in small letters; folded ones are joined. */
  headers: Map<string, string>;
  /** The whole message as it was handed over. */
  raw: string;
  text: string;
  html: string;
}

/** Hands over what is due as files, as a board without a mail server does, and reads them, the oldest first. */
export async function receiveMails(board: TestBoard): Promise<ReceivedMail[]> {
  const transport = createMailTransport(board.config);
  while ((await deliverMails(board, transport)).sent > 0);
  transport.close();
  const folder = path.join(board.folder, "outbox");
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".eml"));
  return files.sort().map((name) => readMail(readFileSync(path.join(folder, name), "utf8")));
}

/** Reads a mail of one or two parts. */
export function readMail(message: string): ReceivedMail {
  const raw = message.replace(/\r\n/g, "\n");
  const { headers, body } = split(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get("content-type") ?? "")?.[1];
  const parts = boundary === undefined ? [raw] : body.split(`--${boundary}`).slice(1, -1);
  const read = parts.map((part) => split(part.replace(/^\n/, "")));
  const find = (type: string): string => {
    const part = read.find(({ headers }) => headers.get("content-type")?.startsWith(type) === true);
    return part === undefined
      ? ""
      : decode(part.body, part.headers.get("content-transfer-encoding") ?? "7bit");
  };
  return { headers, raw, text: find("text/plain"), html: find("text/html") };
}

function split(message: string): { headers: Map<string, string>; body: string } {
  const end = message.indexOf("\n\n");
  const lines = message
    .slice(0, end)
    .replace(/\n[ \t]+/g, " ")
    .split("\n");
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
  });
  return { headers: new Map(headers), body: message.slice(end + 2) };
}

/** Encoded words of a header (RFC 2047) as what they say. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === "B"
        ? decode(text, "base64")
        : decode(text.replaceAll("_", " "), "quoted-printable"),
    );
}

function decode(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  const bytes = body
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** The first address of a mail's text that leads to such a path, without the board's base. */
export function linkIn(mail: ReceivedMail, path: string): string {
  const found = new RegExp(`https?://[^\\s/]+(${path}[^\\s]*)`).exec(mail.text);
  if (found?.[1] === undefined) throw new Error(`no link to ${path} in: ${mail.text}`);
  return found[1];
}

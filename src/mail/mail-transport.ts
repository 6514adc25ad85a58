import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import type { SendMailOptions } from "nodemailer";
import type { MailRow } from "../../db/repos/mails.js";
import type { Config } from "../config.js";

/** Hands one mail over. Throws when that did not work; the mail is then tried again. */
export interface MailTransport {
  send(mail: MailRow): Promise<void>;
  close(): void;
}

/** By SMTP when an address of a server is set, else as `.eml` files in the outbox folder, which any mail program opens. */
export function createMailTransport(config: Pick<Config, "mail" | "dataDir" | "baseUrl">): MailTransport {
  const { smtpUrl, from } = config.mail;
  const domain = new URL(config.baseUrl).hostname;
  const compose = (mail: MailRow): SendMailOptions => composeMail(mail, from, domain);
  if (smtpUrl === null) return fileTransport(path.join(config.dataDir, "outbox"), compose);
  const smtp = createTransport({ url: smtpUrl, connectionTimeout: 10_000, socketTimeout: 20_000 });
  return {
    async send(mail) {
      await smtp.sendMail(compose(mail));
    },
    close: () => smtp.close(),
  };
}

function composeMail(mail: MailRow, from: string, domain: string): SendMailOptions {
  return {
    from,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === null ? {} : { html: mail.html }),
    // The same id on every try: a mail that was handed over just before a crash is known for the same by its receiver.
    messageId: `<${mail.id}@${domain}>`,
    date: new Date(mail.created_at),
    headers: headersOf(mail),
  };
}

/** Headers go out as they are, on one line: folded, List-Unsubscribe breaks signatures on some servers (nodemailer #1654). */
function headersOf(mail: MailRow) {
  const headers = JSON.parse(mail.headers) as Record<string, string>;
  return Object.entries(headers).map(([key, value]) => ({
    key,
    value: { prepared: true, foldLines: false, value },
  }));
}

/** Written beside and renamed: a mail in the outbox is a whole one, and a second try replaces the first. */
function fileTransport(folder: string, compose: (mail: MailRow) => SendMailOptions): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  return {
    async send(mail) {
      const { message } = await composer.sendMail(compose(mail));
      await mkdir(folder, { recursive: true });
      const file = path.join(folder, `${mail.id}.eml`);
      await writeFile(`${file}.part`, message);
      await rename(`${file}.part`, file);
    },
    close: () => composer.close(),
  };
}

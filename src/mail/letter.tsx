import { en } from "../messages/en.js";
import { MailButton, MailFoot, MailFrame, heading, ink, paragraph, small } from "./mail-frame.js";

/** A short mail that asks for one thing: some lines, then one link. */
export interface Letter {
  heading: string;
  lines: readonly string[];
  action: { label: string; href: string };
  /** A second link, said in words. */
  also?: { label: string; href: string };
}

/** The letter as plain text and as HTML, the same words in both. */
export function composeLetter(letter: Letter, baseUrl: string): { text: string; html: string } {
  const sender = en.mails.sender(en.layout.site, baseUrl);
  return { text: toText(letter, sender), html: toHtml(letter, sender) };
}

function toText({ heading: title, lines, action, also }: Letter, sender: string): string {
  const blocks = [
    title,
    ...lines,
    `${action.label}:\n${action.href}`,
    ...(also === undefined ? [] : [`${also.label}\n${also.href}`]),
    `--\n${sender}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function toHtml({ heading: title, lines, action, also }: Letter, sender: string): string {
  const page = (
    <MailFrame title={title} lang="en">
      <h1 style={heading}>{title}</h1>
      {lines.map((line) => (
        <p style={paragraph}>{line}</p>
      ))}
      <MailButton href={action.href} label={action.label} />
      {also === undefined ? null : (
        <p style={paragraph}>
          {also.label}{" "}
          <a href={also.href} style={`color:${ink.accent};word-break:break-all`}>
            {also.href}
          </a>
        </p>
      )}
      <MailFoot>
        <p style={small}>
          {en.mails.link}
          <br />
          <span style="word-break:break-all">{action.href}</span>
        </p>
        <p style={small}>{sender}</p>
      </MailFoot>
    </MailFrame>
  );
  return `<!doctype html>${String(page)}`;
}

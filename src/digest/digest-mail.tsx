import type { Child, FC } from "hono/jsx";
import type { PostingView } from "../../db/repos/posting-views.js";
import type { SubscriptionRow } from "../../db/repos/subscriptions.js";
import type { Board } from "../board.js";
import { MailFoot, MailFrame, heading, ink, paragraph, small } from "../mail/mail-frame.js";
import type { Mail } from "../mail/queue-mail.js";
import { addresses } from "../reading/addresses.js";
import { en } from "../messages/en.js";
import { dayLabel } from "../reading/time-labels.js";
import { rowLines } from "./digest-row.js";
import type { DigestRow, Told } from "./digest-row.js";
import { shortLabel, subscriptionLinks } from "./letters.js";

const words = en.mails.digest;

/** What one issue says. */
interface Issue {
  views: readonly PostingView[];
  /** New ones that are not shown. */
  more: number;
  now: number;
}

interface Content {
  rows: DigestRow[];
  title: string;
  search: string;
  more: string | null;
  links: { all: string; manage: string; unsubscribe: string };
  why: string;
  sender: string;
}

/**
 * One weekly mail, with the headers by which mail programs offer a single click to end it (RFC 8058) and by which
 * auto-responders keep silent (RFC 3834).
 */
export function digestMail(board: Board, row: SubscriptionRow, issue: Issue): Mail {
  const content = contentOf(board, row, issue);
  const { unsubscribe } = content.links;
  return {
    id: board.randomId(),
    kind: "digest",
    recipient: row.email,
    subject: words.subject(issue.views.length + issue.more, shortLabel(row.label)),
    text: toText(content),
    html: toHtml(content),
    headers: {
      "List-Unsubscribe": `<${unsubscribe}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
    },
  };
}

function contentOf(board: Board, row: SubscriptionRow, { views, more, now }: Issue): Content {
  const { baseUrl } = board.config;
  const params = new URLSearchParams(row.query);
  if (params.has("q")) params.set("sort", "newest");
  return {
    rows: views.map((view) => rowLines(view, { baseUrl, now })),
    title: words.heading(views.length + more),
    search: words.search(row.label),
    more: more === 0 ? null : words.more(more),
    links: { all: baseUrl + addresses.search(params), ...subscriptionLinks(board, row.id) },
    why: words.why(row.email, dayLabel(row.confirmed_at ?? row.created_at, now)),
    sender: en.mails.sender(en.layout.site, baseUrl),
  };
}

function toText({ rows, title, search, more, links, why, sender }: Content): string {
  const told = (parts: readonly Told[]): string =>
    parts.map((part) => (part.inferred ? `${part.text} (${words.inferred})` : part.text)).join(" · ");
  const blocks = [
    `${title}\n${search}`,
    ...rows.map((row) =>
      [row.title, ...[row.where, row.terms, row.tags].map(told), row.dates, row.href]
        .filter((line) => line !== "")
        .join("\n"),
    ),
    ...(more === null ? [] : [more]),
    `${words.all}:\n${links.all}`,
    `--\n${why}\n${words.manage}:\n${links.manage}\n${words.unsubscribe}:\n${links.unsubscribe}\n${sender}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function toHtml({ rows, title, search, more, links, why, sender }: Content): string {
  const page = (
    <MailFrame title={title} lang="en">
      <h1 style={heading}>{title}</h1>
      <p style={paragraph}>{search}</p>
      {rows.map((row) => (
        <Row row={row} />
      ))}
      <p style={`${paragraph};margin-top:18px`}>
        {more === null ? null : `${more}. `}
        <a href={links.all} style={`color:${ink.accent}`}>
          {words.all}
        </a>
      </p>
      <MailFoot>
        <p style={small}>{why}</p>
        <p style={small}>
          <a href={links.manage} style={`color:${ink.quiet}`}>
            {words.manage}
          </a>
          {" · "}
          <a href={links.unsubscribe} style={`color:${ink.quiet}`}>
            {words.unsubscribe}
          </a>
        </p>
        <p style={small}>{sender}</p>
      </MailFoot>
    </MailFrame>
  );
  return `<!doctype html>${String(page)}`;
}

const Row: FC<{ row: DigestRow }> = ({ row }) => (
  <div style={`padding:14px 0;border-top:1px solid ${ink.line}`}>
    <p style={`${paragraph};margin:0 0 2px;font-weight:600;font-size:18px;line-height:1.3`}>
      <a href={row.href} lang={row.lang} style={`color:${ink.accent};text-decoration:none`}>
        {row.title}
      </a>
    </p>
    <p style={`${paragraph};margin:0`}>{line(row.where)}</p>
    <p style={`${paragraph};margin:0`}>{line(row.terms)}</p>
    {row.tags.length === 0 ? null : <p style={`${small};margin:0`}>{line(row.tags)}</p>}
    <p style={`${small};margin:0`}>{row.dates}</p>
  </div>
);

/** Parts with dots between them; what nobody stated has a dotted line under it and says so. */
function line(parts: readonly Told[]): Child[] {
  return parts.map((part, index) => (
    <>
      {index === 0 ? "" : " · "}
      {part.inferred ? (
        <span title={en.row.inferred} style={`border-bottom:1px dotted ${ink.quiet}`}>
          {part.text}
        </span>
      ) : (
        part.text
      )}
    </>
  ));
}

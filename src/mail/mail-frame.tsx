import type { FC, PropsWithChildren } from "hono/jsx";

/**
 * Colours of mails, as hexadecimal: mail programs know no others. They are those of the pages' light mode.
 */
export const ink = {
  text: "#2b2620",
  quiet: "#645d54",
  line: "#ddd8cf",
  accent: "#0d5c63",
  paper: "#fcfaf6",
};

const FONT = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** Style of a paragraph in a mail. */
export const paragraph = `margin:0 0 14px;font:400 16px/1.5 ${FONT};color:${ink.text}`;
export const small = `margin:0 0 6px;font:400 14px/1.5 ${FONT};color:${ink.quiet}`;
export const heading = `margin:0 0 14px;font:600 22px/1.25 ${FONT};color:${ink.text}`;

/** One column, 600 px at most. Styles are inline: many mail programs drop style sheets. No picture, no pixel. */
export const MailFrame: FC<PropsWithChildren<{ title: string; lang: string }>> = ({
  title,
  lang,
  children,
}) => (
  <html lang={lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <title>{title}</title>
    </head>
    <body style={`margin:0;padding:0;background:${ink.paper}`}>
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0}>
        <tr>
          <td align="center" style="padding:24px 16px">
            <table
              role="presentation"
              width="600"
              cellpadding="0"
              cellspacing="0"
              border={0}
              style="width:100%;max-width:600px"
            >
              <tr>
                <td align="left">{children}</td>
              </tr>
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>
);

export const MailButton: FC<{ href: string; label: string }> = ({ href, label }) => (
  <p style={paragraph}>
    <a
      href={href}
      style={`display:inline-block;padding:11px 20px;border-radius:4px;background:${ink.accent};color:#ffffff;font-weight:600;text-decoration:none`}
    >
      {label}
    </a>
  </p>
);

/** Parts from what is above by a hairline. */
export const MailFoot: FC<PropsWithChildren> = ({ children }) => (
  <div style={`margin-top:24px;padding-top:14px;border-top:1px solid ${ink.line}`}>{children}</div>
);

import type { FarmSection } from "./types.js";

/** Text made safe for HTML and XML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A section's paragraphs and list, without its heading. */
export function sectionBody(section: FarmSection): string {
  const paragraphs = section.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n");
  return section.bullets.length === 0 ? paragraphs : `${paragraphs}<ul>\n${listItems(section)}\n</ul>`;
}

/** The bare items of a section's list. */
export function listItems(section: FarmSection): string {
  return section.bullets.map((text) => `<li>${escapeHtml(text)}</li>`).join("\n");
}

/** Sections as they stand in most boards: a heading each, in the given tag. */
export function sectionsHtml(sections: readonly FarmSection[], tag = "h3"): string {
  return sections
    .map((section) => `<${tag}>${escapeHtml(section.heading)}</${tag}>\n${sectionBody(section)}`)
    .join("\n");
}

/** The same as plain text. */
export function sectionsText(sections: readonly FarmSection[]): string {
  return sections
    .map((section) =>
      [section.heading, ...section.paragraphs, ...section.bullets.map((text) => `- ${text}`)].join("\n"),
    )
    .join("\n\n");
}

/** A page around a body. */
export function htmlPage(
  title: string,
  body: string,
  options: { head?: string; language?: string } = {},
): string {
  return `<!doctype html>
<html lang="${options.language ?? "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${options.head ?? ""}
</head>
<body>
${body}
</body>
</html>
`;
}

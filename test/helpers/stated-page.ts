import { readPostingPage } from "../../crawlers/pages/posting-page.js";
import type { PostingPage } from "../../crawlers/pages/posting-page.js";
import type { RawPosting } from "../../crawlers/types.js";

const ADDRESS = "https://careers.example.com/jobs/rotor-welder";

/** Reads a page from its mark-up, as if it had been fetched from an invented address. */
export function readMarkup(html: string, url = ADDRESS): PostingPage {
  const json = (): never => {
    throw new Error("a page is no JSON");
  };
  return readPostingPage({ url, status: 200, headers: {}, text: html, json });
}

/** A page with one JSON-LD block; data that is no text is written as JSON. */
export function withJsonLd(data: unknown, tag = '<script type="application/ld+json">'): string {
  const text = typeof data === "string" ? data : JSON.stringify(data);
  return `<html><head>${tag}${text}</script></head><body></body></html>`;
}

/** What is read from a JobPosting that has these properties besides a title and a text. */
export function postingWith(properties: Record<string, unknown>): RawPosting {
  const base = { "@context": "https://schema.org", "@type": "JobPosting", title: "Rotor Welder" };
  const page = readMarkup(withJsonLd({ ...base, description: "<p>You weld.</p>", ...properties }));
  const [only] = page.whole;
  if (only === undefined || page.whole.length > 1) throw new Error("not one posting");
  return only.posting;
}

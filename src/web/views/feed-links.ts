import { addresses } from "../../reading/addresses.js";
import { en } from "../../messages/en.js";
import type { PageMeta } from "./layout.js";

/** The feeds of a search, for the head of the page that shows it. */
export function feedLinks(params: URLSearchParams, name: string): NonNullable<PageMeta["feeds"]> {
  const title = en.feeds.title(name);
  return [
    { href: addresses.feed("atom", params), type: "application/atom+xml", title },
    { href: addresses.feed("json", params), type: "application/feed+json", title },
  ];
}

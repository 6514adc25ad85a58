import { fold } from "./fold.js";

const LONGEST = 80;

/** A title as a part of an address: Latin small letters, digits and hyphens; "posting" when nothing is left. */
export function slugify(text: string): string {
  const slug = fold(text.replace(/[&+]/g, " and "))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (slug.length <= LONGEST) return slug === "" ? "posting" : slug;
  const cut = slug.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf("-");
  return end > 0 ? cut.slice(0, end) : cut.slice(0, LONGEST);
}

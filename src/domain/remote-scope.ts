import { fold } from "./fold.js";
import { countryByCode, countryNamed } from "./places/countries.js";
import { MACRO_REGIONS } from "./places/location-words.js";

/** What a source's word for a remote scope means: a country's code, a remote region, or nothing we know. */
export function remoteScopeOf(words: string): string | null {
  const text = words.trim();
  const folded = fold(text)
    .replace(/^the /, "")
    .replace(/ only$/, "");
  const code = text === text.toUpperCase() ? countryByCode(text) : null;
  return MACRO_REGIONS[folded] ?? countryNamed(folded) ?? code;
}

const SENTENCE =
  /\b(?:[Rr]emote(?:ly)?|[Ww]ork from anywhere|[Aa]nywhere)(?: \w+)? (?:in|within|across|from|throughout) (?:the )?((?:\p{Lu}[\p{L}.]*)(?: (?:\p{Lu}[\p{L}.]*|of|and)){0,4})/gu;

/** Scopes that a text names right behind the word "remote" ("work remotely from Germany"). */
export function remoteScopesInText(text: string): string[] {
  const scopes = new Set<string>();
  for (const [, name = ""] of text.matchAll(SENTENCE)) {
    for (const part of [name, ...name.split(/ and /)]) {
      const scope = remoteScopeOf(part.replace(/\.$/, ""));
      if (scope !== null) scopes.add(scope);
    }
  }
  return [...scopes].sort();
}

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

const NAME = String.raw`(\p{L}[\p{L}.&]*(?: [\p{L}.&]+){0,2})`;
const BESIDE_REMOTE: readonly RegExp[] = [
  new RegExp(String.raw`(?:^|[-–—|(,/])\s*${NAME}\s*[-–—|(,]?\s*\bremote\b`, "giu"),
  new RegExp(
    String.raw`\bremote\b(?:\s*[-–—:,|(/]\s*|\s+(?:in |from |within )?)${NAME}(?=\s*(?:$|[)\],|/–—-]))`,
    "giu",
  ),
];

/** Scopes that a title names beside the word "remote" ("Engineer - EMEA Remote", "Fitter (Remote, Germany)"). */
export function remoteScopesInTitle(title: string): string[] {
  const names = BESIDE_REMOTE.flatMap((pattern) => [...title.matchAll(pattern)].map(([, name = ""]) => name));
  const scopes = names.map(remoteScopeOf).filter((scope) => scope !== null);
  return [...new Set(scopes)].sort();
}
